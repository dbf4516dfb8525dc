"""Which works a third rater must see: the rubric's own rule, on the first two scores of a work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from raters.terms import Criterion, ScoreTable, ThirdCheck

Reason = Literal["total", "criterion", "differing", "zero"]


@dataclass(frozen=True, slots=True)
class Due:
    """A substantial discrepancy: the work, what the rule speaks of, and the two raters' scores.

    criterion : None where the rule speaks of the whole work
    score_a, score_b : scores on the criterion; on the whole work totals of the criteria both scored
    """

    work: str
    criterion: str | None
    reason: Reason
    rater_a: str
    rater_b: str
    score_a: float
    score_b: float


def due(table: ScoreTable) -> tuple[Due, ...]:
    """Every case of the rubric's third-check rule, in the order of the works in the table.

    A work's first two raters are those who come first in the table; what a third one gave does not
    count. A work may be due for several reasons. Empty without a rule.
    """
    rule = table.rubric.third_check
    if rule is None:
        return ()
    known = table.scores[table.scores["criterion"].isin([c.code for c in table.rubric.criteria])]
    return tuple(
        case
        for first, second in _first_two(known)
        for case in _cases(rule, table.rubric.criteria, first, second)
    )


@dataclass(frozen=True, slots=True)
class _Scoring:
    """What one rater gave to one work, by criterion."""

    work: str
    rater: str
    scores: dict[str, float]


def _first_two(scores: pd.DataFrame) -> Iterator[tuple[_Scoring, _Scoring]]:
    given: dict[str, dict[str, _Scoring]] = {}
    columns = (scores[name].to_list() for name in ("work", "rater", "criterion", "score"))
    for work, rater, criterion, score in zip(*columns, strict=True):
        raters = given.setdefault(str(work), {})
        if rater in raters or len(raters) < 2:
            own = raters.setdefault(rater, _Scoring(str(work), str(rater), {}))
            own.scores[criterion] = float(score)
    for scorings in given.values():
        if len(scorings) == 2:
            first, second = scorings.values()
            yield first, second


def _cases(
    rule: ThirdCheck, criteria: tuple[Criterion, ...], first: _Scoring, second: _Scoring
) -> Iterator[Due]:
    both = [
        (criterion.code, first.scores[criterion.code], second.scores[criterion.code])
        for criterion in criteria
        if criterion.code in first.scores and criterion.code in second.scores
    ]
    total_a, total_b = sum(a for _, a, _ in both), sum(b for _, _, b in both)

    def case(reason: Reason, criterion: str | None = None, a: float = total_a, b: float = total_b) -> Due:
        return Due(first.work, criterion, reason, first.rater, second.rater, a, b)

    if rule.total is not None and _reaches(total_a, total_b, rule.total):
        yield case("total")
    if rule.differing is not None and 0 < rule.differing <= sum(a != b for _, a, b in both):
        yield case("differing")
    for code, a, b in both:
        if code in rule.criteria and _reaches(a, b, rule.criteria[code]):
            yield case("criterion", code, a, b)
        if rule.zero_against_score and a != b and 0 in (a, b):
            yield case("zero", code, a, b)


def _reaches(a: float, b: float, limit: float) -> bool:
    """A limit of 0 would make every work a case; scores in tenths add up inexactly."""
    return a != b and abs(a - b) >= limit - 1e-9
