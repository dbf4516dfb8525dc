"""R0 and R10: is there enough to conclude anything?"""

from __future__ import annotations

from dataclasses import dataclass

from raters.advice.case import Case, GateLimits
from raters.problems import Fact
from raters.terms import CriterionAgreement, Finding


def too_few_works(case: Case, limits: GateLimits) -> tuple[Finding, ...]:
    """R0: criteria where the numbers only describe; says how many works are missing."""
    usable = case.usable()
    return tuple(
        Finding("R0", measured.criterion.code, (), "high", _missing(measured, limits))
        for measured in case.agreement.criteria
        if measured not in usable
    )


def _missing(measured: CriterionAgreement, limits: GateLimits) -> dict[str, Fact]:
    reason = (
        "one_rater" if measured.raters < 2 else "few_works" if measured.double_scored else "no_double_scores"
    )
    return {
        "reason": reason,
        "works": measured.double_scored,
        "needed": limits.normal_from,
        "more_works": max(1, limits.normal_from - measured.double_scored),
    }


@dataclass(frozen=True, slots=True)
class WideIntervalLimits:
    """Limits of R10."""

    limits_covered: int


def wide_interval(case: Case, limits: WideIntervalLimits) -> tuple[Finding, ...]:
    """R10: the interval of alpha reaches across whole bands, so no verdict is possible yet."""
    return tuple(
        Finding("R10", measured.criterion.code, (), case.confidence(measured.double_scored), evidence)
        for measured in case.usable()
        if not case.found(measured.criterion.code, ["R9"])
        and (evidence := _too_wide(case, measured, limits)) is not None
    )


def _too_wide(case: Case, measured: CriterionAgreement, limits: WideIntervalLimits) -> dict[str, Fact] | None:
    lead, more = measured.lead, measured.verdict.more_works
    bands = (case.bands.poor, case.bands.acceptable, case.bands.reliable)
    if lead.value is None or lead.interval is None or not more:
        return None
    if lead.value < case.bands.poor and measured.double_scored >= case.gate.normal_from:
        return None  # low enough on enough works to look for the cause
    covered = [band for band in bands if band in lead.interval]
    if len(covered) < max(1, limits.limits_covered):
        return None
    return {
        "alpha": lead.value,
        "low": lead.interval.low,
        "high": lead.interval.high,
        "works": measured.double_scored,
        "more_works": more,
        "lowest_band": covered[0],
        "highest_band": covered[-1],
    }
