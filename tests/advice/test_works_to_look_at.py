"""Which works are shown first where the scores of a criterion part."""

import pandas as pd

from raters.advice.pairs import disagreeing_at, widest, zero_conflicts

PAIRS = pd.DataFrame(
    [
        ("b", 1.0, 2.0),  # at 1|2
        ("a", 2.0, 1.0),  # the same the other way round
        ("c", 1.0, 2.0),  # one of two pairs at 1|2
        ("c", 0.0, 2.0),
        ("d", 0.0, 3.0),
        ("e", 0.0, 1.0),
        ("f", 0.0, 0.0),
        ("g", 3.0, 2.0),
    ],
    columns=["work", "score_a", "score_b"],
)


def test_works_at_a_boundary_those_with_most_such_pairs_first():
    assert disagreeing_at(PAIRS, 1.0, 2.0) == ("a", "b", "c")
    assert disagreeing_at(PAIRS, 0.0, 1.0) == ("e",)


def test_works_with_a_zero_against_a_score_the_widest_first():
    # c: 2 points in one of its two pairs, on the mean 1 as e
    assert zero_conflicts(PAIRS) == ("d", "c", "e")


def test_works_not_scored_alike_the_furthest_first():
    # c: (1 + 2) / 2
    assert widest(PAIRS) == ("d", "c", "a", "b", "e", "g")
