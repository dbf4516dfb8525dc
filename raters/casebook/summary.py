"""The calibration summary as data: codes and facts, so that every document tells the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import get_args

from raters.advice import noticeable_shifts, shipped_rules, step_key
from raters.casebook.record import Record
from raters.problems import Fact
from raters.terms import (
    Agreement,
    CriterionAgreement,
    Effect,
    EffectCode,
    Finding,
    Line,
    Round,
    ScoreTable,
    SeminarPlan,
    Severity,
    Step,
    Summary,
    SummaryRow,
    Undefined,
    VerdictCode,
    VerdictGroup,
)
from raters.text import clipped

MOST_CONCLUSIONS = 5
MOST_CODES = 12
CODE = 60
"""Letters of a criterion's code inside a sentence; the catalogs refuse endless facts."""
OPEN: tuple[VerdictGroup, ...] = ("unclear", "one_sided", "undefined")
"""Groups of verdicts on which nothing is known yet."""
SAID_TOGETHER: Mapping[str, tuple[VerdictCode, ...]] = {
    "needs": ("needs_calibration",),
    "probably_needs": ("probably_needs",),
    "one_sided": ("one_sided",),
    "unclear": ("unclear",),
    "undefined": ("descriptive", "undefined"),
    "probably_acceptable": ("probably_acceptable",),
    "consistent": ("acceptable", "reliable"),
}
"""The verdicts each sentence of the conclusions speaks of, the most urgent first."""


def summarise(record: Record, today: date) -> Summary:
    """Gather what is known of a round into the summary a principal signs.

    `today` dates the document and its deadlines. What the leader dismissed is no part of the plan any more.
    Raises Refused where second marking fails or is out of reach.
    """
    work_up, agreement = record.work_up, record.work_up.agreement
    dismissed = {key for key, decision in record.planned.items() if decision.status == "dismissed"}
    missing = missing_scores(record.round.table)
    rows = tuple(
        _row(measured, work_up.findings, work_up.plan, dismissed) for measured in agreement.by_attention()
    )
    plan = _without(work_up.plan, dismissed)
    dropped = len(work_up.plan.steps) - len(plan.steps)
    return Summary(
        round=record.round,
        agreement=agreement,
        rows=rows,
        headline=_headline(agreement),
        conclusions=_conclusions(rows, agreement, plan, dropped, work_up.effects),
        limits=_limits(record.round, agreement, missing),
        plan=plan,
        severity_range=_severity_range(agreement.severity),
        second_mark=work_up.second_mark,
        generated=today,
        third_checks=record.third_checks,
        effects=work_up.effects,
        missing=missing,
        anchors=record.anchors,
        planned=record.planned,
    )


def _without(plan: SeminarPlan, dismissed: Collection[str]) -> SeminarPlan:
    """The plan without what the leader decided against."""
    return replace(plan, steps=tuple(step for step in plan.steps if step_key(step) not in dismissed))


def missing_scores(table: ScoreTable) -> int:
    """Scores not given: a rater who took a work is expected to score it on every criterion."""
    scores = table.scores
    taken = len(scores.drop_duplicates(["work", "rater"]))
    return taken * len(table.rubric.criteria) - len(scores)


# ---------------------------------------------------------------- rows


def _row(
    measured: CriterionAgreement, findings: Sequence[Finding], plan: SeminarPlan, dismissed: Collection[str]
) -> SummaryRow:
    steps = plan.steps
    finding = main_cause(measured, findings, steps)
    if finding is None:
        return SummaryRow(measured, cause=None, action=None)
    step = next((step for step in steps if finding in step.findings), None)
    if step is None:
        return SummaryRow(measured, finding.rule, None)
    return SummaryRow(measured, finding.rule, step.action, dismissed=step_key(step) in dismissed)


def main_cause(
    measured: CriterionAgreement, findings: Sequence[Finding], steps: Sequence[Step]
) -> Finding | None:
    """The criterion's own cause; failing that, one of the whole round whose step names the criterion.

    Those that led to a step come first, and causes before advice.
    """
    code = measured.criterion.code
    ranked = _by_gain(finding for finding in findings if finding.criterion == code)
    if measured.verdict.group != "consistent":
        shared = (finding for step in steps if code in step.criteria for finding in step.findings)
        ranked += [finding for finding in shared if finding.criterion is None]
    rules = shipped_rules()  # a rule that advises is a cause only where no other found one
    planned = {id(finding) for step in steps for finding in step.findings}
    return min(
        ranked,
        key=lambda finding: (id(finding) not in planned, rules[finding.rule].advisory),
        default=None,
    )


def _by_gain(findings: Iterable[Finding]) -> list[Finding]:
    """Causes without a gain first, since they decide whether the others can be believed."""
    return sorted(findings, key=lambda finding: (finding.gain is not None, -(finding.gain or 0.0)))


# ---------------------------------------------------------------- sentences


def _headline(agreement: Agreement) -> Line:
    counted = Counter(measured.verdict.group for measured in agreement.criteria)
    total = len(agreement.criteria)
    preliminary = 2 * sum(measured.verdict.preliminary for measured in agreement.criteria) > total
    facts: dict[str, Fact] = {
        "consistent": counted["consistent"],
        "needs": counted["needs"],
        "open": sum(counted[group] for group in OPEN),
        "total": total,
        "preliminary": "yes" if preliminary else "no",
    }
    return Line(f"report-headline-{_main_message(counted, total)}", facts)


def _main_message(counted: Mapping[VerdictGroup, int], total: int) -> str:
    if counted["undefined"] == total:
        return "nothing"
    if counted["consistent"] == total:
        return "consistent"
    return "needs" if counted["needs"] else "open"


def _conclusions(
    rows: Sequence[SummaryRow],
    agreement: Agreement,
    plan: SeminarPlan,
    dismissed: int,
    effects: Sequence[Effect],
) -> tuple[Line, ...]:
    """Three to five sentences, among them always: how many totals depend on the rater, what was dismissed,
    and whether the previous round helped.
    """
    whole = tuple(_total_line(agreement))  # says of the work what the matches say of its criteria
    lines = [*_verdict_lines(rows), *(() if whole else _exact_line(agreement)), *_severity_line(agreement)]
    facts = agreement.facts
    coverage = {"works": facts.works, "double_scored": facts.double_scored, "raters": facts.raters}
    lines.append(Line("report-conclusion-coverage", coverage))
    steps = {
        "seminars": plan.seminars,
        "individual": sum(step.kind == "individual" for step in plan.steps),
        "steps": sum(step.kind == "step" for step in plan.steps),
        "dismissed": dismissed,
    }
    planned = (Line("report-conclusion-plan", steps),)
    lines += planned if not dismissed else ()
    owed = (*whole, *(planned if dismissed else ()), *_effect_line(effects))
    return (*lines[: MOST_CONCLUSIONS - len(owed)], *owed)


def _total_line(agreement: Agreement) -> Iterable[Line]:
    """The share of works whose total another rater would have made another; one criterion has no total."""
    total = agreement.total
    if total is not None and total.rater_dependent.value is not None and len(agreement.criteria) > 1:
        facts: dict[str, Fact] = {
            "share": round(100 * total.rater_dependent.value),
            "works": total.works,
            "difference": total.mean_difference or 0.0,
        }
        yield Line("report-conclusion-total", facts)


def _effect_line(effects: Sequence[Effect]) -> Iterable[Line]:
    by_criterion = Counter(effect.code for effect in effects if effect.criterion is not None)
    whole = next((effect.code for effect in effects if effect.criterion is None), None)
    if effects:
        counts = {code: by_criterion[code] for code in get_args(EffectCode)}
        yield Line("report-conclusion-effect", {"whole": whole or "none", **counts})


def _verdict_lines(rows: Sequence[SummaryRow]) -> Iterable[Line]:
    """A sentence a verdict that occurs, the most urgent first."""
    measured = [row.agreement for row in rows]
    for name, codes in SAID_TOGETHER.items():
        members = [one for one in measured if one.verdict.code in codes]
        more = max((one.verdict.more_works or 0 for one in members), default=0)
        facts = {"more": more} if name == "unclear" else {}
        if members:
            yield Line(f"report-conclusion-{name}", _named(members) | facts)


def _exact_line(agreement: Agreement) -> Iterable[Line]:
    shares = [measured.exact.value for measured in agreement.criteria if measured.exact.value is not None]
    if shares:
        low, high = round(100 * min(shares)), round(100 * max(shares))
        yield Line(
            "report-conclusion-exact", {"low": low, "high": high, "same": "yes" if low == high else "no"}
        )


def _severity_line(agreement: Agreement) -> Iterable[Line]:
    shifts = [row.shift.value or 0.0 for row in noticeable_shifts(agreement)]
    if shifts:
        # Each shift is measured from the colleagues of its own group, so the two are not subtracted.
        below, above = max(0.0, -min(shifts)), max(0.0, *shifts)
        sides = "both" if below and above else "below" if below else "above"
        yield Line("report-conclusion-severity", {"below": below, "above": above, "sides": sides})


def _severity_range(severity: Iterable[Severity]) -> tuple[float, float] | None:
    shifts = [row.shift.value for row in severity if row.criterion is None and row.shift.value is not None]
    return (min(shifts), max(shifts)) if shifts else None


# ---------------------------------------------------------------- limits


def _limits(round: Round, agreement: Agreement, missing: int) -> tuple[Line, ...]:
    facts = agreement.facts
    lines = [Line("report-limit-synthetic")] if round.synthetic else []
    lines += [*_amount_limits(agreement), *_undefined_limits(agreement.criteria)]
    if facts.double_scored < facts.works:
        single = facts.works - facts.double_scored
        lines.append(Line("report-limit-single", {"single": single, "works": facts.works}))
    if missing > 0:
        lines.append(Line("report-limit-missing", {"missing": missing}))
    if len(agreement.components) > 1:
        lines.append(Line("report-limit-components", {"components": len(agreement.components)}))
    if facts.raters == 2:
        lines.append(Line("report-limit-two_columns"))
    return (*lines, Line("report-limit-other_raters"))


def _amount_limits(agreement: Agreement) -> Iterable[Line]:
    gate = agreement.limits.gate
    few = [m for m in agreement.criteria if 0 < m.double_scored < gate.descriptive_below]
    preliminary = [
        m for m in agreement.criteria if gate.descriptive_below <= m.double_scored < gate.normal_from
    ]
    bare = [m for m in agreement.criteria if m.lead.value is not None and m.lead.interval is None]
    for code, group, limit in (
        ("few_works", few, {"limit": gate.descriptive_below}),
        ("preliminary", preliminary, {"limit": gate.normal_from}),
        ("no_interval", bare, {}),
    ):
        if group:
            yield Line(f"report-limit-{code}", _named(group) | limit)


def _undefined_limits(criteria: Sequence[CriterionAgreement]) -> Iterable[Line]:
    for reason in Undefined:
        group = [measured for measured in criteria if measured.lead.undefined == reason]
        if group:
            yield Line(f"report-limit-{reason}", _named(group))


def _named(group: Sequence[CriterionAgreement]) -> dict[str, Fact]:
    """How many criteria, and their codes in rubric order; a long list is cut, the count tells."""
    codes = [clipped(measured.criterion.code, CODE) for measured in group]
    shown = ", ".join(codes[:MOST_CODES]) + (", …" if len(codes) > MOST_CODES else "")
    return {"criteria": shown, "count": len(codes)}
