"""A seminar in words: what its papers say, whatever it was planned from."""

from __future__ import annotations

from dataclasses import dataclass

from raters.report.tables import (
    cause_of,
    check_words,
    criteria_of,
    due,
    indicator,
    participants,
)
from raters.report.wording import CODE, clipped
from raters.terms import Criterion, ScoreTable, Step, Summary
from raters.text import Text

Pair = tuple[str, str]
STAGES = (
    ("open", 0.08),
    ("score", 0.28),
    ("compare", 0.10),
    ("discuss", 0.30),
    ("agree", 0.16),
    ("close", 0.08),
)
"""Parts of a meeting: independent scoring first, then the reasons, then the agreed scores."""
USUAL_MINUTES = 60
QUESTIONS = 4
NEAREST = 5
MOST_CRITERIA = 6
"""Columns of a scoring sheet that still leave room to write."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A seminar as its papers name it. `works`: code and why it was chosen; `minutes` 0 when not planned."""

    title: str
    what: str
    cause: str
    criteria_words: str
    criteria: tuple[Criterion, ...]
    works: tuple[Pair, ...]
    minutes: int
    agenda: tuple[Pair, ...]
    how: str
    questions: tuple[str, ...]
    participants: int
    due: str
    check: str
    indicator: str


def meeting_of(step: Step, summary: Summary, text: Text) -> Meeting:
    """The seminar a step of the plan asks for."""
    rubric = summary.round.table.rubric
    minutes = step.minutes or USUAL_MINUTES
    return Meeting(
        title=text(f"action-{step.action}"),
        what=subject_words(summary, text),
        cause=cause_of(step, text),
        criteria_words=criteria_of(step, summary.rows, text),
        criteria=tuple(c for c in rubric.criteria if not step.criteria or c.code in step.criteria),
        works=tuple((work, _reason(work, step, summary.round.table, text)) for work in step.works),
        minutes=minutes,
        agenda=_agenda(minutes, text),
        how=text(f"action-{step.action}-how"),
        questions=_questions(step, text),
        participants=participants(step, summary),
        due=text.date(due(step, summary)),
        check=check_words(step, summary, text) if step.check_works else "",
        indicator=indicator(step, text),
    )


def _questions(step: Step, text: Text) -> tuple[str, ...]:
    """The step's own question, where it has one, before those of every seminar."""
    own, usual = f"paper-question-{step.action}", range(1, QUESTIONS + 1)
    asked = (text(own),) if text.has(own) else ()
    return (*asked, *(text(f"paper-questions-{number}") for number in usual))


def subject_words(summary: Summary, text: Text) -> str:
    """What was scored: procedure, subject, class; what was left open is left out."""
    of_round = summary.round
    grade = text("paper-grade", grade=of_round.grade.strip()) if of_round.grade.strip() else ""
    words = (of_round.procedure or of_round.title, of_round.subject, grade)
    return ", ".join(clipped(word.strip(), CODE) for word in words if word.strip())


def _agenda(minutes: int, text: Text) -> tuple[Pair, ...]:
    """From minute to minute, in steps of five; the last stage ends with the meeting."""
    slots, start, passed = [], 0, 0.0
    for name, share in STAGES:
        passed += share
        end = minutes if name == STAGES[-1][0] else NEAREST * round(minutes * passed / NEAREST)
        slots.append((f"{start}–{end}", text(f"paper-agenda-{name}")))
        start = end
    return tuple(slots)


def _reason(work: str, step: Step, table: ScoreTable, text: Text) -> str:
    """The criterion of the seminar on which the work's scores lie furthest apart, and these scores."""
    scores = table.scores[table.scores["work"] == work]
    widest, gap = None, 0.0
    for code, given in scores.groupby("criterion", sort=False)["score"]:
        span = float(given.max() - given.min())
        if span > gap and (not step.criteria or code in step.criteria):
            widest, gap = (str(code), sorted(map(float, given))), span
    if widest is None:
        return text("paper-works-reason-same")
    code, found = widest
    return text(
        "paper-works-reason", criterion=clipped(code, CODE), scores="; ".join(map(text.score, found[:12]))
    )
