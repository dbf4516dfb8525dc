"""Leaving works out of the variance components, beside the components of what is left."""

from __future__ import annotations

import numpy as np
import pytest
from agreement.tables import NAN, random_scores, score_matrices, score_table
from hypothesis import given

from raters.agreement.encode import EncodedScores, encode_scores
from raters.agreement.variance import Components, leave_each_out, leave_works_out, variance_components

LEVELS = (0, 1, 2, 3)
BOTH = pytest.mark.parametrize("model", ["two-way", "one-way"])
PARTS = ("work", "rater", "error", "scores")


def encoded(scores: np.ndarray) -> EncodedScores:
    table = score_table(scores, LEVELS)
    return encode_scores(table, table.rubric.criteria[0]).double_scored()


def row(parts: Components, number: int = 0) -> list[float]:
    return [float(getattr(parts, name)[number]) for name in PARTS]


def check_left_out(scores: EncodedScores, model: str) -> None:
    """Slow twin: without each work, everything anew."""
    left = leave_each_out(scores, model)
    for work in range(len(scores.times)):
        rest = variance_components(scores.only(scores.work != work), model)
        assert row(left, work) == pytest.approx(row(rest), abs=1e-9, nan_ok=True)


@BOTH
@given(scores=score_matrices(raters=(2, 5), works=(3, 8)))
def test_without_each_work_is_the_components_of_the_rest(model: str, scores: np.ndarray) -> None:
    left = encoded(scores)
    if len(left.times) > 1:
        check_left_out(left, model)


@BOTH
def test_a_work_that_is_the_only_bridge_between_two_groups(model: str) -> None:
    scores = random_scores(5, 4, 9, LEVELS, missing=0)
    scores[2:, :4], scores[:2, 4:8] = NAN, NAN
    scores[[0, 3], 8] = NAN
    check_left_out(encoded(scores), model)


@BOTH
def test_a_rater_who_scored_one_work_goes_with_it(model: str) -> None:
    scores = random_scores(6, 3, 8, LEVELS, missing=0)
    scores[2, 1:] = NAN
    check_left_out(encoded(scores), model)


def test_one_work_of_each_class_or_one_of_a_hundred_groups() -> None:
    few, many = (encoded(random_scores(7, 5, works, LEVELS, missing=0)) for works in (30, 600))
    assert [len(leave_works_out(scores)[1]) for scores in (few, many)] == [30, 100]
    whole, groups = variance_components(many), leave_works_out(many)[0]
    assert np.mean(groups.error) == pytest.approx(whole.error[0], rel=0.02)
