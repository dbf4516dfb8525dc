"""Counting inside an engine: DuckDB, Spark, polars, or anything narwhals reads.

The engine groups works with exactly two scores by (raters, scores) and single-scored works by
(rater, score); only works with three and more scores come out row by row. What comes out is a few
thousand rows however many works went in, and it becomes the same classes as rows in memory do.
"""

from __future__ import annotations

from typing import Any

import narwhals as nw
import numpy as np
import pandas as pd

from raters.agreement.coding import CodedScores, classes, join, positions
from raters.agreement.counted import TOTAL_DIGITS, Counted, total_criterion
from raters.terms import Criterion, InputFacts, Rubric

KEY = ("criterion", "work")
TOTAL = "\0total"


def count_in_engine(frame: Any, rubric: Rubric) -> Counted:
    """Count a lazy frame or relation with the columns work, rater, criterion, score.

    Raises ValueError for blanks, scores off the declared scale, or two scores of one rater on one
    work and criterion.
    """
    rows = _rows(frame, rubric)
    sizes = _sizes(rows)
    raters = np.sort(_pandas(rows.select("rater").unique())["rater"].to_numpy(str))
    counted = _classes_in_engine(rows, sizes)
    marks = _totals(rows, len(rubric.criteria))
    of_totals = _classes_in_engine(marks, _sizes(marks))
    total = total_criterion(np.unique(np.concatenate([part["score"].to_numpy(float) for part in of_totals])))
    return Counted(
        facts=_facts(rows, sizes, len(raters), len(rubric.criteria)),
        raters=raters,
        criteria={
            criterion.code: _code([_only(part, criterion.code) for part in counted], criterion, raters)
            for criterion in rubric.criteria
        },
        totals=_code(of_totals, total, raters),
    )


def _rows(frame: Any, rubric: Rubric) -> nw.LazyFrame[Any]:
    """The four columns, typed, on the criteria of the rubric."""
    text = [nw.col(name).cast(nw.String()) for name in ("work", "rater", "criterion")]
    rows = nw.from_native(frame).lazy().select(*text, nw.col("score").cast(nw.Float64()))
    blanks = _pandas(rows.filter(nw.col("score").is_null()).select(nw.len().alias("n")))["n"]
    if len(blanks) and blanks.iloc[0]:
        raise ValueError("a score table has no blanks; leave out the rows without a score")
    return rows.filter(nw.col("criterion").is_in([criterion.code for criterion in rubric.criteria]))


def _sizes(rows: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """How many scores each work has on each criterion, with the first and last rater code."""
    return rows.group_by(*KEY).agg(
        nw.len().alias("size"), nw.col("rater").min().alias("first"), nw.col("rater").max().alias("last")
    )


def _classes_in_engine(rows: nw.LazyFrame[Any], sizes: nw.LazyFrame[Any]) -> list[pd.DataFrame]:
    """Rows of works with one score, with two, and with more: criterion, work, rater, score, times."""
    two = sizes.filter((nw.col("size") == 2) & (nw.col("first") != nw.col("last")))
    cells = (
        two.join(rows, left_on=[*KEY, "first"], right_on=[*KEY, "rater"])
        .select(*KEY, "first", "last", nw.col("score").alias("a"))
        .join(rows, left_on=[*KEY, "last"], right_on=[*KEY, "rater"])
        .group_by("criterion", "first", "last", "a", "score")
        .agg(nw.len().alias("times"))
    )
    ones = sizes.filter(nw.col("size") == 1).join(rows, on=list(KEY))
    singles = ones.group_by("criterion", "rater", "score").agg(nw.len().alias("times"))
    many = sizes.filter((nw.col("size") > 2) | ((nw.col("size") == 2) & (nw.col("first") == nw.col("last"))))
    others = _pandas(many.select(*KEY).join(rows, on=list(KEY)).select(*KEY, "rater", "score"))
    return [_single_rows(_pandas(singles)), _pair_rows(_pandas(cells)), others.assign(times=1)]


def _single_rows(singles: pd.DataFrame) -> pd.DataFrame:
    return singles.assign(work=np.arange(len(singles)))


def _pair_rows(cells: pd.DataFrame) -> pd.DataFrame:
    """Two rows a cell: the first rater's score and the last rater's."""
    work = np.arange(len(cells))
    first = pd.DataFrame({"rater": cells["first"], "score": cells["a"]})
    last = pd.DataFrame({"rater": cells["last"], "score": cells["score"]})
    both = [
        part.assign(criterion=cells["criterion"], times=cells["times"], work=work) for part in (first, last)
    ]
    return pd.concat(both, ignore_index=True)


def _code(parts: list[pd.DataFrame], criterion: Criterion, raters: np.ndarray) -> CodedScores:
    coded = [_code_part(part, criterion, raters) for part in parts]
    return classes(join(coded[0], coded))


def _code_part(rows: pd.DataFrame, criterion: Criterion, raters: np.ndarray) -> CodedScores:
    work, works = pd.factorize(rows["work"])
    rater = np.searchsorted(raters, rows["rater"].to_numpy(str))
    order = np.lexsort((rater, work))
    work, rater = work[order], rater[order]
    if len(work) and (np.diff(work * len(raters) + rater) == 0).any():
        raise ValueError(f"{criterion.code}: a rater scored the same work twice; keep one score")
    times = np.ones(len(works), int)
    times[work] = rows["times"].to_numpy(int)[order]
    position = positions(rows["score"].to_numpy(float)[order], criterion.scale)
    return CodedScores(criterion.scale, raters, work, rater, position, times)


def _totals(rows: nw.LazyFrame[Any], criteria: int) -> nw.LazyFrame[Any]:
    """Total marks of every (work, rater) with a score on all criteria, as rows of one criterion."""
    marks = rows.group_by("work", "rater").agg(nw.col("score").sum(), nw.len().alias("size"))
    return marks.filter(nw.col("size") == criteria).select(
        "work", "rater", nw.lit(TOTAL).alias("criterion"), nw.col("score").round(TOTAL_DIGITS)
    )


def _facts(rows: nw.LazyFrame[Any], sizes: nw.LazyFrame[Any], raters: int, criteria: int) -> InputFacts:
    double = sizes.filter(nw.col("size") >= 2)
    return InputFacts(
        works=_count(rows.select("work").unique()),
        raters=raters,
        criteria=criteria,
        scores=_count(rows),
        double_scored=_count(double.select("work").unique()),
    )


def _count(rows: nw.LazyFrame[Any]) -> int:
    return int(_pandas(rows.select(nw.len().alias("n")))["n"].iloc[0])


def _only(rows: pd.DataFrame, criterion: str) -> pd.DataFrame:
    return rows[rows["criterion"] == criterion]


def _pandas(rows: nw.LazyFrame[Any]) -> pd.DataFrame:
    return rows.collect(backend="pandas").to_pandas()
