"""R7: does a rater use only the middle of the scale?"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from raters.advice import what_if
from raters.advice.case import Case
from raters.advice.readings import Readings, ranked
from raters.agreement.intervals import t_quantile
from raters.problems import Fact
from raters.terms import CriterionAgreement, Finding, Interval


@dataclass(frozen=True, slots=True)
class CentralLimits:
    """Limits of R7."""

    ratio: float
    upper: float
    extremes: float
    works: int
    levels: int
    goal_low: float
    goal_high: float


@dataclass(frozen=True, slots=True)
class _Use:
    """How wide a rater uses the scale beside the others on the same works.

    ratio : own standard deviation over the others'
    extremes, usual : share of lowest and highest scores, own and the others'
    """

    rater: int
    works: int
    ratio: float
    interval: Interval
    extremes: float
    usual: float


def central(case: Case, limits: CentralLimits) -> tuple[Finding, ...]:
    """R7: scores drawn to the middle, with lowest and highest scores avoided."""
    return tuple(
        _finding(case, measured, use)
        for measured in case.unexplained()
        if len(measured.criterion.scale) >= limits.levels
        for use in _uses(case.readings[measured.criterion.code], case.effects(measured.criterion.code))
        if use.works >= limits.works
        and use.ratio < limits.ratio
        and use.interval.high < limits.upper
        and use.extremes < limits.extremes * use.usual
    )


def _uses(readings: Readings, effects: np.ndarray) -> Iterator[_Use]:
    """Severities are taken out first: raters who differ in them spread wider together than each does."""
    own = readings.own - effects[readings.rater]
    other, squared = readings.mean_of_others(own), readings.mean_of_others(own**2)
    ends = np.isin(readings.position, (0, len(readings.scale) - 1)).astype(float)
    usual = readings.mean_of_others(ends)
    for rater in readings.team:
        rows = readings.of(rater)
        found = _log_ratio(own[rows], other[rows], squared[rows])
        if found is None:
            continue
        value, se = found
        half = t_quantile(int(rows.sum()) - 1) * se
        interval = Interval(math.exp(value - half), math.exp(value + half))
        yield _Use(
            int(rater),
            int(rows.sum()),
            math.exp(value),
            interval,
            float(ends[rows].mean()),
            float(usual[rows].mean()),
        )


def _log_ratio(own: np.ndarray, other: np.ndarray, squared: np.ndarray) -> tuple[float, float] | None:
    """Logarithm of the ratio of standard deviations and its standard error (influence function)."""
    variance = own.var()
    others = squared.mean() - other.mean() ** 2
    if len(own) < 3 or variance < 1e-9 or others < 1e-9:
        return None
    influence = (
        (own - own.mean()) ** 2 / variance - (squared - 2 * other * other.mean() + other.mean() ** 2) / others
    ) / 2
    return float(np.log(variance / others) / 2), float(influence.std(ddof=1) / np.sqrt(len(own)))


def _finding(case: Case, measured: CriterionAgreement, use: _Use) -> Finding:
    code, readings = measured.criterion.code, case.readings[measured.criterion.code]
    alone = len(readings.team) > 2
    raters = (
        (str(case.raters[use.rater]),) if alone else tuple(str(case.raters[rater]) for rater in readings.team)
    )
    share, gain, parts = what_if.over_criteria(case, {code: _width(readings, use)}, "width", raters)
    evidence: dict[str, Fact] = {
        "ratio": use.ratio,
        "low": use.interval.low,
        "high": use.interval.high,
        "extremes": use.extremes,
        "usual": use.usual,
        "side": "one" if alone else "either",
        "works": use.works,
        "share": share,
    }
    rows = readings.of(use.rater)
    works = ranked(readings.works, readings.work[rows], np.abs(readings.own - readings.other)[rows])
    return Finding("R7", code, raters, case.confidence(use.works), evidence, works, gain, parts)


def _width(readings: Readings, use: _Use) -> float:
    """Share of the squared differences that is the difference of spreads (Theil), pairs of this rater."""
    mine = readings.of(use.rater)
    own = readings.own[mine].std()
    pairs = mine[readings.first] | mine[readings.second]
    weight = 1 / (readings.size[readings.first] - 1)
    now = what_if.squared_differences(readings, readings.own)
    return float(weight[pairs].sum() * (own / use.ratio - own) ** 2 / now) if now else 0.0
