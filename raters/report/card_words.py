"""A seminar card in words: the same on the page and on paper."""

from __future__ import annotations

from raters.terms import ChosenWork, SeminarCard
from raters.text import Text


def own_words(prefix: str, code: str, text: Text) -> str:
    """The catalog's words for a code of data/seminars.toml, else the methodist's own."""
    return text(f"{prefix}-{code}") if text.has(f"{prefix}-{code}") else code


def aim_words(card: SeminarCard, text: Text) -> tuple[str, ...]:
    """The measurable aims; a rule without one of its own says how it is checked."""
    rules = dict.fromkeys(finding.rule for finding in card.causes)
    known = zip(rules, card.aims, strict=True)
    return tuple(text.line(aim) if text.has(aim.code) else text(f"check-{rule}") for rule, aim in known)


def why_words(choice: ChosenWork, text: Text) -> str:
    """Why a work was chosen, with its scores on the criterion."""
    facts: dict[str, str | int] = {
        "scores": ", ".join(map(text.score, choice.scores)),
        "score": text.score(choice.scores[0]),
        "raters": len(choice.scores),
    }
    return text(f"seminar-why-{choice.reason}", **facts)
