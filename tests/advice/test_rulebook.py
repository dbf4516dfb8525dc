"""The rule base a methodist may edit."""

import pytest

from raters.advice import diagnose, read_rulebook, shipped_rules
from raters.advice.rules import LIMITS
from raters.agreement import measure
from raters.limits import FILE
from raters.problems import Refused
from raters.text import LANGUAGES, catalog


def read(text: str):
    return read_rulebook(text.encode(), "rules.toml", LIMITS)


def shipped() -> str:
    return FILE.read_text("utf-8")


def test_the_shipped_rules_are_complete_and_every_limit_has_its_source():
    assert list(shipped_rules()) == list(LIMITS)
    for card in shipped_rules().values():
        assert card.basis
        assert set(card.marks.values()) <= {"P", "M", "D"}
        assert card.minutes or card.format == "step"


def test_a_changed_limit_changes_the_findings(simulated, plants):
    table = simulated(1, raters=4, plant=plants["severe"](0.7))
    agreement = measure(table)
    strict = read(shipped().replace("points = { value = 0.25", "points = { value = 2"))
    assert "R1" in [finding.rule for finding in diagnose(table, agreement)]
    assert "R1" not in [finding.rule for finding in diagnose(table, agreement, strict)]


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
    said = {(problem.code, problem.where, problem.facts.get("entry")) for problem in refused.value.problems}
    assert said == {
        ("rules_bad_value", "rules.toml, R1, points", None),
        ("rules_bad_value", "rules.toml, bands, acceptable", None),
        ("rules_entry_missing", "rules.toml, R4", "discuss_works"),
        ("rules_entry_missing", "rules.toml, R4", "disagreements"),
        ("rules_entry_unknown", "rules.toml, R4", "disagrements"),
    }
    for problem in refused.value.problems:
        assert all(catalog(language).problem(problem) for language in LANGUAGES)


@pytest.mark.parametrize("text", ["R1 = 5", "not toml", '[R99]\naction = "x"', ""])
def test_a_file_that_is_no_rule_base_is_refused(text):
    with pytest.raises(Refused) as refused:
        read(text)
    for problem in refused.value.problems:
        assert all(catalog(language).problem(problem) for language in LANGUAGES)
