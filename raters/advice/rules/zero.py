"""R12: is 0 (or "no answer") given by one rater where others give points?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from raters.advice import what_if
from raters.advice.case import Case
from raters.advice.exposure import expected_cells
from raters.advice.pairs import zero_conflicts
from raters.advice.readings import Readings
from raters.advice.significance import at_least, holm_by, mcnemar, wilson
from raters.problems import Fact
from raters.terms import CriterionAgreement, Finding


@dataclass(frozen=True, slots=True)
class ZeroLimits:
    """Limits of R12; `steady`: points a rater may be off elsewhere while the zeros alone make the shift."""

    cases: int
    share: float
    over_expected: float
    p: float
    steady: float
    zero_works: int
    levels: int


def zero(case: Case, limits: ZeroLimits) -> tuple[Finding, ...]:
    """R12: zeros of one rater against points of others, more than errors near zero would give.

    On a scale of two levels every disagreement is of that kind, so it says nothing there.
    """
    criteria = [
        measured
        for measured in case.unexplained()
        if measured.criterion.scale.levels[0] == 0
        and len(measured.criterion.scale) >= limits.levels
        and _works_with_zero(case.readings[measured.criterion.code]) >= limits.zero_works
    ]
    tests = {
        (measured.criterion.code, sign): p
        for measured in criteria
        for sign, p in _signs(case.readings[measured.criterion.code]).items()
    }
    adjusted = holm_by(tests)
    return tuple(
        Finding("R12", code, (), case.confidence(measured.double_scored), evidence, works, gain, parts)
        for measured in criteria
        for p, sign in [min((p, of[1]) for of, p in adjusted.items() if of[0] == measured.criterion.code)]
        if p < limits.p and (evidence := _piled_up(case, measured, limits, p, sign)) is not None
        for code in [measured.criterion.code]
        for works in [zero_conflicts(case.pairs(code))]
        for _, gain, parts in [what_if.over_criteria(case, {code: float(evidence["explained"])}, "zero")]
    )


def _works_with_zero(readings: Readings) -> int:
    return len(np.unique(readings.work[readings.position == 0]))


def _signs(readings: Readings) -> dict[str, float]:
    """p of each sign of a rule that is read in two ways: "one_side" of each rater, and "far"."""
    sides = _one_sided_zeros(readings)
    return {f"one_side {rater}": p for rater, p in enumerate(sides)} | {"far": _far_zeros(readings)}


def _one_sided_zeros(readings: Readings) -> list[float]:
    """McNemar's exact p of each rater: own zero against points, and the other way round.

    One case a work: where most of the others disagree with the rater about zero. Of two raters both
    tests are the same one.
    """
    own = readings.position == 0
    others = readings.mean_of_others(own.astype(float))
    size = len(readings.raters)
    only_own = np.bincount(readings.rater[own & (others < 0.5)], minlength=size)
    only_others = np.bincount(readings.rater[~own & (others > 0.5)], minlength=size)
    tests = [mcnemar(int(only_own[rater]), int(only_others[rater])) for rater in readings.team]
    return tests[:1] if len(tests) == 2 else tests


def _far_zeros(readings: Readings) -> float:
    """p of as many zeros two levels or more from a colleague's score, were they errors of reading.

    Errors of reading seldom leap; a rule for zero that is read in two ways makes them leap.
    """
    cells = readings.cells()
    cases, works = int(2 * cells[0, 2:].sum() + 1e-9), round(float(cells.sum()))
    return at_least(cases, works, float(2 * expected_cells(cells)[0, 2:].sum())) if cases > 1 else 1.0


def _piled_up(
    case: Case, measured: CriterionAgreement, limits: ZeroLimits, p: float, sign: str
) -> dict[str, Fact] | None:
    """The evidence where zero conflicts are many and over-represented, else None."""
    readings = case.readings[measured.criterion.code]
    by_score = readings.cells()
    conflicts, disagreements = 2 * by_score[0, 1:].sum(), by_score.sum() - np.trace(by_score)
    if disagreements <= 0:
        return None
    zeros = np.bincount(readings.work, readings.position == 0, minlength=len(readings.works))
    cases = int(((zeros > 0) & (zeros < np.bincount(readings.work, minlength=len(zeros)))).sum())
    expected = _expected_share(by_score)
    share = float(conflicts / disagreements)
    far = sign == "far"
    if (far and share < limits.over_expected * expected) or (cases < limits.cases and share < limits.share):
        return None
    explained = _far_part(readings) if far else _one_sided_part(readings, int(sign.split()[1]), limits)
    if explained <= 0:
        return None
    interval = wilson(min(round(float(conflicts)), round(float(disagreements))), round(float(disagreements)))
    return {
        "cases": cases,
        "share": share,
        "low": interval.low,
        "high": interval.high,
        "expected": expected,
        "p": p,
        "works": measured.double_scored,
        "sign": sign.split(maxsplit=1)[0],
        "explained": explained,
    }


def _far_part(readings: Readings) -> float:
    """Share of the disagreement between zeros and scores two levels or more above, beyond the expected."""
    cells = readings.cells()
    seen, expected = cells[0, 2:].sum(), cells.sum() * expected_cells(cells)[0, 2:].sum()
    a, b = readings.position[readings.first], readings.position[readings.second]
    leaps = (np.minimum(a, b) == 0) & (np.maximum(a, b) >= 2)
    return what_if.share_of_pairs(readings, leaps) * max(0.0, 1 - float(expected / seen)) if seen else 0.0


def _one_sided_part(readings: Readings, place: int, limits: ZeroLimits) -> float:
    """The same between a rater's zeros and the others' scores, beyond as many the other way round.

    0 where the rater departs on works without a zero as well: that is a matter of severity.
    """
    rater = int(readings.team[place])
    mine, zeros = readings.of(rater), readings.position == 0
    others = readings.mean_of_others(zeros.astype(float))
    own_only, others_only = mine & zeros & (others < 0.5), mine & ~zeros & (others > 0.5)
    side, back = (own_only, others_only) if own_only.sum() >= others_only.sum() else (others_only, own_only)
    rest = mine & ~own_only & ~others_only
    elsewhere = float((readings.own - readings.other)[rest].mean()) if rest.any() else 0.0
    if not side.any() or abs(elsewhere) >= limits.steady:
        return 0.0
    pairs = side[readings.first] | side[readings.second]
    return what_if.share_of_pairs(readings, pairs) * (1 - float(back.sum() / side.sum()))


def _expected_share(by_score: np.ndarray) -> float:
    """Share of the disagreements that would be lowest level against more."""
    expected = expected_cells(by_score)
    disagreeing = 1 - float(np.trace(expected))
    return float(2 * expected[0, 1:].sum() / disagreeing) if disagreeing > 0 else 0.0
