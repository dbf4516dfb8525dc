"""The total mark: how far it, and the grade it earns, depend on who scores."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from raters.agreement.encode import EncodedScores
from raters.agreement.intervals import jackknife, share, t_quantile
from raters.agreement.patterns import CoScores, pair_up
from raters.agreement.variance import Components, leave_works_out, variance_components
from raters.terms import Estimate, Interval, Rubric, Scale, TotalAgreement, Undefined


def measure_total(totals: EncodedScores, rubric: Rubric) -> TotalAgreement:
    """Agreement on the total of works that two or more raters scored on every criterion."""
    totals = totals.double_scored()
    if not totals.works:
        nothing = Estimate(undefined=Undefined.NO_DOUBLE_SCORES)
        grades_of_none = nothing if rubric.grade_boundaries else None
        return TotalAgreement(0, nothing, nothing, nothing, None, nothing, grades_of_none)
    whole = variance_components(totals)
    left, counts = leave_works_out(totals)
    grades = _graded(totals, rubric)
    return TotalAgreement(
        works=totals.works,
        icc_single=_bounded(icc(whole, 1), icc(left, 1), counts),
        icc_average=_bounded(icc(whole, whole.scores), icc(left, whole.scores), counts),
        sem=_positive(standard_error(whole), standard_error(left), counts),
        mean_difference=_mean_difference(pair_up(totals)),
        rater_dependent=_dependent(totals),
        grade_dependent=_dependent(grades) if grades else None,
    )


def icc(parts: Components, scores: float | np.ndarray) -> np.ndarray:
    """ICC(2, scores): what part of the variance of a mean of that many scores the works make up.

    NaN where the components cannot be separated, infinite where nothing varies.
    """
    variance = parts.work + (parts.rater + parts.error) / scores
    return np.where(variance < 1e-12, np.inf, parts.work / np.where(variance < 1e-12, 1, variance))


def standard_error(parts: Components) -> np.ndarray:
    """Standard error of measurement of one rater's total, in points."""
    return np.sqrt(np.maximum(parts.rater + parts.error, 0))


def _bounded(whole: np.ndarray, left: np.ndarray, counts: np.ndarray) -> Estimate:
    """A coefficient up to 1 with its jackknife interval."""
    value = float(whole[0])
    if not math.isfinite(value):
        return Estimate(undefined=Undefined.TOO_FEW_WORKS if math.isnan(value) else Undefined.NO_VARIATION)
    finite = np.where(np.isinf(left), np.nan, left)
    return Estimate(1.0) if value >= 1 else jackknife(value, finite, counts)


def _positive(whole: np.ndarray, left: np.ndarray, counts: np.ndarray) -> Estimate:
    """A number of points with the jackknife interval of its logarithm."""
    value = float(whole[0])
    if math.isnan(value):
        return Estimate(undefined=Undefined.TOO_FEW_WORKS)
    if value < 1e-6 or not (left > 1e-6).all():
        return Estimate(value)
    se = jackknife(0.0, np.log(left / value), counts).se
    if se is None:
        return Estimate(value)
    half = t_quantile(int(counts.sum()) - 1) * se
    return Estimate(value, Interval(value * math.exp(-half), value * math.exp(half)), se=value * se)


def _mean_difference(pairs: CoScores) -> float:
    """Mean over works of the mean absolute difference between two raters' totals."""
    levels = np.asarray(pairs.scale.levels)
    differences = np.abs(levels[pairs.a] - levels[pairs.b])
    of_work = np.bincount(pairs.group, differences) / np.bincount(pairs.group)
    return float(pairs.size @ of_work / pairs.works)


def _dependent(marks: EncodedScores) -> Estimate:
    """Share of works on which the raters' marks are not all equal."""
    starts = np.flatnonzero(np.r_[True, np.diff(marks.work) != 0])
    lowest = np.minimum.reduceat(marks.position, starts)
    highest = np.maximum.reduceat(marks.position, starts)
    return share(float(marks.times @ (lowest < highest) / marks.works), marks.works)


def _graded(totals: EncodedScores, rubric: Rubric) -> EncodedScores | None:
    """The grade each total earns, counted in boundaries reached; None without boundaries."""
    if not rubric.grade_boundaries:
        return None
    reached = np.searchsorted(np.sort(rubric.grade_boundaries), totals.points, side="right")
    grades = Scale(tuple(map(float, range(len(rubric.grade_boundaries) + 1))))
    return replace(totals, scale=grades, position=reached)
