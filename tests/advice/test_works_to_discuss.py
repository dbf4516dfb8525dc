"""Which works are brought to a meeting, in which order and why: a small table by hand."""

import pytest

from raters.advice.works_to_discuss import works_to_discuss
from raters.terms import Finding, Step

LEVELS = (0.0, 1.0, 2.0, 3.0)
K1 = {
    "a": (0, 3), "b": (1, 2), "c": (1, 1), "d": (1, 1, 1), "e": (2, 2), "f": (2, 2, 2), "g": (3, 3),
    "h": (0, 0), "i": (0, 2), "j": (1,),
}  # fmt: skip
K2 = {"a": (1, 1), "b": (0, 3), "c": (3, 3), "d": (1, 1), "e": (3, 3), "f": (0, 0)}


@pytest.fixture
def table(by_hand):
    return by_hand(
        {
            code: [
                (work, rater, float(score))
                for work, scores in given.items()
                for rater, score in zip("ABC", scores, strict=False)
            ]
            for code, given in (("K1", K1), ("K2", K2))
        },
        LEVELS,
    )


def finding(criterion="K1", works=(), **evidence):
    return Finding("R4", criterion, (), "high", evidence, works)


def brought(table, kinds, *findings, criteria=("K1",), most=20):
    step = Step("x", findings, criteria, (), (), 60, 21, 30)
    return [(one.work, one.criterion, one.reason) for one in works_to_discuss(step, table, kinds, most)]


def works(table, kinds, *findings, **more):
    return [work for work, _, _ in brought(table, kinds, *findings, **more)]


def test_works_scored_furthest_apart_come_first(table):
    assert works(table, ("spread",), finding()) == ["a", "i", "b"]
    assert works(table, ("spread",), finding(), most=2) == ["a", "i"]
    [first, *_] = works_to_discuss(
        Step("x", (finding(),), ("K1",), (), (), 60, 21, 30), table, ("spread",), 9
    )
    assert first.scores == (0.0, 3.0)


def test_works_a_finding_names_keep_its_order_and_take_the_criterion_they_part_on(table):
    named = finding(None, ("b", "c", "i", "j", "nowhere"))
    assert brought(table, ("spread",), named, criteria=("K1", "K2")) == [
        ("b", "K2", "spread"),  # 0 against 3 there, 1 against 2 here
        ("i", "K1", "spread"),
    ]
    own = finding("K1", ("i", "b"))
    assert brought(table, ("spread",), own, criteria=("K1", "K2")) == [
        ("i", "K1", "spread"),
        ("b", "K1", "spread"),
    ]
    two = works(table, ("spread",), own, finding("K1", ("a",)), finding())
    assert two == ["i", "a", "b"]  # in turn


def test_exemplars_are_the_strongest_below_and_the_weakest_above(table):
    at = finding("K1", ("b", "j"), lower=1.0, upper=2.0)
    assert brought(table, ("boundary",), at) == [
        ("b", "K1", "contested"),
        ("c", "K1", "high_lower"),  # 3 of 3 elsewhere, d 1 of 3
        ("f", "K1", "low_upper"),  # 0 elsewhere, e 3 of 3
        ("d", "K1", "high_lower"),
        ("e", "K1", "low_upper"),
    ]
    assert works(table, ("boundary",), finding("K1", ("b",))) == []
    assert works(table, ("boundary",), finding("K2", (), lower=1.0, upper=3.0)) == []


def test_equally_strong_exemplars_are_those_of_most_raters(by_hand):
    rows = [(work, rater, 1.0) for work, raters in (("a", "AB"), ("b", "ABC")) for rater in raters]
    rows += [(work, rater, 2.0) for work, raters in (("c", "AB"), ("d", "ABC")) for rater in raters]
    table = by_hand({"K1": rows}, LEVELS)
    assert works(table, ("boundary",), finding(lower=1.0, upper=2.0)) == ["b", "d", "a", "c"]


def test_how_strong_a_work_is_elsewhere_is_a_share_of_each_maximum(by_hand):
    def given(scores):
        return [(work, rater, float(score)) for work, score in scores.items() for rater in "AB"]

    table = by_hand({"K1": given({"a": 1, "b": 1, "c": 1}), "K2": given({"a": 3, "b": 1})}, LEVELS)
    # c has nothing elsewhere and counts as a half: a 1, c .5, b 1/3
    assert works(table, ("boundary",), finding(lower=1.0, upper=2.0)) == ["a", "c", "b"]


def test_anchors_one_of_each_level_those_of_most_raters_first(table):
    assert brought(table, ("anchor",), finding()) == [
        (work, "K1", "anchor") for work in ("h", "d", "f", "g", "c", "e")
    ]


def test_the_lowest_and_the_highest_all_agree_on(table):
    assert works(table, ("extremes",), finding()) == ["h", "g"]
    assert works(table, ("extremes",), finding("K2"), criteria=("K2",)) == ["f", "c", "e"]


def test_kinds_take_turns_and_no_work_comes_twice(table):
    assert works(table, ("spread", "anchor"), finding()) == ["a", "h", "i", "d", "b", "f", "g", "c", "e"]
    assert works(table, ("anchor", "extremes"), finding(), most=3) == ["h", "g", "d"]
