"""A small round with real scores: measured, diagnosed and summarised, for documents that need all of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from itertools import combinations
from random import Random
from typing import Any

import pandas as pd

from raters.casebook import Record, summarise
from raters.terms import Criterion, PlannedSeminar, Round, Rubric, Scale, ScoreTable, Summary
from raters.workup import work_up

TODAY = date(2026, 11, 23)
RUBRIC = Rubric(
    "Рубрика",
    (
        Criterion("К1", Scale((0, 1, 2, 3)), "Объяснение", descriptors=("нет", "начато", "почти", "полно")),
        Criterion("К2", Scale((0, 1)), "Единицы"),
    ),
    year=2026,
)


def scores(works: int = 60, raters: tuple[str, ...] = ("Э-01", "Э-02", "Э-03", "Э-04")) -> pd.DataFrame:
    """Two of the raters a work; every second one is a point more severe on К1."""
    random, rows = Random(3), []
    pairs = list(combinations(raters, 2))
    for number in range(works):
        level = random.random()
        for rater in pairs[number % len(pairs)]:
            noise = random.gauss(0, 0.5) - (rater in raters[1::2])
            rows.append((f"W-{number:02}", rater, "К1", float(min(3, max(0, round(3 * level + noise))))))
            rows.append((f"W-{number:02}", rater, "К2", float(level + random.gauss(0, 0.1) > 0.5)))
    return pd.DataFrame(rows, columns=["work", "rater", "criterion", "score"])


def round_with(table: pd.DataFrame, **facts: Any) -> Round:
    known = {"title": "Первая", "subject": "Физика", "date": date(2026, 11, 16), "school": "Школа № 1"}
    return Round(table=ScoreTable(table, RUBRIC), **(known | facts))  # type: ignore[arg-type]


def summarised(
    table: pd.DataFrame, planned: Mapping[str, PlannedSeminar] | None = None, **facts: Any
) -> Summary:
    of_round = round_with(table, **facts)
    return summarise(Record(of_round, work_up(of_round.table), planned=planned or {}), TODAY)


@cache
def usual() -> Summary:
    """A round of two camps, summarised once."""
    return summarised(scores(), responsible="Методист", prepared_by="Завуч")
