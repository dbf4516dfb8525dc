"""Workbooks to grids, by calamine; the guard has been there before."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Protocol
from xml.etree import ElementTree

import python_calamine as calamine

from raters.files.bounds import MOST_COLUMNS, column_number
from raters.files.grid import FORMULA, Grid, grid
from raters.problems import Problem, Refused

Value = int | float | str | bool | time | date | datetime | timedelta
Cell = tuple[int, int]

RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
PURL_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
REFERENCE = rb'<c r="([A-Z]{1,3})(\d{1,7})"'
UNVALUED = re.compile(REFERENCE + rb"[^>]*><f[^>]*(?:/>|>[^<]*</f>)(?:<v\s*/>|<v></v>)?</c>")
ERROR_VALUE = re.compile(REFERENCE + rb'[^>]* t="e"[^>]*>(?:<f[^>]*(?:/>|>[^<]*</f>))?<v>([^<]{1,20})</v>')

COLUMN = re.compile(rb"<(?:\w+:)?col\s[^<>]*>")
HIDDEN_ROW = re.compile(rb"<(?:\w+:)?row\s[^<>]*hidden[^<>]*>")
ATTRIBUTE = re.compile(rb"(\w+)\s*=\s*[\"'](\w{1,9})[\"']")


class Details(Protocol):
    """What calamine does not tell about a sheet."""

    @property
    def merged(self) -> Sequence[tuple[Cell, Cell]]:
        """Merged ranges, where calamine has none."""

    @property
    def lost(self) -> Mapping[Cell, str]:
        """Texts that calamine gives as empty cells."""

    @property
    def hidden(self) -> Collection[int]:
        """Columns that are hidden, from 0."""

    @property
    def hidden_rows(self) -> Collection[int]:
        """Rows that are hidden, from 0."""


class Lost:
    """Lost cells, hidden columns and rows of a sheet of Excel; calamine tells its merged ranges itself."""

    merged: Sequence[tuple[Cell, Cell]] = ()

    def __init__(self, part: bytes) -> None:
        self.lost = _lost_cells(part)
        self.hidden = _hidden_columns(part)
        self.hidden_rows = _hidden_rows(part)


def read_workbook(content: bytes, name: str) -> list[Grid]:
    """Every worksheet with cells, hidden ones too. Raises Refused when the workbook cannot be read."""
    try:
        parts = _sheet_parts(content)
    except (ElementTree.ParseError, KeyError, ValueError):
        raise Refused([Problem("file_broken", where=name)]) from None
    return read_sheets(content, name, lambda _, meta: Lost(parts.get(meta.name, b"")))


def read_sheets(
    content: bytes, name: str, details: Callable[[int, calamine.SheetMetadata], Details]
) -> list[Grid]:
    """The worksheets calamine finds, with details by place and name. Raises Refused for a broken file."""
    try:
        book = calamine.load_workbook(io.BytesIO(content))
        return [
            _grid(book, meta, details(place, meta))
            for place, meta in enumerate(book.sheets_metadata)
            if meta.typ == calamine.SheetTypeEnum.WorkSheet
        ]
    except Refused:
        raise
    except BaseException as error:
        # A panic of the parser arrives as a BaseException of its own, outside Exception.
        if isinstance(error, MemoryError | KeyboardInterrupt | SystemExit | GeneratorExit):
            raise
        raise Refused([Problem("file_broken", where=name)]) from None


def _grid(book: calamine.CalamineWorkbook, meta: calamine.SheetMetadata, details: Details) -> Grid:
    sheet = book.get_sheet_by_name(meta.name)
    return grid(
        meta.name,
        [list(map(cell_text, row)) for row in sheet.to_python(skip_empty_area=False)],
        merged=sheet.merged_cell_ranges or details.merged,
        written=details.lost,
        hidden=meta.visible != calamine.SheetVisibleEnum.Visible,
        hidden_columns=details.hidden,
        hidden_rows=details.hidden_rows,
    )


def cell_text(value: Value) -> str:
    """The cell as a person reads it; dates in ISO form, so that they are recognised as dates later."""
    if isinstance(value, str):
        return value
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value).upper() if isinstance(value, bool) else str(value)


@lru_cache(maxsize=65536)
def _number(value: float) -> str:
    return str(int(value)) if value.is_integer() else repr(value)


def _lost_cells(part: bytes) -> dict[Cell, str]:
    """What calamine gives as empty: #ДЕЛ/0! and the like, and formulas without a saved value."""
    lost = {_cell(found): FORMULA for found in UNVALUED.finditer(part)}
    return lost | {_cell(found): found[3].decode("utf-8", "replace") for found in ERROR_VALUE.finditer(part)}


def _hidden_columns(part: bytes) -> set[int]:
    """The columns a sheet hides; what is said of columns far off says nothing."""
    hidden: set[int] = set()
    for column in COLUMN.findall(part.partition(b"<sheetData")[0]):
        told = dict(ATTRIBUTE.findall(column))
        if told.get(b"hidden") in {b"1", b"true"}:
            first, last = (int(told.get(side, b"0")) for side in (b"min", b"max"))
            hidden.update(range(first - 1, min(last, MOST_COLUMNS)))
    return hidden


def _hidden_rows(part: bytes) -> set[int]:
    """The rows a sheet hides, by hand or by a filter."""
    told = (dict(ATTRIBUTE.findall(row)) for row in HIDDEN_ROW.findall(part))
    return {
        int(row[b"r"]) - 1
        for row in told
        if row.get(b"hidden") in {b"1", b"true"} and row.get(b"r", b"").isdigit()
    }


def _cell(found: re.Match[bytes]) -> Cell:
    return int(found[2]) - 1, column_number(found[1]) - 1


def _sheet_parts(content: bytes) -> dict[str, bytes]:
    """The XML of each sheet that holds formulas, error values or hidden columns, by sheet name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
        relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
        targets = {str(node.get("Id")): str(node.get("Target")) for node in relations}
        parts = {}
        for node in book.iterfind("{*}sheets/{*}sheet"):
            target = targets.get(node.get(RELATION) or node.get(PURL_RELATION) or "", "")
            path = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
            data = archive.read(path) if path in archive.namelist() else b""
            if b"<f" in data or b't="e"' in data or b"hidden=" in data:
                parts[str(node.get("name"))] = data
    return parts
