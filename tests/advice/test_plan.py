"""From findings to a plan a school can carry out."""

import pandas as pd
import pytest

from raters.advice import diagnose, plan_seminars, step_key
from raters.agreement import measure
from raters.terms import Finding, ScoreTable


@pytest.fixture
def agreement(simulated):
    return measure(simulated(30, works=40, criteria=5))


def finding(rule, criterion, gain=None, raters=(), works=(), confidence="high", **evidence):
    return Finding(rule, criterion, raters, confidence, evidence, works, gain)


def test_severity_on_several_criteria_is_one_seminar_for_all_concerned(agreement):
    findings = [
        finding("R1", "K3", 0.05, ("R2",), ("w3", "w1")),
        finding("R1", "K1", 0.04, ("R1",), ("w2", "w1")),
    ]
    [seminar] = plan_seminars(findings, agreement).meetings
    assert (seminar.criteria, seminar.raters) == (("K1", "K3"), ("R1", "R2"))
    assert seminar.works == ("w3", "w2", "w1")  # the first of each, then the second, none twice


def test_a_shift_on_the_whole_round_concerns_all_criteria(agreement):
    [alone] = plan_seminars([finding("R1", None, 0.05, ("R2",))], agreement).steps
    assert (alone.kind, alone.people) == ("individual", ("R2",))
    assert alone.criteria == ("K1", "K2", "K3", "K4", "K5")
    [both] = plan_seminars([finding("R1", None, 0.05, ("R1", "R2"))], agreement).meetings
    assert len(both.criteria) == 3  # no meeting can take more


def test_three_seminars_the_most_useful_first(agreement):
    findings = [finding("R5", f"K{number}", gain) for number, gain in enumerate([0.1, 0.3, 0.05, 0.2], 1)]
    plan = plan_seminars(findings, agreement)
    assert [step.criteria for step in plan.meetings] == [("K2",), ("K4",), ("K1",)]


def test_two_actions_a_criterion(agreement):
    findings = [
        finding("R10", "K1", more_works=12),
        finding("R1", "K1", 0.04, ("R1",)),
        finding("R6", "K1", 0.03, ("R2",)),
        finding("R4", "K1", 0.2),
    ]
    plan = plan_seminars(findings, agreement)
    # Causes are known, so more works are not asked for.
    assert [step.action for step in plan.steps] == ["rewrite_boundary", "benchmark_raters"]
    assert [(item.finding.rule, item.reason) for item in plan.unplanned] == [("R6", "two_actions")]


def test_more_works_come_after_a_preliminary_cause(agreement):
    findings = [finding("R10", "K1", more_works=12), finding("R4", "K1", 0.2, confidence="preliminary")]
    plan = plan_seminars(findings, agreement)
    assert [step.action for step in plan.steps] == ["rewrite_boundary", "score_more"]
    assert plan.steps[-1].check_works == 12
    alone = plan_seminars(findings[1:], agreement)
    assert [step.action for step in alone.meetings] == ["rewrite_boundary"]


def test_no_meeting_for_next_to_nothing_and_the_reason_is_kept(agreement):
    small = finding("R4", "K1", 0.02)  # one session takes less than half of it
    plan = plan_seminars([small], agreement)
    assert plan.steps == ()
    assert [(item.finding, item.reason) for item in plan.unplanned] == [(small, "small_gain")]


def test_teams_without_common_works_never_meet(simulated):
    first, second = simulated(9, works=40, raters=3), simulated(10, works=40, raters=3)
    renamed = {f"R{number}": f"S{number}" for number in range(1, 4)}
    other = second.scores.assign(work="x" + second.scores["work"], rater=second.scores["rater"].map(renamed))
    measured = measure(ScoreTable(pd.concat([first.scores, other], ignore_index=True), first.rubric))
    plan = plan_seminars([finding("R4", "K1", 0.2)], measured)
    assert [step.people for step in plan.meetings] == [("R1", "R2", "R3"), ("S1", "S2", "S3")]
    assert len({step_key(step) for step in plan.steps}) == 2
    most = min(0.2, 1 - (measured.criterion("K1").lead.value or 0.0))
    assert sum(step.gains["K1"] for step in plan.meetings) == pytest.approx(0.44 * most)


def test_a_large_team_meets_in_groups_and_few_criteria_at_a_time(simulated):
    measured = measure(simulated(11, works=90, raters=15, each=3, criteria=5))
    everybody = tuple(f"R{number + 1}" for number in range(15))
    found = [finding("R1", f"K{number}", 0.1, everybody) for number in range(1, 6)]
    for step in plan_seminars(found, measured).meetings:
        assert len(step.people) <= 12
        assert len(step.criteria) <= 3


def test_groups_of_one_seminar_are_one_of_three(simulated):
    measured = measure(simulated(11, works=120, raters=30, each=3, criteria=4))
    found = [finding("R5", f"K{number}", 0.07 - number / 100) for number in range(1, 5)]
    plan = plan_seminars(found, measured)
    assert [step.criteria for step in plan.meetings] == [
        (code,) for code in ("K1", "K2", "K3") for _ in "123"
    ]
    assert {name for step in plan.meetings[:3] for name in step.people} == {f"R{n + 1}" for n in range(30)}
    assert [(item.finding.criterion, item.reason) for item in plan.unplanned] == [("K4", "three_meetings")]


def test_works_owed_a_third_check_are_always_in_the_plan(agreement):
    causes = [finding("R5", f"K{number}", 0.3) for number in range(1, 5)]
    plan = plan_seminars([*causes, finding("R13", None, 0.001)], agreement)
    assert [step.action for step in plan.meetings] == ["rework_criterion"] * 2 + ["consensus_talk"]
    assert {item.reason for item in plan.unplanned} == {"three_meetings"}


def test_nothing_found_nothing_planned(agreement):
    plan = plan_seminars([], agreement)
    assert (plan.steps, plan.unplanned) == ((), ())


def test_every_planned_step_keeps_the_findings_behind_it(simulated, plants):
    table = simulated(5, works=80, plant=plants["ambiguous"]())
    measured = measure(table)
    findings = diagnose(table, measured)
    plan = plan_seminars(findings, measured)
    kept = [item for step in plan.steps for item in step.findings]
    assert set(map(id, kept)) <= set(map(id, findings))
    assert all(step.due_days > 0 for step in plan.steps)
