"""R3: does a rater depart from the others on one criterion only?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from raters.advice import what_if
from raters.advice.case import Case
from raters.advice.readings import departing
from raters.advice.significance import around, holm_by, two_sided
from raters.problems import Fact
from raters.terms import Finding, Severity


@dataclass(frozen=True, slots=True)
class OneCriterionLimits:
    """Limits of R3."""

    points: float
    elsewhere: float
    p: float
    works: int
    criteria: int
    goal: float


@dataclass(frozen=True, slots=True)
class _Apart:
    """A rater's shift on one criterion beside the mean of the rater's shifts on the others."""

    row: Severity
    elsewhere: float
    apart: float
    se: float
    p: float


def one_criterion(case: Case, limits: OneCriterionLimits) -> tuple[Finding, ...]:
    """R3: a shift on one criterion that the rater does not have elsewhere."""
    if len(case.usable()) < limits.criteria:
        return ()
    found = {(item.row.rater, item.row.criterion): item for item in _profiles(case, limits)}
    adjusted = holm_by({key: item.p for key, item in found.items()})
    clear = [
        item for key, item in found.items() if adjusted[key] < limits.p and _is_clear(case, item, limits)
    ]
    return tuple(
        _finding(case, item, adjusted[item.row.rater, item.row.criterion])
        for item in _one_a_pair(case, clear)
    )


def _profiles(case: Case, limits: OneCriterionLimits) -> Iterator[_Apart]:
    usable = {measured.criterion.code for measured in case.usable()}
    by_rater: dict[str, list[Severity]] = {}
    for row in case.agreement.severity:
        if row.criterion in usable and row.shift.se is not None and row.works >= limits.works:
            by_rater.setdefault(row.rater, []).append(row)
    for rows in by_rater.values():
        if len(rows) >= limits.criteria:
            yield from (_against_rest(row, [other for other in rows if other is not row]) for row in rows)


def _against_rest(row: Severity, rest: list[Severity]) -> _Apart:
    """Errors on different criteria are taken as independent; a shared one would only cancel."""
    shifts = [(other.shift.value or 0.0, other.shift.se or 0.0) for other in rest]
    elsewhere = sum(shift for shift, _ in shifts) / len(rest)
    se = ((row.shift.se or 0.0) ** 2 + sum(se**2 for _, se in shifts) / len(rest) ** 2) ** 0.5
    apart = (row.shift.value or 0.0) - elsewhere
    return _Apart(row, elsewhere, apart, se, two_sided(apart, se, row.works - 1))


def _is_clear(case: Case, item: _Apart, limits: OneCriterionLimits) -> bool:
    """Large here, small elsewhere; not already told as a matter of zeros or of two groups."""
    shift = item.row.shift.value or 0.0
    return (
        abs(item.apart) >= limits.points
        and abs(shift) >= limits.points
        and abs(item.elsewhere) < limits.elsewhere
        and not case.is_explained(item.row.criterion)
    )


def _one_a_pair(case: Case, clear: list[_Apart]) -> Iterator[_Apart]:
    """The furthest of a team on a criterion: setting one apart moves all the others."""
    best: dict[tuple[str | None, int], _Apart] = {}
    for item in clear:
        key = (item.row.criterion, item.row.component)
        if key not in best or abs(item.apart) > abs(best[key].apart) + 1e-9:
            best[key] = item
    return iter(best.values())


def _finding(case: Case, item: _Apart, p: float) -> Finding:
    row, sign = item.row, 1.0 if item.apart > 0 else -1.0
    code = row.criterion or ""
    team = case.agreement.components[row.component]
    effects = np.zeros(len(case.raters))
    effects[case.rater(row.rater)] = item.apart
    raters = tuple(sorted(team)) if len(team) == 2 else (row.rater,)
    share, gain, parts = what_if.without_effects(case, {code: effects}, "shift", raters)
    interval = around(sign * item.apart, item.se, row.works - 1)
    evidence: dict[str, Fact] = {
        "size": abs(item.apart),
        "low": interval.low,
        "high": interval.high,
        "elsewhere": item.elsewhere,
        "direction": "either" if len(team) == 2 else "lenient" if item.apart > 0 else "severe",
        "p": p,
        "works": row.works,
        "share": share,
    }
    works = departing([case.readings[code]], case.rater(row.rater), sign)
    return Finding("R3", code, raters, case.confidence(row.works), evidence, works, gain, parts)
