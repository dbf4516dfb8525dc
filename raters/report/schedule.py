"""The plan-schedule as a file for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from raters.terms import PlannedSeminar
from raters.text import Text

FORMULA = ("=", "+", "-", "@", "\t", "\r")
COLUMNS = (
    *("title", "criteria", "status", "date", "minutes", "responsible"),
    *("participants", "works", "note", "reason"),
)


def schedule_csv(rows: Iterable[PlannedSeminar], text: Text) -> bytes:
    """One row a step, with counts of people instead of codes; opens in Excel as it is."""
    lines = io.StringIO()
    writer = csv.writer(lines, delimiter=";", lineterminator="\r\n")
    writer.writerow([text(f"seminar-column-{name}") for name in COLUMNS])
    for planned in rows:
        writer.writerow([_harmless(cell) for cell in _cells(planned, text)])
    return lines.getvalue().encode("utf-8-sig")


def step_title(planned: PlannedSeminar, text: Text) -> str:
    """What the leader called it, else what it does."""
    return planned.title or text(f"action-{planned.action}")


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


def _harmless(cell: str) -> str:
    """Text that a spreadsheet would run as a formula gets an apostrophe."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
