"""Every engine counts the same: pandas in memory, polars, DuckDB over Parquet on disk, Spark."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import duckdb
import narwhals as nw
import numpy as np
import pandas as pd
import polars as pl
import pytest

from raters.agreement import count_in_engine, count_table, measure, measure_counts
from raters.agreement.count import TableCounts
from raters.terms import Criterion, Rubric, Scale, ScoreTable

RUBRIC = Rubric(
    "", (Criterion("К1", Scale((0.0, 1.0, 2.0))), Criterion("К2", Scale((0.0, 0.5, 1.0, 1.5)))), None, ""
)


def rows(works: int = 120, seed: int = 3) -> pd.DataFrame:
    """Anchors by six raters, pairs, singles, and pairs that left one criterion out."""
    rng = np.random.default_rng(seed)
    found = []
    for work in range(works):
        size = 6 if work < 6 else 1 if work % 7 == 0 else 2
        for rater in rng.choice(6, size, replace=False):
            for criterion in RUBRIC.criteria:
                if not (work % 11 == 0 and criterion.code == "К2"):
                    level = int(np.clip(work % 3 + rng.integers(-1, 2), 0, 2))
                    found.append(
                        (f"W{work:03d}", f"Э-{rater}", criterion.code, criterion.scale.levels[level])
                    )
    return pd.DataFrame(found, columns=["work", "rater", "criterion", "score"]).sample(frac=1, random_state=1)


def same(one: TableCounts, other: TableCounts) -> None:
    assert one.facts == other.facts
    assert list(one.raters) == list(other.raters)
    pairs = [(one.totals, other.totals)] + [
        (one.criteria[code], other.criteria[code]) for code in one.criteria
    ]
    for mine, theirs in pairs:
        assert mine.scale == theirs.scale
        for part in ("work", "rater", "position", "times"):
            assert np.array_equal(getattr(mine, part), getattr(theirs, part))


def parquet(folder: Path) -> str:
    """Two files, as a folder of them would come."""
    frame = rows()
    for number, part in enumerate(np.array_split(np.arange(len(frame)), 2)):
        frame.iloc[part].to_parquet(folder / f"part-{number}.parquet", index=False)
    return str(folder / "*.parquet")


def polars_frame(folder: Path) -> Any:
    return pl.scan_parquet(parquet(folder))


def duckdb_relation(folder: Path) -> Any:
    return duckdb.connect(":memory:").read_parquet(parquet(folder))


@pytest.mark.parametrize("opened", [polars_frame, duckdb_relation], ids=["polars", "duckdb"])
def test_engines_count_what_memory_counts(opened: Any, tmp_path: Path) -> None:
    in_memory = count_table(ScoreTable(rows(), RUBRIC))
    in_engine = count_in_engine(opened(tmp_path), RUBRIC)
    same(in_memory, in_engine)
    assert measure_counts(in_engine, RUBRIC) == measure(ScoreTable(rows(), RUBRIC))


def test_spark_counts_what_memory_counts(tmp_path: Path) -> None:
    pyspark = pytest.importorskip("pyspark.sql")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java")
    builder = pyspark.SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
    session = builder.config("spark.sql.shuffle.partitions", "2").getOrCreate()
    try:
        parquet(tmp_path)
        in_engine = count_in_engine(session.read.parquet(str(tmp_path)), RUBRIC)
    finally:
        session.stop()
    same(count_table(ScoreTable(rows(), RUBRIC)), in_engine)


def test_what_goes_in_comes_out() -> None:
    counted = count_table(ScoreTable(rows(), RUBRIC))
    frame = rows()
    assert counted.facts.scores == len(frame)
    for criterion in RUBRIC.criteria:
        own = frame[frame["criterion"] == criterion.code]
        encoded = counted.criteria[criterion.code]
        assert encoded.works == own["work"].nunique()
        assert int(encoded.times[encoded.work].sum()) == len(own)


@pytest.mark.parametrize(
    ("change", "message"),
    [({"score": 7.0}, "not on the declared scale"), ({"score": None}, "no blanks")],
)
def test_bad_rows_are_refused_in_the_engine(change: dict[str, Any], message: str) -> None:
    frame = rows()
    frame.loc[frame.index[0], list(change)] = list(change.values())
    with pytest.raises(ValueError, match=message):
        count_in_engine(pl.from_pandas(frame).lazy(), RUBRIC)


def test_a_second_score_of_one_rater_is_refused_in_the_engine() -> None:
    frame = rows()
    work = frame.groupby("work").filter(lambda part: len(part) == 2).iloc[[0]]
    with pytest.raises(ValueError, match="scored the same work twice"):
        count_in_engine(nw.from_native(pd.concat([frame, work])).to_native(), RUBRIC)
