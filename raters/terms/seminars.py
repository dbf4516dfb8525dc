"""Seminars: the card of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from raters.terms.advice import Finding, Line, StepKind

WorkReason = Literal["spread", "contested", "high_lower", "low_upper", "anchor"]


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A stage of a meeting from minute to minute; `stage`: a catalog code or a methodist's own words."""

    stage: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ChosenWork:
    """A work to discuss and why it was chosen.

    scores : what it was given on the criterion, ascending; whose they are is not said
    """

    work: str
    criterion: str
    reason: WorkReason
    scores: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class SeminarCard:
    """Everything a leader needs to hold a meeting.

    key : names the meeting inside its round
    kind : "individual" is a session of one person, kept from everybody else
    aims : one line a cause, `aim-<rule>` with the numbers to reach
    format, questions, materials : catalog codes or a methodist's own words
    check_works, check_days : fresh double-scored works that show whether it helped, and when after it
    """

    key: str
    action: str
    criteria: tuple[str, ...]
    causes: tuple[Finding, ...]
    aims: tuple[Line, ...]
    participants: tuple[str, ...]
    kind: StepKind
    format: str
    minutes: int
    agenda: tuple[AgendaItem, ...]
    works: tuple[ChosenWork, ...]
    questions: tuple[str, ...]
    materials: tuple[str, ...]
    check_works: int | None
    check_days: int
