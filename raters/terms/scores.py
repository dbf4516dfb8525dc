"""Scores, from the uploaded file to the counts everything is computed from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from raters.problems import Problem
from raters.terms.questions import Question
from raters.terms.rubric import Rubric, Scale
from raters.terms.tables import TablePart

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

Engine = Literal["pandas", "duckdb", "spark"]
ENGINES: tuple[Engine, ...] = ("pandas", "duckdb", "spark")
"""What may hold the rows of Parquet files while they are counted."""
TABLE_KINDS = ("xlsx", "xls", "ods", "csv", "tsv", "txt")
"""Endings of the files a table of scores may come in."""
SCORE_COLUMNS = ("work", "rater", "criterion", "score")
CIRCUMSTANCES = ("moment", "own")


class File(NamedTuple):
    """An uploaded file: its name and its bytes, both untrusted."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class ScoreTable:
    """Scores in long form (work, rater, criterion: text; score: float), one row a score, no blanks.

    Where it is known, also (both float, NaN where unknown) `moment`: a number that grows with the time the
    score was given; `own`: 1 where the work is of the rater's own class, 0 where it is not.
    """

    scores: pd.DataFrame
    rubric: Rubric

    def __post_init__(self) -> None:
        missing = set(SCORE_COLUMNS) - set(self.scores.columns)
        if missing:
            raise ValueError(f"a score table needs the columns {SCORE_COLUMNS}, missing {sorted(missing)}")


LayoutKind = Literal["score_rows", "criterion_columns", "rater_columns", "rater_sheets", "rater_files"]


@dataclass(frozen=True, slots=True)
class Layout:
    """What the reader took the file for: shown to the teacher, who may change it.

    circumstances : columns that say when a score was given or whose class the work is from
    """

    kind: LayoutKind
    sheet: str
    header_row: int
    work: str
    rater: str | None
    criteria: tuple[str, ...]
    ignored: tuple[str, ...] = ()
    circumstances: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """Where every filled cell of the score columns went: `cells` = `read` + `codes` + `aside`.

    codes : marks for "no score" as they were written, with how often
    aside : problem code to cells not read because of it
    blank : empty cells beside filled ones
    rows, columns : what was not read at all, by address and by header
    """

    cells: int
    read: int
    codes: Mapping[str, int] = field(default_factory=dict)
    aside: Mapping[str, int] = field(default_factory=dict)
    blank: int = 0
    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file turned out to hold, readable or not.

    scores : columns work, rater, criterion, score, where (sheet and cell)
    table : None while a problem of severity "error" or a question that blocks stands
    parts : the tables, with the role of every column; they may be changed and given back
    questions : what should be asked, one for each kind of doubt
    third : marks of a third check, columns as scores
    """

    scores: pd.DataFrame
    problems: tuple[Problem, ...]
    sha256: str
    layout: Layout | None = None
    table: ScoreTable | None = None
    synthetic: bool = False
    account: Account | None = None
    parts: tuple[TablePart, ...] = ()
    questions: tuple[Question, ...] = ()
    third: pd.DataFrame | None = None


@dataclass(frozen=True, slots=True)
class Round:
    """One round of double scoring; what nobody told is empty.

    date : day of the scoring; None only for files that nobody dated
    basis : "" for the usual one, None for files whose basis nobody told
    """

    title: str
    subject: str
    date: date | None
    table: ScoreTable
    sha256: str = ""
    school: str = ""
    grade: str = ""
    procedure: str = ""
    responsible: str = ""
    synthetic: bool = False
    previous: str | None = None
    id: str = ""
    basis: str | None = ""
    prepared_by: str = ""


@dataclass(frozen=True, slots=True)
class PatternCounts:
    """How many works have which pattern of scores: the sufficient statistic of alpha.

    values : (V,) float, the scores the columns stand for, ascending
    patterns : (P, V) int, raters per score, every pattern with two or more scores
    counts : (P,) int, works with that pattern
    """

    values: np.ndarray
    patterns: np.ndarray
    counts: np.ndarray

    @property
    def works(self) -> int:
        """Double-scored works."""
        return int(self.counts.sum())


@dataclass(frozen=True, slots=True)
class PairTable:
    """The (V, V) table of works of two fixed raters over the declared scale."""

    scale: Scale
    rater_a: str
    rater_b: str
    counts: np.ndarray
