"""R12: is 0 (or "no answer") given by one rater where others give points?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import stats

from raters.advice import what_if
from raters.advice.case import Case
from raters.advice.exposure import expected_at_zero
from raters.advice.pairs import against_others, cells, zero_conflicts
from raters.problems import Fact
from raters.terms import CriterionAgreement, Finding


@dataclass(frozen=True, slots=True)
class ZeroLimits:
    """Limits of R12."""

    cases: int
    share: float
    over_expected: float
    p: float
    zero_works: int
    levels: int


def zero(case: Case, limits: ZeroLimits) -> tuple[Finding, ...]:
    """R12: zeros of one rater against points of others, more than errors near zero would give.

    On a scale of two levels every disagreement is of that kind, so it says nothing there.
    """
    criteria = [
        measured
        for measured in case.usable()
        if measured.criterion.scale.levels[0] == 0
        and len(measured.criterion.scale) >= limits.levels
        and not case.found(measured.criterion.code, ["R9"])
        and _works_with_zero(case.pairs[measured.criterion.code]) >= limits.zero_works
    ]
    tests = {measured.criterion.code: _one_sided_zeros(case, measured) for measured in criteria}
    smallest = _holm_smallest(tests)
    return tuple(
        Finding("R12", code, (), case.confidence(measured.double_scored), evidence, works, gain)
        for measured in criteria
        if smallest[(code := measured.criterion.code)] < limits.p
        and (evidence := _piled_up(case, measured, limits, smallest[code])) is not None
        for works in [zero_conflicts(case.pairs[code])]
        for gain in [what_if.gain(case.table, what_if.without_works(case.table, code, works), code)]
    )


def _works_with_zero(pairs: pd.DataFrame) -> int:
    return int(pairs.loc[(pairs["score_a"] == 0) | (pairs["score_b"] == 0), "work"].nunique())


def _one_sided_zeros(case: Case, measured: CriterionAgreement) -> list[float]:
    """McNemar's exact p of each rater: own zero against points, and the other way round.

    One case a work: where most of the others disagree with the rater about zero. Of two raters both
    tests are the same one.
    """
    rows = against_others(case.pairs[measured.criterion.code])
    seen = (rows["own"] == 0).astype(float).groupby([rows["rater"], rows["work"]]).first()
    others = (rows["other"] == 0).astype(float).groupby([rows["rater"], rows["work"]]).mean()
    only_own = ((seen == 1) & (others < 0.5)).groupby(level="rater").sum()
    only_others = ((seen == 0) & (others > 0.5)).groupby(level="rater").sum()
    tests = [_mcnemar(int(own), int(other)) for own, other in zip(only_own, only_others, strict=True)]
    return tests[:1] if len(tests) == 2 else tests


def _mcnemar(only_own: int, only_others: int) -> float:
    cases = only_own + only_others
    return float(stats.binomtest(only_own, cases, 0.5).pvalue) if cases else 1.0


def _holm_smallest(tests: dict[str, list[float]]) -> dict[str, float]:
    """The smallest Holm-adjusted p of each criterion, adjusted over all raters and criteria."""
    from statsmodels.stats.multitest import multipletests

    owner = [code for code, values in tests.items() for _ in values]
    raw = [value for values in tests.values() for value in values]
    adjusted = multipletests(raw, method="holm")[1] if raw else np.zeros(0)
    return {
        code: min(float(p) for p, of in zip(adjusted, owner, strict=True) if of == code) for code in tests
    }


def _piled_up(
    case: Case, measured: CriterionAgreement, limits: ZeroLimits, p: float
) -> dict[str, Fact] | None:
    """The evidence where zero conflicts are many and over-represented, else None."""
    pairs = case.pairs[measured.criterion.code]
    by_score = cells(pairs, measured.criterion.scale)
    conflicts, disagreements = 2 * by_score[0, 1:].sum(), by_score.sum() - np.trace(by_score)
    cases, expected = len(zero_conflicts(pairs)), expected_at_zero(by_score)
    if disagreements <= 0:
        return None
    share = float(conflicts / disagreements)
    if share < limits.over_expected * expected or (cases < limits.cases and share < limits.share):
        return None
    total = round(float(disagreements))
    interval = stats.binomtest(min(round(float(conflicts)), total), total).proportion_ci(method="wilson")
    return {
        "cases": cases,
        "share": share,
        "low": float(interval.low),
        "high": float(interval.high),
        "expected": expected,
        "p": p,
        "works": measured.double_scored,
    }
