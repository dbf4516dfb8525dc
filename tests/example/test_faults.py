"""The planted faults are seen in the numbers, and nothing else is."""

import pytest

from raters.advice import diagnose
from raters.agreement import co_scores, measure
from raters.terms import Agreement, Finding, ScoreTable

ROUNDS = (1, 2, 3)
SEVERE = "Э-05"


@pytest.fixture(scope="module")
def measured(rounds: dict[int, ScoreTable]) -> dict[int, Agreement]:
    return {number: measure(table) for number, table in rounds.items()}


@pytest.fixture(scope="module")
def found(rounds, measured) -> dict[int, tuple[Finding, ...]]:
    return {number: diagnose(rounds[number], measured[number]) for number in ROUNDS}


def alpha(agreement: Agreement, code: str) -> float:
    value = agreement.criterion(code).lead.value
    assert value is not None
    return value


def shift(agreement: Agreement, criterion: str, rater: str = SEVERE):
    return next(row for row in agreement.severity if (row.rater, row.criterion) == (rater, criterion))


def test_the_first_round_has_the_planted_faults_and_no_others(found):
    assert {(item.rule, item.criterion, item.raters) for item in found[1]} == {
        ("R9", "К1", ()),
        ("R19", "К2", ()),
        ("R5", "К3", ()),
        ("R4", "К4", ()),
        ("R1", "К4", (SEVERE,)),
        ("R1", "К5", (SEVERE,)),
        ("R13", None, ()),
    }


def test_in_the_second_round_only_the_ambiguous_criterion_is_left(found):
    kept = {("R19", code) for code in ("К1", "К2", "К4", "К5")}
    assert {(item.rule, item.criterion) for item in found[2]} == kept | {("R5", "К3"), ("R13", None)}


def test_in_the_third_round_all_is_well(found):
    assert {(item.rule, item.criterion) for item in found[3]} == {("R19", f"К{n}") for n in range(1, 6)}


def test_all_raters_can_be_compared(measured):
    for number in ROUNDS:
        assert len(measured[number].components) == 1
        assert measured[number].facts.double_scored == 60


def test_the_severe_teacher_is_clear_and_then_calibrated(measured):
    for code in ("К4", "К5"):
        first, second, third = (shift(measured[number], code) for number in ROUNDS)
        assert first.works == 21
        assert -0.75 < first.shift.value < -0.45
        assert -0.2 < second.shift.value < 0
        assert abs(third.shift.value) < 0.1
    clear = shift(measured[1], "К5")
    assert abs(clear.shift.value) >= max(0.25, 0.08 * 4)
    assert clear.p_adjusted < 0.01


def test_nobody_else_is_severe_or_lenient(measured):
    for number in ROUNDS:
        others = [row for row in measured[number].severity if row.rater != SEVERE]
        assert all(abs(row.shift.value) < 0.25 or row.p_adjusted > 0.1 for row in others)


def test_disagreements_pile_up_at_the_unclear_boundary(rounds, found):
    evidence = next(item.evidence for item in found[1] if item.rule == "R4")
    assert (evidence["lower"], evidence["upper"]) == (1, 2)
    assert evidence["disagreements"] >= 12
    assert evidence["share"] >= 0.75
    assert evidence["expected"] < 0.55
    # TableCounts by hand as well, over pairs of raters: at the boundary, and everywhere.
    pairs = co_scores(rounds[1], "К4")
    low, high = pairs[["score_a", "score_b"]].min(axis=1), pairs[["score_a", "score_b"]].max(axis=1)
    adjacent = high - low == 1
    assert (adjacent & (low == 1)).sum() / adjacent.sum() >= 0.75


def test_the_ambiguous_criterion_scatters_until_it_is_rewritten(measured):
    first, second, third = (measured[number] for number in ROUNDS)
    assert 0.3 <= alpha(first, "К3") <= 0.4
    assert 0.3 <= alpha(second, "К3") <= 0.4
    assert first.criterion("К3").causes.scatter >= 0.8
    assert alpha(third, "К3") >= 0.8


def test_the_criterion_without_variety_agrees_much_and_correlates_little(measured):
    uniform = measured[1].criterion("К1")
    assert uniform.level_counts[1] / sum(uniform.level_counts) >= 0.85
    assert uniform.exact.value >= 0.85
    assert uniform.kappa["unweighted"].value < 0.4
    assert uniform.lead.value < 0.4


def test_the_healthy_criterion_is_healthy(measured):
    for number in ROUNDS:
        assert measured[number].criterion("К2").lead.interval.low > 0.667


def test_agreement_improves_from_round_to_round(measured):
    for code in ("К1", "К4", "К5"):
        values = [alpha(measured[number], code) for number in ROUNDS]
        assert values == sorted(values)
