"""R1: does a rater score systematically above or below the others?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from statistics import mean

import numpy as np

from raters.advice import what_if
from raters.advice.case import Case
from raters.advice.readings import departing
from raters.problems import Fact
from raters.terms import Finding, Interval, Severity


@dataclass(frozen=True, slots=True)
class SeverityLimits:
    """Limits of R1."""

    points: float
    share_of_maximum: float
    substantial: float
    p: float
    works: int


def severity(case: Case, limits: SeverityLimits) -> tuple[Finding, ...]:
    """R1: shifts that are large in score points and significant after Holm's adjustment."""
    return tuple(
        finding for criterion, team in _teams(case) for finding in _of_team(case, limits, criterion, team)
    )


def _teams(case: Case) -> Iterator[tuple[str | None, list[Severity]]]:
    """Rows that may be compared: same criterion (whole round first), same connected team."""
    order = {None: -1} | {item.criterion.code: place for place, item in enumerate(case.agreement.criteria)}
    alone = len(case.agreement.criteria) == 1  # then the whole round says nothing the criterion does not
    known = [
        row
        for row in case.agreement.severity
        if row.shift.value is not None and not (alone and row.criterion is None)
    ]

    def key(row: Severity) -> tuple[int, int]:
        return order[row.criterion], row.component

    for _, rows in groupby(sorted(known, key=key), key):
        team = list(rows)
        yield team[0].criterion, team


def _of_team(
    case: Case, limits: SeverityLimits, criterion: str | None, team: list[Severity]
) -> Iterator[Finding]:
    smallest = smallest_shift(_maximum(case, criterion), limits)
    clear = [
        row for row in team if _is_clear(row, smallest, limits) and not _is_about_zero(case, row, smallest)
    ]
    if len(team) == 2 and clear:
        first, second = sorted(team, key=lambda row: row.rater)
        yield _finding(case, limits, first, (first.rater, second.rater))
        return
    for row in _standing_out(team, clear, smallest):
        yield _finding(case, limits, row, (row.rater,))


def smallest_shift(maximum: float, limits: SeverityLimits) -> float:
    """The smallest shift, in points, that is called one where the highest score is `maximum`."""
    return max(limits.points, limits.share_of_maximum * maximum)


def is_beyond(row: Severity, smallest: float, limits: SeverityLimits) -> bool:
    """Whether a known shift is large enough, significant, and seen on works enough."""
    return (
        abs(_shift(row)) >= smallest
        and row.p_adjusted is not None
        and row.p_adjusted < limits.p
        and row.works >= limits.works
    )


def _is_clear(row: Severity, smallest: float, limits: SeverityLimits) -> bool:
    return is_beyond(row, smallest, limits) and row.shift.interval is not None


def _is_about_zero(case: Case, row: Severity, smallest: float) -> bool:
    """Whether rules on single works explain the shift: without the works they name it is small."""
    aside = case.book[case.code].sets_aside
    disputed = {
        work
        for item in case.earlier
        if item.rule in aside and item.criterion == row.criterion and (item.gain or 0) > 0
        for work in item.works
    }
    if not disputed or row.criterion is None:
        return False
    readings = case.readings[row.criterion]
    left = readings.of(case.rater(row.rater)) & ~np.isin(readings.works[readings.work], list(disputed))
    return not left.any() or bool(abs((readings.own - readings.other)[left].mean()) < smallest)


def _standing_out(team: list[Severity], clear: list[Severity], smallest: float) -> Iterator[Severity]:
    """The clear rows, furthest first, that still stand out once those before them are set aside.

    One strict rater makes everyone else look lenient, most of all in a small team.
    """
    size = len(team)
    effect = {row.rater: _shift(row) * (size - 1) / size for row in team}
    for row in sorted(clear, key=lambda row: (-abs(_shift(row)), row.rater)):
        own = effect.pop(row.rater)
        if not effect or abs(own - mean(effect.values())) < smallest:
            effect[row.rater] = own
            continue
        yield row


def _maximum(case: Case, criterion: str | None) -> float:
    if criterion is not None:
        return case.table.rubric.criterion(criterion).scale.maximum
    return mean(item.criterion.scale.maximum for item in case.agreement.criteria)


def _finding(case: Case, limits: SeverityLimits, row: Severity, raters: tuple[str, ...]) -> Finding:
    shift, interval = _shift(row), row.shift.interval or Interval(_shift(row), _shift(row))
    ends = sorted([interval.low, interval.high]) if shift > 0 else sorted([-interval.low, -interval.high])
    only = np.zeros(len(case.raters))
    only[case.rater(row.rater)] = shift
    shifts = dict.fromkeys(_criteria(case, row), only)
    share, gain, parts = what_if.without_effects(case, shifts, "shift", raters)
    evidence: dict[str, Fact] = {
        "shift": shift,
        "size": abs(shift),
        "low": ends[0],
        "high": ends[1],
        "direction": "either" if len(raters) > 1 else "lenient" if shift > 0 else "severe",
        "degree": "substantial" if abs(shift) >= limits.substantial else "noticeable",
        "scope": "criterion" if row.criterion else "all",
        "p": row.p_adjusted or 0.0,
        "works": row.works,
        "share": share,
    }
    readings = [case.readings[code] for code in _criteria(case, row)]
    return Finding(
        "R1",
        row.criterion,
        raters,
        case.confidence(row.works),
        evidence,
        departing(readings, case.rater(row.rater), 1.0 if shift > 0 else -1.0),
        gain,
        parts,
    )


def _criteria(case: Case, row: Severity) -> list[str]:
    return [row.criterion] if row.criterion else list(case.readings)


def _shift(row: Severity) -> float:
    return row.shift.value or 0.0
