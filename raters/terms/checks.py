"""Third checks: works two raters scored too far apart, and what a third rater gave them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from raters.terms.advice import Line


@dataclass(frozen=True, slots=True)
class DueCheck:
    """A work whose two scorings part so far that the rubric's rule sends it to a third rater.

    criteria : what the third rater scores: those that parted, or all where the whole work did
    scores : by criterion, what each of the two gave; None where one gave no score
    reasons : why, each with the sizes and the limit of the rule
    """

    work: str
    raters: tuple[str, str]
    criteria: tuple[str, ...]
    scores: Mapping[str, tuple[float | None, float | None]]
    reasons: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ThirdScore:
    """The third rater's score of a work on a criterion: it is the final one."""

    work: str
    criterion: str
    rater: str
    score: float
    day: date
