"""A cause put into simulated scores is found, and nothing else on that criterion explains it."""

from dataclasses import replace

import pandas as pd
import pytest

from raters.advice import diagnose, plan_seminars
from raters.agreement import measure
from raters.limits import shipped_limits
from raters.terms import Agreement, Finding, ScoreTable
from raters.text import catalog


def found(table: ScoreTable) -> tuple[tuple[Finding, ...], Agreement]:
    agreement = measure(table)
    return diagnose(table, agreement), agreement


def on(findings: tuple[Finding, ...], criterion: str | None) -> dict[str, Finding]:
    return {finding.rule: finding for finding in findings if finding.criterion == criterion}


def test_a_strict_rater_of_four_is_found_and_nobody_else(simulated, plants):
    findings, agreement = found(simulated(1, works=60, raters=4, plant=plants["severe"](0.7)))
    severity = [finding for finding in findings if finding.rule == "R1" and finding.criterion == "K1"]
    assert [finding.raters for finding in severity] == [("R1",)]
    evidence = severity[0].evidence
    assert evidence["direction"] == "severe"
    assert 0 < evidence["low"] < evidence["size"] < evidence["high"]
    assert severity[0].gain > 0
    session = plan_seminars(findings, agreement).steps[0]
    assert (session.action, session.kind, session.people) == ("benchmark_raters", "individual", ("R1",))
    assert 5 <= len(session.works) <= 8


def test_two_raters_are_one_fact_and_nobody_is_named_the_strict_one(simulated, plants):
    findings, _ = found(simulated(2, works=60, raters=2, plant=plants["severe"](0.7)))
    severity = [finding for finding in findings if finding.rule == "R1" and finding.criterion == "K1"]
    assert [finding.raters for finding in severity] == [("R1", "R2")]
    assert severity[0].evidence["direction"] == "either"


def test_a_round_of_one_criterion_says_it_once(simulated, plants):
    findings, _ = found(simulated(1, works=60, raters=4, criteria=1, plant=plants["severe"](0.7)))
    assert [finding.criterion for finding in findings if finding.rule == "R1"] == ["K1"]


def test_works_of_a_strict_rater_are_those_scored_lower_furthest_first(simulated, plants):
    table = simulated(1, works=60, raters=4, plant=plants["severe"](0.7))
    finding = on(found(table)[0], "K1")["R1"]
    scores = table.scores[table.scores["criterion"] == "K1"].pivot(
        index="work", columns="rater", values="score"
    )
    below = scores.drop(columns="R1").mean(axis=1) - scores["R1"]
    gaps = [round(below[work], 9) for work in finding.works]
    assert min(gaps) > 0
    assert gaps == sorted(gaps, reverse=True)


def test_an_unclear_boundary_is_found_where_it_was_put(simulated, plants):
    findings, _ = found(simulated(3, works=80, likeness=0.97, plant=plants["unclear"](0.7)))
    finding = on(findings, "K1")["R4"]
    assert (finding.evidence["lower"], finding.evidence["upper"]) == (1.0, 2.0)
    assert finding.evidence["share"] > finding.evidence["expected"]
    assert finding.confidence == "high"
    assert finding.gain > 0
    assert "R5" not in on(findings, "K1")


def test_a_boundary_on_fewer_than_sixty_works_is_preliminary(simulated, plants):
    findings, _ = found(simulated(4, works=50, likeness=0.98, plant=plants["unclear"](0.7)))
    assert on(findings, "K1")["R4"].confidence == "preliminary"


@pytest.mark.parametrize(("raters", "each"), [(2, 2), (4, 2), (4, 4)])
def test_an_ambiguous_criterion_is_found_in_any_design(simulated, plants, raters, each):
    table = simulated(5, works=80, raters=raters, each=each, plant=plants["ambiguous"]())
    findings, agreement = found(table)
    finding = on(findings, "K1")["R5"]
    assert finding.evidence["high"] < 0.667
    assert {"R5", "R1"} & on(findings, "K2").keys() == set()
    [seminar] = [
        step for step in plan_seminars(findings, agreement).meetings if step.action == "rework_criterion"
    ]
    assert seminar.criteria == ("K1",)


def test_zeros_of_one_rater_want_a_written_rule_and_no_seminar(simulated, plants):
    findings, agreement = found(simulated(6, works=80, plant=plants["zero_for"](0.2)))
    finding = on(findings, "K1")["R12"]
    assert finding.raters == ()
    assert finding.evidence["share"] > finding.evidence["expected"]
    plan = plan_seminars(findings, agreement)
    assert "zero_rule" in [step.action for step in plan.steps]
    assert "benchmark_raters" not in [step.action for step in plan.meetings]


def test_zeros_are_not_asked_about_on_a_yes_or_no_scale(simulated, plants):
    table = simulated(7, works=80, shares=(0.5, 0.5), plant=plants["zero_for"](0.2))
    assert "R12" not in on(found(table)[0], "K1")


def test_one_and_the_same_score_for_all_wants_other_works(by_hand):
    scores = [(f"w{work}", rater, 1.0) for work in range(40) for rater in ("A", "B")]
    findings, agreement = found(by_hand({"K1": scores}, (0.0, 1.0, 2.0)))
    assert [finding.rule for finding in findings] == ["R9"]
    assert findings[0].evidence["reason"] == "no_variation"
    plan = plan_seminars(findings, agreement)
    assert plan.meetings == ()
    assert [step.action for step in plan.steps] == ["vary_sample"]


def test_high_agreement_with_low_kappa_is_a_matter_of_the_sample(by_hand):
    # 60 works: 54 both 2, three 1 against 2 and three 2 against 1: exact .90, kappa −.05.
    first = [2.0] * 54 + [1.0] * 3 + [2.0] * 3
    second = [2.0] * 54 + [2.0] * 3 + [1.0] * 3
    scores = [
        (f"w{work}", rater, score)
        for rater, given in (("A", first), ("B", second))
        for work, score in enumerate(given)
    ]
    findings, _ = found(by_hand({"K1": scores}, (0.0, 1.0, 2.0)))
    assert [finding.rule for finding in findings] == ["R9"]
    assert findings[0].evidence["ac1"] > 0.8 > findings[0].evidence["kappa"]


def test_an_unclear_verdict_asks_for_works_only_where_they_would_tell(simulated):
    table = simulated(8, works=25, likeness=0.85, criteria=5)
    findings, agreement = found(table)
    unclear = [measured for measured in agreement.criteria if measured.verdict.code == "unclear"]
    assert unclear and {finding.criterion for finding in findings if finding.rule == "R10-talk"} == {
        measured.criterion.code for measured in unclear
    }
    limits = shipped_limits()
    patient = replace(limits, verdict=replace(limits.verdict, most_works=3000))
    agreement = measure(table, patient)
    asked = [finding for finding in diagnose(table, agreement) if finding.rule == "R10"]
    assert [finding.criterion for finding in asked] == [measured.criterion.code for measured in unclear]
    for finding in asked:
        assert finding.evidence["more_works"] == agreement.criterion(finding.criterion).verdict.more_works
        assert f"{finding.evidence['more_works']:,} more works" in catalog("en")(
            "evidence-R10", **finding.evidence
        )


def test_teams_without_common_works_are_named_and_nothing_is_called_in_order(simulated):
    first, second = simulated(9, works=40), simulated(10, works=40)
    other = second.scores.assign(
        work="x" + second.scores["work"], rater=second.scores["rater"].map({"R1": "R3", "R2": "R4"})
    )
    table = ScoreTable(pd.concat([first.scores, other], ignore_index=True), first.rubric)
    findings, agreement = found(table)
    assert [(finding.rule, finding.evidence["reason"]) for finding in findings] == [("R14", "not_connected")]
    assert [step.action for step in plan_seminars(findings, agreement).steps] == ["complete_design"]


def test_a_rater_with_few_shared_works_is_named(simulated):
    table = simulated(11, works=60, raters=2)
    scores = table.scores
    few = (scores["rater"] == "R2") & (scores["work"] >= "w055")
    findings, _ = found(ScoreTable(scores.assign(rater=scores["rater"].where(~few, "R3")), table.rubric))
    [finding] = [finding for finding in findings if finding.rule == "R14"]
    assert finding.raters == ("R3",)
    assert finding.evidence["least"] == 5


def test_works_scored_once_are_asked_for_only_where_double_scores_are_short(simulated):
    table = simulated(12, works=60, raters=2)
    scores = table.scores

    def with_doubles(works: int) -> ScoreTable:
        return ScoreTable(scores[(scores["rater"] == "R1") | (scores["work"] < f"w{works:03}")], table.rubric)

    short, _ = found(with_doubles(20))
    assert [finding.evidence["reason"] for finding in short if finding.rule == "R14"] == ["single_scores"]
    assert len(next(finding.works for finding in short if finding.rule == "R14")) == 40
    enough, _ = found(with_doubles(40))
    assert "R14" not in [finding.rule for finding in enough]
