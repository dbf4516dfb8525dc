"""The second marker: agrees on everything we compute, and stops what differs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from agreement.tables import score_table

from raters.agreement import measure, second_mark
from raters.agreement import second_marker as marker
from raters.problems import Refused
from raters.terms import (
    MEASUREMENTS,
    WEIGHTS,
    Agreement,
    Criterion,
    Estimate,
    Measurement,
    Rubric,
    Scale,
    ScoreTable,
    Weights,
)


def table(levels: np.ndarray, works: int, raters: int, seed: int = 1) -> ScoreTable:
    """Works scored by two or three of the raters, quality plus noise."""
    rng = np.random.default_rng(seed)
    rows = []
    for work in range(works):
        quality = rng.uniform(0, len(levels) - 1)
        for rater in rng.choice(raters, min(raters, 2 + work % 2), replace=False):
            noisy = quality + rng.normal(0, len(levels) / 8)
            score = float(levels[int(np.clip(round(noisy), 0, len(levels) - 1))])
            rows.append((f"W{work}", f"Э-{rater}", "К1", score))
    scale = Scale(tuple(map(float, levels)))
    frame = pd.DataFrame(rows, columns=["work", "rater", "criterion", "score"])
    return ScoreTable(frame, Rubric("", (Criterion("К1", scale),)))


@pytest.mark.parametrize("raters", [2, 5])
def test_both_markers_agree(raters: int) -> None:
    scores = table(np.arange(6), 60, raters)
    mark = second_mark(scores, measure(scores))
    assert mark.compared == 7
    assert mark.largest_difference < 1e-12
    assert set(mark.versions) == {"krippendorff", "scikit-learn"}


def test_a_long_scale_goes_by_another_route_and_says_so() -> None:
    scores = table(np.arange(1001) / 10, 500, 2)
    mark = second_mark(scores, measure(scores))
    assert mark.compared == 7
    assert mark.largest_difference < 1e-9
    assert {"pandas", "scipy"} <= set(mark.versions)


@pytest.mark.parametrize("raters", [2, 4])
def test_the_route_of_long_scales_is_krippendorffs_alpha(
    raters: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    scores = table(np.arange(5), 40, raters)
    before = second_mark(scores, measure(scores))
    monkeypatch.setattr(marker, "MOST_CELLS", 0)
    after = second_mark(scores, measure(scores))
    assert (before.compared, after.compared) == (7, 7)
    assert after.largest_difference < 1e-12
    assert set(before.versions) < set(after.versions)


def test_parts_of_a_large_round_add_up(monkeypatch: pytest.MonkeyPatch) -> None:
    scores = table(np.arange(0, 3, 0.5), 80, 7)
    monkeypatch.setattr(marker, "PAIRS_AT_ONCE", 50)
    monkeypatch.setattr(marker, "LEVELS_AT_ONCE", 2)
    monkeypatch.setattr(marker, "MOST_CELLS", 0)
    mark = second_mark(scores, measure(scores))
    assert (mark.compared, mark.largest_difference < 1e-12) == (7, True)


def test_everybody_scores_every_work() -> None:
    rng = np.random.default_rng(4)
    matrix = (rng.uniform(0, 3, 50) + rng.normal(0, 0.7, (6, 50))).round().clip(0, 3)
    scores = score_table(matrix, (0, 1, 2, 3))
    mark = second_mark(scores, measure(scores))
    assert (mark.compared, mark.largest_difference < 1e-12) == (7, True)


@pytest.mark.parametrize("measurement", MEASUREMENTS)
@pytest.mark.parametrize("levels", [np.arange(4), np.arange(1001) / 10])
def test_an_alpha_that_is_off_stops_the_summary(measurement: Measurement, levels: np.ndarray) -> None:
    scores = table(levels, 200, 3)
    agreement = measure(scores)
    row = agreement.criteria[0]
    off = replace(row, alpha={**row.alpha, measurement: moved(row.alpha[measurement])})
    assert refused(scores, replace(agreement, criteria=(off,))) == [f"К1: alpha, {measurement}"]


@pytest.mark.parametrize("weights", WEIGHTS)
@pytest.mark.parametrize("raters", [2, 5])
def test_a_kappa_that_is_off_stops_the_summary(weights: Weights, raters: int) -> None:
    scores = table(np.arange(4), 40, raters)
    agreement = measure(scores)
    row = agreement.criteria[0]
    off = replace(row, kappa={**row.kappa, weights: moved(row.kappa[weights])})
    assert refused(scores, replace(agreement, criteria=(off,))) == [f"К1: kappa, {weights}"]


def moved(estimate: Estimate) -> Estimate:
    assert estimate.value is not None
    return Estimate(estimate.value - 2e-9)


def refused(scores: ScoreTable, agreement: Agreement) -> list[object]:
    with pytest.raises(Refused) as refusal:
        second_mark(scores, agreement)
    assert {problem.code for problem in refusal.value.problems} == {"second_mark_differs"}
    return [problem.facts["number"] for problem in refusal.value.problems]


def test_a_criterion_nobody_scored_twice_has_nothing_to_compare() -> None:
    scores = score_table([[0, 1, np.nan], [np.nan, np.nan, 2]], (0, 1, 2))
    mark = second_mark(scores, measure(scores))
    assert (mark.compared, mark.largest_difference) == (0, 0.0)
