"""Which steps a plan has room for, and what is left out: each limit from both sides."""

from dataclasses import replace

import pytest

from raters.advice import shipped_rules
from raters.advice.selection import (
    NEXT,
    Selection,
    needs_no_seminar,
    next_time,
    within_limits,
    without_idle_praise,
)
from raters.agreement import measure
from raters.limits import shipped_limits
from raters.terms import Finding, SeminarPlan, Step

RULES, LIMITS = shipped_rules(), shipped_limits().plan
ROLES = {"R1": "cause", "R5-mixed": "fallback", "R13": "owed", "R19": "keep"}


def step(action, criteria=("K1",), gain=0.1, rule="R1", kind="meeting", part="", people=("A", "B")):
    finding = Finding(rule, criteria[0], (), "high", {})
    gains = {} if gain is None else {criteria[0]: gain}
    return Step(
        action, (finding,), criteria, (), (), 60, 21, 10, kind=kind, people=people, part=part, gains=gains
    )


def chosen(*steps, **limits):
    """The places of the steps that are kept, and the reasons against the others."""
    found = within_limits(steps, RULES, replace(LIMITS, **limits))
    kept = [place for place, one in enumerate(steps) if one in found.steps]
    return kept, [found.reasons[id(one.findings[0])] for one in steps if one not in found.steps]


def test_the_roles_here_are_those_of_the_book():
    assert {rule: RULES[rule].role for rule in ROLES} == ROLES


def test_a_meeting_for_less_than_the_least_gain_is_not_held():
    steps = step("a", gain=0.0099), step("b", ("K2",), gain=0.01), step("c", ("K3",), gain=None)
    assert chosen(*steps, least_gain=0.01) == ([1, 2], ["small_gain"])


def test_groups_of_one_seminar_add_up_what_they_bring():
    assert chosen(step("a", gain=0.006), step("a", gain=0.006, part="2"), least_gain=0.01) == ([0, 1], [])
    alone = [step("a", gain=0.006, kind="individual", part=name) for name in "AB"]
    assert chosen(*alone, least_gain=0.01) == ([], ["small_gain"] * 2)


def test_what_needs_no_meeting_is_always_done():
    assert chosen(step("a", gain=0.0, kind="step"), step("b", gain=0.0, rule="R5-mixed")) == ([0, 1], [])


def test_two_actions_on_a_criterion_and_no_third():
    first = [step("a"), step("b")]
    assert chosen(*first, step("c")) == ([0, 1], ["two_actions"])
    assert chosen(*first, step("b", kind="individual", part="A")) == ([0, 1, 2], [])
    assert chosen(*first, step("c", ("K1", "K2"))) == ([0, 1, 2], [])  # K2 has had none
    assert chosen(step("a", kind="step"), step("b"), step("c")) == ([0, 1, 2], [])
    assert chosen(*first, step("c"), actions=3) == ([0, 1, 2], [])


def test_three_meetings_and_no_fourth_but_sessions_of_one_person():
    meetings = [step(name, (code,)) for name, code in zip("abcd", ("K1", "K2", "K3", "K4"), strict=True)]
    assert chosen(*meetings) == ([0, 1, 2], ["three_meetings"])
    assert chosen(*meetings, meetings=4) == ([0, 1, 2, 3], [])
    assert chosen(*meetings[:3], step("e", ("K4",), kind="individual")) == ([0, 1, 2, 3], [])
    assert chosen(*meetings[:3], step("c", ("K3",), part="2")) == ([0, 1, 2, 3], [])


def test_what_is_owed_takes_its_place_first_and_the_order_stays():
    meetings = [step(name, (code,)) for name, code in zip("abc", ("K1", "K2", "K3"), strict=True)]
    owed = step("d", ("K4",), gain=0.0, rule="R13")
    found = within_limits([*meetings, owed], RULES, LIMITS)
    assert found.steps == (*meetings[:2], owed)
    assert found.reasons == {id(meetings[2].findings[0]): "three_meetings"}
    assert found.planned == {id(one.findings[0]) for one in found.steps}
    assert found.met == {"K1", "K2", "K4"}


def test_nobody_is_praised_for_what_is_to_be_worked_on():
    praise = Step(
        "keep",
        tuple(Finding("R19", code, (), "high", {}) for code in ("K1", "K2")),
        ("K1", "K2"),
        (),
        (),
        None,
        9,
        5,
    )
    work = step("a")
    left = list(without_idle_praise([work, praise], RULES))
    assert left[0] is work and left[1].criteria == ("K2",)
    assert [item.criterion for item in left[1].findings] == ["K2"]
    assert list(without_idle_praise([step("a", ("K1", "K2")), praise], RULES))[1:] == []
    assert list(without_idle_praise([praise], RULES)) == [praise]


@pytest.fixture
def unsound(simulated, plants):
    """K1 needs calibration, K2 does not."""
    agreement = measure(simulated(5, works=80, plant=plants["ambiguous"]()))
    assert [one.verdict.group for one in agreement.criteria] == ["needs", "consistent"]
    return agreement


def test_what_no_meeting_is_left_for_comes_next_time(unsound):
    findings = [Finding("R5", code, (), "high", {}) for code in ("K1", "K2")]
    [later] = next_time(Selection((), {}), findings, unsound, 60)
    assert (later.action, later.criteria, later.due_days, later.concerned) == (NEXT, ("K1",), 60, 80)
    assert later.findings == (findings[0],) and later.why.facts == {"works": 80, "confidence": "high"}
    met = Selection((step("a"),), {})
    assert next_time(met, findings, unsound, 60) == ()
    briefed = Selection((replace(step("a", kind="step", people=()), findings=(findings[0],)),), {})
    assert next_time(briefed, findings, unsound, 60) == ()
    assert next_time(Selection((), {}), findings[1:], unsound, 60) == ()


def test_nobody_meets_where_all_is_known_to_be_in_order(unsound, simulated):
    sound = measure(simulated(5, works=80))
    assert needs_no_seminar(SeminarPlan(), sound)
    assert not needs_no_seminar(SeminarPlan((step("a"),)), sound)
    assert needs_no_seminar(SeminarPlan((step("a", people=()),)), sound)
    assert not needs_no_seminar(SeminarPlan(), unsound)
    assert not needs_no_seminar(SeminarPlan(), replace(sound, criteria=()))
