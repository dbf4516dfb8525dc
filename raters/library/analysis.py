"""`raters.analyse`: scores in, an object out that shows, prints and files what was worked out."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from raters.intake import is_frame
from raters.library import tables
from raters.library.page import analysis_html
from raters.library.sources import Analysed, analyse_files, analyse_frame, analyse_uploads, content
from raters.library.summary import CalibrationSummary
from raters.library.unusable import Unusable
from raters.problems import Refused
from raters.report.analysis_json import as_json, contract
from raters.rubrics import Declare, declare, read_rubric
from raters.terms import Agreement, Answers, Engine, File, Reading, Rubric, answers_from
from raters.text import LANGUAGES, Text, catalog
from raters.workup import WorkUp

Source = Any
"""A path, bytes, a list of these, or a data frame."""


class Analysis:
    """Scores, measured and explained. Made by `analyse`; shows itself in a notebook.

    reading : what was read, with warnings
    work_up : everything worked out of it, as frozen dataclasses
    """

    def __init__(self, reading: Reading, work_up: WorkUp, text: Text) -> None:
        self.reading, self.work_up, self._text = reading, work_up, text

    @property
    def agreement(self) -> Agreement:
        """The measures behind the tables."""
        return self.work_up.agreement

    @property
    def warnings(self) -> tuple[str, ...]:
        """What was wrong with the input but could be passed over, in sentences."""
        return tuple(map(self._text.problem, self.reading.problems))

    @cached_property
    def criteria(self) -> pd.DataFrame:
        """Agreement by criterion: counts, shares, kappa and alpha with intervals, verdict."""
        return tables.criteria_table(self.agreement.criteria)

    @cached_property
    def severity(self) -> pd.DataFrame:
        """Severity by rater and criterion ("" over all), in points: + lenient, − severe."""
        return tables.severity_table(self.agreement.severity)

    @cached_property
    def pairs(self) -> pd.DataFrame:
        """Agreement of every two raters with common works, by criterion."""
        return tables.pairs_table(self.work_up.pairs)

    @cached_property
    def findings(self) -> pd.DataFrame:
        """Causes of low agreement, in words; empty where the data show none or stayed in an engine."""
        return tables.findings_table(self.work_up.findings, self._text)

    @cached_property
    def plan(self) -> pd.DataFrame:
        """Seminars and other steps that follow, most useful first."""
        return tables.plan_table(self.work_up.plan, self._text)

    def summary(self, title: str = "", *, day: date | None = None, **facts: str) -> CalibrationSummary:
        """The calibration summary as documents; `facts`: school, subject, grade, procedure, basis …

        Raises Refused where second marking fails or the rows stayed in an engine.
        """
        return CalibrationSummary.of(self.reading, self.work_up, self._text, title, day, facts)

    def to_json(self, path: str | Path | None = None) -> str:
        """Everything as JSON by the public contract (README), also written to `path` where one is given."""
        told = as_json(contract(self.reading, self._text, self.work_up))
        if path is not None:
            Path(path).write_bytes(told)
        return told.decode()

    def __repr__(self) -> str:
        facts = self.agreement.facts
        judged = ", ".join(f"{m.criterion.code} {m.verdict.code}" for m in self.agreement.criteria[:6])
        more = ", …" if facts.criteria > 6 else ""
        return f"<Analysis of {facts.works} works by {facts.raters} raters: {judged}{more}>"

    def _repr_html_(self) -> str:
        return analysis_html(self.work_up, self._text)


def analyse(
    source: Source,
    *,
    scale: str | Mapping[str, str] | None = None,
    rubric: Rubric | str | Path | None = None,
    before: Analysis | None = None,
    engine: Engine | None = None,
    language: str | None = None,
    allow_many_raters: bool = False,
    answers: Answers | Mapping[str, str | Sequence[str]] | None = None,
) -> Analysis:
    """Read, measure, diagnose, plan.

    source : a path, a folder, bytes, a list of these, or a frame narwhals takes (pandas, polars, PyArrow,
        DuckDB …) in any layout the program reads, such as work, rater, criterion, score
    scale : "0-3" for all criteria, or {"К1": "0-3", "К2": "0,1,2,5"}; or a `rubric` (or its file)
    before : the analysis of the round before; what changed since is among the findings
    engine : for Parquet files: pandas, duckdb or spark
    answers : to the questions a table leaves open, as the exception names them:
        {"reading_unclear": "second", "marks_are_words": ["no", "partly", "yes"]}
    allow_many_raters : go on with 200 raters and more, or as many raters as works
    language : ru or en, of sentences and documents (default: RATERS_LANGUAGE, else ru)

    Raises Unusable (a Refused and a ValueError) with every problem, its count and its places.

    >>> import pandas as pd
    >>> scores = [(f"W{n}", rater, "K1", n % 4) for n in range(20) for rater in ("A", "B")]
    >>> found = analyse(pd.DataFrame(scores, columns=["work", "rater", "criterion", "score"]), scale="0-3")
    >>> float(found.criteria.loc["K1", "alpha"])
    1.0
    """
    text = catalog(language or os.environ.get("RATERS_LANGUAGE") or LANGUAGES[0])
    try:
        known = before.work_up if before else None
        said = answers if isinstance(answers, Answers) else answers_from(answers or {})
        found = _analysed(source, _declare(scale, rubric), engine, known, allow_many_raters, said)
    except Refused as refused:
        raise Unusable(refused.problems, text) from None
    if isinstance(found, Reading):
        raise Unusable(found.problems, text, found)
    return Analysis(found.reading, found.work_up, text)


def _declare(scale: str | Mapping[str, str] | None, rubric: Rubric | str | Path | None) -> Declare:
    scales = [scale] if isinstance(scale, str) else [f"{code}={one}" for code, one in (scale or {}).items()]
    return declare(None if rubric is None else lambda: _rubric(rubric), scales)


def _rubric(rubric: Rubric | str | Path) -> Rubric:
    return rubric if isinstance(rubric, Rubric) else read_rubric(content(Path(rubric)), Path(rubric).name)


def _analysed(
    source: Source,
    declared: Declare,
    engine: Engine | None,
    before: WorkUp | None,
    allow_many_raters: bool,
    answers: Answers,
) -> Analysed | Reading:
    if is_frame(source):
        return analyse_frame(source, declared, before, allow_many_raters, answers)
    parts = source if isinstance(source, Sequence) and not isinstance(source, str | bytes) else [source]
    if all(isinstance(part, str | Path) for part in parts):
        paths = [Path(part) for part in parts]
        return analyse_files(paths, declared, engine, None, before, allow_many_raters, answers)
    if all(isinstance(part, bytes | bytearray) for part in parts):
        uploads = [File(f"scores-{number}", bytes(part)) for number, part in enumerate(parts, 1)]
        return analyse_uploads(uploads, declared, before, allow_many_raters, answers)
    raise TypeError("a source is a path, bytes, a list of either, or a data frame")
