"""The queue of third checks as a file: codes only, one row a work and criterion."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

import xlsxwriter

from raters.terms import DueCheck, ThirdScore
from raters.text import Text

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
RISKY = ("=", "+", "-", "@", "\t", "\r")
COLUMNS = ("work", "criterion", "rater_a", "score_a", "rater_b", "score_b", "reason", "rater", "final")
WIDTHS = (14, 12, 14, 8, 14, 8, 60, 14, 16)
Cell = str | float | None


def queue_rows(cases: Iterable[DueCheck], given: Iterable[ThirdScore], text: Text) -> list[list[Cell]]:
    """Work, criterion, both raters with their scores, the reason, the third rater and the final score."""
    third = {(score.work, score.criterion): score for score in given}
    return [
        _row(case, criterion, third.get((case.work, criterion)), text)
        for case in cases
        for criterion in case.criteria
    ]


def queue_csv(cases: Sequence[DueCheck], given: Sequence[ThirdScore], text: Text) -> bytes:
    """For any spreadsheet: UTF-8 with a byte order mark, semicolons, nothing that starts a formula."""
    lines = io.StringIO()
    writer = csv.writer(lines, delimiter=";", lineterminator="\r\n")
    writer.writerow(_headers(text))
    for row in queue_rows(cases, given, text):
        writer.writerow([_harmless(cell, text) for cell in row])
    return lines.getvalue().encode("utf-8-sig")


def queue_xlsx(cases: Sequence[DueCheck], given: Sequence[ThirdScore], text: Text) -> bytes:
    """For Excel: scores as numbers, codes as text, so that 001 stays 001."""
    packed = io.BytesIO()
    with xlsxwriter.Workbook(packed, OPTIONS) as book:
        sheet = book.add_worksheet(text("third-sheet"))
        heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        for column, width in enumerate(WIDTHS):
            sheet.set_column(column, column, width, wrapped)
        sheet.write_row(0, 0, _headers(text), heading)
        sheet.freeze_panes(1, 2)
        for number, row in enumerate(queue_rows(cases, given, text), 1):
            for column, cell in enumerate(row):
                if isinstance(cell, float):
                    sheet.write_number(number, column, cell)
                elif cell:
                    sheet.write_string(number, column, cell)
    return packed.getvalue()


def _row(case: DueCheck, criterion: str, third: ThirdScore | None, text: Text) -> list[Cell]:
    first, second = case.scores[criterion]
    reason = " ".join(
        text.line(line) for line in case.reasons if line.facts.get("criterion", criterion) == criterion
    )
    final = (third.rater, third.score) if third else (None, None)
    return [case.work, criterion, case.raters[0], first, case.raters[1], second, reason, *final]


def _headers(text: Text) -> list[str]:
    return [text(f"third-column-{name}") for name in COLUMNS]


def _harmless(cell: Cell, text: Text) -> str:
    if cell is None:
        return ""
    words = text.score(cell) if isinstance(cell, float) else cell
    return f"'{words}" if words.startswith(RISKY) and not isinstance(cell, float) else words
