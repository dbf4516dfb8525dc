"""R4: do disagreements pile up at one boundary between two scores?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from raters.advice import what_if
from raters.advice.case import Case
from raters.advice.exposure import expected_at_boundaries
from raters.advice.pairs import disagreeing_at
from raters.advice.readings import Readings
from raters.advice.significance import at_least_of_many, wilson
from raters.problems import Fact
from raters.terms import CriterionAgreement, Finding


@dataclass(frozen=True, slots=True)
class BoundaryLimits:
    """Limits of R4."""

    share: float
    over_expected: float
    p: float
    disagreements: int
    levels_used: int


@dataclass(frozen=True, slots=True)
class _Profile:
    """Adjacent disagreements of a criterion by boundary, in works, against what the scores would give."""

    measured: CriterionAgreement
    observed: np.ndarray
    expected: np.ndarray

    @property
    def total(self) -> int:
        return round(float(self.observed.sum()))

    def at(self, boundary: int) -> int:
        """Whole works at the boundary; a work divided among boundaries is rounded down."""
        return int(np.floor(self.observed[boundary] + 1e-9))

    def test(self, boundary: int) -> tuple[int, int, float]:
        return self.at(boundary), self.total, float(self.expected[boundary])

    def is_pile(self, boundary: int, limits: BoundaryLimits) -> bool:
        share = self.at(boundary) / self.total
        return share >= max(limits.share, float(self.expected[boundary]) + limits.over_expected)


def boundary(case: Case, limits: BoundaryLimits) -> tuple[Finding, ...]:
    """R4: a boundary with most adjacent disagreements, and more than its share of the scores explains."""
    profiles = [
        profile
        for measured in case.unexplained()
        if sum(count > 0 for count in measured.level_counts) >= limits.levels_used
        and (profile := _profile(case, measured)).total >= limits.disagreements
    ]
    places = [(profile, place) for profile in profiles for place in range(len(profile.observed))]
    adjusted = at_least_of_many([profile.test(place) for profile, place in places], limits.share)
    return tuple(
        _finding(case, limits, profile, place, p)
        for (profile, place), p in zip(places, adjusted, strict=True)
        if p < limits.p and profile.is_pile(place, limits)
    )


def _profile(case: Case, measured: CriterionAgreement) -> _Profile:
    readings = case.readings[measured.criterion.code]
    return _Profile(measured, readings.adjacent_disagreements(), expected_at_boundaries(readings.cells()))


def _finding(case: Case, limits: BoundaryLimits, profile: _Profile, place: int, p: float) -> Finding:
    code, scale = profile.measured.criterion.code, profile.measured.criterion.scale
    lower, upper = scale.levels[place], scale.levels[place + 1]
    here, total, works = profile.at(place), profile.total, profile.measured.double_scored
    interval = wilson(here, total)
    evidence: dict[str, Fact] = {
        "lower": lower,
        "upper": upper,
        "here": here,
        "disagreements": total,
        "share": here / total,
        "low": interval.low,
        "high": interval.high,
        "expected": float(profile.expected[place]),
        "p": p,
        "works": works,
    }
    scores = (f"{lower:g}", f"{upper:g}")
    _, gain, parts = what_if.over_criteria(
        case, {code: _excess(case.readings[code], profile, place)}, "boundary", scores
    )
    return Finding(
        "R4",
        code,
        (),
        case.confidence(works, case.gate.full_from),
        evidence,
        disagreeing_at(case.pairs(code), lower, upper),
        gain,
        parts,
    )


def _excess(readings: Readings, profile: _Profile, place: int) -> float:
    """Share of the disagreement that would go, were this boundary as clear as the others."""
    here, expected = float(profile.observed[place]), min(0.95, float(profile.expected[place]))
    clear = (float(profile.observed.sum()) - here) * expected / (1 - expected)
    a, b = readings.position[readings.first], readings.position[readings.second]
    pile = (np.minimum(a, b) == place) & (np.abs(a - b) == 1)
    return what_if.share_of_pairs(readings, pile) * max(0.0, 1 - clear / here)
