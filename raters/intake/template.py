"""The workbook a teacher fills in: scores by drop-down, the declared scales, short instructions."""

from __future__ import annotations

import io
from datetime import datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from raters.rubrics import write_scale
from raters.terms import Criterion, Rubric
from raters.text import Text, catalog

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
CREATED = datetime(2025, 1, 1)
STEPS = 6
SCALE_HEADER_ROW = 2
FIRST_LEVEL_COLUMN = 5
"""Levels stand in cells of their own, so that the drop-downs show 0,5 as the reader's Excel writes it."""


def template(rubric: Rubric, raters: int = 2, works: int = 30, language: str = "ru") -> bytes:
    """An .xlsx with a row for every work and rater; the same arguments give the same bytes.

    Raises ValueError for fewer than two raters or no work.
    """
    if raters < 2 or works < 1:
        raise ValueError("a template for double scoring needs two raters or more and a work")
    text = catalog(language)
    packed = io.BytesIO()
    with xlsxwriter.Workbook(packed, OPTIONS) as book:
        book.set_properties({"created": CREATED, "title": text("template-title")})
        scores = book.add_worksheet(text("template-sheet-scores"))
        scales = book.add_worksheet(text("template-sheet-scales"))
        _fill_scores(book, scores, rubric, text, [(w, r) for w in range(works) for r in range(raters)])
        _fill_scales(book, scales, rubric, text)
        _fill_instructions(book, book.add_worksheet(text("template-sheet-instructions")), text)
    return packed.getvalue()


def _fill_scores(
    book: Workbook, sheet: Worksheet, rubric: Rubric, text: Text, rows: list[tuple[int, int]]
) -> None:
    """One row a work and rater: codes as text, so that 001 stays 001, and empty cells for the scores."""
    code = book.add_format({"num_format": "@", "border": 1, "border_color": "#BFBFBF"})
    score = book.add_format({"border": 1, "border_color": "#BFBFBF", "align": "center"})
    headers = [text("template-work"), text("template-rater"), *(c.code for c in rubric.criteria)]
    sheet.write_row(0, 0, headers, _header(book))
    sheet.freeze_panes(1, 2)
    sheet.set_column(0, 1, 14)
    sheet.set_column(2, len(headers) - 1, max(8, *(len(c.code) + 3 for c in rubric.criteria)))
    for row, (work, rater) in enumerate(rows, 1):
        sheet.write_string(row, 0, f"{work + 1:03}", code)
        sheet.write_string(row, 1, text("template-rater-code", number=rater + 1), code)
        for column in range(2, len(headers)):
            sheet.write_blank(row, column, None, score)
    for number, criterion in enumerate(rubric.criteria):
        rule = _drop_down(criterion, SCALE_HEADER_ROW + 1 + number, text)
        sheet.data_validation(1, 2 + number, len(rows), 2 + number, rule)


def _drop_down(criterion: Criterion, row: int, text: Text) -> dict[str, str]:
    """The rule that lets in only the levels, which stand in a row of the scales sheet."""
    levels = xl_range_abs(row, FIRST_LEVEL_COLUMN, row, FIRST_LEVEL_COLUMN + len(criterion.scale) - 1)
    return {
        "validate": "list",
        "source": f"='{text('template-sheet-scales')}'!{levels}",
        "input_title": criterion.code[:32],
        "input_message": (criterion.title or text.scale(criterion.scale))[:255],
        "error_title": text("template-wrong-score")[:32],
        "error_message": text("template-allowed", scale=text.scale(criterion.scale))[:255],
    }


def _fill_scales(book: Workbook, sheet: Worksheet, rubric: Rubric, text: Text) -> None:
    bold = book.add_format({"bold": True})
    as_text = book.add_format({"num_format": "@"})  # else Excel makes a typed 1-3 a date
    sheet.write_string(0, 0, text("template-rubric"), bold)
    sheet.write_string(0, 1, rubric.name)
    headers = ("criterion", "criterion-title", "levels", "measurement")
    sheet.write_row(SCALE_HEADER_ROW, 0, [text(f"template-{name}") for name in headers], _header(book))
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, 60)
    sheet.set_column(2, 3, 20)
    for row, criterion in enumerate(rubric.criteria, SCALE_HEADER_ROW + 1):
        sheet.write_string(row, 0, criterion.code)
        sheet.write_string(row, 1, criterion.title)
        sheet.write_string(row, 2, write_scale(criterion.scale), as_text)
        sheet.write_string(row, 3, text(f"template-measurement-{criterion.measurement}"))
        sheet.write_row(row, FIRST_LEVEL_COLUMN, criterion.scale.levels)


def _fill_instructions(book: Workbook, sheet: Worksheet, text: Text) -> None:
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 90, wrapped)
    sheet.write_string(0, 0, text("template-title"), book.add_format({"bold": True, "font_size": 14}))
    for step in range(1, STEPS + 1):
        sheet.write_string(step, 0, f"{step}. {text(f'template-step-{step}')}", wrapped)


def _header(book: Workbook) -> Format:
    return book.add_format({"bold": True, "bg_color": "#DDEBF7", "border": 1, "text_wrap": True})
