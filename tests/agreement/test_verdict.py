"""A verdict is a chance: it adds up, it is monotone, and promises are what happens."""

from __future__ import annotations

import math
import tomllib
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import integrate, stats

from raters.agreement import alpha, count_patterns
from raters.agreement.belief import believe, chance_sure, plain_below
from raters.agreement.verdict import is_one_sided, judge
from raters.benchmarks import FILE
from raters.limits import shipped_limits
from raters.terms import Estimate, Interval, Undefined, Verdict

LIMITS = shipped_limits()
BANDS, CHANCES = LIMITS.bands, LIMITS.verdict
DRAWS = 1500


def estimate(z: float, se_z: float, works: int) -> Estimate:
    """Alpha with its jackknife interval, given on Fisher's z scale."""
    value, half = math.tanh(z), float(stats.t.ppf(0.975, works - 1)) * se_z
    interval = Interval(math.tanh(z - half), math.tanh(z + half))
    return Estimate(value, interval, se=se_z * (1 - value**2))


def judged(alpha_value: float, works: int = 40, sigma: float = 1.1) -> Verdict:
    return judge(estimate(math.atanh(alpha_value), sigma / math.sqrt(works), works), works, LIMITS)


def test_without_the_prior_the_chance_is_that_of_the_interval():
    # The interval's upper end is where a chance of .975 to be below would begin.
    found = estimate(0.5, 0.2, 30)
    assert found.interval is not None
    assert plain_below(found, 30, found.interval.high) == pytest.approx(0.975)
    assert plain_below(found, 30, found.interval.low) == pytest.approx(0.025)


@pytest.mark.parametrize(("z", "se", "works"), [(0.5, 0.2, 30), (0.9, 0.1, 100), (1.6, 0.3, 16)])
def test_the_chance_is_prior_times_t_by_another_quadrature(z, se, works):
    def density(at: float) -> float:
        prior = stats.norm.pdf(at, CHANCES.prior_mean, CHANCES.prior_sd)
        return float(prior * stats.t.pdf((at - z) / se, works - 1))

    limit = math.atanh(BANDS.acceptable)
    below = integrate.quad(density, -4, limit, points=[z], limit=200)[0]
    above = integrate.quad(density, limit, 5, points=[z], limit=200)[0]
    chance = judge(estimate(z, se, works), works, LIMITS).chance_below
    assert chance == pytest.approx(below / (below + above), abs=2e-4)


@given(st.floats(-0.9, 0.97), st.floats(-0.9, 0.97), st.integers(15, 300))
def test_a_higher_alpha_never_needs_calibration_more(one, other, works):
    low, high = sorted((one, other))
    below, above = judged(low, works).chance_below, judged(high, works).chance_below
    assert below is not None and above is not None and above <= below + 1e-9


@pytest.mark.slow
@pytest.mark.parametrize(
    ("chance", "code"),
    [
        (0.95, "needs_calibration"),
        (0.8, "probably_needs"),
        (0.5, "unclear"),
        (0.2, "probably_acceptable"),
        (0.05, "acceptable"),
    ],
)
def test_each_chance_has_its_verdict(chance, code):
    alphas = np.linspace(0.3, 0.9, 601)
    closest = min(map(judged, alphas), key=lambda verdict: abs((verdict.chance_below or 0) - chance))
    assert closest.chance_below == pytest.approx(chance, abs=0.01)
    assert closest.code == code
    assert closest.sure == (not closest.settles)
    assert judged(0.95, 200).code == "reliable"


@pytest.mark.parametrize("works", [2, 14])
def test_few_works_only_describe(works):
    verdict = judged(0.5, works)
    assert (verdict.code, verdict.chance_below, verdict.preliminary) == ("descriptive", None, True)
    assert judge(Estimate(undefined=Undefined.ONE_RATER), works, LIMITS).code == "undefined"


def test_the_prior_is_that_of_the_benchmark_sets():
    for row in tomllib.loads(FILE.read_text("utf-8"))["ordinal_alpha"]:
        share = stats.norm.cdf(math.atanh(row["below"]), CHANCES.prior_mean, CHANCES.prior_sd)
        assert share == pytest.approx(row["share"], abs=0.08)


@pytest.mark.slow
@pytest.mark.parametrize(("value", "works"), [(0.55, 20), (0.7, 30), (0.76, 60), (0.62, 100)])
def test_what_further_works_are_said_to_settle_they_settle(value, works):
    # Truth drawn from where alpha may lie, then the estimate of the further works about that truth.
    found, rng = estimate(math.atanh(value), 1.1 / math.sqrt(works), works), np.random.default_rng(5)
    verdict, belief = judge(found, works, LIMITS), believe(found, works, CHANCES)
    assert belief is not None and not verdict.sure
    true = rng.choice(belief.z, DRAWS, p=belief.weight)
    for further, stated in verdict.settles.items():
        new = true + rng.normal(size=DRAWS) * 1.1 / math.sqrt(further)
        both = (works * math.atanh(value) + further * new) / (works + further)
        se = 1.1 / math.sqrt(works + further)
        later = [believe(estimate(z, se, works + further), works + further, CHANCES) for z in both]
        chances = np.array([one.below(BANDS.acceptable) for one in later if one])
        sure = (chances >= CHANCES.needs_calibration) | (chances <= CHANCES.acceptable)
        assert sure.mean() == pytest.approx(stated, abs=0.05)


def test_a_promise_is_the_fewest_works_that_keep_it():
    patient = replace(LIMITS, verdict=replace(CHANCES, most_works=3000))
    found = estimate(math.atanh(0.72), 1.1 / math.sqrt(60), 60)
    verdict, belief = judge(found, 60, patient), believe(found, 60, CHANCES)
    assert belief is not None and verdict.more_works is not None
    before, then = chance_sure(belief, np.array([verdict.more_works - 1, verdict.more_works]), patient)
    assert before < CHANCES.promise <= then == pytest.approx(verdict.more_works_chance)
    assert judge(found, 60, LIMITS).more_works is None  # more than anybody is asked for


def of_two(works: list[tuple[int, int]]) -> Verdict:
    patterns = count_patterns(np.array(works, float).T, (0.0, 1.0))
    agree = sum(a == b for a, b in works) / len(works)
    lead, exact = alpha(patterns), Estimate(agree)
    one_sided = is_one_sided(lead, lead, exact, patterns, 2, LIMITS)
    return judge(lead, len(works), LIMITS, one_sided)


def test_scores_nearly_all_alike_cannot_tell():
    assert of_two([(1, 1)] * 40).code == "one_sided"
    assert of_two([(1, 1)] * 36 + [(0, 1)] * 2 + [(1, 0)] * 2).code == "one_sided"
    scattered = of_two([(1, 1)] * 24 + [(0, 1)] * 8 + [(1, 0)] * 8)
    assert scattered.code == "needs_calibration"  # disagreement is the cause, not the sample
    assert of_two([(1, 1)] * 10).code == "undefined"


def test_limits_decide_and_not_the_program():
    strict = replace(LIMITS, bands=replace(BANDS, acceptable=0.3, reliable=0.4))
    patient = replace(LIMITS, gate=replace(LIMITS.gate, descriptive_below=50))
    found = estimate(math.atanh(0.6), 0.15, 40)
    assert judge(found, 40, LIMITS).group == "needs"
    assert judge(found, 40, strict).code == "reliable"
    assert judge(found, 40, patient).code == "descriptive"
