"""What kind of thing stands in every cell of a sheet: the profile all understanding rests on."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from raters.files import FORMULA, Grid, cell_name
from raters.intake.marks import is_date, is_missing, loose_number

EMPTY, NUMBER, MISSING, DATE, WORD = range(5)
SAMPLE_ROWS = 1500


@dataclass(frozen=True, slots=True)
class Look:
    """A sheet, upright or turned, with the kinds and values of its cells.

    cells : (R, C) object; kinds : (R, C) int8; values : (R, C) float, NaN where a cell holds no number
    codes : (R, C) int, equal for equal texts
    hidden : columns that are hidden in the sheet
    """

    grid: Grid
    cells: np.ndarray
    kinds: np.ndarray
    values: np.ndarray
    codes: np.ndarray
    turned: bool = False

    @property
    def hidden(self) -> frozenset[int]:
        """Hidden columns; none in a table that lies on its side."""
        return frozenset() if self.turned else self.grid.hidden_columns

    def letter(self, column: int) -> str:
        """The letter of a column; the number of a row where the sheet is turned."""
        return str(column + 1) if self.turned else cell_name(0, column)[:-1]


def look(grid: Grid) -> Look:
    """The profile of a sheet; each different text is looked at once."""
    codes, different = pd.factorize(grid.cells.ravel())
    kinds = np.array([_kind(text) for text in different], dtype=np.int8)
    numbers = [loose_number(text) for text in different]
    values = np.array([np.nan if number is None else number for number in numbers], dtype=float)
    shape = grid.cells.shape
    return Look(
        grid, grid.cells, kinds[codes].reshape(shape), values[codes].reshape(shape), codes.reshape(shape)
    )


def turn(seen: Look) -> Look:
    """The same sheet with rows for columns."""
    parts = {name: getattr(seen, name).T for name in ("cells", "kinds", "values", "codes")}
    return replace(seen, **parts, turned=not seen.turned)


def _kind(text: str) -> int:
    if not text:
        return EMPTY
    if loose_number(text) is not None or text == FORMULA:
        return NUMBER
    if is_missing(text):
        return MISSING
    return DATE if is_date(text) else WORD
