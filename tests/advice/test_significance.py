"""Tests by hand that the rules share, and the same by scipy and statsmodels."""

import numpy as np
import pytest
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

from raters.advice.significance import (
    around,
    at_least,
    at_least_of_many,
    holm,
    holm_by,
    mcnemar,
    mean_and_se,
    scheffe,
    two_sided,
    wilson,
)


def test_a_single_test_that_may_show_a_pile_keeps_its_p():
    # 9 of 10 at one half: (10 + 1) / 1024.
    assert at_least_of_many([(9, 10, 0.5)], gate=0.5) == [pytest.approx(11 / 1024)]


def test_a_test_is_charged_only_what_a_pile_there_may_reach():
    tests = [(9, 10, 0.5), (1, 10, 0.1)]
    # Where a tenth is expected, 5 of 10 is the smallest pile: p .0016; the next above .0107 would be no pile.
    charged = 11 / 1024 + at_least(5, 10, 0.1)
    assert at_least_of_many(tests, gate=0.5)[0] == pytest.approx(charged)
    assert charged < 2 * 11 / 1024


def test_a_test_whose_piles_are_all_commoner_costs_nothing():
    # 2 of 2 at one half is the only other pile: p 1/4, never as small as 11/1024.
    assert at_least_of_many([(9, 10, 0.5), (0, 2, 0.5)], gate=0.9)[0] == pytest.approx(11 / 1024)


def test_the_smallest_pile_is_the_share_rounded_up():
    # Half of 5 cases is 3 of them: p of 3 or more is 16/32, of 2 or more 26/32.
    assert at_least_of_many([(2, 5, 0.5)], gate=0.5) == [pytest.approx(16 / 32)]


def test_never_above_one():
    assert at_least_of_many([(5, 10, 0.5)] * 9, gate=0.5) == [1.0] * 9


def test_holm_by_hand_and_by_statsmodels():
    # .01 x 3, .02 x 2, then not below the one before.
    assert holm([0.02, 0.9, 0.01]) == pytest.approx([0.04, 0.9, 0.03])
    assert holm([0.03, 0.03, 0.04]) == pytest.approx([0.09, 0.09, 0.09])
    assert holm([0.6, 0.7]) == [1.0, 1.0]
    rng = np.random.default_rng(4)
    for size in (1, 2, 7):
        p = rng.uniform(0, 0.3, size)
        assert holm(list(p)) == pytest.approx(multipletests(p, method="holm")[1])
    assert holm_by({"B": 0.02, "A": 0.01}) == pytest.approx({"B": 0.02, "A": 0.02})


@pytest.mark.parametrize(("cases", "of", "share"), [(1, 5, 0.2), (3, 5, 0.2), (5, 5, 0.2), (4, 12, 0.5)])
def test_so_many_cases_or_more(cases, of, share):
    assert at_least(cases, of, share) == pytest.approx(stats.binom.sf(cases - 1, of, share))


def test_no_case_is_no_surprise_and_no_share_is_above_all():
    assert at_least(0, 5, 0.2) == 1.0
    assert at_least(1, 5, 0.0) == 0.0
    assert at_least(5, 5, 1.2) == 1.0


@pytest.mark.parametrize(("first", "second"), [(1, 0), (6, 0), (1, 8), (7, 2), (5, 5)])
def test_mcnemar_is_the_sign_test(first, second):
    assert mcnemar(first, second) == pytest.approx(stats.binomtest(first, first + second).pvalue)


def test_mcnemar_without_a_case():
    assert mcnemar(0, 0) == 1.0


@pytest.mark.parametrize(("value", "se", "freedom"), [(1.0, 0.5, 1), (-2.2, 1.0, 10), (0.0, 1.0, 5)])
def test_two_sided_is_that_of_student(value, se, freedom):
    assert two_sided(value, se, freedom) == pytest.approx(2 * stats.t.sf(abs(value) / se, freedom))


def test_without_scatter_or_freedom_nothing_is_tested():
    assert two_sided(1.0, 0.0, 10) == two_sided(1.0, 0.5, 0) == 1.0
    assert scheffe(1.0, 0.0, 2, 10) == scheffe(1.0, 0.5, 2, 0) == scheffe(1.0, 0.5, 0, 10) == 1.0


def test_a_contrast_the_data_picked_is_held_to_all_of_them():
    # Scheffé: F = (value / se)² / contrasts with contrasts and freedom degrees.
    assert scheffe(3.0, 1.0, 2, 20) == pytest.approx(stats.f.sf(4.5, 2, 20))
    assert scheffe(-3.0, 1.0, 1, 1) == pytest.approx(two_sided(3.0, 1.0, 1))


def test_an_interval_around_a_value():
    found = around(1.0, 0.5, 4)
    assert (found.low, found.high) == pytest.approx((1 - 2.7764 * 0.5, 1 + 2.7764 * 0.5), abs=1e-4)
    assert around(1.0, 0.5, 0) == around(1.0, 0.5, 1)


def test_a_mean_and_its_error():
    # 1, 2, 3, 6: mean 3, variance 14/3, divided by 4 works.
    assert mean_and_se(np.array([1.0, 2.0, 3.0, 6.0])) == pytest.approx((3.0, (14 / 3 / 4) ** 0.5))


@pytest.mark.parametrize(("cases", "of"), [(0, 10), (3, 10), (10, 10), (45, 60)])
def test_wilson_is_that_of_statsmodels(cases, of):
    found = wilson(cases, of)
    assert (found.low, found.high) == pytest.approx(proportion_confint(cases, of, method="wilson"), abs=1e-6)
