"""Sheets written down again: the same cells in the same places, as a workbook or as text."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Sequence
from datetime import datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from raters.files import Grid, read_delimited
from raters.problems import Refused

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
CREATED = datetime(2025, 1, 1)
LONGEST_SHEET_NAME = 31
FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
PLAIN_NUMBER = re.compile(r"0|-?[1-9]\d{0,13}|-?(?:0|[1-9]\d{0,8})\.\d{0,3}[1-9]")
"""What reads back as it was written; 001, 1,50 and 16 digits stay text."""

WIDEST, NARROWEST = 40, 6
WIDTH_ROWS = 200
Paint = Callable[[int, int, int], Format | None]
"""The look of a cell by sheet, row and column."""


def plain(sheet: int, row: int, column: int) -> None:
    """No cell looks different from the others."""


def write_sheets(book: Workbook, grids: Sequence[Grid], paint: Paint = plain) -> list[Worksheet]:
    """The sheets in a workbook: numbers as numbers, everything else as text, nothing as a formula."""
    taken: set[str] = set()
    sheets = []
    for number, grid in enumerate(grids):
        sheet = book.add_worksheet(sheet_name(grid.name, taken))
        _fill(sheet, number, grid, paint)
        if grid.hidden and any(not other.hidden for other in grids):
            sheet.hide()
        sheets.append(sheet)
    for sheet, grid in zip(sheets, grids, strict=True):
        if not grid.hidden:
            sheet.activate()
            sheet.set_first_sheet()
            break
    return sheets


def _fill(sheet: Worksheet, number: int, grid: Grid, paint: Paint) -> None:
    for column in range(grid.cells.shape[1]):
        longest = max(map(len, grid.cells[:WIDTH_ROWS, column]), default=0)
        sheet.set_column(column, column, min(WIDEST, max(NARROWEST, longest + 2)))
    for row, cells in enumerate(grid.cells.tolist()):
        for column, text in enumerate(cells):
            look = paint(number, row, column)
            if PLAIN_NUMBER.fullmatch(text):
                sheet.write_number(row, column, float(text), look)
            elif text:
                sheet.write_string(row, column, text, look)
            elif look is not None:
                sheet.write_blank(row, column, None, look)


def sheet_name(name: str, taken: set[str]) -> str:
    """The name as Excel admits it, different from those taken; most names stay as they are."""
    bare = FORBIDDEN_IN_NAMES.sub("_", name).strip("'")[:LONGEST_SHEET_NAME] or "_"
    unique, number = bare, 1
    while unique.casefold() in taken:
        number += 1
        ending = f" {number}"
        unique = bare[: LONGEST_SHEET_NAME - len(ending)] + ending
    taken.add(unique.casefold())
    return unique


def as_workbook(grids: Sequence[Grid]) -> bytes:
    """An .xlsx of the sheets; the same sheets give the same bytes."""
    packed = io.BytesIO()
    with xlsxwriter.Workbook(packed, OPTIONS) as book:
        book.set_properties({"created": CREATED})
        write_sheets(book, grids)
    return packed.getvalue()


def as_text(grid: Grid) -> bytes:
    """The sheet as delimited text: with semicolons if it reads back so, else with tabs, which no cell has."""
    semicolons = _delimited(grid, ";")
    try:
        again = read_delimited(semicolons, grid.name).cells
    except Refused:
        again = None
    if again is not None and again.shape == grid.cells.shape and (again == grid.cells).all():
        return semicolons
    return _delimited(grid, "\t")


def _delimited(grid: Grid, delimiter: str) -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(grid.cells.tolist())
    return text.getvalue().encode("utf-8-sig")
