"""Which column of a sheet is what: the outcome of detection and the input of parsing."""

from __future__ import annotations

from dataclasses import dataclass

from raters.files import cell_name
from raters.intake.words import Circumstance
from raters.terms import LayoutKind


@dataclass(frozen=True, slots=True)
class ScoreColumn:
    """A column of scores; an empty criterion or rater stands in a column of its own."""

    column: int
    criterion: str = ""
    rater: str = ""


@dataclass(frozen=True, slots=True)
class CircumstanceColumn:
    """A column that says when or whose; of one rater's scores, or of all where no rater is named."""

    column: int
    told: Circumstance
    rater: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """What each column of a sheet means. `header`: its last header row, counted from 0."""

    kind: LayoutKind
    header: int
    labels: tuple[str, ...]
    work: int
    scores: tuple[ScoreColumn, ...]
    rater: int | None = None
    criterion: int | None = None
    strength: int = 0
    circumstances: tuple[CircumstanceColumn, ...] = ()

    def label(self, column: int) -> str:
        """The header of a column, or its letter."""
        return self.labels[column] or column_letter(column)

    @property
    def used(self) -> set[int]:
        """Columns that are read."""
        single = {column for column in (self.work, self.rater, self.criterion) if column is not None}
        beside = {found.column for found in self.circumstances}
        return single | beside | {score.column for score in self.scores}


def column_letter(column: int) -> str:
    """Column 3 (from zero) is D."""
    return cell_name(0, column)[:-1]


def same_table(one: Columns, other: Columns) -> bool:
    """Whether two sheets are parts of one table: the same kind and mostly the same criteria."""
    ours, theirs = ({score.criterion for score in columns.scores} for columns in (one, other))
    return one.kind == other.kind and 2 * len(ours & theirs) >= max(len(ours), len(theirs))
