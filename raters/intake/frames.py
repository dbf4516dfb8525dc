"""Very large inputs: Parquet files or a folder of them, left in an engine until they are counted."""

from __future__ import annotations

import atexit
import hashlib
import shutil
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import narwhals as nw
import pandas as pd

from raters.problems import Problem, Refused
from raters.terms import SCORE_COLUMNS, TABLE_KINDS, Engine, Rubric

PARQUET = ".parquet"
HIDDEN = (".", "~")
"""How the names of hidden files begin, and of those Excel keeps beside an open table."""
BLOCK = 1 << 20
MOST_LISTED = 40
DUCKDB_MEMORY = "512MB"


@dataclass(frozen=True, slots=True)
class LargeInput:
    """Rows work, rater, criterion, score, wherever they are held.

    frame : what the engine holds, for `raters.agreement.count_in_engine`
    seen : (criterion, score) pairs that occur
    """

    frame: Any
    seen: pd.DataFrame
    rows: int
    sha256: str


def is_large_input(paths: Sequence[Path]) -> bool:
    """Whether these are Parquet files, or folders of them without a table."""
    files = files_in(paths)
    return bool(files) and all(file.suffix.lower() == PARQUET for file in files)


def open_large(
    paths: Sequence[Path], engine: Engine = "pandas", progress: Callable[[int, int], None] | None = None
) -> LargeInput:
    """Open Parquet files with the columns work, rater, criterion, score.

    `progress` is told bytes hashed so far and bytes in all. Raises Refused when a file is broken,
    a column is missing, or the engine is not installed.
    """
    files = files_in(paths)
    sha256 = _hash(files, progress or (lambda done, total: None))
    try:
        frame = OPEN[engine]([str(file) for file in files])
        return large_input(frame, sha256)
    except ModuleNotFoundError as error:
        raise Refused([Problem("engine_missing", facts={"engine": engine})]) from error
    except Refused:
        raise
    except Exception as error:  # every engine has exceptions of its own for a broken file
        raise Refused([Problem("file_broken", where=files[0].name)]) from error


def large_input(frame: Any, sha256: str = "") -> LargeInput:
    """Rows an engine holds, with the criteria and scores that occur. Raises Refused: columns_missing."""
    rows = nw.from_native(frame).lazy()
    missing = sorted(set(SCORE_COLUMNS) - set(rows.collect_schema().names()))
    if missing:
        raise Refused([Problem("columns_missing", facts={"columns": ", ".join(missing)})])
    known = rows.filter(~nw.col("score").is_null()).select(*SCORE_COLUMNS)
    seen = known.group_by("criterion", "score").agg(nw.len().alias("rows"))
    found = seen.collect(backend="pandas").to_pandas()
    return LargeInput(known.to_native(), found, int(found["rows"].sum()), sha256)


def large_problems(large: LargeInput, rubric: Rubric | None) -> tuple[Problem, ...]:
    """What stands between these rows and a measurement: no scale, scores off it, unknown criteria."""
    named = large.seen.assign(criterion=large.seen["criterion"].astype(str))
    by_criterion = {str(code): part["score"] for code, part in named.groupby("criterion")}
    if rubric is None:
        ranges = [f"{code}: {scores.min():g}–{scores.max():g}" for code, scores in by_criterion.items()]
        return (Problem("scale_not_declared", facts={"seen": "; ".join(ranges[:MOST_LISTED])}),)
    declared = {criterion.code: criterion for criterion in rubric.criteria}
    problems = [
        Problem("unknown_criterion", facts={"criterion": code, "known": ", ".join(declared)})
        for code in by_criterion
        if code not in declared
    ]
    for code, criterion in declared.items():
        for score in by_criterion.get(code, ()):
            if float(score) not in criterion.scale:
                problems.append(_off_scale(code, float(score), criterion.scale.levels))
    return tuple(problems)


def _off_scale(criterion: str, score: float, levels: tuple[float, ...]) -> Problem:
    scale = f"{levels[0]:g}…{levels[-1]:g}"
    return Problem("score_off_scale", facts={"criterion": criterion, "score": f"{score:g}", "scale": scale})


def files_in(paths: Iterable[Path]) -> list[Path]:
    """The files themselves, a folder standing for the tables it holds."""
    return [file for path in paths for file in (_held(path) if path.is_dir() else [path])]


def passed_over(folder: Path) -> list[Path]:
    """What a folder holds beside the tables, subfolders too; hidden files go without saying."""
    tables = set(_held(folder))
    return sorted(held for held in folder.iterdir() if held not in tables and held.name[0] not in HIDDEN)


def _held(folder: Path) -> list[Path]:
    """Its tables, or the parts of a table in Parquet, which lie alone; Refused where it holds neither."""
    try:
        files = sorted(held for held in folder.iterdir() if held.is_file() and held.name[0] not in HIDDEN)
    except OSError:
        raise Refused([Problem("file_unreadable", where=str(folder))]) from None
    kinds = [file.suffix.lower().removeprefix(".") for file in files]
    wanted = TABLE_KINDS if set(kinds) & set(TABLE_KINDS) else ("parquet",)
    tables = [file for file, kind in zip(files, kinds, strict=True) if kind in wanted]
    if not tables:
        facts = {"kinds": ", ".join((*TABLE_KINDS, "parquet"))}
        raise Refused([Problem("folder_without_tables", where=str(folder), facts=facts)])
    return tables


def _hash(files: Iterable[Path], progress: Callable[[int, int], None]) -> str:
    """SHA-256 of one file, or of the hex digests of several, as `read_scores` has it."""
    listed = list(files)
    total, done, digests = sum(file.stat().st_size for file in listed), 0, []
    for file in listed:
        digest = hashlib.sha256()
        with file.open("rb") as stream:
            while block := stream.read(BLOCK):
                digest.update(block)
                done += len(block)
                progress(done, total)
        digests.append(digest.hexdigest())
    return digests[0] if len(digests) == 1 else hashlib.sha256("".join(digests).encode()).hexdigest()


def _with_pandas(files: list[str]) -> Any:
    return pd.concat([pd.read_parquet(file, columns=None) for file in files], ignore_index=True)


def _with_duckdb(files: list[str]) -> Any:
    import duckdb

    # What does not fit is put aside on disk, so memory does not grow with the number of works.
    aside = tempfile.mkdtemp(prefix="raters-")
    atexit.register(shutil.rmtree, aside, ignore_errors=True)
    options: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": DUCKDB_MEMORY,
        "temp_directory": aside,
        "preserve_insertion_order": "false",
    }
    connection = duckdb.connect(":memory:", config=options)
    connection.execute("SET enable_progress_bar = false")  # it would stand in the JSON on stdout
    return connection.read_parquet(files)


def _with_spark(files: list[str]) -> Any:
    from pyspark.sql import SparkSession

    session = SparkSession.builder.master("local[*]").config("spark.ui.enabled", "false").getOrCreate()
    return session.read.parquet(*files)


OPEN: dict[Engine, Callable[[list[str]], Any]] = {
    "pandas": _with_pandas,
    "duckdb": _with_duckdb,
    "spark": _with_spark,
}
