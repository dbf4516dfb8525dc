"""The rule base a methodist may edit."""

import re
import tomllib
from dataclasses import fields, replace

import pytest
import tomli_w

from raters.advice import (
    Rulebook,
    RuleCard,
    diagnose,
    plan_seminars,
    read_rulebook,
    seminar_cards,
    shipped_rules,
)
from raters.advice.rules import LIMITS
from raters.agreement import measure
from raters.limits import FILE
from raters.problems import Refused
from raters.terms import ScoreTable
from raters.text import LANGUAGES, catalog


def read(text: str):
    return read_rulebook(text.encode(), "rules.toml", LIMITS)


def shipped() -> str:
    return FILE.read_text("utf-8")


def edited(**changes: dict[str, object]) -> Rulebook:
    """The rules of the program with other properties: `edited(R6={"role": "first"})`."""
    tables = tomllib.loads(shipped())
    for rule, entries in changes.items():
        tables[rule] |= entries
    return read(tomli_w.dumps(tables))


def found(table: ScoreTable, rules: Rulebook | None = None) -> set[tuple[str, str | None]]:
    """Which rule finds something on which criterion."""
    return {(finding.rule, finding.criterion) for finding in diagnose(table, measure(table), rules)}


def planned(
    table: ScoreTable, rules: Rulebook | None = None, least_gain: float = 0.01
) -> list[tuple[str, str]]:
    """The actions of the plan, and why each stands where it stands."""
    agreement = measure(table)
    limits = replace(agreement.limits.plan, least_gain=least_gain)
    plan = plan_seminars(diagnose(table, agreement, rules), agreement, rules, limits)
    return [(step.action, step.why.code) for step in plan.steps]


def test_the_shipped_rules_are_complete_and_every_limit_has_its_source():
    assert list(shipped_rules()) == list(LIMITS)
    for card in shipped_rules().values():
        assert card.basis
        assert card.minutes or card.format == "step"


def test_a_changed_limit_changes_the_findings(simulated, plants):
    table = simulated(1, raters=4, plant=plants["severe"](0.7))
    agreement = measure(table)
    strict = read(shipped().replace("points = { value = 0.25", "points = { value = 2"))
    assert "R1" in [finding.rule for finding in diagnose(table, agreement)]
    assert "R1" not in [finding.rule for finding in diagnose(table, agreement, strict)]


def test_a_rule_may_leave_the_round_in_order(simulated, plants):
    table = simulated(2, raters=4, plant=plants["severe"](0.7))
    assert ("R1", None) in found(table) and ("R19", "K2") not in found(table)
    assert ("R19", "K2") in found(table, edited(R1={"in_order": True}))


def test_rules_give_way_to_one_another_as_the_file_says(simulated, plants):
    table = simulated(1, raters=4, plant=plants["zero_for"](0.25))
    assert {("R12", "K1"), ("R6", "K1")} <= found(table)
    assert ("R6", "K1") not in found(table, edited(R6={"silent_after": ["R12"]}))
    assert ("R12", "K1") not in found(table, edited(R6={"replaces": ["R12"]}))


def test_works_another_rule_explains_are_set_aside_as_the_file_says(simulated, plants):
    table = simulated(3, raters=2, plant=plants["zero_for"](0.33))
    assert ("R12", "K1") in found(table) and ("R1", "K1") not in found(table)
    assert ("R1", "K1") in found(table, edited(R1={"sets_aside": []}))


def test_a_finding_is_surer_the_fewer_rules_test(simulated, plants):
    table = simulated(1, raters=4, plant=plants["zero_for"](0.25))
    alone = edited(**{code: {"tests": []} for code in ("R1", "R2", "R3", "R4", "R6")})
    sure = [
        finding.confidence
        for rules in (None, alone)
        for finding in diagnose(table, measure(table), rules)
        if finding.rule == "R12"
    ]
    assert sure == ["preliminary", "high"]


def test_a_step_stands_where_the_role_of_its_rule_puts_it(simulated, plants):
    table = simulated(1, raters=4, plant=plants["zero_for"](0.25))
    surest, other, praise = ("shadow_marking", "rank-gain"), ("zero_rule", "rank-gain"), ("keep", "rank-keep")
    assert planned(table) == [surest, other, praise]
    assert planned(table, edited(R12={"role": "first"})) == [("zero_rule", "rank-first"), surest, praise]
    # R6 is sure, so nobody asks for more data; and where something is to do, nothing is to be kept up
    assert planned(table, edited(R12={"role": "data"})) == [surest, praise]
    assert planned(table, edited(R12={"role": "keep"})) == [surest, praise]
    assert ("keep", "rank-no_gain") in planned(table, edited(R19={"role": "cause"}))


def test_what_is_owed_is_planned_however_little_it_brings(simulated, plants):
    table = simulated(1, raters=4, plant=plants["severe"](0.7))
    assert planned(table, least_gain=0.9) == [("keep", "rank-keep")]
    owed = edited(R1={"role": "owed"})
    assert ("benchmark_raters", "rank-gain") in planned(table, owed, least_gain=0.9)


def test_a_fallback_is_asked_for_where_nobody_meets(simulated, plants):
    table = simulated(1, raters=4, plant=plants["zero_for"](0.25))
    fallback = planned(table, edited(R12={"role": "fallback"}))
    assert "zero_rule" not in dict(fallback) and ("shadow_marking", "rank-gain") in fallback
    alone = simulated(1, raters=4, plant=plants["severe"](0.7))
    assert ("benchmark_raters", "rank-no_cause") in planned(alone, edited(R1={"role": "fallback"}))


def test_each_criterion_has_its_own_step_if_the_file_says_so(simulated, plants):
    table = simulated(2, raters=4, plant=plants["severe"](0.7))
    for own, steps in ((False, 1), (True, 2)):
        rules = edited(R1={"per_criterion": own})
        assert planned(table, rules).count(("benchmark_raters", "rank-gain")) == steps


def test_a_rework_aims_at_what_the_file_asks_for(simulated, plants):
    table = simulated(1, raters=4, plant=plants["ambiguous"]())
    agreement = measure(table)
    for aim in (0.25, 0.5):
        rules = edited(
            R5={"limits": tomllib.loads(shipped())["R5"]["limits"] | {"aim": {"value": aim, "mark": "D"}}}
        )
        plan = plan_seminars(diagnose(table, agreement, rules), agreement, rules)
        aims = [line for card in seminar_cards(plan, table, agreement, rules) for line in card.aims]
        [facts] = [line.facts for line in aims if line.code == "aim-R5"]
        assert facts["aim"] == pytest.approx((1 - aim) * float(str(facts["now"])))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("role", "best"), ("role", 1), ("in_order", "yes"), ("replaces", "R1"), ("replaces", ["R99"]),
        ("silent_after", ["R4"]), ("sets_aside", [1]), ("tests", ["weather"]), ("per_criterion", 1),
    ],
)  # fmt: skip
def test_a_property_nobody_knows_is_refused_with_its_place(name, value):
    with pytest.raises(Refused) as refused:
        edited(R4={name: value})
    [problem] = refused.value.problems
    assert (problem.code, problem.where) == ("entry_wrong", "rules.toml")
    assert str(problem.facts["entry"]).removesuffix("[1]") == f"R4.{name}"


def test_every_property_is_explained_at_the_head_of_the_file():
    head = shipped().partition("\n[")[0]
    explained = set(re.findall(r"^#   (\w+) ", head, re.MULTILINE))
    assert explained == {field.name for field in fields(RuleCard)} - {"code", "limits"}


def test_everything_wrong_is_reported_at_once_and_in_words():
    broken = (
        shipped()
        .replace('points = { value = 0.25, mark = "D" }', 'points = { value = "0,25", mark = "D" }', 1)
        .replace("discuss_works = 6\n", "")
        .replace("disagreements =", "disagrements =")
        .replace('mark = "P"', 'mark = "X"', 1)
    )
    with pytest.raises(Refused) as refused:
        read(broken)
    assert {(problem.code, problem.facts["entry"]) for problem in refused.value.problems} == {
        ("entry_wrong", "R1.limits.points.value"),
        ("entry_wrong", "bands.acceptable.mark"),
        ("entry_missing", "R4.discuss_works"),
        ("entry_missing", "R4.limits.disagreements"),
        ("entry_unknown", "R4.limits.disagrements"),
    }
    for problem in refused.value.problems:
        assert all(catalog(language).problem(problem) for language in LANGUAGES)


@pytest.mark.parametrize("text", ["R1 = 5", "not toml", '[R99]\naction = "x"', ""])
def test_a_file_that_is_no_rule_base_is_refused(text):
    with pytest.raises(Refused) as refused:
        read(text)
    for problem in refused.value.problems:
        assert all(catalog(language).problem(problem) for language in LANGUAGES)
