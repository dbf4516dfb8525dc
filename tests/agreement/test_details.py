"""Behind the numbers: parts add up to the coefficients, and leaving out means measuring the rest."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import numpy as np
import pandas as pd
import pytest
from agreement.tables import (
    CRITERION,
    NAN,
    long_form,
    pair_table,
    random_scores,
    scale_of,
    score_matrices,
    score_table,
)
from hypothesis import given
from hypothesis import strategies as st

from raters.agreement import details, kappa, measure
from raters.terms import (
    ICC_MODELS,
    MEASUREMENTS,
    WEIGHTS,
    Criterion,
    CriterionDetails,
    Estimate,
    Icc,
    Measurement,
    ObservedExpected,
    PairTable,
    Rubric,
    ScoreTable,
    Undefined,
)

LEVELS = (0, 1, 2, 3)


def of(
    scores: Sequence[Sequence[float]] | np.ndarray, measurement: Measurement = "ordinal"
) -> CriterionDetails:
    return details(score_table(scores, LEVELS, measurement)).criteria[0]


def rotating(seed: int = 3, raters: int = 5, works: int = 60) -> np.ndarray:
    """(raters, works): every work by two raters, the pairs changing."""
    scores = random_scores(seed, raters, works, LEVELS, missing=0)
    rng = np.random.default_rng(seed)
    for work in range(works):
        scores[rng.permutation(raters)[2:], work] = NAN
    return scores


# ---------------------------------------------------------------- parts of the coefficients


@pytest.mark.slow
@given(scores=score_matrices())
def test_alpha_and_kappa_are_made_of_their_parts(scores: np.ndarray) -> None:
    table = score_table(scores, LEVELS)
    found, measured = details(table).criteria[0], measure(table).criteria[0]
    for measurement in MEASUREMENTS:
        value = measured.alpha[measurement].value
        if value is not None:
            parts = found.alpha[measurement]
            assert 1 - parts.observed / parts.expected == pytest.approx(value, abs=1e-9)
    for weights in WEIGHTS:
        value = measured.kappa[weights].value
        if value is not None:
            assert corrected(found.kappa[weights]) == pytest.approx(value, abs=1e-9)


def corrected(agreed: ObservedExpected) -> float:
    return (agreed.observed - agreed.expected) / (1 - agreed.expected)


@given(scores=score_matrices(raters=(2, 4)))
def test_kappa_never_passes_its_maximum(scores: np.ndarray) -> None:
    table = score_table(scores, LEVELS)
    found, measured = details(table).criteria[0], measure(table).criteria[0]
    for weights in WEIGHTS:
        value, most = measured.kappa[weights].value, found.marginals.kappa_max[weights].value
        assert (value is None) == (most is None)
        if value is not None and most is not None:
            assert value <= most + 1e-12
            assert most <= 1 + 1e-12


four = st.lists(st.integers(0, 3), min_size=4, max_size=4)


@given(first=four, second=four)
def test_kappa_max_is_the_best_of_all_orders(first: list[int], second: list[int]) -> None:
    """Slow twin: the second rater's scores in every order, the first one's as they are."""
    tables = [crossed(first, order) for order in set(permutations(second))]
    marginals = of([first, second]).marginals
    for weights in WEIGHTS:
        known = [value for table in tables if (value := kappa(table, weights).value) is not None]
        assert marginals.kappa_max[weights].value == (pytest.approx(max(known)) if known else None)


def crossed(first: Sequence[int], second: Sequence[int]) -> PairTable:
    cells = np.zeros((4, 4), int)
    np.add.at(cells, (list(first), list(second)), 1)
    return pair_table(cells)


def test_largest_kappa_of_equal_margins_is_one() -> None:
    marginals = of([[0, 1, 2, 3], [3, 2, 1, 0]]).marginals
    assert {marginals.kappa_max[weights].value for weights in WEIGHTS} == {1.0}


def test_largest_weighted_kappa_moves_scores_as_little_as_possible() -> None:
    # Margins 0,0,1,3 and 0,1,2,2: sorted, they differ by 0,1,1,1 steps; expected linear distance, over all
    # 16 pairs, 0: 0+1+2+2 twice, 1: 1+0+1+1, 3: 3+2+1+1 = 20, so 5 over four works: 1 − 3/5.
    marginals = of([[0, 0, 1, 3], [2, 2, 0, 1]]).marginals
    assert marginals.kappa_max["linear"].value == pytest.approx(1 - 3 / 5)
    # Squared: 0+1+4+4 twice, 1+0+1+1, 9+4+1+1 = 36, so 9 over four works: 1 − 3/9.
    assert marginals.kappa_max["quadratic"].value == pytest.approx(1 - 3 / 9)
    # Unweighted: 0 once, 1 once in common, 3 − 2 apart: agree 2 of 4; expected (2·1 + 1·1 + 0·2 + 1·0)/16.
    assert marginals.kappa_max["unweighted"].value == pytest.approx((2 / 4 - 3 / 16) / (1 - 3 / 16))


def test_bias_is_of_one_pair_only() -> None:
    found = of(rotating())
    assert {cut.bias.undefined for cut in found.marginals.dichotomies} == {Undefined.SEVERAL_PAIRS}
    assert all(cut.prevalence.value is not None for cut in found.marginals.dichotomies)
    assert all(cut.bias.value is not None for pair in found.pairs for cut in pair.marginals.dichotomies)


def test_bias_names_who_scores_higher() -> None:
    higher, lower = [1, 1, 0, 2], [0, 0, 0, 2]
    first = of([higher, lower]).marginals.dichotomies[0]
    last = of([lower, higher]).marginals.dichotomies[0]
    assert (first.bias.value, last.bias.value) == (0.5, -0.5)
    # At 0|1: both above on one work of four, both below on one.
    assert first.prevalence.value == pytest.approx(0)


def test_pair_tables_are_those_of_measure() -> None:
    found = of(rotating())
    assert sum(int(pair.table.counts.sum()) for pair in found.pairs) == found.patterns.works == 60
    for pair in found.pairs:
        value = kappa(pair.table, "linear").value
        if value is not None:
            assert corrected(pair.kappa["linear"]) == pytest.approx(value)


# ---------------------------------------------------------------- leaving out


def without_rater(scores: np.ndarray, rater: int) -> np.ndarray:
    left = scores.copy()
    left[rater] = NAN
    return left


@pytest.mark.parametrize("measurement", MEASUREMENTS)
def test_without_each_rater_is_measured_anew(measurement: Measurement) -> None:
    scores = rotating()
    for number, left in enumerate(of(scores, measurement).without_rater):
        rest = measure(score_table(without_rater(scores, number), LEVELS, measurement)).criteria[0]
        assert left.code == f"r{number:02}"
        assert (left.works, left.alpha) == (rest.double_scored, rest.lead)
        assert left.kappa.value == pytest.approx(rest.kappa["quadratic"].value)


@pytest.mark.parametrize("measurement", MEASUREMENTS)
def test_without_each_work_is_measured_anew(measurement: Measurement) -> None:
    scores = rotating(works=20)
    scores[1:, 4] = NAN  # single-scored: not in the table
    rows = of(scores, measurement).without_work
    assert [row.code for row in rows] == [f"w{work:03}" for work in range(20) if work != 4]
    for row in rows:
        rest = measure(
            score_table(np.delete(scores, int(row.code[1:]), axis=1), LEVELS, measurement)
        ).criteria[0]
        assert row.works == rest.double_scored
        assert row.alpha.value == pytest.approx(rest.lead.value, abs=1e-9)
        assert row.kappa.value == pytest.approx(rest.kappa["quadratic"].value, abs=1e-9)


def test_the_work_that_carries_all_variation_leaves_a_reason() -> None:
    rows = of([[0, 0, 0, 3], [0, 0, 0, 2]]).without_work
    assert [row.alpha.undefined for row in rows] == [None, None, None, Undefined.NO_VARIATION]


def test_without_one_of_two_raters_there_is_one() -> None:
    found = details(score_table([[0, 1, 2], [0, 1, 3]], LEVELS))
    rows = [*found.criteria[0].without_rater]
    assert {row.alpha.undefined for row in rows} == {Undefined.ONE_RATER}
    assert {row.icc.undefined for row in found.total.without_rater} == {Undefined.ONE_RATER}


def test_totals_without_each_rater_and_work() -> None:
    scores = rotating(works=30)
    found = details(score_table(scores, LEVELS)).total
    for number, row in enumerate(found.without_rater):
        total = measure(score_table(without_rater(scores, number), LEVELS)).total
        assert total is not None
        assert row.icc.value == pytest.approx(total.icc_single.value)
        assert row.sem.value == pytest.approx(total.sem.value)
        assert row.works == total.works
    for number, row in enumerate(found.without_work):
        total = measure(score_table(np.delete(scores, number, axis=1), LEVELS)).total
        assert total is not None
        assert row.icc.value == pytest.approx(total.icc_single.value)
        assert row.sem.value == pytest.approx(total.sem.value)


# ---------------------------------------------------------------- intraclass correlations


@given(scores=score_matrices(raters=(3, 3), works=(4, 9), complete=True))
def test_a_block_and_its_components_agree(scores: np.ndarray) -> None:
    """One score less turns mean squares into components; on the whole block both are the same numbers."""
    from raters.agreement.details.icc import _of_components
    from raters.agreement.encode import classes, encode_scores

    table = score_table(scores, LEVELS)
    block = details(table).criteria[0].icc
    encoded = classes(encode_scores(table, table.rubric.criteria[0]))
    components = _of_components(encoded, 3)
    for model in ICC_MODELS:
        value = block.single[model].value
        if value is not None and -1 < value < 1:
            assert components.single[model].value == pytest.approx(value, abs=1e-9)


def test_rotating_raters_say_that_they_have_components() -> None:
    found = of(rotating()).icc
    assert (found.basis, found.works, found.raters, found.scores) == ("components", 60, 5, 2)
    for estimates in (found.single, found.average):
        assert all(estimate.interval is not None for estimate in estimates.values())
    assert 0.3 < (found.single["icc2"].value or 0) < (found.average["icc2"].value or 0) < 1


def test_one_rater_more_on_one_work_is_no_block() -> None:
    scores = random_scores(1, 3, 12, LEVELS, missing=0)
    scores[2, 1:] = NAN
    assert of(scores[:2]).icc.basis == "complete"
    assert of(scores).icc.basis == "components"


def undefined(found: Icc) -> set[Undefined | None]:
    return {estimate.undefined for part in (found.single, found.average) for estimate in part.values()}


def test_icc_has_reasons() -> None:
    assert undefined(of([[0, 1, NAN, NAN], [NAN, NAN, 2, 3]]).icc) == {Undefined.NO_DOUBLE_SCORES}
    assert undefined(of([[2, 2, 2], [2, 2, 2]]).icc) == {Undefined.NO_VARIATION}
    assert undefined(of([[2, NAN, 1], [1, 3, NAN]]).icc) == {Undefined.TOO_FEW_WORKS}


def test_perfect_agreement_is_one_without_interval() -> None:
    found = of([[0, 1, 2, 3], [0, 1, 2, 3]]).icc
    assert {estimate for part in (found.single, found.average) for estimate in part.values()} == {
        Estimate(1.0)
    }


def test_works_that_do_not_differ_have_no_mean_reliability() -> None:
    # Every work 0 and 1: nothing between works, all inside them; ICC(1, 1) = −1, its mean score 0 / 0.
    found = of([[0, 1, 0, 1], [1, 0, 1, 0]]).icc
    assert found.single["icc1"].value == pytest.approx(-1)
    assert found.average["icc1"].undefined is Undefined.NO_VARIATION


# ---------------------------------------------------------------- whole rounds


def two_criteria(first: np.ndarray, second: np.ndarray) -> ScoreTable:
    rows = pd.concat([long_form(first, "А"), long_form(second, "Б")], ignore_index=True)
    return ScoreTable(
        rows, Rubric("Задача", (Criterion("А", scale_of(LEVELS)), Criterion("Б", scale_of(LEVELS))))
    )


def test_every_criterion_has_details_scored_or_not() -> None:
    table = two_criteria(rotating(), np.full((5, 60), NAN))
    found = details(table)
    empty = found.criterion("Б")
    assert (empty.kappa, empty.alpha, empty.pairs, empty.without_rater, empty.without_work) == (
        {},
        {},
        (),
        (),
        (),
    )
    assert undefined(empty.icc) == {Undefined.NO_DOUBLE_SCORES}
    assert found.total.without_work == ()
    with pytest.raises(KeyError):
        found.criterion("В")


def test_confidence_and_bands_are_told() -> None:
    found = details(score_table(rotating(), LEVELS))
    assert (found.confidence, found.bands.acceptable) == (0.95, 0.667)
    assert found.criteria[0].criterion == CRITERION
