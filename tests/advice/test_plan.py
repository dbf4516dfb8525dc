"""From findings to a plan a school can carry out."""

import pytest

from raters.advice import diagnose, plan_seminars
from raters.agreement import measure
from raters.terms import Finding


@pytest.fixture
def agreement(simulated):
    return measure(simulated(30, works=40, criteria=5))


def finding(rule, criterion, gain=None, raters=(), works=(), confidence="high", **evidence):
    return Finding(rule, criterion, raters, confidence, evidence, works, gain)


def test_severity_on_several_criteria_is_one_seminar_for_all_concerned(agreement):
    findings = [
        finding("R1", "K3", 0.05, ("R2",), ("w3", "w1")),
        finding("R1", "K1", 0.02, ("R1",), ("w2", "w1")),
    ]
    [seminar] = plan_seminars(findings, agreement).seminars
    assert (seminar.criteria, seminar.raters) == (("K1", "K3"), ("R1", "R2"))
    assert seminar.works == ("w3", "w2", "w1")  # the first of each, then the second, none twice


def test_a_shift_on_the_whole_round_concerns_all_criteria(agreement):
    [seminar] = plan_seminars([finding("R1", None, 0.05, ("R2",))], agreement).seminars
    assert seminar.criteria == ("K1", "K2", "K3", "K4", "K5")


def test_three_seminars_the_most_useful_first(agreement):
    findings = [finding("R5", f"K{number}", gain) for number, gain in enumerate([0.1, 0.3, 0.05, 0.2], 1)]
    plan = plan_seminars(findings, agreement)
    assert [step.criteria for step in plan.seminars] == [("K2",), ("K4",), ("K1",)]


def test_two_actions_a_criterion(agreement):
    findings = [
        finding("R10", "K1", more_works=12),
        finding("R1", "K1", 0.02, ("R1",)),
        finding("R4", "K1", 0.2),
    ]
    plan = plan_seminars(findings, agreement)
    assert [step.action for step in plan.other_steps] == ["score_more"]
    assert [step.action for step in plan.seminars] == ["rewrite_boundary"]


def test_no_seminar_on_a_preliminary_finding_where_works_are_missing(agreement):
    findings = [finding("R10", "K1", more_works=12), finding("R4", "K1", 0.2, confidence="preliminary")]
    plan = plan_seminars(findings, agreement)
    assert plan.seminars == ()
    assert [step.check_works for step in plan.other_steps] == [12]
    alone = plan_seminars(findings[1:], agreement)
    assert [step.action for step in alone.seminars] == ["rewrite_boundary"]


def test_nothing_found_nothing_planned(agreement):
    plan = plan_seminars([], agreement)
    assert (plan.seminars, plan.other_steps) == ((), ())


def test_every_planned_step_keeps_the_findings_behind_it(simulated, plants):
    table = simulated(5, works=80, plant=plants["ambiguous"]())
    measured = measure(table)
    findings = diagnose(table, measured)
    plan = plan_seminars(findings, measured)
    kept = [item for step in (*plan.seminars, *plan.other_steps) for item in step.findings]
    assert set(map(id, kept)) <= set(map(id, findings))
    assert all(step.due_days > 0 for step in (*plan.seminars, *plan.other_steps))
