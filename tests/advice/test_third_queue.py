"""Which works the rubric sends to a third rater, why, and what came of it."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from raters.advice.third_queue import (
    checked_works,
    is_open,
    paper_key,
    third_checks,
    third_queue,
    third_score_problems,
    third_scores_inside,
    two_scorings_of_each,
)
from raters.agreement import measure
from raters.rubrics import shipped
from raters.terms import Criterion, Rubric, Scale, ScoreTable, ThirdCheck, ThirdScore

DAY = date(2026, 2, 3)
Given = dict[str, dict[str, tuple[float | None, ...]]]


def table(rule: ThirdCheck | None, works: Given, top: int = 3) -> ScoreTable:
    """work -> rater -> scores on К1, К2, …; None where the rater gave none."""
    size = max(len(scores) for raters in works.values() for scores in raters.values())
    codes = [f"К{number + 1}" for number in range(size)]
    rows = [
        (work, rater, code, float(score))
        for work, raters in works.items()
        for rater, scores in raters.items()
        for code, score in zip(codes, scores, strict=False)
        if score is not None
    ]
    scale = Scale(tuple(map(float, range(top + 1))))
    rubric = Rubric("Р", tuple(Criterion(code, scale) for code in codes), third_check=rule)
    return ScoreTable(pd.DataFrame(rows, columns=["work", "rater", "criterion", "score"]), rubric)


def codes(case):
    return [line.code for line in case.reasons]


def test_without_a_rule_nothing_is_due():
    assert third_queue(table(None, {"w": {"A": (0,), "B": (3,)}})) == ()


def test_totals_that_part_send_the_whole_work():
    scores = table(ThirdCheck(total=4), {"w1": {"A": (3, 3), "B": (1, 1)}, "w2": {"A": (3, 3), "B": (1, 2)}})
    [case] = third_queue(scores)
    assert (case.work, case.raters, case.criteria) == ("w1", ("A", "B"), ("К1", "К2"))
    assert codes(case) == ["third-total"] and case.reasons[0].facts == {"difference": 4.0, "limit": 4}


def test_differences_that_cancel_out_leave_the_total_alone():
    assert third_queue(table(ThirdCheck(total=2), {"w": {"A": (3, 0), "B": (0, 3)}})) == ()


def test_a_named_criterion_sends_only_itself():
    [case] = third_queue(table(ThirdCheck(criteria={"К2": 2}), {"w": {"A": (3, 2), "B": (0, 0)}}))
    assert case.criteria == ("К2",)
    assert case.scores["К2"] == (2.0, 0.0) and case.scores["К1"] == (3.0, 0.0)
    assert codes(case) == ["third-criterion"]


def test_many_differing_criteria_send_the_whole_work():
    works = {"w1": {"A": (1, 1, 1), "B": (1, 2, 2)}, "w2": {"A": (1, 1, 1), "B": (1, 1, 2)}}
    [case] = third_queue(table(ThirdCheck(differing=2), works))
    assert case.work == "w1" and case.criteria == ("К1", "К2", "К3")
    assert codes(case) == ["third-differing"]


def test_zero_or_nothing_against_a_score():
    works = {
        "zero": {"A": (0, 2), "B": (1, 2)},
        "no score": {"A": (None, 2), "B": (2, 2)},
        "nothing against zero": {"A": (None, 2), "B": (0, 2)},
        "two zeros": {"A": (0, 2), "B": (0, 2)},
        "scores": {"A": (1, 2), "B": (3, 2)},
        "one rater": {"A": (0, 2)},
        "tasks shared out": {"A": (1, None), "B": (None, 2)},
    }
    cases = {case.work: case for case in third_queue(table(ThirdCheck(zero_against_score=True), works))}
    assert cases.keys() == {"zero", "no score"}
    assert codes(cases["zero"]) == ["third-zero"] and codes(cases["no score"]) == ["third-no_score"]
    assert cases["no score"].scores["К1"] == (None, 2.0)


def test_a_limit_is_reached_by_decimals_too():
    # 0.7 − 0.4 is 0.29999999999999993 in binary
    rows = [("w", "A", "К1", 0.7), ("w", "B", "К1", 0.4)]
    rubric = Rubric("Р", (Criterion("К1", Scale((0.4, 0.7))),), third_check=ThirdCheck(criteria={"К1": 0.3}))
    frame = pd.DataFrame(rows, columns=["work", "rater", "criterion", "score"])
    assert len(third_queue(ScoreTable(frame, rubric))) == 1


def test_all_that_applies_is_said():
    rule = ThirdCheck(total=3, differing=2, criteria={"К1": 2}, zero_against_score=True)
    [case] = third_queue(table(rule, {"w": {"A": (3, 2), "B": (0, 0)}}))
    assert codes(case) == ["third-total", "third-differing", "third-criterion", "third-zero"]
    assert case.criteria == ("К1", "К2")


def test_teachers_who_share_the_tasks_of_a_work_are_compared_by_task():
    works: Given = {"w": {"A": (0, None), "B": (3, None), "C": (None, 1), "D": (None, 1)}}
    [case] = third_queue(table(ThirdCheck(criteria={"К1": 2, "К2": 2}), works))
    assert case.raters == ("A", "B") and case.criteria == ("К1",)


def test_anchors_scored_by_many_are_not_in_the_queue():
    assert third_queue(table(ThirdCheck(criteria={"К1": 2}), {"w": {"A": (0,), "B": (3,), "C": (1,)}})) == ()


def test_history_essay_by_its_published_rule():
    # ЕГЭ 2019–21: total >= 5, or К1, К2, К3 or К6 = 2, or >= 4 of 7 differ
    rubric = next(rubric for rubric in shipped() if "историческое сочинение" in rubric.name)
    first = dict(zip((c.code for c in rubric.criteria), (2, 1, 1, 1, 1, 2, 1), strict=True))
    for change, expected in (
        ({"К1": 0}, ["third-criterion"]),
        ({"К6": 1, "К4": 0, "К5": 0}, []),
        ({"К6": 1, "К4": 0, "К5": 0, "К7": 0}, ["third-differing"]),
        ({"К6": 1, "К4": 0, "К5": 0, "К7": 0, "К1": 1}, ["third-total", "third-differing"]),
    ):
        rows = [("w", "A", code, float(score)) for code, score in first.items()]
        rows += [("w", "B", code, float(score)) for code, score in {**first, **change}.items()]
        frame = pd.DataFrame(rows, columns=["work", "rater", "criterion", "score"])
        cases = third_queue(ScoreTable(frame, rubric))
        assert [code for case in cases for code in codes(case)] == expected


# ---------------------------------------------------------------- the third score


WORKS: Given = {
    "w1": {"A": (3, 3), "B": (0, 1)},
    "w2": {"A": (3, 3), "B": (3, 3)},
    "w3": {"A": (0, 0), "B": (2, 0)},
}


def test_a_case_is_resolved_when_all_its_criteria_are():
    scores = table(ThirdCheck(criteria={"К1": 2, "К2": 2}), WORKS)
    cases = third_queue(scores)
    half = [ThirdScore("w1", "К1", "C", 2.0, DAY)]
    whole = [*half, ThirdScore("w1", "К2", "C", 2.0, DAY)]
    for given, resolved in (([], 0), (half, 0), (whole, 1)):
        checks = third_checks(scores, cases, given)
        assert (checks.works, checks.due, checks.resolved) == (3, 2, resolved)


def test_the_third_is_none_of_the_first_two():
    scores = table(ThirdCheck(criteria={"К1": 2}), WORKS)
    case = third_queue(scores)[0]
    for rater, code in (("A", "same"), (" b ", "same"), ("", "missing"), ("C", None)):
        found = third_score_problems(case, [ThirdScore("w1", "К1", rater, 2.0, DAY)], scores.rubric)
        assert [problem.code for problem in found] == ([f"third_rater_{code}"] if code else [])


def test_a_third_score_is_due_and_on_the_scale():
    scores = table(ThirdCheck(criteria={"К1": 2}), WORKS)
    case = third_queue(scores)[0]
    given = [ThirdScore("w1", "К1", "C", 7.0, DAY), ThirdScore("w1", "К2", "C", 1.0, DAY)]
    found = [problem.code for problem in third_score_problems(case, given, scores.rubric)]
    assert found == ["third_score_off_scale", "third_score_not_due"]
    assert third_score_problems(case, [], scores.rubric)[0].code == "third_score_missing"


def test_agreement_stays_that_of_the_first_two_scores():
    scores = table(ThirdCheck(criteria={"К1": 2, "К2": 2}), WORKS)
    before = measure(scores)
    third_checks(scores, third_queue(scores), [ThirdScore("w1", "К1", "C", 2.0, DAY)])
    assert measure(scores) == before


def test_a_third_check_inside_the_file_is_noticed():
    rule = ThirdCheck(criteria={"К1": 2})
    pairs: Given = {f"p{n}": {"A": (1,), "B": (1,)} for n in range(20)}
    checked: Given = {f"t{n}": {"A": (0,), "B": (2,), "C": (2,)} for n in range(4)}
    assert third_scores_inside(table(rule, pairs | checked)) == ("t0", "t1", "t2", "t3")
    anchors: Given = {f"a{n}": {"A": (1,), "B": (1,), "C": (2,)} for n in range(4)}
    assert third_scores_inside(table(rule, pairs | checked | anchors)) == ()
    assert third_scores_inside(table(rule, pairs)) == ()


@pytest.mark.parametrize("codes", [("а" * 300, "К1"), ("w", "К1")])
def test_a_key_fits_the_store(codes):
    assert len(paper_key(*codes)) <= 200


def test_keys_of_different_places_differ():
    assert paper_key("a|", "b") != paper_key("a", "|b")


def test_the_queue_is_in_the_order_of_works_and_criteria_in_that_of_the_rubric():
    rule = ThirdCheck(total=1)
    scores = table(rule, {"b": {"A": (3, 1, 2), "B": (0, 1, 2)}, "a": {"B": (0, 1, 2), "A": (3, 1, 2)}})
    turned = ScoreTable(scores.scores.iloc[::-1], scores.rubric)
    for given in (scores, turned):
        cases = third_queue(given)
        assert [case.work for case in cases] == ["a", "b"]
        assert {case.criteria for case in cases} == {("К1", "К2", "К3")}
        assert all(list(case.scores.values()) == [(3, 0), (1, 1), (2, 2)] for case in cases)


def test_criteria_outside_the_rubric_are_left_alone():
    scores = table(ThirdCheck(criteria={"К1": 2}), {"w": {"A": (3, 3), "B": (3, 0)}})
    fewer = replace(scores.rubric, criteria=scores.rubric.criteria[:1])
    assert third_queue(ScoreTable(scores.scores, fewer)) == ()
    assert checked_works(ScoreTable(scores.scores, fewer)) == 1


def test_works_the_rule_can_be_applied_to_have_two_scorings():
    works: Given = {
        "two": {"A": (1, 1), "B": (1, 1)},
        "one": {"A": (1, 1)},
        "three": {"A": (1, 1), "B": (1, 1), "C": (1, 1)},
        "shared out": {"A": (1, None), "B": (None, 1)},
        "half": {"A": (1, 1), "B": (1, None)},
    }
    assert checked_works(table(ThirdCheck(total=1), works)) == 2


def test_the_two_who_scored_a_work_first_are_compared_where_a_third_is_in_the_table():
    scores = table(None, {"w": {"A": (0, 0), "B": (1, 1), "C": (3, 3)}, "v": {"A": (0, 0)}})
    left = two_scorings_of_each(scores).scores
    assert sorted(zip(left["work"], left["rater"], strict=True)) == [
        ("v", "A"), ("v", "A"), ("w", "A"), ("w", "A"), ("w", "B"), ("w", "B"),
    ]  # fmt: skip


def test_a_case_is_open_until_every_criterion_of_it_has_a_third_score():
    [case] = third_queue(table(ThirdCheck(criteria={"К1": 2, "К2": 2}), {"w1": WORKS["w1"]}))
    assert is_open(case, [])
    assert is_open(case, [("w1", "К1"), ("other", "К2")])
    assert not is_open(case, [("w1", "К1"), ("w1", "К2")])


def test_what_is_wrong_with_a_third_score_is_said_with_its_work_and_criterion():
    scores = table(ThirdCheck(criteria={"К1": 2}), WORKS)
    case = third_queue(scores)[0]
    given = [ThirdScore("w1", "К1", "a", 7.0, DAY), ThirdScore("w1", "К2", "A", 1.0, DAY)]
    found = {
        problem.code: dict(problem.facts) for problem in third_score_problems(case, given, scores.rubric)
    }
    assert found == {
        "third_rater_same": {"rater": "A", "work": "w1"},
        "third_score_off_scale": {"score": 7.0, "criterion": "К1"},
        "third_score_not_due": {"work": "w1", "criterion": "К2"},
    }


@pytest.mark.parametrize(
    ("pairs", "parting", "checked", "noticed"),
    [
        (20, 0, 3, True),  # three works are enough
        (20, 0, 2, False),
        (10, 5, 3, True),  # half of the pairs part: still few
        (10, 6, 3, False),
        (0, 0, 4, True),
    ],
)
def test_a_third_check_inside_the_file_from_both_sides(pairs, parting, checked, noticed):
    works: Given = {f"p{n}": {"A": (0,), "B": (2 if n < parting else 1,)} for n in range(pairs)}
    inside: Given = {f"t{n}": {"A": (0,), "B": (2,), "C": (1,)} for n in range(checked)}
    found = third_scores_inside(table(ThirdCheck(criteria={"К1": 2}), works | inside))
    assert found == (tuple(sorted(inside)) if noticed else ())


@pytest.mark.parametrize("apart", [0, 1, 2])
def test_any_two_of_the_three_may_be_those_who_part(apart):
    scores: list[tuple[float | None, ...]] = [(1,), (1,), (1,)]
    scores[apart] = (3,)
    inside: Given = {f"t{n}": dict(zip("ABC", scores, strict=True)) for n in range(4)}
    pairs: Given = {f"p{n}": {"A": (1,), "B": (1,)} for n in range(20)}
    assert len(third_scores_inside(table(ThirdCheck(criteria={"К1": 2}), pairs | inside))) == 4
