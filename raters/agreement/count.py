"""A score table, counted: everything `measure` needs, whatever held the rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from raters.agreement.encode import EncodedScores, classes, encode_rows
from raters.terms import Criterion, InputFacts, Scale, ScoreTable

TOTAL_DIGITS = 9


@dataclass(frozen=True, slots=True)
class TableCounts:
    """Classes of works by criterion and for the total mark, all over the same raters."""

    facts: InputFacts
    raters: np.ndarray
    criteria: Mapping[str, EncodedScores]
    totals: EncodedScores


def count_table(table: ScoreTable) -> TableCounts:
    """Count a table held in memory.

    Raises ValueError for blanks, scores off the declared scale, or two scores of one rater on one
    work and criterion.
    """
    frame = table.scores
    if frame["score"].isna().any():
        raise ValueError("a score table has no blanks; leave out the rows without a score")
    raters = np.sort(frame["rater"].unique().astype(str))
    known = frame["criterion"].isin([criterion.code for criterion in table.rubric.criteria])
    rows = dict(iter(frame[known].groupby("criterion", sort=False)))
    nothing = frame.iloc[:0]
    return TableCounts(
        facts=_facts(table),
        raters=raters,
        criteria={
            criterion.code: _code(rows.get(criterion.code, nothing), criterion, raters)
            for criterion in table.rubric.criteria
        },
        totals=_code(*_totals(frame[known], len(table.rubric.criteria)), raters),
    )


def _code(rows: pd.DataFrame, criterion: Criterion, raters: np.ndarray) -> EncodedScores:
    return classes(encode_rows(rows, criterion, raters)[0])


def rows_of_totals(table: ScoreTable) -> tuple[pd.DataFrame, Criterion]:
    """Total marks of every (work, rater) with a score on all criteria, as rows of one criterion."""
    frame = table.scores
    known = frame["criterion"].isin([criterion.code for criterion in table.rubric.criteria])
    return _totals(frame[known], len(table.rubric.criteria))


def _totals(rows: pd.DataFrame, criteria: int) -> tuple[pd.DataFrame, Criterion]:
    marks = rows.groupby(["work", "rater"], sort=False)["score"].agg(["sum", "size"]).reset_index()
    marks = marks[marks["size"] == criteria]
    score = marks["sum"].round(TOTAL_DIGITS)
    return marks.assign(score=score), total_criterion(score.unique())


def total_criterion(marks: np.ndarray) -> Criterion:
    """The total mark as a criterion; its scale is the marks that occur."""
    levels = sorted(map(float, marks))
    padding = [levels[-1] + step for step in (1.0, 2.0)] if levels else [0.0, 1.0]
    return Criterion("", Scale(tuple(levels if len(levels) > 1 else [*levels, *padding])))


def _facts(table: ScoreTable) -> InputFacts:
    frame = table.scores
    raters_of_work = frame.groupby(["criterion", "work"], sort=False)["rater"].transform("size")
    return InputFacts(
        works=frame["work"].nunique(),
        raters=frame["rater"].nunique(),
        criteria=len(table.rubric.criteria),
        scores=len(frame),
        double_scored=frame["work"][raters_of_work >= 2].nunique(),
    )
