"""Small score tables, built from matrices and pair tables, and random ones."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from hypothesis import strategies as st
from numpy.typing import ArrayLike

from raters.terms import SCORE_COLUMNS, Criterion, Measurement, PairTable, Rubric, Scale, ScoreTable

NAN = float("nan")
CRITERION = "К1"


def scale_of(levels: Sequence[float]) -> Scale:
    return Scale(tuple(map(float, levels)))


def score_table(
    scores: ArrayLike,
    levels: Sequence[float],
    measurement: Measurement = "ordinal",
    grade_boundaries: tuple[float, ...] = (),
) -> ScoreTable:
    """One criterion from a (raters, works) matrix, NaN where a rater gave no score."""
    criterion = Criterion(CRITERION, scale_of(levels), measurement=measurement)
    return ScoreTable(
        long_form(scores, CRITERION), Rubric("Задача", (criterion,), grade_boundaries=grade_boundaries)
    )


def long_form(scores: ArrayLike, criterion: str) -> pd.DataFrame:
    """(raters, works) as rows work, rater, criterion, score; no row for NaN."""
    matrix = np.atleast_2d(np.asarray(scores, float))
    work, rater = np.nonzero(~np.isnan(matrix.T))
    codes = [f"w{i:03}" for i in range(matrix.shape[1])], [f"r{i:02}" for i in range(matrix.shape[0])]
    rows = {
        "work": np.array(codes[0], object)[work],
        "rater": np.array(codes[1], object)[rater],
        "criterion": criterion,
        "score": matrix[rater, work],
    }
    return pd.DataFrame(rows, columns=list(SCORE_COLUMNS))


def pair_table(counts: ArrayLike, levels: Sequence[float] | None = None) -> PairTable:
    """Two fixed raters from their table of counts; scores 0, 1, … when no levels are given."""
    cells = np.asarray(counts, int)
    return PairTable(scale_of(levels if levels is not None else range(len(cells))), "r00", "r01", cells)


def marks_of(counts: ArrayLike) -> np.ndarray:
    """(2, works) positions behind a table of counts."""
    cells = np.asarray(counts, int)
    return np.repeat(np.array(np.nonzero(cells)), cells[np.nonzero(cells)], axis=1)


def letters(rows: Sequence[str]) -> np.ndarray:
    """(raters, works) from one string a rater, "a" the lowest score 0 and "." no score."""
    return np.array([[NAN if mark == "." else float(ord(mark) - ord("a")) for mark in row] for row in rows])


@st.composite
def score_matrices(
    draw: st.DrawFn,
    levels: Sequence[float] = (0, 1, 2, 3),
    raters: tuple[int, int] = (2, 5),
    works: tuple[int, int] = (2, 14),
    complete: bool = False,
) -> np.ndarray:
    """(raters, works) scores, some missing unless complete."""
    size = draw(st.integers(*raters)) * draw(st.integers(*works))
    rows = draw(st.sampled_from([rows for rows in range(raters[0], raters[1] + 1) if size % rows == 0]))
    marks = st.sampled_from([*map(float, levels), *([] if complete else [NAN, NAN])])
    return np.array(draw(st.lists(marks, min_size=size, max_size=size))).reshape(rows, -1)


def random_scores(
    seed: int, raters: int, works: int, levels: Sequence[float], missing: float = 0.3
) -> np.ndarray:
    """(raters, works) scores that agree in part: a work's quality, a rater's severity, noise."""
    rng = np.random.default_rng(seed)
    quality = (
        rng.normal(0, 1.2, works) + rng.normal(0, 0.4, (raters, 1)) + rng.normal(0, 0.6, (raters, works))
    )
    position = np.clip(np.round(quality + (len(levels) - 1) / 2), 0, len(levels) - 1).astype(int)
    scores = np.asarray(levels, float)[position]
    scores[rng.random((raters, works)) < missing] = NAN
    return scores


def expected_disagreements(counts: ArrayLike) -> float:
    """Works on which two raters with these marginals would differ by chance."""
    cells = np.asarray(counts, float)
    return float(cells.sum() - cells.sum(axis=1) @ cells.sum(axis=0) / max(cells.sum(), 1))
