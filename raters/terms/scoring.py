"""Blind scoring without a file: a session, and what each rater has put in for each work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from raters.terms.design import Assignment
from raters.terms.rubric import Rubric


@dataclass(frozen=True, slots=True)
class ScoringSession:
    """Works to be scored inside the program, with the rubric as it was when the session began.

    access : each rater's personal code; the leader hands it out, so it can be read again
    closed : when the leader ended the scoring; None while it goes on
    round : the id of the round the scores became, if they have
    """

    id: str
    title: str
    subject: str
    rubric: Rubric
    assignment: Assignment
    access: Mapping[str, str]
    minutes_per_work: float
    created: datetime
    closed: datetime | None = None
    round: str | None = None


@dataclass(frozen=True, slots=True)
class DraftScores:
    """What a rater has chosen for a work so far; a criterion not yet looked at is absent."""

    rater: str
    work: str
    scores: Mapping[str, float | None]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SubmittedScores:
    """A work as a rater scored it, on every criterion; None where there was no answer to score."""

    rater: str
    work: str
    scores: Mapping[str, float | None]
    reason: str
    submitted: datetime


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of the assigned works a rater has submitted, and about how long the others will take."""

    rater: str
    assigned: int
    submitted: int
    minutes_left: float

    @property
    def share(self) -> float:
        """The part that is done; 1 for a rater without works."""
        return self.submitted / self.assigned if self.assigned else 1.0
