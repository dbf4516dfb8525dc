"""The summary as data: the fields of the document in codes and facts, for programs."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from raters.plans import check_of, days_late, due_of, plan_number, progress, result_of, state_of
from raters.terms import Line, Plan, PlannedStep, Summary, SummaryRow


def summary_json(summary: Summary) -> dict[str, Any]:
    """Everything the documents say beside the numbers of the criteria; nobody is named."""
    of_round = summary.round
    rubric = of_round.table.rubric
    header = {name: getattr(of_round, name) for name in ("title", "school", "subject", "grade", "procedure")}
    signed = {name: getattr(of_round, name) for name in ("basis", "prepared_by", "responsible")}
    return {
        **header,
        "rubric": {"name": rubric.name, "year": rubric.year},
        "date": of_round.date.isoformat() if of_round.date else None,
        "generated": summary.generated.isoformat(),
        **signed,
        "synthetic": of_round.synthetic,
        "headline": _line(summary.headline),
        "criteria": [_row(row) for row in summary.rows],
        "conclusions": [_line(line) for line in summary.conclusions],
        "limits": [_line(line) for line in summary.limits],
        "plan": [step_json(step, summary.kept, summary.generated) for step in summary.kept.shown],
        "decision": plan_json(summary.kept, summary.generated),
        "severity_range": list(summary.severity_range) if summary.severity_range else None,
        "third_checks": asdict(summary.third_checks) if summary.third_checks else None,
        "effects": [_effect(effect) for effect in map(asdict, summary.effects)],
        "missing": summary.missing,
        "anchors": summary.anchors,
        "second_mark": {
            "compared": summary.second_mark.compared,
            "largest_difference": summary.second_mark.largest_difference,
            "versions": dict(summary.second_mark.versions),
        },
    }


def _line(line: Line) -> dict[str, Any]:
    return {"code": line.code, "facts": dict(line.facts)}


def _row(row: SummaryRow) -> dict[str, Any]:
    criterion = row.agreement.criterion
    return {
        "criterion": criterion.code,
        "title": criterion.title,
        "maximum": criterion.scale.maximum,
        "cause": row.cause,
        "action": row.action,
    }


def plan_json(plan: Plan, today: date) -> dict[str, Any]:
    """The plan as it is kept: number and approval, null while it is a draft; steps as on paper."""
    gone = progress(plan.shown, today)
    return {
        "number": plan_number(plan),
        "approved": _day(plan.approved),
        "approved_by": plan.by or None,
        "amendments": [
            {"number": one.number, "approved": one.day.isoformat(), "reason": one.reason}
            for one in plan.amendments
        ],
        "steps": gone.total,
        "held": gone.held,
        "cancelled": gone.cancelled,
        "overdue": len(gone.overdue) if plan.approved else 0,
        "individual": sum(step.private for step in plan.included),
    }


def step_json(step: PlannedStep, plan: Plan, today: date) -> dict[str, Any]:
    """A step of the plan: what was decided, by when, and what became of it."""
    return {
        "key": step.key,
        "status": step_status(step, plan),
        "date": _day(due_of(step)),
        "first_date": _day(step.due),
        "days": step.days,
        "minutes": step.minutes,
        "participants": len(step.participants),
        "works": step.asked,
        "check": _day(check_of(step)),
        "result": result_of(step),
        "overdue": days_late(step, today) if plan.approved else 0,
        "amendment": step.amendment,
    }


def step_status(step: PlannedStep, plan: Plan) -> str:
    """The state of the step; all steps of a draft are proposed."""
    return state_of(step) if plan.approved else "proposed"


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _effect(effect: dict[str, Any]) -> dict[str, Any]:
    """Estimates as in the rest of the contract: a value with its limits, or a reason."""
    estimates = {name: _estimate(effect[name]) for name in ("was", "now", "difference", "change")}
    return effect | estimates


def _estimate(estimate: dict[str, Any] | None) -> dict[str, Any] | None:
    if estimate is None:
        return None
    if estimate["value"] is None:
        return {"undefined": str(estimate["undefined"])}
    interval = estimate["interval"] or {"low": None, "high": None}
    return {"value": estimate["value"], "low": interval["low"], "high": interval["high"]}
