"""R19: is everything in order?"""

from __future__ import annotations

from dataclasses import dataclass

from raters.advice.case import Case
from raters.terms import CriterionAgreement, Finding

SURE = ("acceptable", "reliable")


@dataclass(frozen=True, slots=True)
class ConsistentLimits:
    """R19 has no limits of its own: it reads the verdict and the findings before it."""


def consistent(case: Case, limits: ConsistentLimits) -> tuple[Finding, ...]:
    """R19: nothing found on the criterion or across criteria, and alpha surely at least acceptable.

    Teams without common works were never compared, so nothing is in order there yet.
    """
    flagged = {item.criterion for item in case.earlier if not case.book[item.rule].in_order}
    if None in flagged or sum(len(team) > 1 for team in case.agreement.components) > 1:
        return ()
    return tuple(
        finding
        for measured in case.usable()
        if measured.criterion.code not in flagged and (finding := _kept(case, measured)) is not None
    )


def _kept(case: Case, measured: CriterionAgreement) -> Finding | None:
    lead, works = measured.lead, measured.double_scored
    if measured.verdict.code not in SURE or lead.value is None or lead.interval is None:
        return None
    evidence = {
        "alpha": lead.value,
        "low": lead.interval.low,
        "high": lead.interval.high,
        "exact": measured.exact.value or 0.0,
        "works": works,
    }
    return Finding(case.code, measured.criterion.code, (), case.confidence(works), evidence)
