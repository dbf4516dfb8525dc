"""Several rounds of one school side by side, for the principal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from raters.terms.advice import Line, Step, Summary


@dataclass(frozen=True, slots=True)
class SchoolStep:
    """A step of one round's plan; `part` is the round's place among the parts, `participants` a count."""

    part: int
    step: Step
    due: date
    participants: int
    seminar: bool


@dataclass(frozen=True, slots=True)
class SchoolSummary:
    """The rounds of a school, language-free; every document is a rendering of it.

    parts : one summary a round, by subject, class and date, never by an index
    counts : for each part, criteria by group of verdict: needs, unclear, one_sided, undefined, consistent
    steps : the plans of all parts together, by the day they are due
    limits : what concerns the whole; the limits of a round stand in its part
    """

    school: str
    parts: tuple[Summary, ...]
    counts: tuple[Mapping[str, int], ...]
    headline: Line
    conclusions: tuple[Line, ...]
    limits: tuple[Line, ...]
    steps: tuple[SchoolStep, ...]
    generated: date
