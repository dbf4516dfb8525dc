"""The plan-schedule as a file for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable

from raters.report.delimited import spreadsheet_csv
from raters.terms import PlannedSeminar
from raters.text import Text

COLUMNS = (
    *("title", "criteria", "status", "date", "minutes", "responsible"),
    *("participants", "works", "note", "reason"),
)


def schedule_csv(rows: Iterable[PlannedSeminar], text: Text) -> bytes:
    """One row a step, with counts of people instead of codes; a session of one person is left out."""
    head = [text(f"seminar-column-{name}") for name in COLUMNS]
    return spreadsheet_csv([head, *(_cells(planned, text) for planned in rows if not planned.private)], text)


def step_title(planned: PlannedSeminar, text: Text) -> str:
    """What the leader called it, else what it does."""
    return planned.title or action_title(planned.action, text, alone=planned.private, works=planned.asked)


def action_title(action: str, text: Text, *, alone: bool = False, works: int = 0) -> str:
    """What a step does; with one person or a known number of works it may be called otherwise."""
    if works and text.has(f"action-{action}-count"):
        return text(f"action-{action}-count", works=works)
    own = f"action-{action}-alone"
    return text(own) if alone and text.has(own) else text(f"action-{action}")


def _cells(planned: PlannedSeminar, text: Text) -> tuple[str, ...]:
    return (
        step_title(planned, text),
        ", ".join(planned.criteria),
        text(f"seminar-status-{planned.status}"),
        planned.date.isoformat(),
        str(planned.minutes or ""),
        planned.responsible,
        str(len(planned.participants) or ""),
        ", ".join(planned.works),
        planned.note,
        planned.reason,
    )
