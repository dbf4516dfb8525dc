"""A sheet and its columns to rows of text: work, rater, criterion, score. No judgement yet."""

from __future__ import annotations

import numpy as np
import pandas as pd

from raters.files import Grid
from raters.intake.circumstances import circumstances_of
from raters.intake.columns import Columns, column_letter
from raters.intake.rows import each
from raters.intake.words import is_missing


def parse(grid: Grid, columns: Columns, rows: np.ndarray) -> pd.DataFrame:
    """One row a score cell of the data rows, in reading order.

    work, rater, criterion, text : object, "" where empty
    where, work_at, rater_at, criterion_at : addresses of the cells they stand in, headers included
    blank : bool, the cell says there is no score
    moment, own : float as in a ScoreTable, where the sheet tells them
    """
    across = [score.column for score in columns.scores]
    texts = grid.cells[rows][:, across]
    # A work nobody has scored yet, as in a template half filled, says nothing; an empty score row does.
    scored = (texts != "").any(axis=1)
    if columns.kind == "score_rows":
        scored |= grid.cells[rows, columns.work] != ""
    rows, texts = rows[scored], texts[scored]
    raters = [score.rater for score in columns.scores]
    criteria = [score.criterion for score in columns.scores]
    found = {
        "work": np.repeat(grid.cells[rows, columns.work], len(across)),
        "rater": _named(grid, rows, columns.rater, raters),
        "criterion": _named(grid, rows, columns.criterion, criteria),
        "text": texts.ravel(),
        "where": _addresses(grid, rows, across),
        "work_at": np.repeat(_addresses(grid, rows, [columns.work]), len(across)),
        "rater_at": _rater_at(grid, rows, columns),
        "criterion_at": _named_at(grid, rows, columns.criterion, columns),
    }
    # Without the explicit type pandas would convert every column to its own strings and back.
    frame = pd.DataFrame({name: pd.Series(values, dtype=object) for name, values in found.items()})
    told = circumstances_of(grid, columns, rows, found["rater"])
    return frame.assign(blank=each(texts, is_missing).ravel(), **told)


def _named(grid: Grid, rows: np.ndarray, column: int | None, names: list[str]) -> np.ndarray:
    """What a column says for every score cell of its row; without a column, what the headers say."""
    if column is None:
        return np.tile(np.array(names, dtype=object), len(rows))
    return np.repeat(grid.cells[rows, column], len(names))


def _named_at(grid: Grid, rows: np.ndarray, column: int | None, columns: Columns) -> np.ndarray:
    """Where `_named` found it: in the row's own cell or in the header."""
    across = [score.column for score in columns.scores]
    if column is not None:
        return np.repeat(_addresses(grid, rows, [column]), len(across))
    return np.tile(_addresses(grid, np.array([columns.header]), across), len(rows))


def _rater_at(grid: Grid, rows: np.ndarray, columns: Columns) -> np.ndarray:
    """Where the rater is named; a rater of a whole sheet by the sheet."""
    if columns.kind in {"rater_sheets", "rater_files"}:
        return np.full(len(rows) * len(columns.scores), grid.place, dtype=object)
    return _named_at(grid, rows, columns.rater, columns)


def _addresses(grid: Grid, rows: np.ndarray, across: list[int]) -> np.ndarray:
    letters = [f"{grid.place}!{column_letter(column)}" for column in across]
    return np.array([letter + str(row) for row in (rows + 1).tolist() for letter in letters], dtype=object)
