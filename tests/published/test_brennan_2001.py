"""Brennan, R. L. (2001). Generalizability Theory. Springer.

Synthetic data set No. 3 (ch. 3): 10 persons × 4 items × 2 occasions, all crossed. Here persons are works,
occasions are raters, items are criteria. Ch. 7: 12 persons × 6 items with scores missing, by the analogous
ANOVA procedure (Henderson's first method).
"""

import numpy as np
import pandas as pd
import pytest
from agreement.tables import long_form, scale_of, score_table

from raters.agreement import dependability, generalizability_study
from raters.terms import Criterion, Rubric, ScoreTable

NAN = float("nan")
# (occasions, items, persons)
CROSSED = np.array(
    [
        [
            [2, 4, 5, 5, 4, 4, 2, 3, 0, 6],
            [6, 5, 5, 9, 3, 4, 6, 4, 5, 8],
            [7, 6, 4, 8, 5, 4, 6, 4, 4, 7],
            [5, 7, 6, 6, 6, 7, 5, 5, 5, 6],
        ],
        [
            [2, 6, 5, 5, 4, 6, 2, 6, 5, 6],
            [5, 7, 4, 7, 5, 4, 7, 6, 5, 8],
            [5, 5, 5, 7, 6, 7, 7, 6, 5, 8],
            [5, 7, 5, 6, 4, 8, 5, 4, 3, 6],
        ],
    ]
)
ITEMS = ("1", "2", "3", "4")
MISSING = np.array(
    [
        [1, 1, 1, 1, 0, 1],
        [1, 0, 1, 1, 1, 1],
        [NAN, 1, 1, 1, 0, 0],
        [0, NAN, NAN, 1, 0, 1],
        [1, NAN, 0, 1, 0, NAN],
        [1, 1, 1, 1, 0, 1],
        [0, NAN, 1, NAN, 0, 0],
        [0, NAN, 1, 1, 1, 1],
        [1, 1, 0, 1, NAN, 0],
        [NAN, 0, 0, 0, NAN, 0],
        [1, 1, 1, 1, 1, 1],
        [NAN, 0, NAN, 0, 0, 1],
    ]
)


def crossed() -> ScoreTable:
    rows = [long_form(CROSSED[:, number], item) for number, item in enumerate(ITEMS)]
    criteria = tuple(Criterion(item, scale_of(range(11))) for item in ITEMS)
    return ScoreTable(pd.concat(rows, ignore_index=True), Rubric("No. 3", criteria))


STUDY = generalizability_study(crossed())


def test_variance_components_of_the_crossed_design() -> None:
    # Table 3.2, G study: p .5528, i .4417, o .0074, pi .5750, po .1009, io .1565, pio .9352.
    published = {
        "work": 0.5528,
        "criterion": 0.4417,
        "rater": 0.0074,
        "work_criterion": 0.5750,
        "work_rater": 0.1009,
        "rater_criterion": 0.1565,
        "residual": 0.9352,
    }
    assert dict(STUDY.variances) == pytest.approx(published, abs=5e-5)
    assert STUDY.negative == ()
    assert (STUDY.works, STUDY.raters, STUDY.criteria, STUDY.scores) == (10, 2, 4, 80)


def test_decision_study_with_random_items() -> None:
    # n_i = 4, n_o = 2: σ²(δ) = .5750/4 + .1009/2 + .9352/8 = .3111; σ²(Δ) adds .4417/4 + .0074/2 + .1565/8.
    found = dependability(STUDY, raters=2, criteria=4)
    assert found.relative.value == pytest.approx(0.64, abs=5e-3)
    assert found.phi.value == pytest.approx(0.55, abs=5e-3)


def test_decision_study_with_fixed_items() -> None:
    # Items fixed: .5750/4 joins the universe score, .4417/4 leaves the error.
    found = dependability(STUDY, raters=2, criteria=4)
    assert found.relative_fixed.value == pytest.approx(0.81, abs=5e-3)
    assert found.phi_fixed.value == pytest.approx(0.79, abs=6e-3)


def test_standard_error_is_of_the_total() -> None:
    # σ(Δ) of the mean over 4 items = sqrt(.3111 + .1104 + .0037 + .0196) = .667; of their total 4 · .667.
    assert dependability(STUDY, raters=2, criteria=4).sem == pytest.approx(4 * 0.4448**0.5, abs=2e-3)
    assert dependability(STUDY, raters=2, criteria=4).sem_fixed == pytest.approx(4 * 0.1906**0.5, abs=3e-3)


def test_variance_components_with_missing_scores() -> None:
    # p .0473, i .0117, pi .1840; every person has two or more scores, items stand for raters.
    found = generalizability_study(score_table(MISSING.T, (0, 1)))
    published = {"work": 0.0473, "rater": 0.0117, "residual": 0.1840}
    assert dict(found.variances) == pytest.approx(published, abs=5e-5)
    assert found.scores == 59
