"""R15: are the scores of two raters more alike than blind scoring makes them?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from raters.advice.case import Case
from raters.advice.significance import wilson
from raters.problems import Fact
from raters.terms import Finding


@dataclass(frozen=True, slots=True)
class AlikeLimits:
    """Limits of R15."""

    identical: float
    team: float
    works: int
    criteria: int
    levels: int


@dataclass(frozen=True, slots=True)
class _Counts:
    """(R, R) cells two raters both scored, how many of them alike, and works they met on."""

    cells: np.ndarray
    same: np.ndarray
    works: np.ndarray


def alike(case: Case, limits: AlikeLimits) -> tuple[Finding, ...]:
    """R15: two raters agree nearly everywhere while the rest of the team does not.

    Needs a third rater to compare with: two raters who always agree may simply be right.
    """
    codes = [
        measured.criterion.code
        for measured in case.usable()
        if sum(count > 0 for count in measured.level_counts) >= limits.levels
    ]
    if len(codes) < limits.criteria or len(case.raters) < 3:
        return ()
    counts = _counts(case, codes)
    return tuple(
        _finding(case, counts, int(a), int(b))
        for a, b in np.argwhere(np.triu(counts.cells, 1) > 0)
        if counts.works[a, b] >= limits.works
        and counts.same[a, b] >= limits.identical * counts.cells[a, b]
        and _rest(counts, a, b) < limits.team
    )


def _counts(case: Case, codes: list[str]) -> _Counts:
    size = len(case.raters)
    cells, same, works = (np.zeros((size, size)) for _ in range(3))
    for code in codes:
        readings = case.readings[code]
        a, b = readings.rater[readings.first], readings.rater[readings.second]
        equal = readings.position[readings.first] == readings.position[readings.second]
        met = np.bincount(a * size + b, minlength=size**2).reshape(size, size)
        cells += met
        same += np.bincount(a * size + b, equal, minlength=size**2).reshape(size, size)
        works = np.maximum(works, met)
    return _Counts(cells, same, works)


def _rest(counts: _Counts, a: int, b: int) -> float:
    """Exact agreement of all other pairs; 1 where there is none."""
    cells = counts.cells.sum() - counts.cells[a, b]
    return float((counts.same.sum() - counts.same[a, b]) / cells) if cells else 1.0


def _finding(case: Case, counts: _Counts, a: int, b: int) -> Finding:
    interval = wilson(counts.same[a, b], counts.cells[a, b])
    works = int(counts.works[a, b])
    evidence: dict[str, Fact] = {
        "identical": float(counts.same[a, b] / counts.cells[a, b]),
        "low": interval.low,
        "high": interval.high,
        "team": _rest(counts, a, b),
        "cells": int(counts.cells[a, b]),
        "works": works,
        "share": 0.0,
    }
    raters = (str(case.raters[a]), str(case.raters[b]))
    return Finding("R15", None, raters, case.confidence(works), evidence)
