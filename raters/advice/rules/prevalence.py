"""R9: is the coefficient low only because nearly all works got the same score?"""

from __future__ import annotations

from raters.advice.case import Case
from raters.limits import OneSidedLimits
from raters.problems import Fact
from raters.terms import CriterionAgreement, Finding, Undefined


def prevalence(case: Case, limits: OneSidedLimits) -> tuple[Finding, ...]:
    """R9: the verdict is one-sided: high exact agreement, a low coefficient, a sample without variety."""
    return tuple(
        Finding(
            case.code,
            measured.criterion.code,
            (),
            case.confidence(measured.double_scored),
            _evidence(case, measured),
        )
        for measured in case.usable()
        if measured.verdict.code == "one_sided"
    )


def _evidence(case: Case, measured: CriterionAgreement) -> dict[str, Fact]:
    lead, ac1 = measured.lead, measured.chance["ac1"].value
    shares = case.readings[measured.criterion.code].cells().sum(axis=0) / measured.double_scored
    evidence: dict[str, Fact] = {
        "exact": measured.exact.value or 0.0,
        "works": measured.double_scored,
        "modal_share": float(shares.max()),
        "modal_score": measured.criterion.scale.levels[int(shares.argmax())],
    }
    if lead.undefined is Undefined.NO_VARIATION:
        return evidence | {"reason": "no_variation"}
    coefficients = {"alpha": lead.value, "kappa": measured.kappa["unweighted"].value, "ac1": ac1}
    ends = {"low": lead.interval.low, "high": lead.interval.high} if lead.interval else {}
    known = {name: value for name, value in coefficients.items() if value is not None}
    return evidence | {"reason": "prevalence"} | known | ends
