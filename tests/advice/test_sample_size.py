"""Planning: the expected interval is the one that comes, and what cannot be promised is not."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest
from scipy import stats

from raters.advice.exposure import bivariate
from raters.advice.sample_size import (
    Prospect,
    expect,
    from_round,
    prospect,
    usual,
    works_for_verdict,
    works_for_width,
)
from raters.agreement import alpha, measure
from raters.agreement.belief import prior
from raters.agreement.patterns import count_patterns
from raters.agreement.verdict import judge
from raters.benchmarks import benchmark
from raters.limits import shipped_limits
from raters.terms import Estimate, Interval, Undefined

DRAWS = 400


def draws(correlation: float, works: int, shares: tuple[float, ...]) -> Iterator[Estimate]:
    """Alpha of simulated rounds of so many double-scored works."""
    rng = np.random.default_rng(11)
    cuts = np.concatenate([[-np.inf], stats.norm.ppf(np.cumsum(shares)[:-1]), [np.inf]])
    cells = bivariate(cuts, correlation)
    for _ in range(DRAWS):
        place = rng.choice(cells.size, works, p=cells.ravel() / cells.sum())
        scores = np.array(np.unravel_index(place, cells.shape), float)
        yield alpha(count_patterns(scores, range(len(cells))))


def known(correlation: float, shares: tuple[float, ...]) -> Prospect:
    """What a very large round of the same kind would let expect."""
    rng = np.random.default_rng(3)
    quality = rng.normal(size=100_000)
    readings = [
        np.sqrt(correlation) * quality + np.sqrt(1 - correlation) * rng.normal(size=100_000) for _ in "ab"
    ]
    scores = np.searchsorted(stats.norm.ppf(np.cumsum(shares)[:-1]), readings).astype(float)
    found = prospect(alpha(count_patterns(scores, range(len(shares)))), 100_000)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("correlation", "shares", "works"),
    [(0.75, (0.2, 0.3, 0.3, 0.2), 30), (0.75, (0.2, 0.3, 0.3, 0.2), 80), (0.5, (0.3, 0.4, 0.3), 40)],
)
def test_the_expected_width_is_the_mean_width_that_comes(correlation, shares, works):
    widths = [
        item.interval.high - item.interval.low for item in draws(correlation, works, shares) if item.interval
    ]
    assert expect(known(correlation, shares), works).width == pytest.approx(np.mean(widths), rel=0.08)


def test_the_chance_to_settle_is_the_share_of_rounds_that_do():
    shares = (0.2, 0.3, 0.3, 0.2)
    settled = [judge(item, 60, shipped_limits()).sure for item in draws(0.95, 60, shares)]
    expected = expect(known(0.95, shares), 60).settled
    assert 0.5 < expected < 1 and np.mean(settled) == pytest.approx(expected, abs=0.07)


@pytest.mark.parametrize("levels", [2, 3, 4, 5, 6, 8])
def test_with_nothing_known_the_benchmark_speaks(levels):
    assert usual(levels).alpha == pytest.approx(benchmark(levels).ordinal_alpha.median, abs=0.005)
    assert usual(levels).works == 0


def test_scales_without_a_benchmark_take_the_nearest():
    assert usual(7).alpha == pytest.approx(usual(6).alpha, abs=0.001)
    assert usual(40).alpha == pytest.approx(usual(8).alpha, abs=0.005)


def test_the_last_round_repeats_its_own_interval(simulated):
    measured = measure(simulated(seed=2, works=60)).criteria[0]
    expected = expect(from_round(measured), 60).interval
    assert (expected.low, expected.high) == pytest.approx(
        (measured.lead.interval.low, measured.lead.interval.high)
    )


def test_a_round_without_an_error_promises_nothing():
    assert prospect(Estimate(undefined=Undefined.NO_VARIATION), 30) is None
    assert prospect(Estimate(1.0, Interval(0.8, 1.0)), 30) is None


def test_the_fewest_works_are_enough_and_one_less_is_not():
    for width in (0.2, 0.3, 0.4):
        works = works_for_width(usual(4), width)
        assert expect(usual(4), works).width <= width < expect(usual(4), works - 1).width
    works = works_for_verdict(usual(3))
    assert (
        expect(usual(3), works).settled
        >= shipped_limits().verdict.promise
        > expect(usual(3), works - 1).settled
    )


def test_too_near_the_limit_no_number_is_promised():
    assert works_for_verdict(prospect(Estimate(0.66, Interval(0.4, 0.8), se=0.05), 60)) is None
    assert works_for_width(Prospect(0.2, 1.5, prior(shipped_limits().verdict)), 0.05) is None
    assert works_for_verdict(prospect(Estimate(0.98, Interval(0.97, 0.99), se=0.001), 60)) == 15


def test_more_works_never_widen():
    widths = [expect(usual(4), works).width for works in range(5, 300)]
    assert all(later < earlier for earlier, later in pairwise(widths))


def test_no_number_of_works_is_below_the_gate_or_above_what_anybody_scores():
    first = shipped_limits().gate.descriptive_below
    assert works_for_width(usual(4), 1.9) == first
    widest = expect(usual(4), first).width
    assert works_for_width(usual(4), widest) == first
    assert works_for_width(usual(4), expect(usual(4), first + 1).width) == first + 1
    assert works_for_width(usual(4), expect(usual(4), 1000).width) == 1000
    assert works_for_width(usual(4), expect(usual(4), 1001).width) is None


def test_the_interval_is_symmetric_on_the_z_scale():
    found = expect(Prospect(0.6, 1.5, prior(shipped_limits().verdict)), 40)
    half = stats.t.ppf(0.975, 39) * 1.5 / np.sqrt(40)
    assert (found.interval.low, found.interval.high) == pytest.approx(
        (np.tanh(np.arctanh(0.6) - half), np.tanh(np.arctanh(0.6) + half))
    )
    assert found.works == 40 and found.width == pytest.approx(found.interval.high - found.interval.low)


def test_between_two_known_scales_the_shorter_one_speaks():
    assert usual(7).alpha == pytest.approx(benchmark(6).ordinal_alpha.median, abs=0.005)
    assert abs(benchmark(6).ordinal_alpha.median - benchmark(8).ordinal_alpha.median) > 0.01
    assert usual(9).alpha == pytest.approx(benchmark(8).ordinal_alpha.median, abs=0.005)


def test_a_prospect_knows_its_works_and_the_error_of_one():
    found = prospect(Estimate(0.6, Interval(0.4, 0.8), se=0.1), 50)
    # Fisher's z: se / (1 − .36), times the root of 50
    assert (found.alpha, found.works) == (0.6, 50)
    assert found.sigma == pytest.approx(0.1 / (1 - 0.36) * np.sqrt(50))
