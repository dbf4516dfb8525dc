"""A number or a reason: what the room says where others say 1, 0, NaN or nothing."""

import dataclasses
import math
from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd
import pytest
from agreement.tables import CRITERION, NAN, long_form, pair_table, scale_of, score_table
from hypothesis import given
from hypothesis import strategies as st

from raters.agreement import alpha, count_patterns, kappa, measure, second_mark
from raters.terms import (
    MEASUREMENTS,
    SCORE_COLUMNS,
    WEIGHTS,
    Criterion,
    CriterionAgreement,
    Estimate,
    Measurement,
    Rubric,
    Scale,
    ScoreTable,
    Undefined,
)

LEVELS = (0, 1, 2, 3)


def measured(scores: list[list[float]], measurement: Measurement = "ordinal") -> CriterionAgreement:
    return measure(score_table(scores, LEVELS, measurement)).criteria[0]


def coefficients(criterion: CriterionAgreement) -> list[Estimate]:
    return [*criterion.alpha.values(), *criterion.kappa.values()]


# ---------------------------------------------------------------- reasons


def test_no_work_with_two_scores() -> None:
    criterion = measured([[0, 1, NAN, NAN], [NAN, NAN, 2, 3]])
    found = [*coefficients(criterion), criterion.exact, criterion.adjacent, *criterion.chance.values()]
    assert {estimate.undefined for estimate in found} == {Undefined.NO_DOUBLE_SCORES}
    assert (criterion.double_scored, criterion.causes, criterion.verdict.code) == (0, None, "undefined")


def test_one_rater() -> None:
    agreement = measure(score_table([[0, 1, 2, 3]], LEVELS))
    criterion = agreement.criteria[0]
    assert {estimate.undefined for estimate in coefficients(criterion)} == {Undefined.ONE_RATER}
    assert {criterion.exact.undefined, criterion.adjacent.undefined} == {Undefined.ONE_RATER}
    assert agreement.severity == ()


def test_all_scores_equal() -> None:
    # krippendorff raises an error, scikit-learn gives NaN, R irr 1.
    criterion = measured([[2] * 20, [2] * 20])
    assert {estimate.undefined for estimate in coefficients(criterion)} == {Undefined.NO_VARIATION}
    assert criterion.exact.value == 1
    assert criterion.causes is None
    assert criterion.verdict.code == "one_sided" and criterion.verdict.chance_below is None


def test_one_rater_without_variation_is_chance_not_a_reason() -> None:
    criterion = measured([[2, 2, 2, 2], [2, 3, 2, 1]])
    assert [criterion.kappa[weights].value for weights in WEIGHTS] == pytest.approx([0, 0, 0], abs=1e-12)


def test_negative_scores_have_no_ratio_alpha() -> None:
    counts = count_patterns([[-1, 0, 1], [-1, 1, 1]], [-1, 0, 1])
    assert alpha(counts, "ratio").undefined is Undefined.NEGATIVE_SCORES
    assert all(alpha(counts, level).value is not None for level in MEASUREMENTS if level != "ratio")


def test_nothing_scored_at_all() -> None:
    agreement = measure(score_table(np.zeros((0, 0)), LEVELS))
    assert agreement.facts.scores == 0
    assert {found.undefined for found in coefficients(agreement.criteria[0])} == {Undefined.NO_DOUBLE_SCORES}


def test_severity_of_a_rater_with_one_common_work() -> None:
    rows = measure(score_table([[0, 1, 2], [0, 2, NAN], [NAN, NAN, 3]], LEVELS)).severity
    lonely = next(row for row in rows if row.rater == "r02" and row.criterion == CRITERION)
    assert lonely.shift.undefined is Undefined.TOO_FEW_WORKS
    assert lonely.p_adjusted is None


# ---------------------------------------------------------------- perfect agreement

DECIMALS = (0, 0.1, 0.2, 0.3, 0.7)


@pytest.mark.parametrize("levels", [(0, 1), LEVELS, (0, 0.5, 1), DECIMALS, (0, 1, 2, 5, 10)], ids=str)
@pytest.mark.parametrize("level", MEASUREMENTS)
def test_perfect_agreement_is_one_and_not_certain(levels: tuple[float, ...], level: Measurement) -> None:
    # Rounding must not turn 1 into 0.9999999999999998 with an interval of no width, or into an error.
    rng = np.random.default_rng(1)
    for _ in range(250):
        works, raters = rng.integers(4, 40), rng.integers(2, 7)
        agreed = np.r_[levels[0], levels[-1], rng.choice(levels, works - 2)]
        scores = np.tile(agreed.astype(float), (raters, 1))
        scores[2:][rng.random(scores[2:].shape) < 0.3] = NAN
        found = alpha(count_patterns(scores, levels), level)
        assert found.value == 1
        assert found.interval is not None
        # Rule of three: about 3/n of the works could still disagree.
        assert found.interval.low <= 1 - 3 / works
        assert found.interval.high == 1


# How often each of the scores 0–3 was given to a work, by both raters.
uses = st.lists(st.integers(0, 30), min_size=4, max_size=4)
agreed_works = uses.filter(lambda used: np.count_nonzero(used) > 1)


@given(used=agreed_works)
def test_perfect_kappa_is_one_and_not_certain(used: list[int]) -> None:
    for weights in WEIGHTS:
        found = kappa(pair_table(np.diag(used)), weights)
        assert found.value == 1
        assert found.interval is not None
        assert found.interval.low <= 1 - 3 / sum(used)


@pytest.mark.parametrize("measurement", MEASUREMENTS)
def test_perfect_agreement_of_a_few_works_is_not_certain(measurement: Measurement) -> None:
    verdict = measured([[0, 1] * 10, [0, 1] * 10], measurement).verdict
    assert verdict.code == "probably_acceptable"
    assert verdict.chance_below is not None and 0 < verdict.chance_below < 0.333
    assert verdict.settles[20] < verdict.settles[100] < 1


def test_perfect_agreement_on_decimals_goes_through_all_of_measure() -> None:
    rng = np.random.default_rng(2)
    for _ in range(20):
        scores = np.tile(np.r_[DECIMALS, rng.choice(DECIMALS, 5)], (3, 1))
        agreement = measure(score_table(scores, DECIMALS, "interval", grade_boundaries=(0.2,)))
        assert agreement.criteria[0].lead.value == 1
        assert agreement.total is not None
        assert agreement.total.sem.value == pytest.approx(0, abs=1e-9)
        assert agreement.total.icc_single.value == pytest.approx(1)


def test_one_disagreement_on_decimals_leaves_the_error_of_the_total_without_interval() -> None:
    # Without that work there is no error but rounding; its logarithm must not be taken.
    scores = [[0, 0, 0.2, 0.2, 0], [0, 0, 0.2, 0.2, 0], [0, 0, 0.2, 0.3, 0]]
    total = measure(score_table(scores, DECIMALS, grade_boundaries=(0.2,))).total
    assert total is not None
    assert total.sem.interval is None


def test_totals_may_start_anywhere() -> None:
    # Totals −0.7, 0.3, 1.3: one step apart, and 0.3 − (−0.7) is 0.9999999999999999.
    whole, tenths = (-1, 0, 1), DECIMALS
    frame = pd.concat(
        [long_form([whole, whole], "А"), long_form(np.full((2, 3), 0.3), "Б")], ignore_index=True
    )
    criteria = (Criterion("А", scale_of(whole)), Criterion("Б", scale_of(tenths)))
    total = measure(ScoreTable(frame, Rubric("Задача", criteria))).total
    assert total is not None
    assert total.rater_dependent.value == 0


def test_one_far_work_leaves_the_verdict_open() -> None:
    # Leaving out the work scored 100 drops alpha from .9999 to nearly 0: the interval is all of (−1, 1).
    scores = [[100] + [0] * 9 + [1] * 9, [100] + [0] * 8 + [1] * 10]
    criterion = measure(score_table(scores, (0, 1, 100), "interval")).criteria[0]
    assert not criterion.verdict.sure


# ---------------------------------------------------------------- refused input


def test_score_off_the_scale() -> None:
    with pytest.raises(ValueError, match=r"score 7 .*scale"):
        measured([[0, 7], [0, 1]])


def test_two_scores_of_one_rater_on_one_work() -> None:
    table = score_table([[0, 1], [0, 1]], LEVELS)
    twice = ScoreTable(pd.concat([table.scores, table.scores.iloc[:1]]), table.rubric)
    with pytest.raises(ValueError, match=f"{CRITERION}.*twice"):
        measure(twice)


def test_blank_in_a_score_table() -> None:
    table = score_table([[0, 1], [0, 1]], LEVELS)
    blank = ScoreTable(table.scores.assign(score=[0.0, NAN, 1.0, 1.0]), table.rubric)
    with pytest.raises(ValueError, match="blank"):
        measure(blank)


def test_columns_missing() -> None:
    with pytest.raises(ValueError, match="criterion"):
        ScoreTable(pd.DataFrame({"work": [], "rater": [], "score": []}), score_table([[0]], LEVELS).rubric)


# ---------------------------------------------------------------- nothing is ever NaN

SCALES: tuple[tuple[float, ...], ...] = ((0, 1), (0, 1, 2, 3), (0, 0.5, 1), (-1, 0, 1), (0, 1, 50, 100))


@st.composite
def tiny_tables(draw: st.DrawFn) -> ScoreTable:
    """One or two criteria, up to five raters; few works at random, or twenty that nearly agree."""
    criteria, rows = [], []
    for code in draw(st.sampled_from(["А", "АБ"])):
        levels = draw(st.sampled_from(SCALES))
        criteria.append(
            Criterion(code, Scale(tuple(map(float, levels))), measurement=draw(st.sampled_from(MEASUREMENTS)))
        )
        rare = draw(st.booleans())
        usual = st.sampled_from([levels[0]] * 6 + [levels[1]]) if rare else st.sampled_from(levels)
        for work in range(draw(st.sampled_from([0, 1, 2, 3, 5]) if not rare else st.just(18))):
            marks = draw(st.lists(usual, max_size=4 if not rare else 2))
            rows += [(f"w{work}", f"r{rater}", code, float(mark)) for rater, mark in enumerate(marks)]
        if rare:
            rows += [("last", f"r{rater}", code, float(levels[-1])) for rater in range(2)]
    return ScoreTable(pd.DataFrame(rows, columns=list(SCORE_COLUMNS)), Rubric("Задача", tuple(criteria)))


@pytest.mark.slow
@given(table=tiny_tables())
def test_every_number_is_finite(table: ScoreTable) -> None:
    agreement = measure(table)
    assert all(math.isfinite(number) for number in numbers_in(agreement))
    for criterion in agreement.criteria:
        for estimate in [*coefficients(criterion), criterion.exact, criterion.adjacent]:
            check_interval(estimate)
    assert second_mark(table, agreement).largest_difference < 1e-9


def numbers_in(result: object) -> Iterator[float]:
    """Every float anywhere in a result."""
    if isinstance(result, float):
        yield result
    elif dataclasses.is_dataclass(result):
        for field in dataclasses.fields(result):
            yield from numbers_in(getattr(result, field.name))
    elif isinstance(result, Mapping):
        for part in result.values():
            yield from numbers_in(part)
    elif isinstance(result, tuple):
        for part in result:
            yield from numbers_in(part)


def check_interval(estimate: Estimate) -> None:
    """The value lies inside; the interval is never the point (1, 1)."""
    if estimate.value is not None and estimate.interval is not None:
        assert estimate.value <= 1
        assert estimate.interval.low - 1e-9 <= estimate.value <= estimate.interval.high + 1e-9
        assert estimate.interval.low < 1
