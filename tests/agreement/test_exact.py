"""Exact and adjacent agreement: shares of pairs inside a work, averaged over works."""

import pytest
from agreement.tables import NAN, score_table

from raters.agreement import measure

LEVELS = (0, 1, 2, 3)


def shares(
    scores: list[list[float]], levels: tuple[float, ...] = LEVELS
) -> tuple[float | None, float | None]:
    criterion = measure(score_table(scores, levels)).criteria[0]
    return criterion.exact.value, criterion.adjacent.value


def test_one_level_apart_is_adjacent_and_two_are_not() -> None:
    assert shares([[0, 1, 2, 3], [1, 0, 3, 2]]) == (0, 1)
    assert shares([[0, 1, 3, 2], [2, 3, 1, 0]]) == (0, 0)
    # Alike, one apart, two apart, three apart.
    assert shares([[1, 1, 1, 0], [1, 2, 3, 3]]) == (0.25, 0.5)


def test_levels_are_counted_and_not_points() -> None:
    # On 0, 5, 10 neighbours are five points apart; on 0, 0.5, 1 ends lie one point apart.
    assert shares([[0, 5], [5, 10]], (0, 5, 10)) == (0, 1)
    assert shares([[0, 0], [1, 1]], (0, 0.5, 1)) == (0, 0)


def test_a_work_scored_by_many_counts_once() -> None:
    # First work, four raters 0 0 0 2: 3 of 6 pairs alike. The others, two raters: alike, and two apart.
    exact, adjacent = shares([[0, 1, 3], [0, 1, 1], [0, NAN, NAN], [2, NAN, NAN]])
    assert exact == pytest.approx((3 / 6 + 1 + 0) / 3)
    assert adjacent == pytest.approx((3 / 6 + 1 + 0) / 3)
