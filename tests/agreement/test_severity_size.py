"""Severity at school sizes, where rounding in the graph's null space once ruined the standard error."""

from __future__ import annotations

import numpy as np
import pytest

from raters.agreement.encode import EncodedScores
from raters.agreement.severity import rater_effects
from raters.terms import Scale

SCALE = Scale((0.0, 1.0, 2.0, 3.0))


@pytest.mark.parametrize("raters", [3, 5, 8])
def test_standard_error_at_every_number_of_works(raters: int) -> None:
    rng = np.random.default_rng(0)
    for works in range(20, 120):
        scores = (rng.integers(0, 4, works)[:, None] + rng.integers(-1, 2, (works, raters))).clip(0, 3)
        work, rater = np.repeat(np.arange(works), raters), np.tile(np.arange(raters), works)
        names, once = np.arange(raters).astype(str), np.ones(works, int)
        found = rater_effects(EncodedScores(SCALE, names, work, rater, scores.ravel(), once))
        deviation = scores - (scores.sum(axis=1, keepdims=True) - scores) / (raters - 1)
        assert found.se == pytest.approx(deviation.std(axis=0, ddof=1) / np.sqrt(works)), works
