"""A seminar in words: the card of a step, as the leader decided on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from raters.advice import seminar_cards, stages, step_key
from raters.report.card_words import aim_words, own_words, why_words
from raters.report.tables import (
    cause_of,
    check_words,
    criteria_of,
    decided,
    due,
    indicator,
    minutes_of,
    participants,
    steps_of,
    title_of,
)
from raters.report.wording import CODE
from raters.terms import Criterion, SeminarCard, Step, Summary
from raters.text import Text, clipped

Pair = tuple[str, str]
MOST_CRITERIA = 6
"""Columns of a scoring sheet that still leave room to write."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A seminar as its papers name it. `works`: code and why it was chosen; `agenda`: minutes and stage."""

    title: str
    what: str
    cause: str
    criteria_words: str
    criteria: tuple[Criterion, ...]
    works: tuple[Pair, ...]
    minutes: int
    agenda: tuple[Pair, ...]
    how: str
    aims: tuple[str, ...]
    format: str
    questions: tuple[str, ...]
    materials: tuple[str, ...]
    participants: int
    responsible: str
    due: str
    check: str
    indicator: str


def meetings_of(summary: Summary, text: Text) -> Iterator[Meeting]:
    """Every meeting of the plan, in its order; a session of one person has no papers."""
    cards = seminar_cards(summary.plan, summary.round.table, summary.agreement)
    by_key = {card.key: card for card in cards}
    for step in steps_of(summary):
        if (card := by_key.get(step_key(step))) is not None:
            yield meeting_of(step, card, summary, text)


def meeting_of(step: Step, card: SeminarCard, summary: Summary, text: Text) -> Meeting:
    """A step and its card, with the day, the length and the works the leader wants."""
    rubric, planned = summary.round.table.rubric, decided(step, summary)
    minutes = minutes_of(step, summary) or card.minutes
    return Meeting(
        title=title_of(step, summary, text),
        what=subject_words(summary, text),
        cause=cause_of(step, text),
        criteria_words=criteria_of(step, summary.rows, text),
        criteria=tuple(c for c in rubric.criteria if not step.criteria or c.code in step.criteria),
        works=_works(card, planned.works if planned else None, text),
        minutes=minutes,
        agenda=tuple(
            (f"{item.start}–{item.end}", own_words("seminar-stage", item.stage, text))
            for item in stages(card.action, minutes)
        ),
        how=text(f"action-{step.action}-how"),
        aims=aim_words(card, text),
        format=own_words("seminar-format", card.format, text),
        questions=tuple(own_words("seminar-question", code, text) for code in card.questions),
        materials=tuple(own_words("seminar-material", code, text) for code in card.materials),
        participants=participants(step, summary),
        responsible=planned.responsible.strip() if planned else "",
        due=text.date(due(step, summary)),
        check=check_words(step, summary, text) if step.check_works else "",
        indicator=indicator(step, text),
    )


def _works(card: SeminarCard, wanted: tuple[str, ...] | None, text: Text) -> tuple[Pair, ...]:
    """The works of the meeting, each with the reason if the program chose it."""
    chosen = {choice.work: choice for choice in card.works}
    codes = chosen if wanted is None else wanted
    return tuple(
        (
            work,
            f"{clipped(chosen[work].criterion, CODE)}: {why_words(chosen[work], text)}"
            if work in chosen
            else text("paper-works-own"),
        )
        for work in codes
    )


def subject_words(summary: Summary, text: Text) -> str:
    """What was scored: procedure, subject, class; what was left open is left out."""
    of_round = summary.round
    grade = text("paper-grade", grade=of_round.grade.strip()) if of_round.grade.strip() else ""
    words = (of_round.procedure or of_round.title, of_round.subject, grade)
    return ", ".join(clipped(word.strip(), CODE) for word in words if word.strip())
