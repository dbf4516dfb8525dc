"""R13: are there many works that the rubric sends to a third rater?"""

from __future__ import annotations

from dataclasses import dataclass

from raters.advice import what_if
from raters.advice.case import Case
from raters.advice.significance import wilson
from raters.advice.third_check import Due, due
from raters.problems import Fact
from raters.terms import Finding


@dataclass(frozen=True, slots=True)
class GrossLimits:
    """Limits of R13."""

    share: float
    works: int


def gross(case: Case, limits: GrossLimits) -> tuple[Finding, ...]:
    """R13: works with substantial discrepancies by the rubric's own rule; silent without a rule."""
    scored = case.agreement.facts.double_scored
    if not case.usable():
        return ()
    cases = due(case.table)
    works = _worst_first(cases)
    share = len(works) / scored
    if len(works) < limits.works and share <= limits.share:
        return ()
    interval = wilson(len(works), scored)
    explained, gain = _without(case, works)
    evidence: dict[str, Fact] = {
        "cases": len(works),
        "part": share,
        "low": interval.low,
        "high": interval.high,
        "works": scored,
        "share": explained,
    }
    return (Finding("R13", None, (), case.confidence(scored), evidence, works, gain),)


def _worst_first(cases: tuple[Due, ...]) -> tuple[str, ...]:
    """Works by how far apart they were scored, the whole work before single criteria."""
    apart: dict[str, tuple[bool, float]] = {}
    for item in cases:
        size = (item.criterion is None, abs(item.score_a - item.score_b))
        apart[item.work] = max(apart.get(item.work, size), size)
    return tuple(sorted(apart, key=lambda work: (-apart[work][0], -apart[work][1], work)))


def _without(case: Case, works: tuple[str, ...]) -> tuple[float, float | None]:
    """What is left where these works are settled as the others are: their excess is what they explain."""
    removed = {
        code: what_if.share_of_works(readings, works)
        for code, readings in case.readings.items()
        if len(readings.work)
    }
    return what_if.over_criteria(case, removed)
