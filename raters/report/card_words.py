"""A seminar card in words: the same on the page and on paper."""

from __future__ import annotations

from collections.abc import Sequence

from raters.advice import shipped_rules
from raters.limits import shipped_limits
from raters.terms import ChosenWork, Finding, Load, SeminarCard
from raters.text import Text


def own_words(prefix: str, code: str, text: Text) -> str:
    """The catalog's words for a code of data/seminars.toml, else the methodist's own."""
    return text(f"{prefix}-{code}") if text.has(f"{prefix}-{code}") else code


def helped_words(rule: str, text: Text) -> str:
    """By what one tells that the rule's step has helped."""
    return text(f"check-{rule}", **shipped_rules()[rule].facts)


def aim_words(card: SeminarCard, text: Text) -> tuple[str, ...]:
    """The measurable aims; a rule without one of its own says how it is checked."""
    rules = dict.fromkeys(finding.rule for finding in card.causes)
    known = zip(rules, card.aims, strict=True)
    return tuple(text.line(aim) if text.has(aim.code) else helped_words(rule, text) for rule, aim in known)


def load_words(load: Load | None, text: Text) -> str:
    """What became of works people cannot score in time; nothing where they can."""
    if load is None or load.outcome == "fits":
        return ""
    facts = {"wanted": load.wanted, "works": load.works, "minutes": load.minutes, "days": load.days}
    return text(f"load-{load.outcome}", **facts, week=shipped_limits().load.minutes_a_week)


def why_words(choice: ChosenWork, text: Text) -> str:
    """Why a work was chosen, with its scores on the criterion."""
    facts: dict[str, str | int] = {
        "scores": ", ".join(map(text.score, choice.scores)),
        "score": text.score(choice.scores[0]),
        "raters": len(choice.scores),
    }
    return text(f"seminar-why-{choice.reason}", **facts)


def evidence_words(finding: Finding, text: Text) -> str:
    """What a cause was read from, with the codes of those it speaks of."""
    who = ", ".join(finding.raters) if finding.raters else "none"
    return text(f"evidence-{finding.rule}", **{**finding.evidence, "who": who})


def evidence_rows(findings: Sequence[Finding], text: Text) -> list[dict[str, str]]:
    """The same of many causes as rows of a table: cause, rater, criterion, size with interval, works."""
    return [
        {
            text("evidence-column-cause"): text(f"cause-{finding.rule}"),
            text("evidence-column-raters"): ", ".join(finding.raters) or "–",
            text("evidence-column-criterion"): finding.criterion or text("ui-whole-round"),
            text("evidence-column-size"): _size(finding, text),
            text("evidence-column-gain"): "–" if finding.gain is None else text.number(finding.gain),
            text("evidence-column-works"): str(finding.evidence.get("works", "–")),
            text("evidence-column-confidence"): text(f"ui-confidence-{finding.confidence}"),
        }
        for finding in findings
    ]


SIZES = ("size", "gap", "ratio", "share", "part", "alpha", "across")


def _size(finding: Finding, text: Text) -> str:
    """The number the cause is told by, with its interval."""
    found = next((finding.evidence[name] for name in SIZES if name in finding.evidence), None)
    if not isinstance(found, int | float):
        return "–"
    ends = [finding.evidence.get(name) for name in ("low", "high")]
    known = [text.number(end) for end in ends if isinstance(end, int | float)]
    return text.number(found) + (f" ({'…'.join(known)})" if len(known) == 2 else "")
