"""More raters than a round of scoring has: asked about before anything is worked out."""

from __future__ import annotations

from raters.problems import Problem
from raters.terms import ScoreTable

MANY_RATERS = 200
FEW_RATERS = 30
"""A trial of a few works may have as many raters as works."""


def many_raters(table: ScoreTable) -> Problem | None:
    """What to ask when a column of works may have been taken for the raters; None for a usual round.

    Everything is worked out for each rater and each two of them: with thousands that takes minutes.
    """
    return question(*(int(table.scores[column].nunique()) for column in ("rater", "work")))


def question(raters: int, works: int) -> Problem | None:
    """The same of counts."""
    if raters < FEW_RATERS or (raters < MANY_RATERS and raters < works):
        return None
    return Problem("raters_many", facts={"raters": raters, "works": works})
