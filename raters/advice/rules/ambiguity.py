"""R5: do raters scatter at random, because the criterion may be read in several ways?"""

from __future__ import annotations

from dataclasses import dataclass

from raters.advice import what_if
from raters.advice.case import Case
from raters.advice.pairs import widest
from raters.terms import CriterionAgreement, Finding


@dataclass(frozen=True, slots=True)
class AmbiguityLimits:
    """Limits of R5."""

    scatter: float
    bias: float
    bias_part: float
    p: float
    leave_out_gain: float
    leave_out_raters: int
    poor_works: int
    levels_used: int
    aim: float


def ambiguity(case: Case, limits: AmbiguityLimits) -> tuple[Finding, ...]:
    """R5: alpha surely below the band, the disagreement random, and no rater or boundary to explain it."""
    return tuple(
        _finding(case, measured, limits)
        for measured in case.unexplained()
        if sum(count > 0 for count in measured.level_counts) >= limits.levels_used
        and _is_low(case, measured, limits)
        and measured.causes is not None
        and measured.causes.scatter >= limits.scatter
        and not _has_bias(case, measured, limits)
        and not _rests_on_one_rater(case, measured, limits)
    )


def _is_low(case: Case, measured: CriterionAgreement, limits: AmbiguityLimits) -> bool:
    lead = measured.lead
    if lead.value is None or lead.interval is None:
        return False
    surely = lead.interval.high < case.bands.acceptable
    return surely or (lead.value < case.bands.poor and measured.double_scored >= limits.poor_works)


def _has_bias(case: Case, measured: CriterionAgreement, limits: AmbiguityLimits) -> bool:
    """Whether someone with a fair part of the works is clearly severe or lenient.

    In a large team a rater of a tenth of the works explains little, however severe.
    """
    return any(
        row.criterion == measured.criterion.code
        and row.shift.value is not None
        and abs(row.shift.value) >= limits.bias
        and row.p_adjusted is not None
        and row.p_adjusted < limits.p
        and row.works >= limits.bias_part * measured.double_scored
        for row in case.agreement.severity
    )


def _rests_on_one_rater(case: Case, measured: CriterionAgreement, limits: AmbiguityLimits) -> bool:
    """Whether leaving out some rater would surely raise alpha: then the scatter is that rater's.

    In a small team the point alone moves by more than the limit by chance, so the interval is read.
    """
    code, now = measured.criterion.code, measured.lead.value
    readings = case.readings[code]
    team = [str(readings.raters[rater]) for rater in readings.team]
    if now is None or len(team) < limits.leave_out_raters:
        return False
    left = (what_if.alpha_of(case.table, code, without=rater) for rater in team)
    return any(
        rest.value is not None
        and rest.value - now >= limits.leave_out_gain
        and rest.interval is not None
        and rest.interval.low > now
        for rest in left
    )


def _finding(case: Case, measured: CriterionAgreement, limits: AmbiguityLimits) -> Finding:
    lead, causes, works = measured.lead, measured.causes, measured.double_scored
    if lead.value is None or lead.interval is None or causes is None:
        raise ValueError(f"{measured.criterion.code}: no alpha to find ambiguous")
    evidence = {
        "alpha": lead.value,
        "low": lead.interval.low,
        "high": lead.interval.high,
        "scatter": causes.scatter,
        "share": causes.scatter,
        "band": case.bands.acceptable,
        "aim": limits.aim,
        "works": works,
    }
    code = measured.criterion.code
    share, gain, parts = what_if.over_criteria(case, {code: remaining_scatter(case, measured)}, "rest")
    evidence["share"] = share
    return Finding("R5", code, (), case.confidence(works), evidence, widest(case.pairs(code)), gain, parts)


def remaining_scatter(case: Case, measured: CriterionAgreement) -> float:
    """The share of the disagreement that is scatter and that no cause found before explains."""
    if measured.causes is None:
        return 0.0
    code = measured.criterion.code
    known = {(p.kind, p.of): p.share for f in case.earlier for p in f.components if p.criterion == code}
    return min(measured.causes.scatter, max(0.0, 1 - sum(known.values())))
