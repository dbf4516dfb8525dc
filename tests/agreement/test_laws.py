"""Laws the coefficients obey, on random tables."""

from itertools import combinations
from random import Random

import numpy as np
import pytest
from agreement.tables import (
    CRITERION,
    NAN,
    expected_disagreements,
    marks_of,
    pair_table,
    score_matrices,
    score_table,
)
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import t as student
from scipy.stats import ttest_1samp, ttest_rel
from statsmodels.stats.inter_rater import fleiss_kappa
from statsmodels.stats.multitest import multipletests

from raters.agreement import alpha, co_scores, count_patterns, kappa, measure
from raters.terms import MEASUREMENTS, WEIGHTS, Estimate, Measurement, PatternCounts, Severity

LEVELS = (0.0, 1.0, 2.0, 3.0)
CLOSE = 1e-9


def same(left: Estimate, right: Estimate) -> bool:
    """Equal up to rounding: value or reason, and interval."""
    if left.value is None or right.value is None:
        return left.undefined is right.undefined
    if left.interval is None or right.interval is None:
        return left.interval is right.interval and abs(left.value - right.value) < CLOSE
    numbers = (left.value, left.interval.low, left.interval.high)
    return numbers == pytest.approx((right.value, right.interval.low, right.interval.high), abs=1e-6)


def alpha_of(scores: np.ndarray, level: Measurement, levels: tuple[float, ...] = LEVELS) -> Estimate:
    return alpha(count_patterns(scores, levels), level)


# ---------------------------------------------------------------- alpha


@given(scores=score_matrices(), order=st.randoms(use_true_random=False))
def test_alpha_does_not_know_the_raters(scores: np.ndarray, order: Random) -> None:
    # Rows may even be permuted inside each work: no rater is fixed.
    shuffled = np.array([order.sample(list(work), len(work)) for work in scores.T]).T
    for level in MEASUREMENTS:
        assert same(alpha_of(scores, level), alpha_of(shuffled, level))


@given(scores=score_matrices(), single=st.sampled_from(LEVELS))
def test_works_with_fewer_than_two_scores_do_not_count(scores: np.ndarray, single: float) -> None:
    more = np.full((len(scores), 2), NAN)
    more[0, 0] = single
    for level in MEASUREMENTS:
        assert same(alpha_of(scores, level), alpha_of(np.hstack([scores, more]), level))


@given(scores=score_matrices(), names=st.permutations(LEVELS))
def test_nominal_alpha_does_not_know_the_labels(scores: np.ndarray, names: list[float]) -> None:
    assert same(alpha_of(scores, "nominal"), alpha_of(recoded(scores, names), "nominal"))


@given(
    scores=score_matrices(),
    names=st.lists(st.integers(-50, 50), min_size=4, max_size=4, unique=True).map(sorted),
)
def test_ordinal_alpha_knows_only_the_order(scores: np.ndarray, names: list[float]) -> None:
    levels = tuple(map(float, names))
    assert same(alpha_of(scores, "ordinal"), alpha_of(recoded(scores, names), "ordinal", levels))


@given(
    scores=score_matrices(),
    factor=st.sampled_from([-3.0, -0.1, 0.5, 7.0]),
    shift=st.sampled_from([-4.0, 0.3, 100.0]),
)
def test_interval_alpha_knows_only_differences(scores: np.ndarray, factor: float, shift: float) -> None:
    names = [factor * level + shift for level in LEVELS]
    assert same(
        alpha_of(scores, "interval"), alpha_of(recoded(scores, names), "interval", tuple(sorted(names)))
    )


@given(scores=score_matrices(), factor=st.sampled_from([0.1, 3.0, 100.0]))
def test_ratio_alpha_knows_only_ratios(scores: np.ndarray, factor: float) -> None:
    names = [factor * level for level in LEVELS]
    assert same(alpha_of(scores, "ratio"), alpha_of(recoded(scores, names), "ratio", tuple(names)))


@given(scores=score_matrices(levels=(0, 1)))
def test_two_levels_have_one_alpha(scores: np.ndarray) -> None:
    nominal = alpha_of(scores, "nominal", (0, 1))
    assert all(same(nominal, alpha_of(scores, level, (0, 1))) for level in MEASUREMENTS)


@given(scores=score_matrices(complete=True))
def test_nominal_alpha_of_complete_data_is_fleiss_kappa_corrected(scores: np.ndarray) -> None:
    # alpha = 1 − (1 − 1/(m N)) (1 − kappa), m raters, N works.
    found = alpha_of(scores, "nominal").value
    if found is not None:
        kappa_of_fleiss = fleiss_kappa(
            np.array([[(work == level).sum() for level in LEVELS] for work in scores.T])
        )
        assert found == pytest.approx(1 - (1 - 1 / scores.size) * (1 - kappa_of_fleiss), abs=CLOSE)


@given(one=score_matrices(), other=score_matrices())
def test_merging_counts_is_counting_the_merged(one: np.ndarray, other: np.ndarray) -> None:
    both = np.full((max(len(one), len(other)), one.shape[1] + other.shape[1]), NAN)
    both[: len(one), : one.shape[1]] = one
    both[: len(other), one.shape[1] :] = other
    merged = merge(count_patterns(one, LEVELS), count_patterns(other, LEVELS))
    for level in MEASUREMENTS:
        assert same(alpha(merged, level), alpha_of(both, level))


def recoded(scores: np.ndarray, names: list[float]) -> np.ndarray:
    """The same scores under other names, names[k] for level k."""
    names_of = np.append(np.asarray(names, float), NAN)
    return names_of[np.where(np.isnan(scores), len(names), scores).astype(int)]


def merge(one: PatternCounts, other: PatternCounts) -> PatternCounts:
    """Two schools' counts one under the other, over the scores either of them used."""
    values = np.union1d(one.values, other.values)
    patterns = np.zeros((len(one.counts) + len(other.counts), len(values)), int)
    patterns[: len(one.counts), np.searchsorted(values, one.values)] = one.patterns
    patterns[len(one.counts) :, np.searchsorted(values, other.values)] = other.patterns
    return PatternCounts(values, patterns, np.concatenate([one.counts, other.counts]))


# ---------------------------------------------------------------- kappa and its boundaries

pair_counts = st.lists(st.lists(st.integers(0, 6), min_size=4, max_size=4), min_size=4, max_size=4).map(
    np.array
)


@given(counts=pair_counts)
def test_quadratic_kappa_is_lins_concordance(counts: np.ndarray) -> None:
    # Lin (1989): 2 s_ab / (s_a² + s_b² + (mean a − mean b)²), variances with ddof 0.
    found = kappa(pair_table(counts), "quadratic").value
    if found is not None:
        first, second = marks_of(counts).astype(float)
        covariance = np.cov(first, second, ddof=0)
        spread = np.trace(covariance) + (first.mean() - second.mean()) ** 2
        assert found == pytest.approx(2 * covariance[0, 1] / spread, abs=CLOSE)


@given(counts=pair_counts)
def test_kappa_does_not_know_who_came_first(counts: np.ndarray) -> None:
    for weights in WEIGHTS:
        assert same(kappa(pair_table(counts), weights), kappa(pair_table(counts.T), weights))


@pytest.mark.slow
@given(scores=score_matrices())
def test_linear_kappa_is_the_weighted_mean_of_the_boundary_kappas(scores: np.ndarray) -> None:
    # Vanbelle & Albert (2009); a boundary weighs as the disagreements expected across it, over all pairs.
    criterion = measure(score_table(scores, LEVELS)).criteria[0]
    linear = criterion.kappa["linear"].value
    if linear is not None:
        tables = [counts_of(*scores[[a, b]]) for a, b in combinations(range(len(scores)), 2)]
        weights = [sum(expected_disagreements(split(table, k)) for table in tables) for k in range(3)]
        kappas = [boundary.kappa.value or 0 for boundary in criterion.boundaries]
        assert np.dot(weights, kappas) / sum(weights) == pytest.approx(linear, abs=CLOSE)


@pytest.mark.slow
@given(scores=score_matrices())
def test_boundaries_share_out_every_step_of_disagreement(scores: np.ndarray) -> None:
    table = score_table(scores, LEVELS)
    pairs = co_scores(table, CRITERION)
    steps = (pairs["score_a"] - pairs["score_b"]).abs()
    if steps.any():
        boundaries = measure(table).criteria[0].boundaries
        assert sum(boundary.share or 0 for boundary in boundaries) == pytest.approx(steps[steps > 0].mean())
        assert sum(boundary.adjacent for boundary in boundaries) == (steps == 1).sum()


def counts_of(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """(4, 4) table of the works both have scored."""
    both = ~np.isnan(first) & ~np.isnan(second)
    counts = np.zeros((4, 4), int)
    np.add.at(counts, (first[both].astype(int), second[both].astype(int)), 1)
    return counts


def split(counts: np.ndarray, k: int) -> np.ndarray:
    """(2, 2) table of "at most k" and "more than k"."""
    sides = np.array([np.arange(len(counts)) <= k, np.arange(len(counts)) > k]).astype(int)
    return sides @ counts @ sides.T


# ---------------------------------------------------------------- severity and causes

few_raters = score_matrices(raters=(2, 4), works=(3, 12))
two_complete = score_matrices(raters=(2, 2), works=(3, 20), complete=True)
crossed = score_matrices(raters=(3, 5), works=(3, 12), complete=True)


@pytest.mark.slow
@given(scores=few_raters)
def test_causes_share_out_the_squared_difference(scores: np.ndarray) -> None:
    causes = measure(score_table(scores, LEVELS)).criteria[0].causes
    if causes is not None:
        shares = (causes.severity, causes.spread, causes.scatter)
        assert sum(shares) == pytest.approx(1)
        assert min(shares) >= 0


@pytest.mark.slow
@given(scores=two_complete)
def test_causes_of_two_raters(scores: np.ndarray) -> None:
    # Theil: mean (a − b)² = (mean a − mean b)² + (s_a − s_b)² + 2 s_a s_b (1 − r), ddof 0.
    causes = measure(score_table(scores, LEVELS)).criteria[0].causes
    a, b = scores
    total = ((a - b) ** 2).mean()
    if not total:
        assert causes is None
        return
    assert causes is not None
    scatter = 2 * (a.std() * b.std() - np.cov(a, b, ddof=0)[0, 1])
    expected = np.array([(a.mean() - b.mean()) ** 2, (a.std() - b.std()) ** 2, scatter]) / total
    assert (causes.severity, causes.spread, causes.scatter) == pytest.approx(tuple(expected), abs=1e-7)


@pytest.mark.slow
@given(scores=two_complete)
def test_severity_of_two_raters_is_the_paired_t_test(scores: np.ndarray) -> None:
    differences = scores[0] - scores[1]
    if np.ptp(differences) > 0:
        first, second = severity_of(scores)
        paired = ttest_rel(*scores)
        assert first.shift.value == pytest.approx(differences.mean(), abs=CLOSE)
        assert second.shift.value == pytest.approx(-differences.mean(), abs=CLOSE)
        assert first.shift.se == pytest.approx(differences.std(ddof=1) / np.sqrt(len(differences)))
        assert limits(first) == pytest.approx(tuple(paired.confidence_interval()))
        # Holm over the two raters, who have the same p.
        assert first.p_adjusted == pytest.approx(min(1, 2 * paired.pvalue))


@pytest.mark.slow
@given(scores=crossed)
def test_severity_of_crossed_raters_is_the_deviation_from_the_others(scores: np.ndarray) -> None:
    others = (scores.sum(axis=0) - scores) / (len(scores) - 1)
    deviations = scores - others
    if np.ptp(deviations, axis=1).min() > 0:
        found = severity_of(scores)
        tests = [ttest_1samp(deviation, 0) for deviation in deviations]
        assert [row.shift.value for row in found] == pytest.approx(list(deviations.mean(axis=1)), abs=CLOSE)
        for row, test in zip(found, tests, strict=True):
            assert limits(row) == pytest.approx(tuple(test.confidence_interval()))
        holm = multipletests([test.pvalue for test in tests], method="holm")[1]
        assert [row.p_adjusted for row in found] == pytest.approx(list(holm))


def severity_of(scores: np.ndarray) -> list[Severity]:
    """Severity on the only criterion, raters in order."""
    rows = measure(score_table(scores, LEVELS)).severity
    return [row for row in rows if row.criterion == CRITERION]


def limits(row: Severity) -> tuple[float, float]:
    interval = row.shift.interval
    assert interval is not None
    assert interval.confidence == 0.95
    assert interval.high - interval.low == pytest.approx(
        2 * student.ppf(0.975, row.works - 1) * (row.shift.se or 0)
    )
    return interval.low, interval.high
