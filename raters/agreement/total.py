"""The total mark: how far it, and the grade it earns, depend on who scores."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd

from raters.agreement.intervals import jackknife, share
from raters.agreement.variance import Components, Totals, leave_groups_out, variance_components
from raters.terms import Estimate, Interval, Rubric, ScoreTable, TotalAgreement, Undefined


def measure_total(table: ScoreTable) -> TotalAgreement:
    """Agreement on the total of works that two or more raters scored on every criterion."""
    totals = complete_totals(table.scores, len(table.rubric.criteria))
    whole, left = variance_components(totals), leave_groups_out(totals)
    grades = _grades(table.rubric, totals)
    return TotalAgreement(
        works=totals.works,
        icc_single=_bounded(icc(whole, 1), icc(left, 1), totals.works),
        icc_average=_bounded(icc(whole, whole.scores), icc(left, whole.scores), totals.works),
        sem=_positive(_sem(whole), _sem(left), totals.works),
        mean_difference=_mean_difference(totals),
        rater_dependent=_dependent(totals, totals.points),
        grade_dependent=_dependent(totals, grades) if grades is not None else None,
    )


def complete_totals(scores: pd.DataFrame, criteria: int) -> Totals:
    """Totals of every (work, rater) with a score on all criteria, works with two or more of them."""
    marks = scores.groupby(["work", "rater"], sort=True)["score"].agg(["sum", "size"]).reset_index()
    marks = marks[marks["size"] == criteria]
    marks = marks[marks.groupby("work")["rater"].transform("size") >= 2]
    work, _ = pd.factorize(marks["work"])
    rater, _ = pd.factorize(marks["rater"])
    return Totals(work, rater, marks["sum"].to_numpy(float))


def icc(parts: Components, scores: float | np.ndarray) -> np.ndarray:
    """ICC(2, scores): what part of the variance of a mean of that many scores the works make up."""
    variance = parts.work + (parts.rater + parts.error) / scores
    return np.where(variance > 1e-12, parts.work / np.where(variance > 1e-12, variance, 1), np.nan)


def _sem(parts: Components) -> np.ndarray:
    """Standard error of measurement of one rater's total, in points."""
    return np.sqrt(np.maximum(parts.rater + parts.error, 0))


def _bounded(whole: np.ndarray, left: np.ndarray, works: int) -> Estimate:
    """A coefficient up to 1 with its jackknife interval."""
    value = float(whole[0])
    if math.isnan(value):
        return _undefined(works)
    return Estimate(1.0) if value >= 1 else jackknife(value, left, np.ones(len(left), int))


def _positive(whole: np.ndarray, left: np.ndarray, works: int) -> Estimate:
    """A number of points with the jackknife interval of its logarithm."""
    value = float(whole[0])
    if math.isnan(value):
        return _undefined(works)
    if value <= 0 or not (left > 0).all():
        return Estimate(value)
    logarithm = jackknife(0.0, np.log(left / value), np.ones(len(left), int)).interval
    if logarithm is None:
        return Estimate(value)
    low, high = (value * math.exp(math.atanh(end)) for end in (logarithm.low, logarithm.high))
    return Estimate(value, Interval(low, high))


def _undefined(works: int) -> Estimate:
    return Estimate(undefined=Undefined.TOO_FEW_WORKS if works else Undefined.NO_DOUBLE_SCORES)


def _mean_difference(totals: Totals) -> float | None:
    """Mean over works of the mean absolute difference between two raters' totals."""
    differences = [_mean_absolute(points) for points in _by_work(totals, totals.points)]
    return float(np.mean(differences)) if differences else None


def _mean_absolute(points: np.ndarray) -> float:
    first, second = np.triu_indices(len(points), 1)
    return float(np.abs(points[first] - points[second]).mean())


def _dependent(totals: Totals, marks: np.ndarray) -> Estimate:
    """Share of works on which the raters' marks are not all equal."""
    groups = _by_work(totals, marks)
    if not groups:
        return Estimate(undefined=Undefined.NO_DOUBLE_SCORES)
    return share(float(np.mean([np.ptp(group) > 0 for group in groups])), len(groups))


def _by_work(totals: Totals, marks: np.ndarray) -> list[np.ndarray]:
    starts = np.flatnonzero(np.diff(totals.work)) + 1
    return np.split(marks, starts) if len(marks) else []


def _grades(rubric: Rubric, totals: Totals) -> np.ndarray | None:
    """The grade each total earns, counted in boundaries reached; None without boundaries."""
    if not rubric.grade_boundaries:
        return None
    return np.searchsorted(np.sort(rubric.grade_boundaries), totals.points, side="right")
