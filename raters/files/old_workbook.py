"""Workbooks of Excel 97–2003 and older (.xls) to grids, by xlrd."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime, time
from pathlib import Path

import xlrd
from xlrd.sheet import Sheet

from raters.files.bounds import LARGEST_AREA, MOST_CELLS, MOST_COLUMNS, MOST_TEXT, cell_name
from raters.files.grid import Grid, grid
from raters.files.workbook import cell_text
from raters.problems import Fact, Problem, Refused

LOCKED = "encrypted"
EMPTY = {xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK}


def read_old_workbook(content: bytes, name: str) -> list[Grid]:
    """Every worksheet, hidden ones too. Raises Refused when one is too large or the file is broken."""
    try:
        with Path(os.devnull).open("w") as nowhere:
            book = xlrd.open_workbook(
                file_contents=content, logfile=nowhere, formatting_info=True, ragged_rows=True, on_demand=True
            )
            return list(_grids(book, name))
    except (Refused, MemoryError):
        raise
    except Exception as error:  # a broken record shows as anything: of the struct, an index, an assertion …
        code = "file_encrypted" if LOCKED in str(error).lower() else "file_broken"
        raise Refused([Problem(code, where=name)]) from None


def _grids(book: xlrd.Book, name: str) -> Iterator[Grid]:
    cells = size = 0
    for place in range(book.nsheets):
        sheet = book.sheet_by_index(place)
        rows = [_row(book, sheet, number) for number in range(sheet.nrows)]
        cells += sum(1 for row in rows for text in row if text)
        size += sum(len(text) for row in rows for text in row)
        if cells > MOST_CELLS:
            raise _refused("sheet_too_large", name, limit=MOST_CELLS)
        if size > MOST_TEXT:
            raise _refused("file_unpacks_too_large", name, limit=MOST_TEXT // 1024**2)
        yield _grid(sheet, rows, name)
        book.unload_sheet(place)


def _grid(sheet: Sheet, rows: list[list[str]], name: str) -> Grid:
    while rows and not rows[-1]:
        rows.pop()
    width = max(map(len, rows), default=0)
    if len(rows) * width > LARGEST_AREA:
        raise _refused("cell_far_off", name, cell=cell_name(len(rows) - 1, width - 1))
    return grid(
        sheet.name,
        rows,
        merged=[((top, left), (bottom - 1, right - 1)) for top, bottom, left, right in sheet.merged_cells],
        hidden=bool(sheet.visibility),
        hidden_columns={c for c, told in sheet.colinfo_map.items() if told.hidden and c < MOST_COLUMNS},
        hidden_rows={r for r, told in sheet.rowinfo_map.items() if told.hidden and r < len(rows)},
    )


def _row(book: xlrd.Book, sheet: Sheet, number: int) -> list[str]:
    """The texts of a row up to its last cell with anything in it."""
    kinds = sheet.row_types(number)
    texts = [_text(book, *cell) for cell in zip(kinds, sheet.row_values(number), strict=True)]
    while texts and not texts[-1].strip():
        texts.pop()
    return texts


def _text(book: xlrd.Book, kind: int, value: object) -> str:
    if kind in EMPTY:
        return ""
    if kind == xlrd.XL_CELL_TEXT:
        return str(value)
    figure = float(str(value))
    if kind == xlrd.XL_CELL_DATE:
        return cell_text(_moment(book, figure))
    if kind == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(int(figure), "#N/A"))
    return cell_text(bool(figure) if kind == xlrd.XL_CELL_BOOLEAN else figure)


def _moment(book: xlrd.Book, figure: float) -> datetime | time | float:
    """The date; the time alone where no day is told; the figure where it is no day of a calendar."""
    try:
        moment = xlrd.xldate_as_datetime(figure, book.datemode)
    except (ValueError, OverflowError):
        return figure
    return moment.time() if 0 <= figure < 1 else moment


def _refused(code: str, name: str, **facts: Fact) -> Refused:
    return Refused([Problem(code, where=name, facts=facts)])
