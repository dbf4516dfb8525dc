"""Works due for a third check: the rules of the shipped rubrics, one row each."""

import pandas as pd
import pytest

from raters.advice.third_queue import third_queue, two_scorings_of_each
from raters.rubrics import shipped
from raters.terms import Criterion, Rubric, Scale, ScoreTable, ThirdCheck


def table_of(highest, first, second, rule, third=None):
    """One work; scores of the raters by criterion, in the order of `highest`."""
    codes = list(highest)
    given = [("A", first), ("B", second)] + ([("C", third)] if third else [])
    rows = [
        ("w1", rater, code, float(score))
        for rater, scores in given
        for code, score in zip(codes, scores, strict=False)
        if score is not None
    ]
    criteria = tuple(
        Criterion(code, Scale(tuple(map(float, range(top + 1))))) for code, top in highest.items()
    )
    frame = pd.DataFrame(rows, columns=["work", "rater", "criterion", "score"])
    return ScoreTable(frame, Rubric("by hand", criteria, third_check=rule))


def reasons(*arguments, **more):
    cases = third_queue(two_scorings_of_each(table_of(*arguments, **more)))
    return [
        (line.code.removeprefix("third-"), line.facts.get("criterion"))
        for case in cases
        for line in case.reasons
    ]


RUSSIAN = dict.fromkeys([f"К{number}" for number in range(1, 13)], 3)
HISTORY = {"К1": 2, "К2": 2, "К3": 2, "К4": 1, "К5": 1, "К6": 3, "К7": 1}
SOCIAL = {"К1": 2, "К2": 2, "К3": 1, "К4": 2}
HISTORY_RULE = ThirdCheck(total=5, criteria={"К1": 2, "К2": 2, "К3": 2, "К6": 2}, differing=4)
SOCIAL_RULE = ThirdCheck(total=3, criteria={"К2": 2, "К4": 2})


def test_a_total_eight_apart_in_russian():
    rule = ThirdCheck(total=8, criteria={"К7": 2, "К8": 2})
    assert reasons(RUSSIAN, [1] * 8 + [0] * 4, [0] * 12, rule) == [("total", None)]
    assert reasons(RUSSIAN, [1] * 7 + [0] * 5, [0] * 12, rule) == []
    seventh = [0] * 6 + [2] + [0] * 5
    assert reasons(RUSSIAN, seventh, [0] * 12, rule) == [("criterion", "К7")]
    sixth = [0] * 5 + [2] + [0] * 6
    assert reasons(RUSSIAN, sixth, [0] * 12, rule) == []


def test_four_of_seven_criteria_differ_in_history_though_the_totals_agree():
    assert reasons(HISTORY, [2, 1, 0, 1, 0, 0, 0], [1, 0, 1, 0, 0, 0, 0], HISTORY_RULE) == [
        ("differing", None)
    ]
    assert reasons(HISTORY, [1, 1, 0, 0, 0, 0, 0], [0, 0, 1, 0, 0, 0, 0], HISTORY_RULE) == []


def test_a_difference_of_two_counts_on_the_named_criteria_only():
    assert reasons(SOCIAL, [0, 2, 0, 0], [0, 0, 0, 0], SOCIAL_RULE) == [("criterion", "К2")]
    assert reasons(SOCIAL, [2, 0, 0, 0], [0, 0, 0, 0], SOCIAL_RULE) == []


def test_a_work_may_be_due_for_several_reasons():
    [case] = third_queue(table_of(SOCIAL, [1, 2, 0, 2], [0, 0, 0, 0], SOCIAL_RULE))
    assert [(line.code, line.facts["difference"]) for line in case.reasons] == [
        ("third-total", 5),
        ("third-criterion", 2),
        ("third-criterion", 2),
    ]
    assert case.scores["К4"] == (2, 0) and (case.work, case.raters) == ("w1", ("A", "B"))


@pytest.mark.parametrize(("first", "second", "cases"), [(0, 2, 1), (0, 1, 0), (2, 1, 0), (2, 0, 1)])
def test_zero_against_two_in_science(first, second, cases):
    assert len(reasons({"К1": 2}, [first], [second], ThirdCheck(criteria={"К1": 2}))) == cases


@pytest.mark.parametrize(("first", "second", "cases"), [(0, 1, 1), (3, 0, 1), (1, 3, 0), (0, 0, 0)])
def test_zero_against_any_score(first, second, cases):
    rule = ThirdCheck(zero_against_score=True)
    assert reasons({"К1": 3}, [first], [second], rule) == [("zero", "К1")] * cases


def test_only_the_first_two_scores_count():
    rule = ThirdCheck(total=2)
    assert reasons({"К1": 3}, [1], [1], rule, third=[3]) == []
    assert reasons({"К1": 3}, [1], [3], rule, third=[1]) == [("total", None)]


def test_a_criterion_only_one_scored_counts_as_no_score_at_most():
    highest = {"К1": 3, "К2": 3}
    rule = ThirdCheck(total=3, criteria={"К2": 2}, differing=2)
    assert reasons(highest, [1, 3], [1, None], rule) == []
    assert reasons(highest, [1, 3], [None, None], rule) == []
    assert reasons(highest, [1, 3], [1, None], ThirdCheck(zero_against_score=True)) == [("no_score", "К2")]


def test_tenths_add_up():
    scale = Scale((0.0, 0.1, 0.2, 0.3))
    rows = [("w1", rater, code, score) for rater, score in (("A", 0.3), ("B", 0.2)) for code in "абв"]
    frame = pd.DataFrame(rows, columns=["work", "rater", "criterion", "score"])
    rubric = Rubric(
        "tenths", tuple(Criterion(code, scale) for code in "абв"), third_check=ThirdCheck(total=0.3)
    )
    assert len(third_queue(ScoreTable(frame, rubric))) == 1


def test_without_a_rule_nothing_is_due():
    assert reasons({"К1": 3}, [0], [3], None) == []
    assert reasons({"К1": 3}, [0], [3], ThirdCheck()) == []


def test_a_limit_of_zero_does_not_send_every_work():
    assert reasons({"К1": 3}, [2], [2], ThirdCheck(total=0, criteria={"К1": 0})) == []


def test_every_shipped_rule_can_be_applied():
    for rubric in shipped():
        rows = [
            ("w1", rater, criterion.code, criterion.scale.levels[end])
            for rater, end in (("A", 0), ("B", -1))
            for criterion in rubric.criteria
        ]
        frame = pd.DataFrame(rows, columns=["work", "rater", "criterion", "score"])
        assert bool(third_queue(ScoreTable(frame, rubric))) == (rubric.third_check is not None)
