"""Scores as arrays: what each score is beside the others of its work, by hand."""

import numpy as np
import pandas as pd
import pytest

from raters.advice.readings import column, departing, ranked, read_round
from raters.terms import Criterion, Rubric, Scale, ScoreTable

ROWS = [
    ("u", "C", "K1", 4.0), ("u", "A", "K1", 1.0), ("u", "B", "K1", 2.0),
    ("v", "B", "K1", 0.0), ("v", "A", "K1", 1.0),
    ("w", "A", "K1", 2.0),  # scored once
    ("v", "C", "K2", 4.0), ("v", "A", "K2", 1.0),
]  # fmt: skip
LEVELS = (0.0, 1.0, 2.0, 4.0)


@pytest.fixture
def table() -> ScoreTable:
    scale = Scale(LEVELS)
    frame = pd.DataFrame(ROWS, columns=["work", "rater", "criterion", "score"]).assign(moment=1.0)
    return ScoreTable(frame, Rubric("r", tuple(Criterion(code, scale) for code in ("K1", "K2", "K3"))))


@pytest.fixture
def found(table):
    return read_round(table.scores, table.rubric)


def test_scores_stand_by_work_and_rater_and_works_scored_once_are_left_out(found):
    one = found["K1"]
    assert one.works[one.work].tolist() == ["u", "u", "u", "v", "v"]
    assert one.raters[one.rater].tolist() == ["A", "B", "C", "A", "B"]
    assert one.own.tolist() == [1, 2, 4, 1, 0]
    assert one.row.tolist() == [1, 2, 0, 4, 3]
    assert one.size.tolist() == [3, 3, 3, 2, 2]
    assert one.team.tolist() == [0, 1, 2]
    assert one.of(1).tolist() == [False, True, False, False, True]


def test_a_criterion_nobody_scored_has_no_readings(found):
    assert len(found["K3"].own) == 0 and found["K2"].own.tolist() == [1, 4]


def test_beside_each_score_the_mean_of_the_others(found):
    assert found["K1"].other == pytest.approx([(2 + 4) / 2, (1 + 4) / 2, (1 + 2) / 2, 0, 1])
    assert found["K1"].mean_of_others(np.array([1.0, 0, 0, 1, 0])) == pytest.approx([0, 0.5, 0.5, 0, 1])


def test_a_work_spreads_its_weight_over_its_pairs(found):
    one = found["K1"]
    pairs = [(one.own[a], one.own[b]) for a, b in zip(one.first, one.second, strict=True)]
    assert sorted(pairs) == [(1, 0), (1, 2), (1, 4), (2, 4)]
    assert sorted(one.weight) == pytest.approx([1 / 3] * 3 + [1])
    # u: a third each of 1|2, 1|4 and 2|4, v: 0|1; by position 4 is the fourth level
    expected = np.zeros((4, 4))
    for a, b, works in ((1, 2, 1 / 3), (1, 3, 1 / 3), (2, 3, 1 / 3), (0, 1, 1)):
        expected[a, b] = expected[b, a] = works / 2
    assert one.cells() == pytest.approx(expected)
    assert one.cells().sum() == pytest.approx(2)


def test_adjacent_disagreements_are_divided_among_the_boundaries_of_a_work(found):
    # u crosses 1|2 and 2|4 once each, v crosses 0|1
    assert found["K1"].adjacent_disagreements() == pytest.approx([1, 0.5, 0.5])
    assert found["K2"].adjacent_disagreements() == pytest.approx([0, 0, 0])


def test_works_where_a_rater_departs_the_furthest_first(found):
    # A on K1: u −2, v +1; on K2: v −3, on the mean of v −1
    assert departing([found["K1"]], 0, 1.0) == ("v",)
    assert departing([found["K1"]], 0, -1.0) == ("u",)
    assert departing([found["K1"], found["K2"]], 0, -1.0) == ("u", "v")


def test_works_are_ranked_by_their_mean_and_then_by_code():
    works = np.array(["c", "a", "b", "d", "e"])
    at = np.array([0, 1, 1, 2, 3])
    assert ranked(works, at, np.array([1.0, 0.5, 1.5, 2.0, 0.0])) == ("b", "a", "c")


def test_a_circumstance_the_round_has_not_is_none(table):
    assert column(table, "moment").tolist() == [1.0] * len(ROWS)
    assert column(table, "own") is None
