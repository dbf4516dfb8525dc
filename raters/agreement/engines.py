"""Counting inside an engine: DuckDB, Spark, polars, or anything narwhals reads.

The engine groups works with one or two scores by their cells, a cell being a rater with a score;
only works with three and more scores come out row by row. What comes out is a few thousand rows
however many works went in, and it becomes the same classes as rows in memory do.
"""

from __future__ import annotations

from typing import Any

import narwhals as nw
import numpy as np
import pandas as pd

from raters.agreement.count import TOTAL_DIGITS, TableCounts, total_criterion
from raters.agreement.encode import EncodedScores, classes, positions
from raters.agreement.many import FEW_RATERS, question
from raters.problems import Problem
from raters.terms import Criterion, InputFacts, Rubric

KEY = ("criterion", "work")
TOTAL = "\0total"
MANY = 3
BETWEEN = "\x1f"


def count_in_engine(frame: Any, rubric: Rubric) -> TableCounts:
    """Count a lazy frame or relation with the columns work, rater, criterion, score.

    Raises ValueError for blanks, scores off the declared scale, or two scores of one rater on one
    work and criterion.
    """
    rows = _rows(frame, rubric)
    raters = np.sort(_pandas(rows.select("rater").unique())["rater"].to_numpy(str))
    counted = _classes_in_engine(rows)
    marks = _marks(rows, counted, len(rubric.criteria))
    total = total_criterion(np.unique(marks["score"].to_numpy(float)))
    return TableCounts(
        facts=_facts(rows, len(raters), len(rubric.criteria)),
        raters=raters,
        criteria={
            criterion.code: _code(counted[counted["criterion"] == criterion.code], criterion, raters)
            for criterion in rubric.criteria
        },
        totals=_code(marks, total, raters),
    )


def many_raters_in_engine(frame: Any) -> Problem | None:
    """`many_raters` of rows an engine holds; works are only counted where raters are not few."""
    rows = nw.from_native(frame).lazy()

    def different(column: str) -> int:
        return int(_pandas(rows.select(column).unique().select(nw.len().alias("n")))["n"].iloc[0])

    raters = different("rater")
    return question(raters, different("work")) if raters >= FEW_RATERS else None


def _rows(frame: Any, rubric: Rubric) -> nw.LazyFrame[Any]:
    """The four columns, typed, on the criteria of the rubric."""
    text = [nw.col(name).cast(nw.String()) for name in ("work", "rater", "criterion")]
    rows = nw.from_native(frame).lazy().select(*text, nw.col("score").cast(nw.Float64()))
    blanks = _pandas(rows.filter(nw.col("score").is_null()).select(nw.len().alias("n")))["n"]
    if len(blanks) and blanks.iloc[0]:
        raise ValueError("a score table has no blanks; leave out the rows without a score")
    return rows.filter(nw.col("criterion").is_in([criterion.code for criterion in rubric.criteria]))


def _classes_in_engine(rows: nw.LazyFrame[Any]) -> pd.DataFrame:
    """Criterion, work (a class of works), rater, score and times: how many works are scored like that.

    A cell begins with its rater, so the least and the greatest cell of a work with two scores are
    both of its scores, without a join.
    """
    cell = nw.concat_str([nw.col("rater"), nw.col("score").cast(nw.String())], separator=BETWEEN)
    works = (
        rows.with_columns(cell.alias("cell"))
        .group_by(*KEY)
        .agg(nw.len().alias("size"), nw.col("cell").min().alias("low"), nw.col("cell").max().alias("high"))
    )
    few = works.filter(nw.col("size") < MANY)
    cells = _pandas(few.group_by("criterion", "size", "low", "high").agg(nw.len().alias("times")))
    many = works.filter(nw.col("size") >= MANY).select(*KEY)
    others = _pandas(rows.join(many, on=list(KEY)).select(*KEY, "rater", "score"))
    return pd.concat([_rows_of_cells(cells), others.assign(times=1)], ignore_index=True)


def _rows_of_cells(cells: pd.DataFrame) -> pd.DataFrame:
    """A row for the one score of a class, or two for its two."""
    numbered = cells.assign(work=np.arange(len(cells)))
    low = numbered.rename(columns={"low": "cell"})
    high = numbered[numbered["size"] == 2].rename(columns={"high": "cell"})
    rows = pd.concat([low, high], ignore_index=True)
    parts = rows["cell"].astype(str).str.rsplit(BETWEEN, n=1)
    rows = rows.assign(rater=parts.str[0], score=parts.str[1].astype(float))
    return rows[[*KEY, "rater", "score", "times"]]


def _code(rows: pd.DataFrame, criterion: Criterion, raters: np.ndarray) -> EncodedScores:
    work, works = pd.factorize(rows["work"])
    rater = np.searchsorted(raters, rows["rater"].to_numpy(str))
    order = np.lexsort((rater, work))
    work, rater = work[order], rater[order]
    if len(work) and (np.diff(work * len(raters) + rater) == 0).any():
        raise ValueError(f"{criterion.code}: a rater scored the same work twice; keep one score")
    times = np.ones(len(works), int)
    times[work] = rows["times"].to_numpy(int)[order]
    position = positions(rows["score"].to_numpy(float)[order], criterion.scale)
    return classes(EncodedScores(criterion.scale, raters, work, rater, position, times))


def _marks(rows: nw.LazyFrame[Any], counted: pd.DataFrame, criteria: int) -> pd.DataFrame:
    """The classes of total marks; on a rubric of one criterion the scores are the totals."""
    if criteria > 1:
        return _classes_in_engine(_totals(rows, criteria))
    return counted.assign(criterion=TOTAL, score=counted["score"].round(TOTAL_DIGITS))


def _totals(rows: nw.LazyFrame[Any], criteria: int) -> nw.LazyFrame[Any]:
    """Total marks of every (work, rater) with a score on all criteria, as rows of one criterion."""
    marks = rows.group_by("work", "rater").agg(nw.col("score").sum(), nw.len().alias("size"))
    return marks.filter(nw.col("size") == criteria).select(
        "work", "rater", nw.lit(TOTAL).alias("criterion"), nw.col("score").round(TOTAL_DIGITS)
    )


def _facts(rows: nw.LazyFrame[Any], raters: int, criteria: int) -> InputFacts:
    sizes = rows.group_by(*KEY).agg(nw.len().alias("size"))
    works = sizes.group_by("work").agg(nw.col("size").sum().alias("scores"), nw.col("size").max())
    double = nw.when(nw.col("size") >= 2).then(1).otherwise(0)
    counts = _pandas(
        works.with_columns(double.alias("double")).select(
            nw.len().alias("works"), nw.col("scores").sum(), nw.col("double").sum()
        )
    ).iloc[0]
    found = {name: 0 if pd.isna(counts[name]) else int(counts[name]) for name in counts.index}
    return InputFacts(found["works"], raters, criteria, found["scores"], found["double"])


def _pandas(rows: nw.LazyFrame[Any]) -> pd.DataFrame:
    return rows.collect(backend="pandas").to_pandas()
