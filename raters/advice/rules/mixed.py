"""R5-mixed: does a criterion need calibration though no one cause of its own calls for a meeting?"""

from __future__ import annotations

from dataclasses import dataclass

from raters.advice import what_if
from raters.advice.case import Case
from raters.advice.pairs import widest
from raters.advice.rules.ambiguity import remaining_scatter
from raters.terms import CriterionAgreement, Finding


@dataclass(frozen=True, slots=True)
class MixedLimits:
    """R5-mixed reads the verdict and the findings before it; `aim` is what its meeting is to remove."""

    aim: float


def mixed(case: Case, limits: MixedLimits) -> tuple[Finding, ...]:
    """R5-mixed: the verdict is that calibration is needed, surely or probably.

    Silent where a cause of the criterion itself is worth a session and brings people together. The plan asks
    for its seminar only where no other action with people concerns the criterion.
    """
    return tuple(
        _finding(case, measured)
        for measured in case.usable()
        if measured.verdict.group == "needs" and not _has_cause(case, measured.criterion.code)
    )


def _has_cause(case: Case, code: str) -> bool:
    plan = case.agreement.limits.plan
    gains = (
        part.gain or 0.0
        for item in case.earlier
        if item.criterion == code and case.book[item.rule].minutes
        for part in item.components
        if part.criterion == code
    )
    return any(plan.session_removes * gain >= plan.least_gain for gain in gains)


def _finding(case: Case, measured: CriterionAgreement) -> Finding:
    code, works, lead = measured.criterion.code, measured.double_scored, measured.lead
    share, gain, parts = what_if.over_criteria(case, {code: remaining_scatter(case, measured)}, "rest")
    evidence = {
        "alpha": lead.value or 0.0,
        "below": measured.verdict.chance_below or 0.0,
        "band": case.bands.acceptable,
        "works": works,
        "share": share,
    }
    return Finding(
        case.code, code, (), case.confidence(works), evidence, widest(case.pairs(code)), gain, parts
    )
