"""Which rows of a sheet hold scores and which stand around them: titles, sums, signatures."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd

from raters.files import Grid
from raters.intake.columns import Columns
from raters.intake.labels import SCALE_NOTE
from raters.intake.numbers import as_number
from raters.intake.words import is_summary

FEWEST_NUMBERED = 4
NOTE_ROWS = 2
FOOTER = re.compile(
    r"(?:\*|прим(?:ечани[ея]|\.)|подпис|председател|руководител|заместител|директор|завуч|методист|член\w*\b|комисси"
    r"|ответственн|проверил|проверяющ|провер(?:ка|ено)|эксперт|учител|оценивал|составил|заполнил|дата\b|м\.\s?п\."
    r"|notes?\b|signature|signed|date\b|checked|marked by|scored by|raters?\b|head\b|chair|principal)"
)
LINE_TO_SIGN = "___"


def data_rows(grid: Grid, columns: Columns) -> np.ndarray:
    """The rows below the header that hold works, whether scored or not: (N,) int."""
    rows = np.arange(columns.header + 1, len(grid.cells))
    works = grid.cells[rows, columns.work]
    used = sorted(columns.used)
    again = (grid.cells[rows][:, used] == grid.cells[columns.header][used]).all(axis=1)
    aside = each(works, is_summary) | again
    # A sum is often named in the first column while the codes of works stand in another.
    unnamed = np.flatnonzero((works == "") & ~aside)
    aside[unnamed] = [is_summary(_first(cells)) for cells in grid.cells[rows[unnamed]]]
    for place, row in enumerate(rows[:NOTE_ROWS].tolist()):
        aside[place] |= _is_scale_row(grid, columns, row)
    aside[:1] |= _numbers_columns(grid, columns)
    for row in _after_the_last_score(grid, columns, rows[~aside]):
        aside[row - columns.header - 1] = _is_footer(grid.cells[row])
    return np.asarray(rows[~aside])


def rows_aside(grid: Grid, columns: Columns, rows: np.ndarray) -> list[int]:
    """What holds something and is none of the data rows: titles above the header, all else below it."""
    above = [row for row in range(columns.header) if titles(grid, columns, row)]
    filled = np.flatnonzero((grid.cells != "").any(axis=1))
    below = np.setdiff1d(filled[filled > columns.header], rows, assume_unique=True)
    return [*above, *below.tolist()]


def titles(grid: Grid, columns: Columns, row: int) -> list[str]:
    """What a row above the header says beyond the headers; the upper row of two headers says nothing more."""
    texts = dict.fromkeys(filter(None, grid.cells[row]))
    return [text for text in texts if not any(text in label for label in columns.labels)]


def texts_aside(grid: Grid, columns: Columns, aside: Sequence[int]) -> list[str]:
    """What stands in the sheet and is not read, as it is shown: titles, other columns, rows set aside."""
    above = [text for row in aside if row < columns.header for text in titles(grid, columns, row)]
    below = [_first(grid.cells[row]) for row in aside if row > columns.header]
    return [*above, *columns_aside(grid, columns), *below]


def columns_aside(grid: Grid, columns: Columns) -> list[str]:
    """The headers of the columns that hold something and are not read."""
    filled = (grid.cells[columns.header :] != "").any(axis=0)
    return [columns.label(c) for c in range(len(columns.labels)) if filled[c] and c not in columns.used]


def each(texts: np.ndarray, test: Callable[[str], bool]) -> np.ndarray:
    """A test of a text for every cell, made once for each different text: bool, same shape."""
    codes, different = pd.factorize(texts.ravel())
    results = np.array([test(text) for text in different], dtype=bool)
    return np.asarray(results[codes].reshape(texts.shape))


def _first(cells: np.ndarray) -> str:
    return next(filter(None, cells), "")


def _is_scale_row(grid: Grid, columns: Columns, row: int) -> bool:
    """Remarks on the scales under the header: "макс. 3", "0-3"."""
    keys = [column for column in (columns.work, columns.rater, columns.criterion) if column is not None]
    texts = [text for text in grid.cells[row, [score.column for score in columns.scores]] if text]
    notes = all(SCALE_NOTE.fullmatch(text) for text in texts)
    return bool(texts) and notes and not any(grid.cells[row, column] for column in keys)


def _numbers_columns(grid: Grid, columns: Columns) -> bool:
    """1, 2, 3, 4 … under the header, as in official forms; not a work 1 before a work 2."""
    row = columns.header + 1
    if row + 1 >= len(grid.cells):
        return False
    texts = [text for text, label in zip(grid.cells[row], columns.labels, strict=True) if label or text]
    numbers = [str(number + 1) for number in range(len(texts))]
    work, following = grid.cells[row, columns.work], grid.cells[row + 1, columns.work]
    return len(texts) >= FEWEST_NUMBERED and texts == numbers and following != str(int(work) + 1)


def _after_the_last_score(grid: Grid, columns: Columns, rows: np.ndarray) -> list[int]:
    """The rows at the end that hold no number where scores stand."""
    across = [score.column for score in columns.scores]
    tail = []
    for row in rows[::-1].tolist():
        if any(as_number(text) is not None for text in grid.cells[row, across] if text):
            break
        tail.append(row)
    return tail


def _is_footer(cells: np.ndarray) -> bool:
    """Signatures, dates, remarks."""
    text = _first(cells).casefold()
    return bool(FOOTER.match(text)) or any(LINE_TO_SIGN in cell for cell in cells)
