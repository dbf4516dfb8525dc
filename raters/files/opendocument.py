"""OpenDocument tables (.ods) to grids, by calamine; first every repetition is counted out.

A few hundred bytes may say "this cell, 16,384 times, in a million rows": the survey reads the XML as a
stream, keeps no tree and refuses before calamine reserves memory for such a table.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field
from xml.parsers import expat

import python_calamine as calamine

from raters.files.bounds import LARGEST_AREA, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, MOST_TEXT, cell_name
from raters.files.grid import FORMULA, LONGEST_CELL, Grid
from raters.files.workbook import Cell, read_sheets
from raters.problems import Fact, Problem, Refused

CONTENT = "content.xml"
CELLS = {"table-cell", "covered-table-cell"}
VALUES = {"value", "value-type", "date-value", "time-value", "boolean-value", "string-value", "formula"}
UNSEEN = {"collapse", "filter"}
ERRORS = ("#", "Err:")
DEEPEST = 100
LONGEST_ERROR = 20


@dataclass(slots=True)
class Table:
    """What calamine does not tell about a table: merged ranges, formulas without a value, error values."""

    merged: list[tuple[Cell, Cell]] = field(default_factory=list)
    lost: dict[Cell, str] = field(default_factory=dict)
    hidden: set[int] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)


def read_open_document(content: bytes, name: str) -> list[Grid]:
    """Every table with cells. Raises Refused when one is too large or the document cannot be read."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        tables = survey(archive.read(CONTENT), name)

    def details(place: int, meta: calamine.SheetMetadata) -> Table:
        return tables[place] if place < len(tables) else Table()

    return read_sheets(content, name, details)


def survey(xml: bytes, name: str) -> list[Table]:
    """The tables of a document in order. Raises Refused for one that would not fit or is broken."""
    seen = _Survey(name)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = seen.start
    parser.EndElementHandler = seen.end
    parser.CharacterDataHandler = seen.letters
    try:
        parser.Parse(xml, True)
    except (expat.ExpatError, ValueError):
        raise Refused([Problem("file_broken", where=name)]) from None
    return seen.tables


class _Survey:
    """Follows the elements of content.xml with the row and column each one stands in."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.tables: list[Table] = []
        self.row = self.column = self.columns = self.cells = self.size = self.depth = self.aside = 0
        self.spaces = 0
        self.across = self.down = 1
        self.cell: dict[str, str] = {}
        self.text: list[str] = []

    def start(self, element: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise ValueError("elements stand in one another too deep")
        tag = element.rpartition(" ")[2]
        # Prefixes can be bound to anything: what counts is the name behind them.
        known = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        if tag == "table":
            self.tables.append(Table())
            self.row = self.columns = 0
        elif tag == "table-column" and self.tables:
            last = self.columns + int(known.get("number-columns-repeated", 1))
            if known.get("visibility") in UNSEEN:
                self.tables[-1].hidden.update(range(self.columns, min(last, MOST_COLUMNS)))
            self.columns = last
        elif tag == "table-row":
            self.column, self.down = 0, int(known.get("number-rows-repeated", 1))
            if known.get("visibility") in UNSEEN and self.tables:
                self.tables[-1].hidden_rows.update(range(self.row, min(self.row + self.down, MOST_ROWS)))
        elif tag in CELLS:
            self.across = int(known.get("number-columns-repeated", 1))
            self.cell, self.text, self.spaces = known, [], 0
        elif tag == "s":
            self._spaces(int(known.get("c", 1)))
        elif tag == "annotation":
            self.aside += 1

    def _spaces(self, count: int) -> None:
        """So many spaces in one element: a reader writes them out."""
        self.spaces += count
        if count < 0 or self.spaces > LONGEST_CELL:
            raise self._refused("cell_too_long", limit=LONGEST_CELL)
        self.letters(" " * count)

    def letters(self, text: str) -> None:
        if not self.aside:
            self.text.append(text)

    def end(self, element: str) -> None:
        self.depth -= 1
        tag = element.rpartition(" ")[2]
        if tag in CELLS:
            self._cell("".join(self.text).strip())
            self.column += self.across
            self.cell, self.text = {}, []
        elif tag == "table-row":
            self.row += self.down
        elif tag == "annotation":
            self.aside -= 1

    def _cell(self, text: str) -> None:
        self.size += self.across * self.down * (len(text) + self.spaces)
        filled = bool(text) or not VALUES.isdisjoint(self.cell)
        if filled:
            self._place()
        if self.size > MOST_TEXT:
            raise self._refused("file_unpacks_too_large", limit=MOST_TEXT // 1024**2)
        if filled and self.tables:
            self._details(text)

    def _place(self) -> None:
        bottom, right = self.row + self.down, self.column + self.across
        self.cells += self.across * self.down
        if self.cells > MOST_CELLS:
            raise self._refused("sheet_too_large", limit=MOST_CELLS)
        if bottom * right > LARGEST_AREA:
            raise self._refused("cell_far_off", cell=cell_name(bottom - 1, right - 1))

    def _details(self, text: str) -> None:
        table, here = self.tables[-1], (self.row, self.column)
        wide, high = (int(self.cell.get(f"number-{way}-spanned", 1)) for way in ("columns", "rows"))
        if wide > 1 or high > 1:
            table.merged.append((here, (self.row + high - 1, self.column + wide - 1)))
        if "formula" in self.cell and text.startswith(ERRORS):
            table.lost[here] = text[:LONGEST_ERROR]
        elif "formula" in self.cell and "value-type" not in self.cell:
            table.lost[here] = FORMULA

    def _refused(self, code: str, **facts: Fact) -> Refused:
        return Refused([Problem(code, where=self.name, facts=facts)])
