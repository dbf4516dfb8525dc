"""R11: does the scoring change while the works are being scored?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from raters.advice import what_if
from raters.advice.case import Case
from raters.advice.readings import Readings, column, ranked
from raters.advice.significance import around, holm, mean_and_se, two_sided
from raters.problems import Fact
from raters.terms import ComponentKind, CriterionAgreement, Finding


@dataclass(frozen=True, slots=True)
class DriftLimits:
    """Limits of R11."""

    change_short: float
    change_long: float
    short_levels: int
    points: float
    p: float
    works: int


@dataclass(frozen=True, slots=True)
class _Change:
    """A change of agreement between two batches, or of one rater's severity over the works.

    value : difference of exact agreement, or points from the first work to the last
    """

    measured: CriterionAgreement
    kind: str
    rater: str | None
    value: float
    se: float
    freedom: int
    works: int
    share: float
    concerned: tuple[str, ...]


def drift(case: Case, limits: DriftLimits) -> tuple[Finding, ...]:
    """R11: agreement or severity moves; silent unless the scores say when they were given.

    The column `moment` grows with the time: the number of the work in the rater's own order, of a portion, or
    a day.
    """
    moments = column(case.table, "moment")
    if moments is None:
        return ()
    changes = [
        change
        for measured in case.usable()
        for change in _changes(case.readings[measured.criterion.code], measured, moments, limits)
    ]
    adjusted = holm([two_sided(change.value, change.se, change.freedom) for change in changes])
    return tuple(
        _finding(case, change, p)
        for change, p in zip(changes, adjusted, strict=True)
        if p < limits.p and abs(change.value) >= _smallest(change, limits)
    )


def _smallest(change: _Change, limits: DriftLimits) -> float:
    if change.kind == "severity":
        return limits.points
    short = len(change.measured.criterion.scale) <= limits.short_levels
    return limits.change_short if short else limits.change_long


def _changes(
    readings: Readings, measured: CriterionAgreement, moments: np.ndarray, limits: DriftLimits
) -> Iterator[_Change]:
    when = moments[readings.row]
    known = ~np.isnan(when)
    if known.all() and len(when):
        yield from _of_agreement(readings, measured, when, limits)
    team = readings.team
    for rater in team[:1] if len(team) == 2 else team:
        rows = readings.of(int(rater)) & known
        if rows.sum() >= 2 * limits.works and np.ptp(when[rows]) > 0:
            yield _of_rater(readings, measured, int(rater), rows, when)


def _of_agreement(
    readings: Readings, measured: CriterionAgreement, when: np.ndarray, limits: DriftLimits
) -> Iterator[_Change]:
    """Exact agreement of a batch and the next one; a long order makes two halves."""
    work = readings.work[readings.first]
    counts = np.bincount(work, minlength=len(readings.works))
    same = (readings.position[readings.first] == readings.position[readings.second]).astype(float)
    scored = np.flatnonzero(counts)
    exact = np.bincount(work, same, minlength=len(counts))[scored] / counts[scored]
    moment = (np.bincount(readings.work, when) / np.maximum(np.bincount(readings.work), 1))[scored]
    batches = np.unique(moment)
    if len(batches) > len(scored) / limits.works:
        moment = (moment > np.median(moment)).astype(float)
        batches = np.unique(moment)
    for before, after in pairwise(batches):
        old, new = exact[moment == before], exact[moment == after]
        if min(len(old), len(new)) < limits.works:
            continue
        (was, was_se), (now, now_se) = mean_and_se(old), mean_and_se(new)
        se, freedom = float(np.hypot(was_se, now_se)), len(old) + len(new) - 2
        apart = ranked(readings.works, scored[moment == after], 1 - new)
        share = max(0.0, was - now) * len(new) / max(float((1 - exact).sum()), 1e-9)
        yield _Change(
            measured, "agreement", None, now - was, se, freedom, len(old) + len(new), min(1.0, share), apart
        )


def _of_rater(
    readings: Readings, measured: CriterionAgreement, rater: int, rows: np.ndarray, when: np.ndarray
) -> _Change:
    """Slope of the difference from the others, as points from the rater's first work to the last.

    With it goes the whole departure from the end that lies nearer to the others.
    """
    difference = (readings.own - readings.other)[rows]
    time = (when[rows] - when[rows].min()) / np.ptp(when[rows])
    centred, works = time - time.mean(), int(rows.sum())
    slope = float(centred @ difference / (centred @ centred))
    left = difference - difference.mean() - slope * centred
    se = float(np.sqrt(left @ left / (works - 2) / (centred @ centred)))
    drifted = readings.own.copy()
    start = float(difference.mean()) - slope * float(time.mean())
    drifted[rows] -= slope * (time - float(abs(start + slope) < abs(start)))
    now = what_if.squared_differences(readings, readings.own)
    share = max(0.0, 1 - what_if.squared_differences(readings, drifted) / now) if now else 0.0
    concerned = ranked(readings.works, readings.work[rows], np.sign(slope) * difference)
    name = str(readings.raters[rater])
    return _Change(measured, "severity", name, slope, se, works - 2, works, share, concerned)


def _finding(case: Case, change: _Change, p: float) -> Finding:
    code = change.measured.criterion.code
    interval = around(change.value, change.se, change.freedom)
    kind: ComponentKind = "drift" if change.rater else "batch"
    of = (change.rater,) if change.rater else ()
    _, gain, parts = what_if.over_criteria(case, {code: change.share}, kind, of)
    evidence: dict[str, Fact] = {
        "kind": change.kind,
        "change": change.value,
        "size": abs(change.value),
        "low": interval.low,
        "high": interval.high,
        "direction": "up" if change.value > 0 else "down",
        "p": p,
        "works": change.works,
        "share": change.share,
    }
    team = case.readings[code].team
    both = tuple(str(case.raters[rater]) for rater in team) if len(team) == 2 else of
    raters = both if change.rater else ()
    confidence = case.confidence(change.works)
    return Finding("R11", code, raters, confidence, evidence, change.concerned, gain, parts)
