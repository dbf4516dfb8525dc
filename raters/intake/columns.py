"""Which column of a sheet is what: the outcome of detection and the input of parsing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from raters.intake.bounds import cell_name
from raters.intake.grid import Grid
from raters.intake.words import is_summary
from raters.terms import Layout

Kind = Literal["score_rows", "criterion_columns", "rater_columns"]


@dataclass(frozen=True, slots=True)
class ScoreColumn:
    """A column of scores; an empty criterion or rater stands in a column of its own."""

    column: int
    criterion: str = ""
    rater: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """What each column of a sheet means. `header`: its last header row, counted from 0."""

    kind: Kind
    header: int
    labels: tuple[str, ...]
    work: int
    scores: tuple[ScoreColumn, ...]
    rater: int | None = None
    criterion: int | None = None
    strength: int = 0

    def label(self, column: int) -> str:
        """The header of a column, or its letter."""
        return self.labels[column] or column_letter(column)

    @property
    def used(self) -> set[int]:
        """Columns that are read."""
        single = {column for column in (self.work, self.rater, self.criterion) if column is not None}
        return single | {score.column for score in self.scores}


def column_letter(column: int) -> str:
    """Column 3 (from zero) is D."""
    return cell_name(0, column)[:-1]


def ignored(grid: Grid, columns: Columns) -> list[str]:
    """What stands in the sheet and is not read: titles, other columns, rows that sum up."""
    above = grid.cells[: columns.header + 1]
    titles = [cell for row in above for cell in dict.fromkeys(row) if cell and cell not in columns.labels]
    filled = (grid.cells[columns.header :] != "").any(axis=0)
    others = [columns.label(c) for c in range(len(columns.labels)) if filled[c] and c not in columns.used]
    below = grid.cells[columns.header + 1 :, columns.work]
    sums = [text for text in dict.fromkeys(below) if text and is_summary(text)]
    # The upper row of a two-row header is no title: its words are part of the labels.
    titles = [title for title in titles if not any(title in label for label in columns.labels)]
    return [*titles, *others, *sums]


def as_layout(sheets: list[tuple[Grid, Columns]], criteria: Iterable[str], aside: Iterable[str]) -> Layout:
    """The layout as it is shown and sent back: labels, not numbers; rows from 1."""
    first, columns = sheets[0]
    return Layout(
        kind=columns.kind,
        sheet=", ".join(dict.fromkeys(grid.place for grid, _ in sheets)) or first.place,
        header_row=columns.header + 1,
        work=columns.label(columns.work),
        rater=None if columns.rater is None else columns.label(columns.rater),
        criteria=tuple(criteria),
        ignored=tuple(dict.fromkeys([*(text for sheet in sheets for text in ignored(*sheet)), *aside])),
    )


def same_table(one: Columns, other: Columns) -> bool:
    """Whether two sheets are parts of one table: the same kind and mostly the same criteria."""
    ours, theirs = ({score.criterion for score in columns.scores} for columns in (one, other))
    return one.kind == other.kind and 2 * len(ours & theirs) >= max(len(ours), len(theirs))


def filled_rows(cells: np.ndarray) -> np.ndarray:
    """Whether each row holds anything: (R,) bool."""
    return np.asarray((cells != "").any(axis=1))
