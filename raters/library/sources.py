"""What a program has in its hands -> a work-up: files, bytes, data frames, rows an engine holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import narwhals as nw
import pandas as pd

from raters.agreement import count_in_engine, many_raters_in_engine
from raters.intake import (
    MOST_RATERS,
    LargeInput,
    files_in,
    is_large_input,
    large_problems,
    open_files,
    open_frame,
    open_large,
    read_frame,
    read_opened,
)
from raters.problems import Problem, Refused
from raters.rubrics import Declare
from raters.terms import SCORE_COLUMNS, Answers, Engine, File, Reading, Rubric, ScoreTable
from raters.workup import WorkUp, work_up

MOST_ROWS_FOR_FINDINGS = 500_000
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Analysed:
    """A readable input, worked out."""

    reading: Reading
    work_up: WorkUp


def analyse_files(
    paths: Sequence[Path],
    declare: Declare,
    engine: Engine | None = None,
    progress: Progress | None = None,
    before: WorkUp | None = None,
    allow_many_raters: bool = False,
    answers: Answers | None = None,
) -> Analysed | Reading:
    """Analyse files and folders; the bare reading comes back when problems stand in the way.

    Parquet stays in its engine, everything else is read cell by cell.

    Raises Refused when a file, the engine or the declared scale is unusable.
    """
    if is_large_input(paths):
        return _of_large(open_large(paths, engine or "pandas", progress), declare, before, allow_many_raters)
    if engine:
        raise Refused([Problem("engine_needs_parquet")])
    uploads = [File(path.name, content(path)) for path in files_in(paths)]
    return analyse_uploads(uploads, declare, before, allow_many_raters, answers)


def analyse_uploads(
    files: Sequence[File],
    declare: Declare,
    before: WorkUp | None = None,
    allow_many_raters: bool = False,
    answers: Answers | None = None,
) -> Analysed | Reading:
    """Analyse files whose bytes are there; `answers` are those to a reading's questions.

    Raises Refused when the declared scale is unusable.
    """
    opened = open_files(files)
    return _of_reading(
        lambda rubric, earlier: read_opened(opened, rubric, (), answers, earlier),
        declare,
        before,
        allow_many_raters,
    )


def analyse_frame(
    frame: Any,
    declare: Declare,
    before: WorkUp | None = None,
    allow_many_raters: bool = False,
    answers: Answers | None = None,
) -> Analysed | Reading:
    """Analyse a data frame, long or wide; lazy and very long ones are counted where they are.

    Raises Refused when the declared scale is unusable or the frame has no rows to be counted.
    """
    opened = open_frame(frame)
    if isinstance(opened, LargeInput):
        return _of_large(opened, declare, before, allow_many_raters)
    return _of_reading(
        lambda rubric, earlier: read_frame(opened, rubric, answers, earlier),
        declare,
        before,
        allow_many_raters,
    )


def content(path: Path) -> bytes:
    """The bytes of a file; Refused when it cannot be opened."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refused([Problem("file_unreadable", where=str(path))]) from error


def _of_reading(
    read: Callable[[Rubric | None, Reading | None], Reading],
    declare: Declare,
    before: WorkUp | None,
    allow_many_raters: bool,
) -> Analysed | Reading:
    """By the rubric; else once to know the criteria, and again, as understood, on the scales of these."""
    rubric = declare(())
    reading = read(rubric, None)
    if rubric is None and (made := declare(list(dict.fromkeys(reading.scores["criterion"])))):
        reading = read(made, reading)
    if reading.table is None:
        return reading
    return Analysed(reading, work_up(reading.table, before, allow_many_raters=allow_many_raters))


def _of_large(
    large: LargeInput, declare: Declare, before: WorkUp | None, allow_many_raters: bool
) -> Analysed | Reading:
    """Counted where the rows are held; findings are looked for where the rows fit into a table."""
    codes = sorted(large.seen["criterion"].astype(str).unique())
    rubric = declare(codes)
    problems = large_problems(large, rubric)
    nothing = pd.DataFrame(columns=[*SCORE_COLUMNS, "where"])
    reading = Reading(nothing, problems, large.sha256)
    if rubric is None or problems:
        return reading
    many = many_raters_in_engine(large.frame)
    if many and int(many.facts["raters"]) > MOST_RATERS:
        facts = {"count": many.facts["raters"], "limit": MOST_RATERS}
        return replace(
            reading, problems=(Problem("too_many_raters", where=", ".join(SCORE_COLUMNS), facts=facts),)
        )
    if many and not allow_many_raters:
        raise Refused([many])
    try:
        counted = count_in_engine(large.frame, rubric)
    except ValueError as error:
        raise Refused([Problem("duplicate_in_engine", facts={"detail": str(error)})]) from error
    if large.rows > MOST_ROWS_FOR_FINDINGS:
        warning = Problem("findings_need_rows", "warning", facts={"limit": MOST_ROWS_FOR_FINDINGS})
        return Analysed(replace(reading, problems=(warning,)), WorkUp(counted, rubric))
    rows = nw.from_native(large.frame).lazy().collect(backend="pandas").to_pandas()
    text = {name: rows[name].astype(str) for name in ("work", "rater", "criterion")}
    table = ScoreTable(pd.DataFrame({**text, "score": rows["score"].astype(float)}), rubric)
    return Analysed(reading, WorkUp(counted, rubric, table, before))
