"""Tables of a web page that is named like a workbook, as school systems export them, to grids.

Nothing is fetched and nothing is run: the tags are followed by the standard library, everything but the
texts of cells is passed over.
"""

from __future__ import annotations

from collections.abc import Sequence
from html.parser import HTMLParser

from raters.files.bounds import LARGEST_AREA, MOST_COLUMNS
from raters.files.delimited import decode
from raters.files.grid import Grid, grid
from raters.problems import Problem, Refused

CELLS = {"td", "th"}
UNSEEN = {"script", "style", "title", "template", "noscript"}
BREAKS = {"br", "p", "div", "li"}
DEEPEST = 20
MOST_TABLES = 200
MOST_SPANNED = 65_534
"""Rows a cell may span in HTML."""


def read_web_page(content: bytes, name: str) -> list[Grid]:
    """Every table of the page with two rows and two columns or more, innermost ones.

    Raises Refused: file_web_page (no such table), sheet_too_large, sheet_too_wide.
    """
    page = _Page(name)
    page.feed(decode(content, name))
    page.close()
    grids = [table.grid(f"{name} ({number})") for number, table in enumerate(page.tables, 1)]
    found = [table for table in grids if min(table.cells.shape) > 1]
    if not found:
        raise Refused([Problem("file_web_page", where=name)])
    return [Grid(name, found[0].cells)] if len(found) == 1 else found


class _Table:
    """A table while its rows come in; cells that reach further down or across are noted."""

    def __init__(self) -> None:
        self.rows: list[list[str]] = []
        self.merged: list[tuple[tuple[int, int], tuple[int, int]]] = []
        self.reach: dict[int, int] = {}
        self.area = 0

    def add(self, text: str, across: int, down: int) -> None:
        """The next cell of the last row, right of what reaches down into it; the area grows with it."""
        if not self.rows:
            self.rows.append([])
        row, here = self.rows[-1], len(self.rows) - 1
        before = len(row)
        while self.reach.get(len(row), 0) > here:
            row.append("")
        column = len(row)
        row += [text, *[""] * (across - 1)]
        self.area += len(row) - before
        if across > 1 or down > 1:
            self.merged.append(((here, column), (here + down - 1, column + across - 1)))
            self.reach |= dict.fromkeys(range(column, column + across), here + down)

    def grid(self, name: str) -> Grid:
        """The cells as a sheet."""
        return grid(name, self.rows, merged=self.merged)


class _Page(HTMLParser):
    """Follows tables, rows and cells; a table in a cell takes its cells to itself."""

    def __init__(self, name: str) -> None:
        super().__init__(convert_charrefs=True)
        self.name = name
        self.tables: list[_Table] = []
        self.open: list[_Table] = []
        self.cell: tuple[int, int] | None = None
        self.text: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        """Begin what the tag begins."""
        if tag in UNSEEN:
            self.unseen += 1
        elif tag == "table":
            self._begin_table()
        elif tag == "tr" and self.open:
            self._end_cell()
            self.open[-1].rows.append([])
            self.open[-1].area += 1
        elif tag in CELLS and self.open:
            self._end_cell()
            told = dict(attrs)
            self.cell = _span(told.get("colspan"), MOST_COLUMNS + 1), _span(told.get("rowspan"), MOST_SPANNED)
        elif tag in BREAKS:
            self.text.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """End what the tag ends."""
        if tag in UNSEEN:
            self.unseen = max(0, self.unseen - 1)
        elif tag == "table" and self.open:
            self._end_cell()
            self.open.pop()
        elif tag in CELLS or tag == "tr":
            self._end_cell()

    def handle_data(self, data: str) -> None:
        """Text, kept where it stands in a cell."""
        if self.cell and not self.unseen:
            self.text.append(data)

    def _begin_table(self) -> None:
        self._end_cell()
        self.open.append(_Table())
        self.tables.append(self.open[-1])
        if len(self.open) > DEEPEST or len(self.tables) > MOST_TABLES:
            raise Refused([Problem("file_web_page", where=self.name)])

    def _end_cell(self) -> None:
        if self.cell and self.open:
            self.open[-1].add("".join(self.text), *self.cell)
            self._bound()
        self.cell, self.text = None, []

    def _bound(self) -> None:
        """Raise Refused once spans make more cells than a table may have."""
        if sum(table.area for table in self.tables) > LARGEST_AREA:
            raise Refused([Problem("sheet_too_large", where=self.name, facts={"limit": LARGEST_AREA})])


def _span(said: str | None, most: int) -> int:
    digits = (said or "").strip()
    return max(1, min(int(digits[:9]), most)) if digits.isascii() and digits.isdigit() else 1
