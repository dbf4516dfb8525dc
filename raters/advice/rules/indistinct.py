"""R8-team: do two criteria say the same, whoever scores them?"""

from __future__ import annotations

from dataclasses import dataclass, replace
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
    itself: float
    works: int


@dataclass(frozen=True, slots=True)
class _Standard:
    """One criterion's scores as standard scores, a rater's own severity taken out.

    cell : (N,) int, work x rater; work : (N,) int; z : (N,) float, mean 0 and variance 1
    """

    cell: np.ndarray
    work: np.ndarray
    z: np.ndarray

    def inside(self, group: np.ndarray) -> _Standard:
        """The same with each of the groups of works, (W,) 0 or 1, brought to mean 0."""
        mine = group[self.work]
        means = np.bincount(mine, self.z, 2) / np.maximum(np.bincount(mine, minlength=2), 1)
        return replace(self, z=self.z - means[mine])


@dataclass(frozen=True, slots=True)
class _Likeness:
    """Correlation of one rater's scores on a criterion with another rater's on the other, or on the same.

    by_work : (W,) what each work adds to the error of the correlation
    """

    across: float
    by_work: np.ndarray
    works: int

    @property
    def interval(self) -> Interval:
        """Of the correlation; works are its units."""
        return around(self.across, _error(self.by_work), self.works - 1)


def indistinct(case: Case, limits: IndistinctLimits) -> tuple[Finding, ...]:
    """R8 of the whole team: one finding a criterion, with the criterion it is most like.

    Across raters no impression of one person can make criteria alike: they measure the same. Unless the
    works fall into good and bad ones; so inside each of these groups a criterion must be as much like
    the other as like itself.
    """
    standard = {
        measured.criterion.code: found
        for measured in case.unexplained()
        if (found := _standard(case, measured.criterion.code)) is not None
    }
    group = _groups(list(standard.values()))
    inside = {code: part.inside(group) for code, part in standard.items()}
    nearest: dict[str, tuple[str, _Likeness]] = {}
    for one, other in combinations(standard, 2):
        likeness = _likeness(standard[one], standard[other], len(group))
        if likeness is None or not _is_close(likeness, limits):
            continue
        if not _as_itself(inside[one], inside[other], len(group), limits):
            continue
        for code, partner in ((one, other), (other, one)):
            if code not in nearest or nearest[code][1].across < likeness.across:
                nearest[code] = (partner, likeness)
    return tuple(_finding(case, code, *nearest[code]) for code in standard if code in nearest)


def _groups(parts: list[_Standard]) -> np.ndarray:
    """(W,) 0 or 1, the works in the two groups whose mean scores lie furthest apart for their spread."""
    if not parts:
        return np.zeros(0, int)
    work, z = np.concatenate([part.work for part in parts]), np.concatenate([part.z for part in parts])
    counts = np.bincount(work)
    means = np.bincount(work, z) / np.maximum(counts, 1)
    ordered = np.sort(means[counts > 0])
    size = np.arange(1, len(ordered))
    below = ordered.cumsum()[:-1]
    above = ordered.sum() - below
    between = below**2 / size + above**2 / (len(ordered) - size)
    return (means > ordered[int(between.argmax())]).astype(int) if len(size) else np.zeros(len(means), int)


def _is_close(likeness: _Likeness, limits: IndistinctLimits) -> bool:
    enough = likeness.works >= limits.works
    return enough and likeness.across > limits.across and likeness.interval.low > limits.low


def _as_itself(one: _Standard, other: _Standard, works: int, limits: IndistinctLimits) -> bool:
    """Whether the correlation, cleared of the raters' errors (Spearman 1904), is surely near 1.

    The limit is one of its logarithm, and so is the error.
    """
    found = [_likeness(*pair, works) for pair in ((one, other), (one, one), (other, other))]
    known = [item for item in found if item is not None and item.across > 0]
    if len(known) < 3:
        return False
    weights = np.array([1, -0.5, -0.5])
    value = float(weights @ np.log([item.across for item in known]))
    by_work = weights @ np.stack([item.by_work / item.across for item in known])
    return around(value, _error(by_work), known[0].works - 1).low > np.log(limits.itself)


def _error(by_work: np.ndarray) -> float:
    return float(np.sqrt(by_work @ by_work))


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
    by_work = np.zeros(works)
    by_work[used] = (influence - influence.mean()) / np.sqrt(len(used) * (len(used) - 1))
    return _Likeness(across, by_work, len(used))


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
