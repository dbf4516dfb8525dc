"""R18: do final grades depend on who scores?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from raters.advice.case import Case
from raters.terms import Finding


@dataclass(frozen=True, slots=True)
class GradesLimits:
    """Limits of R18."""

    share: float
    works: int


def grades(case: Case, limits: GradesLimits) -> tuple[Finding, ...]:
    """R18: too many works whose grade is another with another rater; silent without grade boundaries."""
    total = case.agreement.total
    estimate = total.grade_dependent if total else None
    if total is None or estimate is None or estimate.value is None or total.works < limits.works:
        return ()
    if estimate.value < limits.share or estimate.interval is None:
        return ()
    evidence = {
        "part": estimate.value,
        "low": estimate.interval.low,
        "high": estimate.interval.high,
        "works": total.works,
        "share": 0.0,
    }
    return (Finding("R18", None, (), case.confidence(total.works), evidence, _works(case)),)


def _works(case: Case) -> tuple[str, ...]:
    """Works with two grades, those with the nearest totals first: a point decided there."""
    frame = case.table.scores
    codes = [criterion.code for criterion in case.table.rubric.criteria]
    grouped = frame[frame["criterion"].isin(codes)].groupby(["work", "rater"])["score"].agg(["sum", "size"])
    totals = grouped.loc[grouped["size"] == len(codes), "sum"].groupby(level="work").agg(["min", "max"])
    boundaries = np.sort(case.table.rubric.grade_boundaries)
    low, high = (np.searchsorted(boundaries, totals[end].to_numpy(), side="right") for end in ("min", "max"))
    torn = totals[low < high]
    nearest = (torn["max"] - torn["min"]).sort_values(kind="stable")
    return tuple(map(str, nearest.index))
