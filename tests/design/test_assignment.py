"""Works are dealt fairly, nobody is cut off, and what is wrong with a plan is told beforehand."""

from collections import Counter
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from raters.design import assign, deal, faults, minutes
from raters.problems import Refused
from raters.terms import Assignment


def codes(letter: str, count: int) -> list[str]:
    return [f"{letter}{number:03}" for number in range(1, count + 1)]


def dealt(works: int, raters: int, seed: int = 0, anchors: int = 0, **more: object) -> Assignment:
    named = codes("W", works)
    rng = np.random.default_rng(seed)
    return assign(named, codes("R", raters), rng, named[:anchors], **more)  # type: ignore[arg-type]


def loads(plan: Assignment) -> list[int]:
    return [len(plan.works_of(rater)) for rater in plan.raters]


def spread(counts: list[int]) -> int:
    return max(counts) - min(counts)


def told(plan: Assignment) -> set[str]:
    return {problem.code for problem in faults(plan)}


sizes = {"works": st.integers(1, 120), "raters": st.integers(2, 25), "seed": st.integers(0, 9)}


@given(**sizes, anchors=st.integers(0, 8))
def test_two_raters_a_work_in_equal_shares(works: int, raters: int, seed: int, anchors: int) -> None:
    plan = dealt(works, raters, seed, anchors := min(anchors, works))
    rest = [pair for work, pair in plan.works.items() if work not in plan.anchors]
    assert list(plan.works) == codes("W", works)
    assert all(len(set(pair)) == 2 for pair in rest)
    assert all(plan.works[work] == plan.raters for work in plan.anchors)
    assert spread(loads(plan)) <= 1
    met = Counter(rest)
    assert spread([met[pair] for pair in combinations(plan.raters, 2)]) <= 1
    connected = anchors > 0 or works >= raters - 1
    assert ("design_disconnected" in told(plan)) is not connected


@pytest.mark.slow
@given(**sizes, size=st.integers(3, 5))
def test_more_scores_a_work(works: int, raters: int, seed: int, size: int) -> None:
    plan = dealt(works, max(raters, size), seed, scores_per_work=size)
    assert all(len(set(block)) == size for block in plan.works.values())
    assert spread(loads(plan)) <= 1
    met = Counter(pair for block in plan.works.values() for pair in combinations(block, 2))
    assert spread([met[pair] for pair in combinations(plan.raters, 2)]) <= 4
    assert works < len(plan.raters) or "design_disconnected" not in told(plan)


@pytest.mark.slow
@given(raters=st.integers(3, 20), works=st.integers(20, 100), seed=st.integers(0, 9))
def test_nobody_scores_the_own_class(raters: int, works: int, seed: int) -> None:
    people = codes("R", raters)
    barred = {work: [people[number % raters]] for number, work in enumerate(codes("W", works))}
    plan = dealt(works, raters, seed, barred=barred)
    assert not any(set(barred[work]) & set(scored_by) for work, scored_by in plan.works.items())
    assert all(len(scored_by) == 2 for scored_by in plan.works.values())
    assert spread(loads(plan)) <= 3
    assert works < 2 * raters or "design_disconnected" not in told(plan)


def test_an_anchor_of_the_own_class_is_left_out_for_its_teacher() -> None:
    plan = dealt(20, 4, anchors=5, barred={"W001": ["R002"]})
    assert plan.works["W001"] == ("R001", "R003", "R004")
    assert plan.works["W002"] == plan.raters


def test_anchors_are_drawn_from_nobodys_class_first() -> None:
    own: dict[str, tuple[str, ...]] = dict.fromkeys(codes("W", 20), ("R001",))
    own |= dict.fromkeys(("W003", "W007", "W009"), ())
    plan = deal(own, codes("R", 4), 3, np.random.default_rng(5))
    assert plan.anchors == ("W003", "W007", "W009")
    assert plan.works_of("R001") == plan.anchors


def test_the_same_randomness_deals_the_same_plan() -> None:
    assert dealt(60, 7, seed=3, anchors=5) == dealt(60, 7, seed=3, anchors=5)
    assert dealt(60, 7, seed=3) != dealt(60, 7, seed=4)


def test_neighbouring_works_do_not_go_to_the_same_hands() -> None:
    plan = dealt(400, 8)
    repeats = sum(
        a == b for a, b in zip(list(plan.works.values()), list(plan.works.values())[1:], strict=False)
    )
    assert repeats < 40  # of 399; by chance 1 in 28


def test_a_large_school() -> None:
    plan = dealt(500, 40, anchors=8)
    assert set(loads(plan)) == {8 + 24, 8 + 25}
    assert not faults(plan)


@pytest.mark.parametrize(
    ("works", "raters", "anchors", "expected"),
    [
        (60, 6, 5, set()),
        (2, 6, 0, {"design_disconnected", "design_few_shared", "design_few_works"}),
        (10, 3, 5, {"design_few_shared", "design_few_works"}),
        (29, 2, 0, {"design_preliminary"}),
        (60, 20, 0, {"design_few_shared"}),
        (60, 20, 8, set()),
    ],
)
def test_faults_are_found_before_scoring(works: int, raters: int, anchors: int, expected: set[str]) -> None:
    assert told(dealt(works, raters, anchors=anchors)) == expected


def test_unequal_shares_are_a_fault() -> None:
    barred = {work: ["R001", "R002"] for work in codes("W", 40)[:30]}
    plan = dealt(40, 5, barred=barred)
    assert "design_unbalanced" in told(plan)


def test_two_schools_that_share_no_work() -> None:
    works = {f"W{n}": ("A", "B") if n < 20 else ("C", "D") for n in range(40)}
    [apart] = faults(Assignment(works, ("A", "B", "C", "D")))
    assert (apart.code, apart.severity, apart.facts["groups"]) == ("design_disconnected", "warning", 2)


def test_minutes_for_each() -> None:
    assert minutes(dealt(9, 3, anchors=3), 4.5) == {"R001": 31.5, "R002": 31.5, "R003": 31.5}


def refused(**changed: object) -> str:
    with pytest.raises(Refused) as refusal:
        dealt(**{"works": 10, "raters": 3, **changed})  # type: ignore[arg-type]
    return refusal.value.problems[0].code


def test_what_cannot_be_dealt_is_refused() -> None:
    assert refused(works=0) == "design_no_works"
    assert refused(raters=1) == "design_too_few_raters"
    assert refused(raters=2, scores_per_work=3) == "design_too_few_raters"
    assert refused(barred={"W003": ["R001", "R002"]}) == "design_nobody_left"
    with pytest.raises(ValueError):
        dealt(5, 3, scores_per_work=1)
    with pytest.raises(ValueError):
        assign(["W1", "W1"], ["A", "B"], np.random.default_rng(0))
