"""Genuine double scoring, judged: what must be found there and what must not."""

from functools import cache

import pytest
from real.sets import DATASETS, SIZES, measured, table_of

from raters.advice import diagnose
from raters.terms import Finding

pytestmark = pytest.mark.skipif(not DATASETS.is_dir(), reason="the data sets stay outside the project")


@cache
def found(name: str) -> tuple[Finding, ...]:
    return diagnose(table_of(name), measured(name))


def rules(name: str) -> set[str]:
    return {finding.rule for finding in found(name)}


def on(name: str, rule: str) -> dict[str | None, Finding]:
    return {finding.criterion: finding for finding in found(name) if finding.rule == rule}


def test_trained_raters_of_a_testing_service_are_left_alone() -> None:
    assert [finding.rule for finding in found("rsmtool_asap2")] == ["R19"]


def test_seven_teams_without_common_works() -> None:
    first = found("menagerie_cs1_4skills")[0]
    assert (first.rule, first.evidence["reason"], first.evidence["teams"]) == ("R14", "not_connected", 7)
    # Letter bands with a gap of half a point between markers, and nothing in order while teams never met.
    assert "Correctness" in on("menagerie_cs1_4skills", "R5")
    assert rules("menagerie_cs1_4skills") & {"R0", "R12", "R13", "R16", "R18", "R19"} == set()


def test_few_double_scores_ask_for_more_and_name_raters_preliminarily() -> None:
    # Not clear either way, and 100 further works would settle it in four cases of ten: no number is promised.
    assert on("sirt_ratings1", "R10-talk").keys() == {"k2", "k5"}
    severe = on("sirt_ratings1", "R1")[None]
    assert (severe.raters, severe.confidence) == (("db01",), "preliminary")
    assert rules("sirt_ratings1") & {"R0", "R2", "R4", "R12", "R14", "R19"} == set()


def test_a_large_team_differs_item_by_item() -> None:
    assert "A2" in on("ptam2", "R19")
    # 108 is further off on D4, but orders the works as the others do: severity, not scatter.
    assert "R6" not in rules("ptam2")
    assert any(f.rule == "R1" and (f.criterion, f.raters) == ("D4", ("108",)) for f in found("ptam2"))
    assert None not in on("ptam2", "R1")  # nobody is severe on all items
    assert rules("ptam2") & {"R0", "R2", "R14", "R15"} == set()
    # One item where the zeros of the teams part beyond chance.
    assert {f.criterion for f in found("ptam2") if f.rule == "R12"} == {"D1"}


def test_the_criterion_in_dispute_is_the_ambiguous_one() -> None:
    assert on("immer02", "R5").keys() == {"a4"}
    assert rules("immer02") & {"R0", "R2", "R4", "R9", "R12", "R14", "R15"} == set()


@pytest.mark.parametrize("name", SIZES)
def test_every_claim_has_evidence_and_works(name: str) -> None:
    for finding in found(name):
        if finding.rule in {"R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8"}:
            assert finding.gain is not None
            assert finding.evidence["low"] <= finding.evidence["high"]  # type: ignore[operator]
            assert finding.works
            assert finding.evidence["works"] >= 15  # type: ignore[operator]
