"""The workbook a teacher fills in: drop-downs of scores, the declared scales, an example, instructions."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime
from typing import Literal, get_args

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from raters.rubrics import write_scale
from raters.terms import Criterion, Rubric
from raters.text import Text, catalog

Division = Literal["together", "sheets", "files"]
DIVISIONS: tuple[Division, ...] = get_args(Division)
"""All raters on one sheet, a sheet for each, or a file for each, so that scoring is blind."""

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
CREATED = datetime(2025, 1, 1)
STEPS = 6
SCALE_HEADER_ROW = 2
FIRST_LEVEL_COLUMN = 5
"""Levels stand in cells of their own, so that the drop-downs show 0,5 as the reader's Excel writes it."""
ALLOWED = {"format_columns": True, "format_rows": True, "sort": True, "autofilter": True}
"""What a protected sheet lets people do; there is no password, protection only catches slips."""
EXAMPLE_WORKS = 3


def template(
    rubric: Rubric,
    raters: int = 2,
    works: int = 30,
    language: str = "ru",
    division: Literal["together", "sheets"] = "together",
    circumstances: bool = False,
) -> bytes:
    """An .xlsx with a row for every work and rater; the same arguments give the same bytes.

    circumstances : with columns for the day of scoring and for works of the rater's own class
    Raises ValueError for fewer than two raters or no work.
    """
    text, codes = catalog(language), rater_codes(raters, works, language)
    whole = {text("template-sheet-scores"): codes}
    sheets = {code: [code] for code in codes} if division == "sheets" else whole
    return _book(rubric, sheets, work_codes(works), text, division, circumstances)


def rater_templates(
    rubric: Rubric, raters: int = 2, works: int = 30, language: str = "ru", circumstances: bool = False
) -> bytes:
    """A .zip with a workbook for each rater, to be uploaded together when they are filled in.

    Raises ValueError for fewer than two raters or no work.
    """
    text, packed = catalog(language), io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for code in rater_codes(raters, works, language):
            sheets = {text("template-sheet-scores"): [code]}
            book = _book(rubric, sheets, work_codes(works), text, "files", circumstances)
            name = zipfile.ZipInfo(f"{code}.xlsx", CREATED.timetuple()[:6])
            archive.writestr(name, book)
    return packed.getvalue()


def rater_codes(raters: int, works: int, language: str) -> list[str]:
    """The codes raters have in a template: Э-01, Э-02."""
    if raters < 2 or works < 1:
        raise ValueError("a template for double scoring needs two raters or more and a work")
    return [catalog(language)("template-rater-code", number=number) for number in range(1, raters + 1)]


def work_codes(works: int) -> list[str]:
    """The codes works have in a template: 001, 002."""
    return [f"{number:03}" for number in range(1, works + 1)]


def _book(
    rubric: Rubric,
    sheets: dict[str, list[str]],
    works: Sequence[str],
    text: Text,
    division: Division,
    circumstances: bool,
) -> bytes:
    """A workbook with a sheet of scores for each group of raters."""
    packed = io.BytesIO()
    with xlsxwriter.Workbook(packed, OPTIONS) as book:
        book.set_properties({"created": CREATED, "title": text("template-title")})
        for name, raters in sheets.items():
            rows = [(work, rater) for work in works for rater in raters]
            sheet = book.add_worksheet(name)
            _fill_scores(book, sheet, rubric, text, rows)
            if circumstances:
                _add_circumstances(book, sheet, len(rubric.criteria) + 2, len(rows), text)
        _fill_scales(book, book.add_worksheet(text("template-sheet-scales")), rubric, text)
        raters = next(iter(sheets.values()))
        _fill_example(book, book.add_worksheet(text("template-sheet-example")), rubric, text, raters)
        instructions = book.add_worksheet(text("template-sheet-instructions"))
        _fill_instructions(book, instructions, text, division, circumstances)
    return packed.getvalue()


# ---------------------------------------------------------------- the sheets


def _fill_scores(
    book: Workbook, sheet: Worksheet, rubric: Rubric, text: Text, rows: Sequence[tuple[str, str]]
) -> None:
    """One row a work and rater: codes as text, so that 001 stays 001, and open cells for the scores."""
    score = book.add_format({"border": 1, "border_color": "#BFBFBF", "align": "center", "locked": False})
    _head(book, sheet, rubric, text, 0)
    sheet.freeze_panes(1, 2)
    _codes(book, sheet, rows, 1)
    for row in range(1, len(rows) + 1):
        for column in range(2, len(rubric.criteria) + 2):
            sheet.write_blank(row, column, None, score)
    for number, criterion in enumerate(rubric.criteria):
        rule = _drop_down(criterion, SCALE_HEADER_ROW + 1 + number, text)
        sheet.data_validation(1, 2 + number, len(rows), 2 + number, rule)
    sheet.protect("", ALLOWED)


def _add_circumstances(book: Workbook, sheet: Worksheet, column: int, rows: int, text: Text) -> None:
    """Behind the scores, open cells for the day of scoring and for yes or no; both may stay empty."""
    look = {"border": 1, "border_color": "#BFBFBF", "align": "center", "locked": False}
    day, flag = book.add_format({**look, "num_format": "dd.mm.yyyy"}), book.add_format(look)
    sheet.write_row(0, column, [text("template-day"), text("template-own")], _header(book))
    sheet.set_column(column, column + 1, 14)
    for row in range(1, rows + 1):
        sheet.write_blank(row, column, None, day)
        sheet.write_blank(row, column + 1, None, flag)
    choice = {"validate": "list", "source": [text("template-own-yes"), text("template-own-no")]}
    sheet.data_validation(1, column + 1, rows, column + 1, choice)


def _head(book: Workbook, sheet: Worksheet, rubric: Rubric, text: Text, row: int) -> None:
    headers = [text("template-work"), text("template-rater"), *(c.code for c in rubric.criteria)]
    sheet.write_row(row, 0, headers, _header(book))
    sheet.fit_to_pages(1, 0)
    sheet.set_column(0, 1, 14)
    sheet.set_column(2, len(headers) - 1, max(8, *(len(c.code) + 3 for c in rubric.criteria)))


def _codes(book: Workbook, sheet: Worksheet, rows: Sequence[tuple[str, str]], first: int) -> None:
    code = book.add_format({"num_format": "@", "border": 1, "border_color": "#BFBFBF"})
    for row, (work, rater) in enumerate(rows, first):
        sheet.write_string(row, 0, work, code)
        sheet.write_string(row, 1, rater, code)


def _drop_down(criterion: Criterion, row: int, text: Text) -> dict[str, str]:
    """The rule that lets in only the levels and "no answer", which stand in a row of the scales sheet."""
    levels = xl_range_abs(row, FIRST_LEVEL_COLUMN, row, FIRST_LEVEL_COLUMN + len(criterion.scale))
    scale = text.scale(criterion.scale)
    return {
        "validate": "list",
        "source": f"='{text('template-sheet-scales')}'!{levels}",
        "input_title": criterion.code[:32],
        "input_message": (criterion.title or scale)[:255],
        "error_title": text("template-wrong-score")[:32],
        "error_message": text("template-allowed", scale=scale[:150])[:255],
    }


def _fill_scales(book: Workbook, sheet: Worksheet, rubric: Rubric, text: Text) -> None:
    bold = book.add_format({"bold": True})
    as_text = book.add_format({"num_format": "@"})  # else Excel makes a typed 1-3 a date
    sheet.write_string(0, 0, text("template-rubric"), bold)
    sheet.write_string(0, 1, rubric.name)
    if rubric.version:
        sheet.write_string(1, 0, text("template-version"), bold)
        sheet.write_string(1, 1, str(rubric.version))
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
        sheet.write_row(row, FIRST_LEVEL_COLUMN, [*criterion.scale.levels, text("template-no-answer")])
    sheet.protect("", ALLOWED)


def _fill_example(
    book: Workbook, sheet: Worksheet, rubric: Rubric, text: Text, raters: Sequence[str]
) -> None:
    """A few rows filled in; that they are invented stands above them."""
    sheet.write_string(0, 0, text("template-example-invented"), book.add_format({"bold": True}))
    _head(book, sheet, rubric, text, 2)
    rows = [(work, rater) for work in work_codes(EXAMPLE_WORKS) for rater in raters[:2]]
    _codes(book, sheet, rows, 3)
    score = book.add_format({"border": 1, "border_color": "#BFBFBF", "align": "center"})
    for row in range(len(rows)):
        for column, criterion in enumerate(rubric.criteria):
            levels = criterion.scale.levels
            sheet.write_number(3 + row, 2 + column, levels[(2 * row + column) // 3 % len(levels)], score)
    sheet.write_string(2 + len(rows), 2, text("template-no-answer"), score)
    sheet.protect("", ALLOWED)


def _fill_instructions(
    book: Workbook, sheet: Worksheet, text: Text, division: Division, circumstances: bool
) -> None:
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 90, wrapped)
    sheet.write_string(0, 0, text("template-title"), book.add_format({"bold": True, "font_size": 14}))
    for step in range(1, STEPS + 1):
        facts = {"kind": division} if step == 2 else {}
        sheet.write_string(step, 0, f"{step}. {text(f'template-step-{step}', **facts)}", wrapped)
    if circumstances:
        sheet.write_string(STEPS + 1, 0, f"{STEPS + 1}. {text('template-step-circumstances')}", wrapped)


def _header(book: Workbook) -> Format:
    return book.add_format({"bold": True, "bg_color": "#DDEBF7", "border": 1, "text_wrap": True})
