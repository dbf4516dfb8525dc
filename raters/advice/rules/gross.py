"""R13: are there many works that the rubric sends to a third rater?"""

from __future__ import annotations

from dataclasses import dataclass

from raters.advice import what_if
from raters.advice.case import Case
from raters.advice.significance import wilson
from raters.advice.third_queue import checked_works, third_queue, two_scorings_of_each
from raters.problems import Fact
from raters.terms import DueCheck, Finding, ScoreTable


@dataclass(frozen=True, slots=True)
class GrossLimits:
    """Limits of R13."""

    share: float
    works: int
    goal: float


def gross(case: Case, limits: GrossLimits) -> tuple[Finding, ...]:
    """R13: works with substantial discrepancies by the rubric's own rule; silent without a rule."""
    if not case.usable() or case.table.rubric.third_check is None:
        return ()
    gaps, scored = _gaps(case.table)
    works = tuple(sorted(gaps, key=lambda work: (-gaps[work], work)))
    if not works:
        return ()
    share = len(works) / scored
    if len(works) < limits.works and share <= limits.share:
        return ()
    interval = wilson(len(works), scored)
    explained, gain, parts = _without(case, works)
    evidence: dict[str, Fact] = {
        "cases": len(works),
        "part": share,
        "low": interval.low,
        "high": interval.high,
        "works": scored,
        "share": explained,
    }
    return (Finding("R13", None, (), case.confidence(scored), evidence, works, gain, parts),)


def _gaps(table: ScoreTable) -> tuple[dict[str, float], int]:
    """By how many points the works due part, and how many works the rule was applied to.

    These are the works of the queue of third checks. Where more than two raters scored every work, nobody
    waits for a third score; then the first two scorings of each are compared.
    """
    if not checked_works(table):
        table = two_scorings_of_each(table)
    gaps: dict[str, float] = {}
    for case in third_queue(table):
        gaps[case.work] = max(gaps.get(case.work, 0.0), _apart(case))
    return gaps, checked_works(table)


def _apart(case: DueCheck) -> float:
    """Points between the two scorings on the criteria due; no score counts as none."""
    return sum(
        abs((one or 0.0) - (other or 0.0)) for one, other in map(case.scores.__getitem__, case.criteria)
    )


def _without(case: Case, works: tuple[str, ...]) -> what_if.Removed:
    """What is left where these works are settled as the others are: their excess is what they explain."""
    removed = {
        code: what_if.share_of_works(readings, works)
        for code, readings in case.readings.items()
        if len(readings.work)
    }
    return what_if.over_criteria(case, removed, "gross")
