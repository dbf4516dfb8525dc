"""A sheet as text: the one form every format is read into. Nothing is interpreted here."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from raters.files.bounds import LARGEST_AREA, MOST_COLUMNS, MOST_ROWS, cell_name
from raters.problems import Problem, Refused

LONGEST_CELL = 32_767
FORMULA = "="
"""Stands where a formula was saved without its value."""

INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u200c\u200d\u2060\u00ad"))


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: its cells as trimmed text, counted from the sheet's own A1.

    cells : (R, C) object array of str, "" where empty
    hidden_columns, hidden_rows : from 0
    file : name of the file when there are several, else ""
    """

    name: str
    cells: np.ndarray
    hidden: bool = False
    file: str = ""
    hidden_columns: frozenset[int] = frozenset()
    hidden_rows: frozenset[int] = frozenset()

    @property
    def place(self) -> str:
        """The sheet as a person would point to it: Лист1, or [файл.xlsx]Лист1 among several files."""
        return f"[{self.file}]{self.name}" if self.file and self.file != self.name else self.name

    def where(self, row: int, column: int) -> str:
        """The address of a cell: Лист1!D14."""
        return f"{self.place}!{cell_name(row, column)}"


def grid(
    name: str,
    rows: Sequence[Sequence[str]],
    *,
    merged: Sequence[tuple[tuple[int, int], tuple[int, int]]] = (),
    written: Mapping[tuple[int, int], str] | None = None,
    hidden: bool = False,
    hidden_columns: Collection[int] = (),
    hidden_rows: Collection[int] = (),
) -> Grid:
    """A grid of rows of any length. Merged cells all get the first one's text; `written` goes on top.

    Raises Refused when the rows would make too large or wide a table or a cell is longer than Excel allows.
    """
    width = max(map(len, rows), default=0)
    if width > MOST_COLUMNS:
        rows = [row[: MOST_COLUMNS + 1] if any(row[MOST_COLUMNS:]) else row[:MOST_COLUMNS] for row in rows]
        width = max(map(len, rows))
    if width > MOST_COLUMNS:
        raise Refused([Problem("sheet_too_wide", where=name, facts={"limit": MOST_COLUMNS})])
    if len(rows) > MOST_ROWS and any(map(any, rows[MOST_ROWS:])):
        raise Refused([Problem("sheet_too_long", where=name, facts={"limit": MOST_ROWS})])
    if len(rows) * width > LARGEST_AREA:
        raise Refused([Problem("sheet_too_large", where=name, facts={"limit": LARGEST_AREA})])
    cells = _cleaned(name, rows, width)
    for (row, column), text in (written or {}).items():
        if row < len(rows) and column < width:
            cells[row, column] = text
    _spread(cells, merged)
    unseen = frozenset(row for row in hidden_rows if row < len(rows))
    return Grid(name, cells, hidden, hidden_columns=frozenset(hidden_columns), hidden_rows=unseen)


def _cleaned(name: str, rows: Sequence[Sequence[str]], width: int) -> np.ndarray:
    """All cells trimmed; each different text is trimmed once, since a table of scores repeats few."""
    texts = list(chain.from_iterable([*row, *[""] * (width - len(row))] for row in rows))
    different = dict.fromkeys(texts)
    for text in different:
        if len(text) > LONGEST_CELL:
            raise Refused([_too_long(name, *divmod(texts.index(text), width))])
    clean = {text: trimmed(text) for text in different}
    return np.array(list(map(clean.__getitem__, texts)), dtype=object).reshape(len(rows), width)


def trimmed(text: str) -> str:
    """The text in one line; no-break spaces, line ends and invisible characters make no difference."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text.translate(INVISIBLE))
    return " ".join(text.split())


def _too_long(name: str, row: int, column: int) -> Problem:
    return Problem("cell_too_long", where=f"{name}!{cell_name(row, column)}", facts={"limit": LONGEST_CELL})


def _spread(cells: np.ndarray, merged: Sequence[tuple[tuple[int, int], tuple[int, int]]]) -> None:
    """Write the text of each merged range into all its cells; never more cells than the sheet has."""
    left = cells.size
    for (top, first), (bottom, last) in merged:
        if top < cells.shape[0] and first < cells.shape[1] and cells[top, first]:
            part = cells[top : bottom + 1, first : last + 1]
            left -= part.size
            if left < 0:
                return
            part[:] = cells[top, first]
