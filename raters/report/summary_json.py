"""The summary as data: the fields of the document in codes and facts, for programs."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from raters.advice import step_key
from raters.report.tables import decided, due, minutes_of, participants, steps_of
from raters.terms import Line, Step, Summary, SummaryRow


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
        "plan": [_step(step, summary) for step in steps_of(summary)],
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


def _step(step: Step, summary: Summary) -> dict[str, Any]:
    planned = decided(step, summary)
    return {
        "key": step_key(step),
        "status": planned.status if planned else "proposed",
        "date": due(step, summary).isoformat(),
        "minutes": minutes_of(step, summary),
        "participants": participants(step, summary),
    }


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
