"""R20: did two rounds in a row bring nothing? Then the criterion is to change, not the people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from raters.problems import Fact
from raters.terms import Agreement, CriterionAgreement, Effect, Finding

LASTING = "R20"
"""The rule about rounds one after another; its limits are those of any comparison of two."""


@dataclass(frozen=True, slots=True)
class EffectLimits:
    """Limits of R20, for `effect` and for the rule."""

    works: int
    same_works: int
    confidence: float
    bias: float
    share_of_maximum: float
    gross_points: float
    gross_share: float
    signs: int
    aim: float


def no_effect_twice(
    earlier: Iterable[Effect], latest: Iterable[Effect], agreement: Agreement
) -> tuple[Finding, ...]:
    """R20: criteria that two rounds in a row did not improve and that still need calibration.

    earlier, latest : effects of the last round but one and of the last, whose measures `agreement` is.
    """
    then = {effect.criterion: effect for effect in earlier}
    now = {effect.criterion: effect for effect in latest}
    return tuple(
        _finding(measured, then, now)
        for measured in agreement.criteria
        if measured.verdict.group == "needs"
        and all(_in_vain(effects.get(measured.criterion.code)) for effects in (then, now))
    )


def _in_vain(effect: Effect | None) -> bool:
    return effect is not None and effect.code == "no_change"


def _finding(
    measured: CriterionAgreement, then: Mapping[str | None, Effect], now: Mapping[str | None, Effect]
) -> Finding:
    code, lead = measured.criterion.code, measured.lead
    evidence: dict[str, Fact] = {"works": measured.double_scored, "first": then[code].was.value or 0.0}
    evidence |= {"second": then[code].now.value or 0.0, "alpha": lead.value or 0.0}
    if lead.interval is not None:
        evidence |= {"low": lead.interval.low, "high": lead.interval.high}
    return Finding(LASTING, code, (), "preliminary" if measured.verdict.preliminary else "high", evidence)
