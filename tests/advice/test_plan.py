"""From findings to a plan a school can carry out."""

from dataclasses import replace

import pandas as pd
import pytest

from raters.advice import diagnose, plan_seminars, shipped_rules, step_key
from raters.agreement import measure
from raters.terms import Component, Finding, ScoreTable


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


# ---------------------------------------------------------------- by hand


def part(criterion, gain, of=("R1",), kind="shift", share=0.5):
    return Component(criterion, kind, of, share, gain)


def of_parts(rule, criterion, *parts, raters=(), confidence="high", **evidence):
    return Finding(rule, criterion, raters, confidence, evidence, (), None, parts)


def left(agreement, code):
    return 1 - agreement.criterion(code).lead.value


def test_what_two_findings_share_counts_once_and_the_rest_is_added(agreement):
    first = of_parts("R1", "K2", part("K1", 0.02), part("K2", 0.03), raters=("R1", "R2"))
    other = of_parts(
        "R1", "K1", part("K1", 0.05), part("K1", 0.01, ("R2",)), part("K1", None), raters=("R1", "R2")
    )
    [step] = plan_seminars([first, other], agreement).meetings
    assert step.gains == pytest.approx({"K1": 0.44 * (0.05 + 0.01), "K2": 0.44 * 0.03})
    assert step.gain == pytest.approx(0.44 * (0.06 + 0.03) / 2)


def test_nobody_gains_more_than_is_left_nor_less_than_nothing(agreement):
    found = [
        of_parts("R4", "K1", part("K1", 5.0)),
        of_parts("R4", "K2", part("K2", -1.0), part("K2", 0.1, ("X",))),
    ]
    gains = {step.criteria: step.gains for step in plan_seminars(found, agreement).meetings}
    assert gains[("K1",)] == pytest.approx({"K1": 0.44 * left(agreement, "K1")})
    assert gains[("K2",)] == pytest.approx({"K2": 0.44 * min(0.1, left(agreement, "K2"))})


def test_a_preliminary_finding_weighs_half(agreement):
    def order(gain):
        found = [finding("R4", "K1", gain, confidence="preliminary"), finding("R4", "K2", 0.04)]
        return [step.criteria[0] for step in plan_seminars(found, agreement).meetings]

    assert order(0.07) == ["K2", "K1"] and order(0.09) == ["K1", "K2"]


def test_a_step_is_sure_if_one_of_its_findings_is(agreement):
    found = [finding("R1", "K1", 0.05, ("R1", "R2"), confidence=sure) for sure in ("preliminary", "high")]
    for chosen, confidence in ((found, "high"), (found[:1], "preliminary")):
        [step] = plan_seminars(chosen, agreement).steps
        assert step.confidence == step.why.facts["confidence"] == confidence
    assert step.why.code == "rank-gain" and step.why.facts["gain"] == pytest.approx(step.gain)
    assert step.why.facts["works"] == step.concerned == agreement.criterion("K1").double_scored


def test_a_step_takes_the_soonest_day_the_most_works_and_what_is_missing_most(agreement):
    rules = dict(shipped_rules())
    rules["R20"] = replace(rules["R20"], due_days=9, discuss_works=7)
    works = tuple(f"w{n}" for n in range(20))
    found = [finding("R5", "K1", 0.2, works=works), finding("R20", "K1", 0.2)]
    [step] = plan_seminars(found, agreement, rules).meetings
    assert (step.due_days, step.works, step.minutes) == (9, works[:7], 120)
    both = [finding("R10", "K1", more_works=12), finding("R0", "K2", more_works=15, reason="few_works")]
    [asked] = plan_seminars(both, agreement).steps
    assert (asked.check_works, asked.criteria, asked.concerned) == (15, ("K1", "K2"), 80)
    assert (asked.kind, asked.people, asked.gain, asked.why.code) == ("step", (), None, "rank-data")


def test_who_is_met_alone_hears_of_what_is_worth_while(agreement):
    def alone(limits, *gains):
        found = [
            of_parts("R6", code, part(code, gain), raters=("R1",))
            for code, gain in zip(("K1", "K2"), gains, strict=True)
        ]
        [step] = plan_seminars(found, agreement, limits=limits).steps
        return step

    step = alone(agreement.limits.plan, 0.1, 0.001)
    assert (step.criteria, step.kind, step.people, step.part) == (("K1",), "individual", ("R1",), "R1")
    half = replace(agreement.limits.plan, session_removes=0.5, least_gain=0.01)
    assert alone(half, 0.02, 0.019).criteria == ("K1",)
    assert alone(half, 0.02, 0.02).criteria == ("K1", "K2")


def test_each_person_of_a_session_has_the_own_findings_alone(agreement):
    found = [
        of_parts("R6", "K1", part("K1", 0.1), raters=("R1",)),
        of_parts("R6", "K1", part("K1", 0.05, ("R2",)), raters=("R2",)),
    ]
    steps = {step.people: step for step in plan_seminars(found, agreement).steps}
    assert steps.keys() == {("R1",), ("R2",)}
    for name, item, gain in (("R1", found[0], 0.1), ("R2", found[1], 0.05)):
        step = steps[(name,)]
        assert (step.findings, step.raters) == ((item,), (name,))
        assert step.gains == pytest.approx({"K1": 0.44 * min(gain, left(agreement, "K1"))})


def test_the_step_for_more_works_goes_only_where_a_cause_is_sure_on_the_criterion(agreement):
    more = finding("R10", "K1", more_works=12)

    def actions(cause):
        return [step.action for step in plan_seminars([more, cause], agreement).steps]

    assert actions(finding("R4", "K1", 0.2)) == ["rewrite_boundary"]
    assert actions(finding("R4", "K2", 0.2)) == ["rewrite_boundary", "score_more"]
    assert actions(finding("R4", "K1", 0.2, confidence="preliminary")) == ["rewrite_boundary", "score_more"]
    assert actions(finding("R8-team", "K1")) == ["merge_criteria", "score_more"]  # it promises no gain


def test_the_order_of_kinds(agreement):
    found = [
        finding("R19", "K5"),
        finding("R10", "K4", more_works=9),
        finding("R8-team", "K2"),
        finding("R4", "K1", 0.2),
        finding("R15", "K3"),
    ]
    steps = plan_seminars(found, agreement).steps
    assert [(step.action, step.why.code) for step in steps] == [
        ("check_blindness", "rank-first"),
        ("rewrite_boundary", "rank-gain"),
        ("merge_criteria", "rank-no_gain"),
        ("score_more", "rank-data"),
        ("keep", "rank-keep"),
    ]
    for reason, first in (("not_connected", "complete_design"), ("few_shared", "rewrite_boundary")):
        apart = [finding("R4", "K1", 0.2), finding("R14", None, reason=reason)]
        assert next(step.action for step in plan_seminars(apart, agreement).steps) == first


def test_what_is_not_planned_says_why_but_data_and_praise_are_not_missed(agreement):
    found = [
        finding("R4", "K1", 0.2),
        finding("R5-mixed", "K1", 0.2),
        finding("R10", "K1", more_works=12),
        finding("R19", "K1"),
        finding("R4", "K2", 0.01),
    ]
    plan = plan_seminars(found, agreement)
    assert [(item.finding, item.reason) for item in plan.unplanned] == [
        (found[1], "covered"),
        (found[4], "small_gain"),
    ]


def test_a_fallback_meets_even_for_nothing_where_nobody_else_does(agreement):
    found = [finding("R5-mixed", "K1", 0.0), finding("R5-mixed", "K2", 0.2), finding("R4", "K2", 0.2)]
    steps = {step.criteria: step.action for step in plan_seminars(found, agreement).meetings}
    assert steps == {("K1",): "calibrate_criterion", ("K2",): "rewrite_boundary"}


def test_criteria_of_one_meeting_are_those_with_most_to_gain_in_the_order_of_the_rubric(agreement):
    gains = {"K1": 0.03, "K2": 0.09, "K3": 0.05, "K4": 0.07, "K5": 0.001}
    found = [finding("R1", code, gain, ("R1", "R2")) for code, gain in gains.items()]
    meetings = plan_seminars(found, agreement).meetings
    assert [step.criteria for step in meetings] == [("K2", "K3", "K4"), ("K1",)]
    whole = of_parts("R1", None, *(part(code, gain) for code, gain in gains.items()), raters=("R1", "R2"))
    [only] = plan_seminars([whole], agreement).meetings
    assert only.criteria == ("K2", "K3", "K4")
    [least] = plan_seminars([finding("R1", "K5", 0.001, ("R1", "R2"))], agreement).unplanned
    assert least.reason == "small_gain"


@pytest.mark.parametrize(("raters", "sizes"), [(12, [12]), (13, [7, 6]), (25, [9, 8, 8])])
def test_groups_are_as_equal_as_can_be(simulated, raters, sizes):
    measured = measure(simulated(11, works=90, raters=raters, each=2, criteria=1))
    meetings = plan_seminars([finding("R4", "K1", 0.3)], measured).meetings
    assert [len(step.people) for step in meetings] == sizes
    assert len({name for step in meetings for name in step.people}) == raters
    assert sum(step.gains["K1"] for step in meetings) == pytest.approx(0.44 * min(0.3, left(measured, "K1")))
    for step, size in zip(meetings, sizes, strict=True):
        assert step.gains["K1"] / sum(one.gains["K1"] for one in meetings) == pytest.approx(size / raters)
    assert [step.part for step in meetings] == ["", "2", "3"][: len(sizes)]


def test_one_named_person_of_a_meeting_for_few_is_met_alone(agreement):
    [alone] = plan_seminars([finding("R1", "K1", 0.2, ("R1",))], agreement).steps
    assert (alone.kind, alone.people, alone.raters) == ("individual", ("R1",), ("R1",))
    [both] = plan_seminars(
        [finding("R1", "K1", 0.2, ("R1",)), finding("R1", "K1", 0.1, ("R2",))], agreement
    ).steps
    assert (both.kind, both.people, both.raters) == ("meeting", ("R1", "R2"), ("R1", "R2"))


def test_a_briefing_is_for_all_who_score_the_criterion_and_a_step_without_minutes_for_nobody(agreement):
    [briefing] = plan_seminars([finding("R12", "K1", 0.1, ("R1",))], agreement).steps
    assert (briefing.kind, briefing.people, briefing.minutes) == ("step", ("R1", "R2"), 15)
    [blind] = plan_seminars([finding("R15", "K1", raters=("R1",))], agreement).steps
    assert (blind.people, blind.minutes) == ((), None)
