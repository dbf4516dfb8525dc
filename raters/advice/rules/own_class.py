"""R16: are works of a teacher's own class scored otherwise than by colleagues?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from raters.advice import what_if
from raters.advice.case import Case
from raters.advice.readings import Readings, column, ranked
from raters.advice.significance import around, holm_by, two_sided
from raters.problems import Fact
from raters.terms import Finding


@dataclass(frozen=True, slots=True)
class OwnClassLimits:
    """Limits of R16."""

    points: float
    p: float
    works: int


@dataclass(frozen=True, slots=True)
class _Leniency:
    """Points a score is higher for being the own class's, work and rater set apart.

    own : (N,) bool; own_works, other_works : works with an own score and with one of a colleague
    """

    readings: Readings
    own: np.ndarray
    value: float
    se: float
    own_works: int
    other_works: int


def own_class(case: Case, limits: OwnClassLimits) -> tuple[Finding, ...]:
    """R16: own works scored higher or lower; silent unless the column `own` says which they are."""
    flag = column(case.table, "own")
    if flag is None:
        return ()
    own = flag == 1
    found = {
        measured.criterion.code: item
        for measured in case.usable()
        if (item := _leniency(case.readings[measured.criterion.code], own)) is not None
        and min(item.own_works, item.other_works) >= limits.works
    }
    adjusted = holm_by(
        {code: two_sided(item.value, item.se, item.own_works - 1) for code, item in found.items()}
    )
    return tuple(
        _finding(case, code, item, adjusted[code])
        for code, item in found.items()
        if adjusted[code] < limits.p and abs(item.value) >= limits.points
    )


def _leniency(readings: Readings, flags: np.ndarray) -> _Leniency | None:
    """Least squares on works, raters and the flag; works are the units of the standard error.

    A rater's severity falls out only where the rater scores own works and others' alike.
    """
    own = flags[readings.row]
    design = np.column_stack([own, *(readings.of(int(rater)) for rater in readings.team[1:])]).astype(float)
    centred = np.column_stack([_within(readings, values) for values in design.T])
    if not len(centred) or np.linalg.matrix_rank(centred) < centred.shape[1]:
        return None
    inverse = np.linalg.inv(centred.T @ centred)
    score = _within(readings, readings.own)
    solution = inverse @ (centred.T @ score)
    left = centred * (score - centred @ solution)[:, None]
    sums = np.stack([np.bincount(readings.work, values) for values in left.T])
    variance = inverse @ (sums @ sums.T) @ inverse
    return _Leniency(
        readings,
        own,
        float(solution[0]),
        float(np.sqrt(max(variance[0, 0], 0.0))),
        len(np.unique(readings.work[own])),
        len(np.unique(readings.work[~own])),
    )


def _within(readings: Readings, values: np.ndarray) -> np.ndarray:
    """(N,) values less their mean over the work."""
    sums = np.bincount(readings.work, values)
    return np.asarray(values - sums[readings.work] / readings.size)


def _finding(case: Case, code: str, item: _Leniency, p: float) -> Finding:
    readings, interval = item.readings, around(abs(item.value), item.se, item.own_works - 1)
    now = what_if.squared_differences(readings, readings.own)
    then = what_if.squared_differences(readings, readings.own - item.value * item.own)
    removed = {code: 1 - then / now if now else 0.0}
    share, gain, parts = what_if.over_criteria(case, removed, "own_class")
    evidence: dict[str, Fact] = {
        "size": abs(item.value),
        "low": interval.low,
        "high": interval.high,
        "direction": "higher" if item.value > 0 else "lower",
        "p": p,
        "own_works": item.own_works,
        "works": item.other_works,
        "share": share,
    }
    apart = np.sign(item.value) * (readings.own - readings.other)[item.own]
    works = ranked(readings.works, readings.work[item.own], apart)
    return Finding("R16", code, (), case.confidence(item.own_works), evidence, works, gain, parts)
