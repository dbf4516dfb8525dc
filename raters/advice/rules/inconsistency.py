"""R6: does one rater scatter far more than the others?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from raters.advice import what_if
from raters.advice.case import Case
from raters.advice.readings import Readings, ranked
from raters.advice.significance import holm_by, two_sided
from raters.problems import Fact
from raters.terms import CriterionAgreement, Finding


@dataclass(frozen=True, slots=True)
class InconsistencyLimits:
    """Limits of R6."""

    ratio: float
    correlation: float
    leave_out_gain: float
    p: float
    raters: int
    works: int


@dataclass(frozen=True, slots=True)
class _Scatter:
    """Error variance of each rater of a criterion, and the test against the others' mean.

    raters : (T,) indices of those with a variance of their own; works : (T,) their works
    variance, excess, se : (T,) in squared points; excess is over the mean of the others
    """

    readings: Readings
    raters: np.ndarray
    works: np.ndarray
    variance: np.ndarray
    excess: np.ndarray
    se: np.ndarray

    def ratio(self, place: int) -> float:
        """Own standard error of scoring over the median of the others'."""
        usual = float(np.median(np.delete(self.variance, place).clip(min=0)))
        own = max(0.0, float(self.variance[place]))
        return float(np.sqrt(own / usual)) if usual > 1e-9 else float("inf") if own > 0 else 1.0


def inconsistency(case: Case, limits: InconsistencyLimits) -> tuple[Finding, ...]:
    """R6: own scatter clearly larger than the team's, and worth the attention."""
    found = {
        measured.criterion.code: (measured, scatter)
        for measured in case.unexplained()
        if (
            scatter := _scatter(case.readings[measured.criterion.code], case.effects(measured.criterion.code))
        )
        is not None
        and len(scatter.raters) >= limits.raters
    }
    tests = {
        (code, place): two_sided(excess, se, works - 1)
        for code, (_, scatter) in found.items()
        for place, (excess, se, works) in enumerate(
            zip(scatter.excess.tolist(), scatter.se.tolist(), scatter.works.tolist(), strict=True)
        )
    }
    return tuple(
        finding
        for (code, place), p in holm_by(tests).items()
        if p < limits.p and _is_more(found[code][1], place, limits)
        if (finding := _finding(case, limits, *found[code], place, p)) is not None
    )


def _is_more(scatter: _Scatter, place: int, limits: InconsistencyLimits) -> bool:
    return bool(scatter.excess[place] > 0 and scatter.works[place] >= limits.works)


def _scatter(readings: Readings, effects: np.ndarray) -> _Scatter | None:
    """Least squares on squared differences: those of a pair are the sum of the two variances.

    It works for any design with a cycle of odd length, two scores a work included (Grubbs 1948 is
    the case of three raters who score everything). Works are the units of the standard error.
    None where the raters cannot be told apart.
    """
    team = readings.team
    if len(team) < 3:
        return None
    left = _on_one_scale(readings, readings.own - effects[readings.rater])
    squared = (left[readings.first] - left[readings.second]) ** 2
    weight = 1 / (readings.size[readings.first] - 1)
    place = np.searchsorted(team, readings.rater)
    a, b = place[readings.first], place[readings.second]
    size = len(team)
    met = np.bincount(a * size + b, weight, minlength=size**2).reshape(size, size)
    met += met.T
    matrix = np.diag(met.sum(axis=1)) + met
    if np.linalg.cond(matrix) > 1e6:
        return None
    inverse = np.linalg.inv(matrix)
    variance = inverse @ (np.bincount(a, weight * squared, size) + np.bincount(b, weight * squared, size))
    residual = weight * (squared - variance[a] - variance[b])
    units, unit = np.unique(readings.work[readings.first], return_inverse=True)
    cells = np.r_[unit * size + a, unit * size + b]
    score = np.bincount(cells, np.r_[residual, residual], minlength=len(units) * size).reshape(-1, size)
    spread = inverse @ (score.T @ score) @ inverse
    contrast = (np.eye(size) * size - 1) / (size - 1)
    se = np.sqrt(np.einsum("ij,jk,ik->i", contrast, spread, contrast).clip(min=0))
    works = np.bincount(place, minlength=size)
    return _Scatter(readings, team, works, variance, contrast @ variance, se)


def _finding(
    case: Case,
    limits: InconsistencyLimits,
    measured: CriterionAgreement,
    scatter: _Scatter,
    place: int,
    p: float,
) -> Finding | None:
    """One of the three signs of size: ratio of scatters, correlation, alpha without the rater."""
    readings, rater = scatter.readings, int(scatter.raters[place])
    code, name = measured.criterion.code, str(case.raters[rater])
    now, without = measured.lead.value, what_if.alpha_of(case.table, code, without=name).value
    gain = None if now is None or without is None else without - now
    correlation, usual = _correlations(readings, rater)
    if correlation >= usual or (gain or 0.0) <= 0:
        return None  # a wider use of the scale, or a rater the team is better off with
    ratio = scatter.ratio(place)
    large = (
        ratio >= limits.ratio,
        usual - correlation >= limits.correlation,
        (gain or 0.0) >= limits.leave_out_gain,
    )
    if not any(large):
        return None
    rows = readings.of(rater)
    apart = np.abs(readings.own - readings.other)[rows]
    share, rise, parts = what_if.over_criteria(case, {code: _share(scatter, place)}, "scatter", (name,))
    evidence: dict[str, Fact] = {
        "ratio": min(ratio, 9.9),
        "correlation": correlation,
        "usual": usual,
        "low": float(scatter.excess[place] - 2 * scatter.se[place]),
        "high": float(scatter.excess[place] + 2 * scatter.se[place]),
        "p": p,
        "works": int(scatter.works[place]),
        "share": share,
    }
    works = ranked(readings.works, readings.work[rows], apart)
    confidence = case.confidence(int(scatter.works[place]))
    return Finding("R6", code, (name,), confidence, evidence, works, rise, parts)


def _on_one_scale(readings: Readings, values: np.ndarray) -> np.ndarray:
    """(N,) values, a rater who spreads wider than the others brought to their spread: width is no noise."""
    other, squared = readings.mean_of_others(values), readings.mean_of_others(values**2)
    brought = values.copy()
    for rater in readings.team:
        rows = readings.of(int(rater))
        own, others = values[rows].std(), np.sqrt(max(0.0, squared[rows].mean() - other[rows].mean() ** 2))
        if own > others > 0:
            centre = values[rows].mean()
            brought[rows] = centre + (values[rows] - centre) * others / own
    return brought


def _correlations(readings: Readings, rater: int) -> tuple[float, float]:
    """Correlation with the mean of the others: the rater's, and the median of the team's."""
    own, other = readings.own, readings.other
    found = {int(who): _correlation(own[readings.of(who)], other[readings.of(who)]) for who in readings.team}
    mine = found.pop(rater)
    return mine, float(np.median(list(found.values())))


def _correlation(a: np.ndarray, b: np.ndarray) -> float:
    varied = a.std() > 0 and b.std() > 0
    return float(np.corrcoef(a, b)[0, 1]) if varied else 0.0


def _share(scatter: _Scatter, place: int) -> float:
    """Part of the squared differences that is this rater's scatter beyond the others' mean."""
    readings = scatter.readings
    weight = 1 / (readings.size[readings.first] - 1)
    own = (readings.rater[readings.first] == scatter.raters[place]) | (
        readings.rater[readings.second] == scatter.raters[place]
    )
    total = what_if.squared_differences(readings, readings.own)
    return float(np.clip(scatter.excess[place] * weight[own].sum() / total, 0, 1)) if total else 0.0
