"""R8: does a rater score the criteria of one work alike, whatever each is worth?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from raters.advice import what_if
from raters.advice.case import Case
from raters.advice.readings import ranked
from raters.advice.significance import around
from raters.problems import Fact
from raters.terms import Finding, Interval


@dataclass(frozen=True, slots=True)
class HaloLimits:
    """Limits of R8."""

    gap: float
    low: float
    own: float
    works: int
    goal: float


@dataclass(frozen=True, slots=True)
class _Alike:
    """Mean correlation between criteria, of a rater's own scores and across raters.

    works : (n,) indices; closer : (n,) how much nearer to each other the own scores are than the others'
    """

    rater: int
    works: np.ndarray
    own: float
    across: float
    interval: Interval
    closer: np.ndarray


def halo(case: Case, limits: HaloLimits) -> tuple[Finding, ...]:
    """R8: criteria go together for one rater and not across raters."""
    codes = [measured.criterion.code for measured in case.unexplained() if measured.lead.value is not None]
    if len(codes) < 2:
        return ()
    found = [item for item in _profiles(case, codes) if len(item.works) >= limits.works]
    return tuple(_finding(case, codes, item) for item in found if _is_halo(item, limits))


def _is_halo(item: _Alike, limits: HaloLimits) -> bool:
    return item.own - item.across >= limits.gap and item.interval.low > limits.low and item.own >= limits.own


def _profiles(case: Case, codes: list[str]) -> Iterator[_Alike]:
    """Every rater on the works that the rater and somebody else scored on all these criteria."""
    works = len(case.readings[codes[0]].works)
    for rater in range(len(case.raters)):
        columns = []
        for code in codes:
            readings = case.readings[code]
            own = readings.own - case.effects(code)[readings.rater]
            rows, values = readings.of(rater), np.full((3, works), np.nan)
            values[:, readings.work[rows]] = (
                own[rows],
                readings.mean_of_others(own)[rows],
                readings.mean_of_others(own**2)[rows],
            )
            columns.append(values)
        whole = np.stack(columns, axis=2)
        complete = np.flatnonzero(~np.isnan(whole).any(axis=(0, 2)))
        if len(complete) > 2 and (found := _compared(rater, complete, *whole[:, complete])) is not None:
            yield found


def _compared(
    rater: int, works: np.ndarray, own: np.ndarray, other: np.ndarray, squared: np.ndarray
) -> _Alike | None:
    """Correlations from (n, C) scores; the interval by their influence functions.

    Across raters the denominator is the spread of single scores, not of means of several: else
    the mean of many would correlate better than one rater ever can.
    """
    others = np.sqrt((squared.mean(axis=0) - other.mean(axis=0) ** 2).clip(min=0))
    if (own.std(axis=0) < 1e-9).any() or (others < 1e-9).any():
        return None
    z, u = (own - own.mean(axis=0)) / own.std(axis=0), (other - other.mean(axis=0)) / others
    square = (squared - 2 * other * other.mean(axis=0) + other.mean(axis=0) ** 2) / others**2
    size, n = own.shape[1], len(own)
    within, across = z.T @ z / n, z.T @ u / n
    np.fill_diagonal(within, 0)
    np.fill_diagonal(across, 0)
    pairs = size * (size - 1)
    own_r, cross_r = within.sum() / pairs, across.sum() / pairs
    together = (z.sum(axis=1) ** 2 - (z**2).sum(axis=1)) - (z**2) @ within.sum(axis=1)
    apart = z.sum(axis=1) * u.sum(axis=1) - (z * u).sum(axis=1)
    apart = apart - ((z**2) @ across.sum(axis=1) + square @ across.sum(axis=0)) / 2
    se = float((together - apart).std(ddof=1) / pairs / np.sqrt(n))
    closer = u.std(axis=1) - z.std(axis=1)
    return _Alike(
        rater, works, float(own_r), float(cross_r), around(float(own_r - cross_r), se, n - 1), closer
    )


def _finding(case: Case, codes: list[str], item: _Alike) -> Finding:
    name = (str(case.raters[item.rater]),)
    shared = {code: _shared_error(case, code, item) for code in codes}
    share, gain, parts = what_if.over_criteria(case, shared, "impression", name)
    evidence: dict[str, Fact] = {
        "own": item.own,
        "across": item.across,
        "gap": item.own - item.across,
        "low": item.interval.low,
        "high": item.interval.high,
        "criteria": len(codes),
        "works": len(item.works),
        "share": share,
    }
    works = ranked(case.readings[codes[0]].works, item.works, item.closer)
    confidence = case.confidence(len(item.works))
    return Finding("R8", None, name, confidence, evidence, works, gain, parts)


def _shared_error(case: Case, code: str, item: _Alike) -> float:
    """Share of the squared differences that is the error the rater's criteria have in common."""
    readings = case.readings[code]
    mine = readings.of(item.rater)
    weight = 1 / (readings.size[readings.first] - 1)
    own = mine[readings.first] | mine[readings.second]
    total = what_if.squared_differences(readings, readings.own)
    common = (item.own - item.across) * readings.own[mine].var()
    apart = weight[own] @ (readings.own[readings.first] - readings.own[readings.second])[own] ** 2
    return float(min(common * weight[own].sum(), apart) / total) if total else 0.0
