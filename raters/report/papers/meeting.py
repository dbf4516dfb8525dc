"""A seminar in words: the card of a step, as the leader decided on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from raters.advice import meeting_of as usual_meeting
from raters.advice import seminar_cards, stages
from raters.plans import state_of
from raters.report.card_words import aim_words, own_words, why_words
from raters.report.plan_words import due_words
from raters.report.tables import cause_of, check_words, criteria_of, indicator, title_of
from raters.report.wording import CODE
from raters.terms import Criterion, PlannedStep, SeminarCard, Summary
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
    """Every meeting of the plan that was not given up; a session of one person has no papers."""
    by_key = {card.key: card for card in cards_of(summary)}
    for step in summary.kept.shown:
        if step.minutes and state_of(step) != "cancelled":
            yield meeting_of(step, by_key.get(step.key), summary, text)


def cards_of(summary: Summary) -> tuple[SeminarCard, ...]:
    """The cards of what is advised."""
    return seminar_cards(summary.plan, summary.round.table, summary.agreement)


def meeting_of(step: PlannedStep, card: SeminarCard | None, summary: Summary, text: Text) -> Meeting:
    """A step of the plan as its meeting; the card tells why the program chose the works."""
    rubric, usual = summary.round.table.rubric, usual_meeting(step.action)
    return Meeting(
        title=title_of(step, text),
        what=subject_words(summary, text),
        cause=cause_of(step, text),
        criteria_words=criteria_of(step, summary.rows, text),
        criteria=tuple(c for c in rubric.criteria if not step.criteria or c.code in step.criteria),
        works=_works(step, card, text),
        minutes=step.minutes,
        agenda=tuple(
            (f"{item.start}–{item.end}", own_words("seminar-stage", item.stage, text))
            for item in stages(step.action, step.minutes)
        ),
        how=text(f"action-{step.action}-how"),
        aims=aim_words(step.rules, step.aims, text),
        format=own_words("seminar-format", usual.format, text),
        questions=tuple(own_words("seminar-question", code, text) for code in usual.questions),
        materials=tuple(own_words("seminar-material", code, text) for code in usual.materials),
        participants=len(step.participants),
        responsible=step.responsible.strip() or summary.kept.responsible,
        due=due_words(step, text),
        check=check_words(step, text) if step.asked else "",
        indicator=indicator(step, text),
    )


def _works(step: PlannedStep, card: SeminarCard | None, text: Text) -> tuple[Pair, ...]:
    """The works of the meeting, each with the reason if the program chose it."""
    chosen = {choice.work: choice for choice in card.works} if card else {}
    return tuple(
        (
            work,
            f"{clipped(chosen[work].criterion, CODE)}: {why_words(chosen[work], text)}"
            if work in chosen
            else text("paper-works-own"),
        )
        for work in step.works
    )


def subject_words(summary: Summary, text: Text) -> str:
    """What was scored: procedure, subject, class; what was left open is left out."""
    of_round = summary.round
    grade = text("paper-grade", grade=of_round.grade.strip()) if of_round.grade.strip() else ""
    words = (of_round.procedure or of_round.title, of_round.subject, grade)
    return ", ".join(clipped(word.strip(), CODE) for word in words if word.strip())
