"""Annexes on demand: which scores met on one work, and the works whose scores part, by code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from raters.agreement import co_scores
from raters.report.tables import Cell, Table
from raters.report.wording import CODE
from raters.terms import Criterion, Scale, ScoreTable, Summary
from raters.text import Text, clipped

MOST_LEVELS = 13
"""A longer scale makes a matrix nobody reads."""
MOST_WORKS = 60


@dataclass(frozen=True, slots=True)
class Disputed:
    """A work whose scores on a criterion part widely: all its scores, ascending."""

    work: str
    criterion: str
    scores: tuple[float, ...]
    gap: float


@dataclass(frozen=True, slots=True)
class Annexes:
    """The annexes as they are printed: a heading, matrices with their note, the disputed works."""

    heading: str
    note: str
    matrices: tuple[Table, ...]
    works: Table


def annexes(summary: Summary, text: Text) -> Annexes:
    """Matrices of scores and disputed works of the round, in the language of `text`."""
    table = summary.round.table
    return Annexes(
        heading=text("annex-heading"),
        note=text("annex-matrix-note"),
        matrices=tuple(_matrix(criterion, table, text) for criterion in table.rubric.criteria),
        works=_works(table, text),
    )


# ---------------------------------------------------------------- matrices


def score_matrix(table: ScoreTable, criterion: Criterion) -> np.ndarray:
    """(V, V) pairs of scores of one work: the lower score in the row, the higher in the column."""
    pairs = co_scores(table, criterion.code)
    levels = np.asarray(criterion.scale.levels)
    positions = np.searchsorted(levels, np.sort(pairs[["score_a", "score_b"]].to_numpy(float), axis=1))
    cells = np.zeros((len(levels), len(levels)), int)
    np.add.at(cells, (positions[:, 0], positions[:, 1]), 1)
    return cells


def _matrix(criterion: Criterion, table: ScoreTable, text: Text) -> Table:
    """The upper triangle; where the scale is too long for a table, a note says so."""
    heading = text("annex-matrix", criterion=clipped(criterion.code, CODE))
    levels = [text.score(level) for level in criterion.scale.levels]
    if len(levels) > MOST_LEVELS:
        return Table(heading, (), (), text("annex-matrix-long", levels=len(levels)))
    rows = tuple(
        (Cell(level), *(Cell(str(count) if column >= row else "") for column, count in enumerate(counts)))
        for row, (level, counts) in enumerate(zip(levels, score_matrix(table, criterion), strict=True))
    )
    return Table(heading, ("", *levels), rows)


# ---------------------------------------------------------------- disputed works


def disputed(table: ScoreTable) -> tuple[Disputed, ...]:
    """Works whose scores lie two or more steps of the scale apart (on a scale of two: one), widest first."""
    found = [item for criterion in table.rubric.criteria for item in _disputed_on(table.scores, criterion)]
    return tuple(sorted(found, key=lambda item: (-item.gap, item.work)))


def _disputed_on(scores: pd.DataFrame, criterion: Criterion) -> Iterator[Disputed]:
    rows = scores[scores["criterion"] == criterion.code]
    for work, given in rows.groupby("work", sort=False)["score"]:
        low, high = float(given.min()), float(given.max())
        if _steps(criterion.scale, low, high) >= min(2, len(criterion.scale) - 1):
            gap = (high - low) / (criterion.scale.maximum - criterion.scale.levels[0])
            yield Disputed(str(work), criterion.code, tuple(sorted(map(float, given))), gap)


def _steps(scale: Scale, low: float, high: float) -> int:
    return scale.levels.index(high) - scale.levels.index(low)


def _works(table: ScoreTable, text: Text) -> Table:
    found = disputed(table)
    rows = tuple(
        (
            Cell(clipped(item.work, CODE)),
            Cell(clipped(item.criterion, CODE)),
            Cell("; ".join(map(text.score, item.scores))),
        )
        for item in found[:MOST_WORKS]
    )
    note = text("annex-works-note", shown=len(rows), all=len(found)) if rows else text("annex-works-none")
    columns = tuple(text(f"annex-works-{name}") for name in ("work", "criterion", "scores"))
    return Table(text("annex-works"), columns, rows, note)
