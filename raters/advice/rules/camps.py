"""R2: do the raters fall into two groups, a stricter and a milder one?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from raters.advice import what_if
from raters.advice.case import Case
from raters.advice.readings import Readings, ranked
from raters.advice.significance import around, holm_by, mean_and_se, scheffe
from raters.problems import Fact
from raters.terms import Finding


@dataclass(frozen=True, slots=True)
class CampsLimits:
    """Limits of R2."""

    gap: float
    p: float
    camp: int
    raters: int
    works: int


@dataclass(frozen=True, slots=True)
class _Camps:
    """The two groups at the widest gap between severities, and their differences work by work.

    work, difference : works both groups scored, milder minus stricter
    """

    readings: Readings
    stricter: np.ndarray
    milder: np.ndarray
    gap: float
    work: np.ndarray
    difference: np.ndarray

    @property
    def p(self) -> float:
        """The groups were picked because they differ, so Scheffé's test of a contrast."""
        if len(self.work) < 2:
            return 1.0
        mean, se = mean_and_se(self.difference)
        return scheffe(mean, se, len(self.stricter) + len(self.milder) - 1, len(self.work) - 1)


def camps(case: Case, limits: CampsLimits) -> tuple[Finding, ...]:
    """R2: a clear gap between two groups of raters, each of two or more."""
    teams = {
        (measured.criterion.code, number): found
        for measured in case.usable()
        for number, team in enumerate(case.agreement.components)
        if (found := _split(case, limits, measured.criterion.code, team)) is not None
    }
    adjusted = holm_by({key: found.p for key, found in teams.items()})
    return tuple(
        _finding(case, limits, key[0], found, adjusted[key])
        for key, found in teams.items()
        if found.gap >= limits.gap and adjusted[key] < limits.p and len(found.work) >= limits.works
    )


def _split(case: Case, limits: CampsLimits, code: str, team: tuple[str, ...]) -> _Camps | None:
    """The team at its widest gap that leaves enough raters on both sides."""
    readings, effects = case.readings[code], case.effects(code)
    works = np.bincount(readings.rater, minlength=len(effects))
    members = np.array([rater for name in team if works[rater := case.rater(name)]])
    if len(members) < limits.raters:
        return None
    ordered = members[np.argsort(effects[members], kind="stable")]
    gaps = np.diff(effects[ordered])[limits.camp - 1 : len(ordered) - limits.camp]
    if not len(gaps):
        return None
    cut = int(gaps.argmax()) + limits.camp
    stricter, milder = ordered[:cut], ordered[cut:]
    work, difference = _differences(readings, stricter, milder)
    return _Camps(readings, stricter, milder, float(gaps.max()), work, difference)


def _differences(
    readings: Readings, stricter: np.ndarray, milder: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    sums = []
    for group in (stricter, milder):
        rows = np.isin(readings.rater, group)
        counts = np.bincount(readings.work[rows], minlength=len(readings.works))
        totals = np.bincount(readings.work[rows], readings.own[rows], minlength=len(readings.works))
        sums.append((counts, totals))
    (strict_counts, strict), (mild_counts, mild) = sums
    both = np.flatnonzero((strict_counts > 0) & (mild_counts > 0))
    return both, mild[both] / mild_counts[both] - strict[both] / strict_counts[both]


def _finding(case: Case, limits: CampsLimits, code: str, found: _Camps, p: float) -> Finding:
    mean, se = mean_and_se(found.difference)
    interval = around(mean, se, len(found.work) - 1)
    effects = np.zeros(len(case.raters))
    effects[found.milder] = mean
    raters = sorted(str(case.raters[rater]) for rater in (*found.stricter, *found.milder))
    share, gain, parts = what_if.without_effects(case, {code: effects}, "camps", tuple(raters))
    evidence: dict[str, Fact] = {
        "gap": mean,
        "low": interval.low,
        "high": interval.high,
        "first": len(found.stricter),
        "second": len(found.milder),
        "p": p,
        "works": len(found.work),
        "share": share,
    }
    works = ranked(found.readings.works, found.work, found.difference)
    confidence = case.confidence(len(found.work))
    return Finding("R2", code, tuple(raters), confidence, evidence, works, gain, parts)
