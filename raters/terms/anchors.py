"""Agreed scores: what a seminar settled, and how raters agree with it later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from raters.terms.results import Estimate


@dataclass(frozen=True, slots=True)
class Anchor:
    """The score of a work agreed in a seminar, with the reason in one sentence.

    version : of the criterion's wording; the anchor holds as long as it is the same
    round, title, day : the round it was agreed in (its id), the round's title, and when
    """

    work: str
    criterion: str
    score: float
    rationale: str
    rubric: str
    version: str
    round: str
    title: str
    day: date


@dataclass(frozen=True, slots=True)
class AnchorWorks:
    """The works of a round the leader has confirmed to be the anchor works of the same codes."""

    works: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnchorAgreement:
    """How a rater scored anchor works against the agreed scores, on a criterion or (None) on all.

    works : anchor works the rater scored
    exact : share of scores equal to the agreed one, each work counting once
    difference : mean of own minus agreed, points a criterion; + above, − below
    """

    rater: str
    criterion: str | None
    works: int
    exact: Estimate
    difference: Estimate
