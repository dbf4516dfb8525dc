"""The shared data sets of real ratings."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pandas as pd

from raters.agreement import measure
from raters.terms import Agreement, Criterion, Rubric, Scale, ScoreTable

SCALES = {
    "rsmtool_asap2": (1, 6),
    "menagerie_cs1_4skills": (0, 4),
    "sirt_ratings1": (0, 3),
    "ptam2": (0, 2),
    "immer02": (0, 3),
}
# Exact over all co-scored pairs, exact per work, ordinal alpha, interval alpha.
DATASETS = Path(__file__).parents[3] / "shared" / "datasets"

SIZES = {
    "rsmtool_asap2": (1094, 1094, 2, 1),
    "menagerie_cs1_4skills": (279, 279, 28, 7),
    "sirt_ratings1": (135, 46, 7, 1),
    "ptam2": (262, 262, 17, 1),
    "immer02": (4153, 379, 44, 1),
}


@cache
def table_of(name: str) -> ScoreTable:
    text = dict.fromkeys(("work", "rater", "criterion"), str)
    rows = pd.read_csv(DATASETS / name / "scores.csv", dtype=text).astype({"score": float})
    low, high = SCALES[name]
    if name == "ptam2":
        # Items are scored 0–1 or 0–2.
        highest = rows.groupby("criterion")["score"].max().to_dict()
    else:
        highest = dict.fromkeys(rows["criterion"].unique(), high)
    criteria = (Criterion(code, whole(low, top)) for code, top in sorted(highest.items()))
    return ScoreTable(rows, Rubric(name, tuple(criteria)))


def whole(low: int, high: float) -> Scale:
    return Scale(tuple(map(float, range(low, int(high) + 1))))


@cache
def measured(name: str) -> Agreement:
    return measure(table_of(name))
