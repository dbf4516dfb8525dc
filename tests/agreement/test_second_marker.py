"""The second marker: agrees on everything we compute, and stops what differs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from raters.agreement import measure, second_mark
from raters.agreement import second_marker as marker
from raters.problems import Refused
from raters.terms import Criterion, Estimate, Rubric, Scale, ScoreTable


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
    assert mark.compared == 6  # ratio has no second route there
    assert mark.largest_difference < 1e-9
    assert {"pandas", "scipy"} <= set(mark.versions)


def test_the_variance_formula_is_krippendorffs_alpha(monkeypatch: pytest.MonkeyPatch) -> None:
    scores = table(np.arange(5), 40, 4)
    before = second_mark(scores, measure(scores))
    monkeypatch.setattr(marker, "MOST_CELLS", 0)
    after = second_mark(scores, measure(scores))
    assert (before.compared, after.compared) == (7, 6)
    assert after.largest_difference < 1e-12


def test_a_difference_stops_the_summary() -> None:
    scores = table(np.arange(4), 40, 2)
    agreement = measure(scores)
    row = agreement.criteria[0]
    off = replace(row, alpha={**row.alpha, "ordinal": Estimate((row.lead.value or 0) + 1e-6)})
    with pytest.raises(Refused) as refusal:
        second_mark(scores, replace(agreement, criteria=(off,)))
    (problem,) = refusal.value.problems
    assert problem.code == "second_mark_differs"
    assert problem.facts["number"] == "К1: alpha, ordinal"
