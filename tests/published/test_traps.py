"""Numbers other software gets wrong, each with the right one (versions as met in 2026)."""

import time

import numpy as np
import pytest
from agreement.tables import NAN, letters, marks_of, pair_table, scale_of, score_table
from published.data import COHEN_1968, COHEN_1968_WEIGHTS, KRIPPENDORFF_2011_COUNTS, KRIPPENDORFF_2018
from scipy.stats import rankdata
from sklearn.metrics import cohen_kappa_score

from raters.agreement import alpha, count_patterns, kappa, measure
from raters.terms import Measurement

# Gwet, K. L., R package irrCAC, data set raw.gender: 15 subjects, 4 raters, three categories.
RAW_GENDER = letters(["aaaaabbbcaaaaab", "aaaababccaaaaba", "abbcaabbcabbcaa", "ccccaabbcccccaa"])


def test_irr_084_is_wrong_on_complete_data_of_three_raters() -> None:
    # R irr, and with it JASP and jamovi, prints .2234 on the data of Krippendorff (2018), p. 306.
    found = alpha(count_patterns(KRIPPENDORFF_2018, [0, 1]), "nominal").value
    assert found == pytest.approx(0.2343, abs=1e-4)


def test_icr_066_truncates_marginals() -> None:
    # R icr prints .158. 30 a, 15 b, 15 c: expected 60² − 30² − 15² − 15² = 2250; observed coincidences of
    # different scores 98/3. alpha = 1 − 59·(98/3)/2250 = 484/3375.
    found = alpha(count_patterns(RAW_GENDER, range(3)), "nominal").value
    assert found == pytest.approx(484 / 3375, abs=1e-12)
    assert found == pytest.approx(0.1434, abs=5e-5)


def test_psych_229_is_wrong_on_the_error_of_weighted_kappa() -> None:
    # R psych prints .352 for the data of Cohen (1968); the large-sample error is .0755.
    found = kappa(pair_table(COHEN_1968), COHEN_1968_WEIGHTS)
    assert found.value == pytest.approx(0.348, abs=5e-4)
    assert found.se == pytest.approx(0.0755, rel=0.02)


def test_ordinal_means_krippendorffs_ordinal_metric() -> None:
    # irrCAC's "ordinal" weights give .834 on the canonical data; taking ordinal for interval gives .849.
    assert alpha(KRIPPENDORFF_2011_COUNTS, "ordinal").value == pytest.approx(0.815, abs=5e-4)


class TestScale:
    """Seven works scored 0, 1 or 5 on the scale 0–5."""

    COUNTS = np.array([[1, 1, 0], [0, 1, 1], [0, 1, 2]])
    FIRST, SECOND = np.array([0, 1, 5])[marks_of(COUNTS)]

    def test_scale_is_declared(self) -> None:
        # Observed 1 + 16 + 16 = 33; expected (2·(3·1 + 3·25) + 2·(1·1 + 3·16) + 3·(1·25 + 3·16))/7 = 473/7.
        # kappa = 1 − 7·33/473 = 22/43.
        measured = measure(score_table([self.FIRST, self.SECOND], range(6))).criteria[0]
        assert measured.kappa["quadratic"].value == pytest.approx(22 / 43, abs=1e-12)
        assert measured.kappa["quadratic"].value == pytest.approx(0.512, abs=5e-4)

    def test_scikit_learn_infers_it_unless_told(self) -> None:
        # Levels 0, 1, 5 taken for neighbours: 1 − 7·3/59 = 38/59.
        inferred = cohen_kappa_score(self.FIRST, self.SECOND, weights="quadratic")
        declared = cohen_kappa_score(self.FIRST, self.SECOND, weights="quadratic", labels=range(6))
        assert (inferred, declared) == pytest.approx((38 / 59, 22 / 43), abs=1e-12)
        assert inferred == pytest.approx(0.644, abs=5e-4)

    def test_order_is_not_alphabetical(self) -> None:
        # Text labels sort as "10" < "2" < "9" in scikit-learn, pandas and R.
        counts = [[3, 1, 0], [0, 3, 1], [0, 0, 3]]
        by_text = cohen_kappa_score(*np.array(["2", "9", "10"])[marks_of(counts)], weights="quadratic")
        by_number = cohen_kappa_score(*marks_of(counts), weights="quadratic")
        ours = kappa(pair_table(counts, [2, 9, 10]), "quadratic").value
        assert ours == pytest.approx(by_number, abs=1e-12)
        assert ours != pytest.approx(by_text, abs=0.01)


def test_blanks_are_missing_not_a_category() -> None:
    # Three works agreed, one disputed, two with a blank; counted as a category, blanks would lower alpha.
    with_blanks = [[0, 0, 1, 0, NAN, 1], [0, 0, 1, 1, 1, NAN]]
    as_category = [[0, 0, 1, 0, 2, 1], [0, 0, 1, 1, 1, 2]]
    # 5 zeros, 3 ones, one disputed work: 1 − 7·2/(8·7 − 20 − 6) = 8/15.
    assert alpha(count_patterns(with_blanks, [0, 1]), "nominal").value == pytest.approx(8 / 15, abs=1e-12)
    assert (alpha(count_patterns(as_category, [0, 1, 2]), "nominal").value or 0) < 0.3
    assert measure(score_table(with_blanks, [0, 1])).criteria[0].double_scored == 4


def test_anchors_do_not_dominate_exact_agreement() -> None:
    # Four works agreed by two raters; one anchor scored by six, 3 : 3, so 6 of its 15 pairs agree.
    # Per work (4 + 6/15)/5 = .88; pooled over pairs, as usual, (4 + 6)/(4 + 15) = .53.
    scores = np.full((6, 5), NAN)
    scores[:2, :4] = [1, 2, 0, 1]
    scores[:, 4] = [0, 0, 0, 1, 1, 1]
    assert measure(score_table(scores, [0, 1, 2])).criteria[0].exact.value == pytest.approx(0.88, abs=1e-12)


class TestDecimals:
    """500 works, two raters, scores 0–100 in hundredths: krippendorff 0.9.0 takes 67 s and 11 GB."""

    QUALITY = np.random.default_rng(5).normal(50, 15, 500)
    SCORES = np.round(np.clip(QUALITY + np.random.default_rng(6).normal(0, 5, (2, 500)), 0, 100), 2)
    SCALE = scale_of(np.arange(10001) / 100)

    def alpha_in_a_moment(self, level: Measurement) -> float | None:
        started = time.perf_counter()
        found = alpha(count_patterns(self.SCORES, self.SCALE), level)
        assert time.perf_counter() - started < 1
        assert found.interval is not None
        return found.value

    def by_all_pairs(self, metric: np.ndarray) -> float:
        observed = ((metric[0] - metric[1]) ** 2).mean()
        expected = np.subtract.outer(metric.ravel(), metric.ravel()) ** 2
        return float(1 - observed / (expected.sum() / (1000 * 999)))

    def test_interval_alpha(self) -> None:
        assert self.alpha_in_a_moment("interval") == pytest.approx(self.by_all_pairs(self.SCORES), abs=1e-9)

    def test_ordinal_alpha_is_interval_alpha_of_mid_ranks(self) -> None:
        ranks = rankdata(self.SCORES).reshape(2, -1)
        assert self.alpha_in_a_moment("ordinal") == pytest.approx(self.by_all_pairs(ranks), abs=1e-9)
