"""Tests by hand that the rules share."""

import pytest

from raters.advice.significance import at_least, at_least_of_many


def test_a_single_test_that_may_show_a_pile_keeps_its_p():
    # 9 of 10 at one half: (10 + 1) / 1024.
    assert at_least_of_many([(9, 10, 0.5)], gate=0.5) == [pytest.approx(11 / 1024)]


def test_a_test_is_charged_only_what_a_pile_there_may_reach():
    tests = [(9, 10, 0.5), (1, 10, 0.1)]
    # Where a tenth is expected, 5 of 10 is the smallest pile: p .0016; the next above .0107 would be no pile.
    charged = 11 / 1024 + at_least(5, 10, 0.1)
    assert at_least_of_many(tests, gate=0.5)[0] == pytest.approx(charged)
    assert charged < 2 * 11 / 1024


def test_never_above_one():
    assert at_least_of_many([(5, 10, 0.5)] * 9, gate=0.5) == [1.0] * 9
