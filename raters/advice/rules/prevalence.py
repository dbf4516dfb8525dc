"""R9: is the coefficient low only because nearly all works got the same score?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from raters.advice.benchmarks import goal_exact
from raters.advice.case import Case
from raters.problems import Fact
from raters.terms import CriterionAgreement, Finding, Undefined


@dataclass(frozen=True, slots=True)
class PrevalenceLimits:
    """Limits of R9."""

    coefficient: float
    modal_share: float
    ac1_over_kappa: float
    works: int


def prevalence(case: Case, limits: PrevalenceLimits) -> tuple[Finding, ...]:
    """R9: high exact agreement with a low or undefined coefficient on a sample without variety."""
    return tuple(
        Finding("R9", measured.criterion.code, (), case.confidence(measured.double_scored), evidence)
        for measured in case.usable()
        if measured.double_scored >= limits.works
        and (evidence := _one_sided(case, measured, limits)) is not None
    )


def _one_sided(case: Case, measured: CriterionAgreement, limits: PrevalenceLimits) -> dict[str, Fact] | None:
    exact, lead = measured.exact.value, measured.lead
    if exact is None:
        return None
    scale = measured.criterion.scale
    shares = case.readings[measured.criterion.code].cells().sum(axis=0) / measured.double_scored
    evidence: dict[str, Fact] = {
        "reason": "no_variation",
        "exact": exact,
        "works": measured.double_scored,
        "modal_share": float(shares.max()),
        "modal_score": scale.levels[int(shares.argmax())],
    }
    if lead.undefined is Undefined.NO_VARIATION:
        return evidence
    if not _is_paradox(case, measured, limits, shares):
        return None
    coefficients = {"alpha": lead.value, "kappa": measured.kappa["unweighted"].value}
    ends = {"low": lead.interval.low, "high": lead.interval.high} if lead.interval else {}
    known = {name: value for name, value in coefficients.items() if value is not None}
    return evidence | {"reason": "prevalence"} | known | ends | {"ac1": gwet_ac1(exact, shares)}


def _is_paradox(
    case: Case, measured: CriterionAgreement, limits: PrevalenceLimits, shares: np.ndarray
) -> bool:
    """High exact agreement, a low coefficient, and scores crowded at one level."""
    exact, lead, kappa = measured.exact.value, measured.lead, measured.kappa["unweighted"].value
    if exact is None or lead.value is None or exact < goal_exact(len(shares)):
        return False
    if lead.interval is not None and lead.interval.low >= case.bands.acceptable:
        return False  # whatever kappa says, the criterion is in order
    low = lead.value if kappa is None else min(lead.value, kappa)
    far_apart = kappa is not None and gwet_ac1(exact, shares) - kappa >= limits.ac1_over_kappa
    return low < limits.coefficient and bool(shares.max() >= limits.modal_share or far_apart)


def gwet_ac1(exact: float, shares: np.ndarray) -> float:
    """Gwet's AC1 (2008) from exact agreement and the share of each level: context, never a trigger alone."""
    chance = float((shares * (1 - shares)).sum()) / (len(shares) - 1)
    return (exact - chance) / (1 - chance)
