"""R0 and R10: is there enough to conclude anything?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from raters.advice.case import Case
from raters.advice.pairs import widest
from raters.limits import DataGate
from raters.problems import Fact
from raters.terms import CriterionAgreement, Finding


def too_few_works(case: Case, limits: DataGate) -> tuple[Finding, ...]:
    """R0: criteria where the numbers only describe; says how many works are missing."""
    usable = case.usable()
    return tuple(
        Finding(case.code, measured.criterion.code, (), "high", _missing(measured, limits))
        for measured in case.agreement.criteria
        if measured not in usable
    )


def _missing(measured: CriterionAgreement, limits: DataGate) -> dict[str, Fact]:
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
class UnclearLimits:
    """R10 has no limits of its own: it reads the verdict and the findings before it."""


def more_works(case: Case, limits: UnclearLimits) -> tuple[Finding, ...]:
    """R10: the verdict is unclear, no cause was surely found, and further works can be promised to tell."""
    return tuple(
        Finding(case.code, measured.criterion.code, (), case.confidence(measured.double_scored), evidence)
        for measured in _unclear(case)
        if (evidence := _promise(measured)) is not None
    )


def at_the_limit(case: Case, limits: UnclearLimits) -> tuple[Finding, ...]:
    """R10-talk: the same where no affordable number of works would tell: the disputed works are discussed."""
    return tuple(
        Finding(
            case.code,
            measured.criterion.code,
            (),
            case.confidence(measured.double_scored),
            _chances(measured),
            widest(case.pairs(measured.criterion.code)),
        )
        for measured in _unclear(case)
        if _promise(measured) is None
    )


def _unclear(case: Case) -> Iterator[CriterionAgreement]:
    explained = {item.criterion for item in case.earlier if item.confidence == "high"}
    for measured in case.usable():
        if measured.verdict.code == "unclear" and measured.criterion.code not in explained:
            yield measured


def _promise(measured: CriterionAgreement) -> dict[str, Fact] | None:
    verdict = measured.verdict
    if verdict.more_works is None or verdict.more_works_chance is None:
        return None
    return _chances(measured) | {"more_works": verdict.more_works, "chance": verdict.more_works_chance}


def _chances(measured: CriterionAgreement) -> dict[str, Fact]:
    """Alpha, the chance that it is below, and what the largest number of works told about would settle."""
    settles = measured.verdict.settles
    most = max(settles, default=0)
    return {
        "alpha": measured.lead.value or 0.0,
        "works": measured.double_scored,
        "below": measured.verdict.chance_below or 0.0,
        "further": most,
        "settled": settles.get(most, 0.0),
    }
