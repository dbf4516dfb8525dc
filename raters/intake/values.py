"""Columns of text to columns of values: codes by number, numbers, levels of a scale."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from raters.intake.marks import as_named_level, loose_number
from raters.terms import Rubric

KEY = ["work", "rater", "criterion"]
ROUNDING = 1e-9


def numbered(texts: pd.Series, names: Mapping[str, str] | None = None) -> pd.Series:
    """The texts, or their names, as numbers of a list of those that differ: compared and sorted fast."""
    numbers, different = pd.factorize(texts)
    named = different if names is None else np.array([names[text] for text in different], dtype=object)
    order, categories = pd.factorize(named)
    return pd.Series(
        pd.Categorical.from_codes(order[numbers], pd.Index(categories, dtype=object)), texts.index
    )


def as_text(scores: pd.DataFrame) -> pd.DataFrame:
    """Scores as they leave the room: plain text and plain row numbers."""
    return scores.astype(dict.fromkeys(KEY, object)).reset_index(drop=True)


def numbers(texts: pd.Series) -> np.ndarray:
    """The numbers, NaN where a cell holds none; each different text is looked at once."""
    codes, different = pd.factorize(texts)
    values = [loose_number(text) for text in different]
    return np.array([np.nan if value is None else value for value in values], dtype=float)[codes]


def named_levels(filled: pd.DataFrame, rubric: Rubric | None) -> pd.DataFrame:
    """The rows with a level wherever a cell names it by its descriptor."""
    scores = filled["score"].to_numpy(copy=True)
    for criterion in rubric.criteria if rubric else ():
        if criterion.descriptors:
            rows = np.flatnonzero((filled["criterion"] == criterion.code).to_numpy() & np.isnan(scores))
            levels = [as_named_level(text, criterion) for text in filled["text"].iloc[rows]]
            scores[rows] = [np.nan if level is None else level for level in levels]
    return filled.assign(score=scores)


def on_scale(filled: pd.DataFrame, rubric: Rubric | None) -> tuple[pd.DataFrame, np.ndarray]:
    """The rows with scores put exactly on their level, and which rows are off the scale: (N,) bool."""
    scores = filled["score"].to_numpy(copy=True)
    off = np.zeros(len(filled), dtype=bool)
    for criterion in rubric.criteria if rubric else ():
        rows = np.flatnonzero((filled["criterion"] == criterion.code).to_numpy() & ~np.isnan(scores))
        levels = np.array(criterion.scale.levels)
        nearest = levels[np.abs(scores[rows, None] - levels).argmin(axis=1)] if len(rows) else scores[rows]
        on = np.abs(nearest - scores[rows]) <= ROUNDING
        scores[rows[on]] = nearest[on]
        off[rows[~on]] = True
    return filled.assign(score=scores), off
