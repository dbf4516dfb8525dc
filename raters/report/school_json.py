"""The summary of a school as data: every round by the public contract, nobody named."""

from __future__ import annotations

from datetime import date
from typing import Any

from raters.report.analysis_json import as_json, made_with, round_contract
from raters.report.summary_json import plan_json, step_json
from raters.terms import Line, SchoolStep, SchoolSummary, Summary
from raters.text import Text


def school_json(school: SchoolSummary, text: Text) -> bytes:
    """Rounds in the order of the documents, the plans of all of them by place of the round."""
    return as_json(
        made_with()
        | {
            "school": school.school,
            "generated": school.generated.isoformat(),
            "headline": _line(school.headline),
            "conclusions": [_line(line) for line in school.conclusions],
            "limits": [_line(line) for line in school.limits],
            "rounds": [
                round_contract(part, text) | {"verdicts": dict(count)}
                for part, count in zip(school.parts, school.counts, strict=True)
            ],
            "plan": [_step(step, school.parts[step.part], school.generated) for step in school.steps],
            "decisions": [plan_json(part.kept, school.generated) for part in school.parts],
        }
    )


def _line(line: Line) -> dict[str, Any]:
    return {"code": line.code, "facts": dict(line.facts)}


def _step(step: SchoolStep, part: Summary, today: date) -> dict[str, Any]:
    return {
        "round": step.part,
        "action": step.step.action,
        "criteria": list(step.step.criteria),
        "seminar": step.seminar,
        **step_json(step.step, part.kept, today),
    }
