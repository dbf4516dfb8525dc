"""An assignment plan to print or to score by on paper: who scores which works, codes only."""

from __future__ import annotations

import io
from collections.abc import Sequence

import xlsxwriter

from raters.design import load
from raters.terms import Assignment
from raters.text import Text

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
WIDTH = 16
WIDE = 80


def assignment_xlsx(plan: Assignment, minutes_per_work: float, text: Text) -> bytes:
    """Two sheets: the works with their raters, and the raters with their works and minutes."""
    works = [
        (work, text("planning-anchor") if work in plan.anchors else "", ", ".join(raters))
        for work, raters in plan.works.items()
    ]
    raters = [
        (
            line.rater,
            str(line.assigned),
            text("scoring-minutes", minutes=round(line.minutes_left)),
            ", ".join(plan.works_of(line.rater)),
        )
        for line in load(plan, minutes_per_work)
    ]
    packed = io.BytesIO()
    with xlsxwriter.Workbook(packed, OPTIONS) as book:
        _write(book, text("planning-sheet-works"), _names(("work", "anchor", "raters"), text), works)
        _write(
            book,
            text("planning-sheet-raters"),
            _names(("rater", "count", "minutes", "works"), text),
            raters,
        )
    return packed.getvalue()


def _names(columns: Sequence[str], text: Text) -> list[str]:
    return [text(f"planning-assigned-{name}") for name in columns]


def _write(
    book: xlsxwriter.Workbook, name: str, header: Sequence[str], rows: Sequence[Sequence[str]]
) -> None:
    sheet = book.add_worksheet(name)
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, len(header) - 2, WIDTH, wrapped)
    sheet.set_column(len(header) - 1, len(header) - 1, WIDE, wrapped)
    sheet.write_row(0, 0, header, book.add_format({"bold": True}))
    sheet.freeze_panes(1, 0)
    for number, row in enumerate(rows, 1):
        for column, cell in enumerate(row):
            sheet.write_string(number, column, cell)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
