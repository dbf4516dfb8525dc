"""The summary of a school as data: every round by the public contract, nobody named."""

from __future__ import annotations

from typing import Any

from raters.advice import step_key
from raters.report.analysis_json import as_json, made_with, round_contract
from raters.terms import Line, SchoolStep, SchoolSummary
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
            "plan": [_step(step) for step in school.steps],
        }
    )


def _line(line: Line) -> dict[str, Any]:
    return {"code": line.code, "facts": dict(line.facts)}


def _step(step: SchoolStep) -> dict[str, Any]:
    return {
        "round": step.part,
        "key": step_key(step.step),
        "action": step.step.action,
        "criteria": list(step.step.criteria),
        "date": step.due.isoformat(),
        "participants": step.participants,
        "seminar": step.seminar,
    }
