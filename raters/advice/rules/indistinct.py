"""R8-team: do two criteria say the same, whoever scores them?"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from raters.advice.case import Case
from raters.advice.readings import Readings
from raters.advice.significance import around
from raters.problems import Fact
from raters.terms import Finding, Interval


@dataclass(frozen=True, slots=True)
class IndistinctLimits:
    """Limits of R8-team."""

    across: float
    low: float
    works: int


@dataclass(frozen=True, slots=True)
class _Standard:
    """One criterion's scores as standard scores, a rater's own severity taken out.

    cell : (N,) int, work x rater; work : (N,) int; z : (N,) float, mean 0 and variance 1
    """

    cell: np.ndarray
    work: np.ndarray
    z: np.ndarray


@dataclass(frozen=True, slots=True)
class _Likeness:
    """Correlation of one rater's scores on a criterion with another rater's on the other criterion."""

    across: float
    interval: Interval
    works: int


def indistinct(case: Case, limits: IndistinctLimits) -> tuple[Finding, ...]:
    """R8 of the whole team: one finding a criterion, with the criterion it is most like.

    Across raters no impression of one person can make criteria alike: they measure the same.
    """
    standard = {
        measured.criterion.code: found
        for measured in case.unexplained()
        if (found := _standard(case, measured.criterion.code)) is not None
    }
    nearest: dict[str, tuple[str, _Likeness]] = {}
    for one, other in combinations(standard, 2):
        likeness = _likeness(standard[one], standard[other], len(case.readings[one].works))
        if likeness is None or not _is_same(likeness, limits):
            continue
        for code, partner in ((one, other), (other, one)):
            if code not in nearest or nearest[code][1].across < likeness.across:
                nearest[code] = (partner, likeness)
    return tuple(_finding(case, code, *nearest[code]) for code in standard if code in nearest)


def _is_same(likeness: _Likeness, limits: IndistinctLimits) -> bool:
    enough = likeness.works >= limits.works
    return enough and likeness.across > limits.across and likeness.interval.low > limits.low


def _standard(case: Case, criterion: str) -> _Standard | None:
    readings: Readings = case.readings[criterion]
    scores = readings.own - case.effects(criterion)[readings.rater]
    if not len(scores) or scores.std() < 1e-9:
        return None
    cell = readings.work * len(case.raters) + readings.rater
    return _Standard(cell, readings.work, (scores - scores.mean()) / scores.std())


def _likeness(one: _Standard, other: _Standard, works: int) -> _Likeness | None:
    """Mean product over pairs of different raters of a work; the interval by its influence function."""

    def per_work(part: _Standard, values: np.ndarray | None = None) -> np.ndarray:
        return np.bincount(part.work, values, minlength=works)

    _, mine, theirs = np.intersect1d(one.cell, other.cell, assume_unique=True, return_indices=True)
    same = np.bincount(one.work[mine], one.z[mine] * other.z[theirs], minlength=works)
    pairs = per_work(one) * per_work(other) - np.bincount(one.work[mine], minlength=works)
    used = np.flatnonzero(pairs)
    if len(used) < 3:
        return None
    product = ((per_work(one, one.z) * per_work(other, other.z) - same)[used]) / pairs[used]
    squares = [per_work(part, part.z**2)[used] / per_work(part)[used] for part in (one, other)]
    scale = float(np.sqrt(squares[0].mean() * squares[1].mean()))
    across = float(product.mean()) / scale
    influence = product / scale - across / 2 * (
        squares[0] / squares[0].mean() + squares[1] / squares[1].mean()
    )
    se = float(influence.std(ddof=1) / np.sqrt(len(used)))
    return _Likeness(across, around(across, se, len(used) - 1), len(used))


def _finding(case: Case, criterion: str, partner: str, likeness: _Likeness) -> Finding:
    evidence: dict[str, Fact] = {
        "partner": partner,
        "across": likeness.across,
        "low": likeness.interval.low,
        "high": min(1.0, likeness.interval.high),
        "works": likeness.works,
        # the raters agree: nothing of their disagreement goes with this, and nothing is gained by it
        "share": 0.0,
    }
    return Finding("R8-team", criterion, (), case.confidence(likeness.works), evidence, gain=0.0)
