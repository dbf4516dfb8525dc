"""Formulas at their edges, where a slip would change no ordinary number."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from raters.agreement import measure
from raters.agreement.intervals import jackknife
from raters.terms import Criterion, Rubric, Scale, ScoreTable


def scored(*given: tuple[float, float]) -> ScoreTable:
    """Works of two raters, scale 0 to 3."""
    rows = [
        (f"w{work}", rater, "K1", score)
        for work, scores in enumerate(given)
        for rater, score in zip("AB", scores, strict=True)
    ]
    frame = pd.DataFrame(rows, columns=["work", "rater", "criterion", "score"])
    return ScoreTable(frame, Rubric("by hand", (Criterion("K1", Scale((0.0, 1.0, 2.0, 3.0))),)))


def test_one_level_apart_is_adjacent_and_two_are_not() -> None:
    [measured] = measure(scored((0, 0), (0, 1), (2, 1), (0, 2), (3, 0))).criteria
    assert measured.exact.value == pytest.approx(1 / 5)
    assert measured.adjacent.value == pytest.approx(3 / 5)


def test_the_interval_of_a_coefficient_of_minus_one_lies_around_it() -> None:
    """No Fisher z there: value ± t · se, cut at −1."""
    leave_out = np.array([-1.0, -0.9, -0.95])
    counts = np.array([3, 2, 4])
    found = jackknife(-1.0, leave_out, counts)
    repeated = np.repeat(leave_out, counts)
    se = math.sqrt(8 / 9 * ((repeated - repeated.mean()) ** 2).sum())
    assert found.se == pytest.approx(se)
    assert found.interval is not None
    assert found.interval.low == -1.0
    assert found.interval.high == pytest.approx(-1.0 + stats.t.ppf(0.975, 8) * se)


def test_the_ordinary_interval_is_fishers() -> None:
    leave_out, counts = np.array([0.5, 0.6, 0.55]), np.array([5, 5, 10])
    found = jackknife(0.56, leave_out, counts)
    repeated = np.repeat(leave_out, counts)
    se = math.sqrt(19 / 20 * ((repeated - repeated.mean()) ** 2).sum())
    half = stats.t.ppf(0.975, 19) * se / (1 - 0.56**2)
    assert found.interval is not None
    assert found.interval.low == pytest.approx(math.tanh(math.atanh(0.56) - half))
    assert found.interval.high == pytest.approx(math.tanh(math.atanh(0.56) + half))
