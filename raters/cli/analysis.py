"""Files -> everything measured and found: the verbs in walking order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import narwhals as nw
import pandas as pd

from raters.agreement import count_in_engine
from raters.cli.declared import Declare, content
from raters.intake import (
    LargeInput,
    files_in,
    is_large_input,
    large_problems,
    open_large,
    read_scores,
)
from raters.problems import Problem, Refused
from raters.terms import SCORE_COLUMNS, Engine, File, Reading, ScoreTable
from raters.workup import WorkUp, work_up

MOST_ROWS_FOR_FINDINGS = 500_000
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Analysis:
    """A readable input, worked out."""

    reading: Reading
    work_up: WorkUp


def analyse_files(
    paths: Sequence[Path], declare: Declare, engine: Engine | None, progress: Progress
) -> Analysis | Reading:
    """Analyse the files; the bare reading comes back when problems stand in the way.

    Raises Refused when a file, the engine or the declared scale is unusable.
    """
    if is_large_input(paths):
        return _analyse_large(open_large(paths, engine or "pandas", progress), declare)
    if engine:
        raise Refused([Problem("engine_needs_parquet")])
    uploads = [File(path.name, content(path)) for path in files_in(paths)]
    reading = read_scores(uploads)
    rubric = declare(list(dict.fromkeys(reading.scores["criterion"])))
    if rubric:
        reading = read_scores(uploads, rubric)
    return reading if reading.table is None else Analysis(reading, work_up(reading.table))


def _analyse_large(large: LargeInput, declare: Declare) -> Analysis | Reading:
    """Counted where the rows are held; findings are looked for where the rows fit into a table."""
    codes = sorted(large.seen["criterion"].astype(str).unique())
    rubric = declare(codes)
    problems = large_problems(large, rubric)
    nothing = pd.DataFrame(columns=[*SCORE_COLUMNS, "where"])
    reading = Reading(nothing, problems, large.sha256)
    if rubric is None or problems:
        return reading
    try:
        counted = count_in_engine(large.frame, rubric)
    except ValueError as error:
        raise Refused([Problem("duplicate_in_engine", facts={"detail": str(error)})]) from error
    if large.rows > MOST_ROWS_FOR_FINDINGS:
        warning = Problem("findings_need_rows", "warning", facts={"limit": MOST_ROWS_FOR_FINDINGS})
        return Analysis(replace(reading, problems=(warning,)), WorkUp(counted, rubric))
    rows = nw.from_native(large.frame).lazy().collect(backend="pandas").to_pandas()
    text = {name: rows[name].astype(str) for name in ("work", "rater", "criterion")}
    table = ScoreTable(pd.DataFrame({**text, "score": rows["score"].astype(float)}), rubric)
    return Analysis(reading, WorkUp(counted, rubric, table))
