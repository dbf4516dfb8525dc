"""Slips with personal codes, to be printed, cut and handed out."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime

import xlsxwriter

from raters.terms import Progress, ScoringSession
from raters.text import Text

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
CREATED = datetime(2025, 1, 1)
WIDTHS = (16, 10, 16, 22, 60)


def access_slips(session: ScoringSession, lines: Sequence[Progress], text: Text) -> bytes:
    """An .xlsx with a row to cut out for every rater: how many works, how long, the code and what to do."""
    packed = io.BytesIO()
    with xlsxwriter.Workbook(packed, OPTIONS) as book:
        book.set_properties({"created": CREATED, "title": text("scoring-codes")})
        sheet = book.add_worksheet(text("scoring-codes-sheet"))
        bold = book.add_format({"bold": True, "font_size": 14})
        row_format = book.add_format({"text_wrap": True, "valign": "vcenter", "bottom": 3})
        code = book.add_format({"font_name": "Consolas", "font_size": 14, "valign": "vcenter", "bottom": 3})
        for column, width in enumerate(WIDTHS):
            sheet.set_column(column, column, width)
        sheet.write_string(0, 0, session.title, bold)
        names = ("rater", "works", "minutes", "code")
        sheet.write_row(
            2, 0, [text(f"scoring-column-{name}") for name in names], book.add_format({"bold": True})
        )
        for row, line in enumerate(lines, 3):
            sheet.set_row(row, 42)
            sheet.write_string(row, 0, line.rater, row_format)
            sheet.write_string(row, 1, str(line.assigned), row_format)
            sheet.write_string(row, 2, text("scoring-minutes", minutes=round(line.minutes_left)), row_format)
            sheet.write_string(row, 3, session.access[line.rater], code)
            sheet.write_string(row, 4, text("scoring-codes-slip"), row_format)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
    return packed.getvalue()
