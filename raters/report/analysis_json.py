"""The analysis as JSON: a public contract, told by contract.schema.json. Keys are added, never renamed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from raters import __version__
from raters.advice import shipped_rules
from raters.agreement import CONFIDENCE
from raters.limits import shipped_limits
from raters.problems import Problem
from raters.report import details_json
from raters.report.issue import require_issuable
from raters.report.schema import VERSION
from raters.report.summary_json import summary_json
from raters.terms import (
    Agreement,
    Boundary,
    Component,
    CriterionAgreement,
    Details,
    Estimate,
    Finding,
    PairAgreement,
    Question,
    Reading,
    SeminarPlan,
    Severity,
    SignificanceTest,
    Step,
    Summary,
    TotalAgreement,
    Unplanned,
    Verdict,
)
from raters.text import Text
from raters.workup import WorkUp

NOTHING_PLANNED = SeminarPlan()


def contract(
    reading: Reading, text: Text, work_up: WorkUp | None = None, summary: Summary | None = None
) -> dict[str, Any]:
    """Everything worked out of a reading, JSON-able; without a work-up (unreadable input) the problems."""
    if work_up is None:
        return _contract(reading, None, (), {}, NOTHING_PLANNED, None, text)
    behind = work_up.details
    return _contract(
        reading, work_up.agreement, work_up.findings, work_up.pairs, work_up.plan, summary, text, behind
    )


def round_contract(summary: Summary, text: Text, work_up: WorkUp | None = None) -> dict[str, Any]:
    """A round by the same contract; what concerns single raters only where its work-up is given.

    Raises Refused for a summary that must not be issued.
    """
    require_issuable(summary)
    table = summary.round.table
    reading = Reading(table.scores, (), summary.round.sha256, table=table, synthetic=summary.round.synthetic)
    if work_up is not None:
        return contract(reading, text, work_up, summary)
    bare = replace(summary.agreement, severity=())
    return _contract(reading, bare, (), {}, NOTHING_PLANNED, summary, text)


def round_json(summary: Summary, text: Text, work_up: WorkUp | None = None) -> bytes:
    """`round_contract` as bytes. Raises Refused as it does."""
    return as_json(round_contract(summary, text, work_up))


def _contract(
    reading: Reading,
    agreement: Agreement | None,
    findings: Sequence[Finding],
    pairs: Mapping[str, Sequence[PairAgreement]],
    plan: SeminarPlan,
    summary: Summary | None,
    text: Text,
    behind: Details | None = None,
) -> dict[str, Any]:
    return made_with() | {
        "input": _input(reading, agreement),
        "problems": [_problem(problem, text) for problem in reading.problems],
        "questions": [_question(question) for question in reading.questions],
        "criteria": _criteria(agreement, pairs, behind) if agreement else [],
        "severity": [_severity(row) for row in agreement.severity] if agreement else [],
        "components": len(agreement.components) if agreement else 0,
        "total": _total(agreement.total, behind) if agreement and agreement.total else None,
        "generalizability": details_json.generalizability(behind.study) if behind else None,
        "findings": [_finding(finding) for finding in findings],
        "plan": {
            "steps": [_step(step) for step in plan.steps],
            "seminars": [_step(step) for step in plan.meetings],
            "other_steps": [_step(step) for step in plan.steps if step.kind != "meeting"],
            "unplanned": [_unplanned(item) for item in plan.unplanned],
        },
        "summary": summary_json(summary) if summary else None,
    }


def made_with() -> dict[str, Any]:
    """The program, the schema and the limits behind everything that is written."""
    return {
        "program": {"name": "raters", "version": __version__},
        "schema_version": VERSION,
        "confidence": CONFIDENCE,
        "bands": asdict(shipped_limits().bands),
        "thresholds": {code: asdict(card.limits) for code, card in shipped_rules().items()},
    }


def as_json(analysed: dict[str, Any]) -> bytes:
    """Readable JSON; NaN has no place in it."""
    return json.dumps(analysed, ensure_ascii=False, indent=2, allow_nan=False).encode()


def _input(reading: Reading, agreement: Agreement | None) -> dict[str, Any]:
    if agreement:
        facts = agreement.facts
        counts = {
            "works": facts.works,
            "raters": facts.raters,
            "criteria": facts.criteria,
            "scores": facts.scores,
            "double_scored": facts.double_scored,
        }
    else:
        columns = {"works": "work", "raters": "rater", "criteria": "criterion"}
        counts = {name: int(reading.scores[column].nunique()) for name, column in columns.items()}
        counts["scores"] = len(reading.scores)
    return counts | {"sha256": reading.sha256, "synthetic": reading.synthetic}


def _problem(problem: Problem, text: Text) -> dict[str, Any]:
    return {
        "code": problem.code,
        "severity": problem.severity,
        "where": problem.where,
        "message": text.problem(problem),
    }


def _question(question: Question) -> dict[str, Any]:
    return {"key": question.key, "answers": list(question.answers), "blocks": question.blocks}


def _criteria(
    agreement: Agreement, pairs: Mapping[str, Sequence[PairAgreement]], behind: Details | None
) -> list[dict[str, Any]]:
    return [
        _criterion(measured)
        | {"pairs": [_pair(pair) for pair in pairs.get(measured.criterion.code, ())]}
        | {"details": _details(measured, behind)}
        for measured in agreement.criteria
    ]


def _details(measured: CriterionAgreement, behind: Details | None) -> dict[str, Any] | None:
    if behind is None:
        return None
    return details_json.criterion_details(behind.criterion(measured.criterion.code), measured)


def _criterion(measured: CriterionAgreement) -> dict[str, Any]:
    verdict, causes = measured.verdict, measured.causes
    return {
        "criterion": measured.criterion.code,
        "levels": [_plain(level) for level in measured.criterion.scale.levels],
        "works": measured.works,
        "double_scored": measured.double_scored,
        "raters": measured.raters,
        "exact": _share(measured.exact),
        "adjacent": _share(measured.adjacent),
        "kappa": _estimates(measured.kappa),
        "alpha": _estimates(measured.alpha),
        **_verdict(verdict),
        **_estimates(measured.chance),
        "boundaries": [_boundary(boundary) for boundary in measured.boundaries],
        "causes": asdict(causes) if causes else None,
    }


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {
        "verdict": verdict.code,
        "preliminary": verdict.preliminary,
        "chance_below": verdict.chance_below,
        "chance_below_plain": verdict.chance_below_plain,
        "chance_reliable": verdict.chance_reliable,
        "settles": {str(works): chance for works, chance in verdict.settles.items()},
        "more_works": verdict.more_works,
        "more_works_chance": verdict.more_works_chance,
    }


def _boundary(boundary: Boundary) -> dict[str, Any]:
    return {
        "lower": _plain(boundary.lower),
        "upper": _plain(boundary.upper),
        "kappa": _estimate(boundary.kappa),
        "share": boundary.share,
        "adjacent": boundary.adjacent,
    }


def _pair(pair: PairAgreement) -> dict[str, Any]:
    return {
        "raters": [pair.rater_a, pair.rater_b],
        "works": pair.works,
        "exact": pair.exact,
        "kappa": _estimates(pair.kappa),
        "stuart_maxwell": _test(pair.stuart_maxwell),
        "bowker": _test(pair.bowker),
    }


def _test(test: SignificanceTest) -> dict[str, Any]:
    if test.undefined:
        return {"undefined": str(test.undefined)}
    return {"statistic": test.statistic, "df": test.freedom, "p": test.p}


def _total(total: TotalAgreement, behind: Details | None) -> dict[str, Any]:
    return {
        "works": total.works,
        "icc_single": _estimate(total.icc_single),
        "icc_average": _estimate(total.icc_average),
        "sem": _estimate(total.sem),
        "mean_difference": total.mean_difference,
        "rater_dependent": _estimate(total.rater_dependent),
        "grade_dependent": _estimate(total.grade_dependent) if total.grade_dependent else None,
        "details": details_json.total_details(behind.total) if behind else None,
    }


def _estimates(estimates: Mapping[Any, Estimate]) -> dict[str, dict[str, Any]]:
    return {str(name): _estimate(estimate) for name, estimate in estimates.items()}


def _estimate(estimate: Estimate) -> dict[str, Any]:
    if estimate.value is None:
        return {"undefined": str(estimate.undefined)}
    interval = estimate.interval
    return {
        "value": estimate.value,
        "low": interval.low if interval else None,
        "high": interval.high if interval else None,
    }


def _share(estimate: Estimate) -> float | dict[str, Any]:
    return estimate.value if estimate.value is not None else _estimate(estimate)


def _severity(row: Severity) -> dict[str, Any]:
    estimate = _estimate(row.shift)
    return {
        "rater": row.rater,
        "criterion": row.criterion,
        "shift": estimate.pop("value", None),
        "low": None,
        "high": None,
        **estimate,
        "p_adjusted": row.p_adjusted,
        "works": row.works,
        "component": row.component,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "criterion": finding.criterion,
        "raters": list(finding.raters),
        "works": list(finding.works),
        "confidence": finding.confidence,
        "evidence": dict(finding.evidence),
        "gain": finding.gain,
        "components": [_component(component) for component in finding.components],
        "action": shipped_rules()[finding.rule].action,
    }


def _component(component: Component) -> dict[str, Any]:
    return {**asdict(component), "of": list(component.of)}


def _unplanned(item: Unplanned) -> dict[str, Any]:
    finding = item.finding
    return {
        "rule": finding.rule,
        "criterion": finding.criterion,
        "raters": list(finding.raters),
        "reason": item.reason,
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "action": step.action,
        "kind": step.kind,
        "gain": step.gain,
        "gains": dict(step.gains),
        "confidence": step.confidence,
        "people": list(step.people),
        "concerned": step.concerned,
        "why": {"code": step.why.code, "facts": dict(step.why.facts)},
        "criteria": list(step.criteria),
        "raters": list(step.raters),
        "works": list(step.works),
        "minutes": step.minutes,
        "due_days": step.due_days,
        "check_works": step.check_works,
        "load": asdict(step.load) if step.load else None,
        "rules": list(dict.fromkeys(finding.rule for finding in step.findings)),
    }


def _plain(level: float) -> float | int:
    """2 rather than 2.0: levels read as they were declared."""
    return int(level) if level == int(level) else level
