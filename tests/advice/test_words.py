"""Every finding and every step can be said, in both languages."""

import re

import pytest

from raters.advice import diagnose, shipped_rules
from raters.advice.selection import NEXT
from raters.agreement import measure
from raters.text import FOLDER, LANGUAGES, catalog

# Each needs a round of its own: test_further_causes.py says them.
TOLD_ELSEWHERE = {
    "R2",
    "R3",
    "R5-mixed",
    "R6",
    "R7",
    "R8",
    "R8-team",
    "R10",
    "R11",
    "R13",
    "R15",
    "R16",
    "R17",
    "R18",
    "R20",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_and_action_has_its_words(language):
    text = catalog(language)
    for card in shipped_rules().values():
        for code in ("cause", "check", "refute"):
            assert text(f"{code}-{card.code}", **card.facts)
        assert text.has(f"evidence-{card.code}")
        assert text(f"action-{card.action}")
        assert text(f"action-{card.action}-how")
    assert text(f"action-{NEXT}") != text(f"action-{NEXT}-how")
    assert text("confidence-high") != text("confidence-preliminary")


@pytest.fixture
def all_kinds(simulated, by_hand, plants):
    """Tables that together draw every rule and every reason."""
    healthy = simulated(20, works=80, likeness=0.97)
    scores = healthy.scores
    teams = scores["rater"].where(scores["work"] < "w040", scores["rater"] + "x")
    substitute = scores["rater"].where((scores["rater"] == "R1") | (scores["work"] < "w075"), "R9")
    single = scores[(scores["rater"] == "R1") | (scores["work"] < "w020")]
    one_rater = [(f"w{work}", "A", float(work % 2)) for work in range(40)]
    never_met = [(f"w{work}", "AB"[work % 2], float(work % 2)) for work in range(40)]
    nearly = [
        (f"w{work}", rater, float(work != odd)) for rater, odd in (("A", 1), ("B", 2)) for work in range(40)
    ]
    return [
        healthy,
        type(healthy)(scores.assign(rater=teams), healthy.rubric),
        type(healthy)(scores.assign(rater=substitute), healthy.rubric),
        type(healthy)(single, healthy.rubric),
        simulated(8, works=25, likeness=0.85),
        simulated(21, works=10),
        simulated(1, raters=4, criteria=1, plant=plants["severe"](0.7)),
        simulated(2, plant=plants["severe"](0.7)),
        simulated(3, works=80, likeness=0.97, plant=plants["unclear"](0.7)),
        simulated(5, works=80, plant=plants["ambiguous"]()),
        simulated(6, works=80, plant=plants["zero_for"](0.2)),
        by_hand({"K1": one_rater}, (0.0, 1.0)),
        by_hand({"K1": never_met}, (0.0, 1.0)),
        by_hand({"K1": [(work, rater, 1.0) for work, rater, _ in nearly]}, (0.0, 1.0)),
        by_hand({"K1": nearly}, (0.0, 1.0)),
    ]


def test_every_evidence_is_a_sentence_with_all_its_numbers(all_kinds):
    findings = [finding for table in all_kinds for finding in diagnose(table, measure(table))]
    assert {finding.rule for finding in findings} | TOLD_ELSEWHERE == set(shipped_rules())
    reasons = {str(finding.evidence["reason"]) for finding in findings if "reason" in finding.evidence}
    assert reasons == {
        *("few_works", "one_rater", "no_double_scores", "no_variation", "prevalence"),
        *("not_connected", "few_shared", "single_scores"),
    }
    for finding in findings:
        for language in LANGUAGES:
            sentence = catalog(language)(f"evidence-{finding.rule}", **finding.evidence, who="none")
            assert not re.search(r"[{}$]|\bR\d\b|nan|  ", sentence), sentence


def test_both_languages_have_the_same_messages_and_variables():
    texts = [(FOLDER / language / "advice.ftl").read_text("utf-8") for language in LANGUAGES]
    russian, english = (
        {name: set(re.findall(r"\$\w+", body)) for name, body in messages(text)} for text in texts
    )
    assert russian == english


@pytest.mark.parametrize("word", ["ошибк", "рейтинг", "доказан", "необъективн", "виноват"])
def test_causes_not_people(word):
    assert word not in (FOLDER / "ru" / "advice.ftl").read_text("utf-8").lower()


def messages(text: str) -> list[tuple[str, str]]:
    return re.findall(r"^([a-z][\w-]*) =(.*?)(?=^[a-z#]|\Z)", text, flags=re.MULTILINE | re.DOTALL)
