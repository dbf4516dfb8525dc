"""Sim, J., & Wright, C. C. (2005). The kappa statistic in reliability studies: use, interpretation, and
sample size requirements. Physical Therapy, 85(3), 257–268. Table 1, relevance of lateral shift by two
clinicians (Kilpikoski et al. 2002): 22 and 11 of 39 alike, 2 and 4 not; kappa .67.
"""

import pytest
from agreement.tables import marks_of, score_table

from raters.agreement import details, measure

CLINICIANS = score_table(marks_of([[11, 4], [2, 22]]), (0, 1))
FOUND = details(CLINICIANS).criteria[0]


def test_observed_and_expected_agreement() -> None:
    # p_o = 33/39 = .8462; p_e = (24·26 + 15·13)/39² = .5385; kappa = (.8462 − .5385)/(1 − .5385) = .67.
    parts = FOUND.kappa["unweighted"]
    assert parts.observed == pytest.approx(33 / 39)
    assert parts.expected == pytest.approx((24 * 26 + 15 * 13) / 39**2)
    value = measure(CLINICIANS).criteria[0].kappa["unweighted"].value
    assert value == pytest.approx(0.67, abs=5e-3)
    assert value == pytest.approx((parts.observed - parts.expected) / (1 - parts.expected))


def test_largest_kappa_the_margins_allow() -> None:
    # Both 'yes' at most min(24, 26), both 'no' at most min(15, 13): (37/39 − .5385)/(1 − .5385) = .89.
    assert FOUND.marginals.kappa_max["unweighted"].value == pytest.approx(
        (37 / 39 - 819 / 1521) / (1 - 819 / 1521)
    )


def test_prevalence_and_bias_index() -> None:
    # PI = |22 − 11|/39 = .28; BI = |4 − 2|/39 = .05; PABAK = 2 · 33/39 − 1 = .69.
    (cut,) = FOUND.marginals.dichotomies
    assert cut.prevalence.value == pytest.approx(0.28, abs=5e-3)
    assert abs(cut.bias.value or 0) == pytest.approx(0.05, abs=5e-3)
    assert FOUND.marginals.pabak.value == pytest.approx(0.69, abs=5e-3)
