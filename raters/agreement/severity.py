"""Severity of raters on the graph of raters who share works.

Additive model: score = work + rater + error. Removing the work effect leaves a Laplacian system
over raters; it is solved inside each connected component, and raters of different components are
never compared. Standard errors take the work as the unit (cluster-robust), so for two raters the
test is the paired t-test and for fully crossed raters the t-test of the mean deviation from the
leave-one-out mean.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.special import stdtr

from raters.agreement.counting import CodedScores
from raters.agreement.intervals import mean_interval
from raters.terms import Estimate, Severity, Undefined


@dataclass(frozen=True, slots=True)
class RatedUnits:
    """Scores in points of double-scored units; a unit is a work, or a work on one criterion.

    unit, work, rater : (N,) int; units ordered; `work` is what resamples
    points : (N,) float
    raters : (R,) every rater of the round, also those without a double-scored work
    """

    unit: np.ndarray
    work: np.ndarray
    rater: np.ndarray
    points: np.ndarray
    raters: np.ndarray


@dataclass(frozen=True, slots=True)
class RaterEffects:
    """Solution of the additive model. effect, se : (R,) points, mean 0 in a component; works : (R,)."""

    effect: np.ndarray
    shift: np.ndarray
    se: np.ndarray
    works: np.ndarray
    component: np.ndarray


def units_of(coded: Sequence[CodedScores], raters: np.ndarray, works: np.ndarray) -> RatedUnits:
    """Put the double-scored works of one or more criteria together, raters and works coded alike."""
    parts = [scores.double_scored() for scores in coded]
    offset = np.cumsum([0] + [len(part.works) for part in parts])
    return RatedUnits(
        np.concatenate([part.work + start for part, start in zip(parts, offset, strict=False)]),
        np.concatenate([np.searchsorted(works, part.works)[part.work] for part in parts]),
        np.concatenate([np.searchsorted(raters, part.raters)[part.rater] for part in parts]),
        np.concatenate([np.asarray(part.scale.levels)[part.position] for part in parts]),
        raters,
    )


def rater_effects(units: RatedUnits) -> RaterEffects:
    """Solve the model and its cluster-robust standard errors."""
    size = len(units.raters)
    _, unit = np.unique(units.unit, return_inverse=True)
    scores_of_unit = np.bincount(unit) if len(unit) else np.zeros(0, int)
    incidence = coo_array(
        (np.ones(len(unit)), (unit, units.rater)), shape=(len(scores_of_unit), size)
    ).tocsr()
    shared = (incidence.T @ incidence.multiply(1 / scores_of_unit[:, None]).tocsr()).toarray()
    laplacian = np.diag(np.bincount(units.rater, minlength=size)) - shared
    components, component = connected_components(shared > 0, directed=False)
    inverse = np.linalg.pinv(laplacian, hermitian=True)
    within = units.points - (np.bincount(unit, units.points) / np.maximum(scores_of_unit, 1))[unit]
    effect = inverse @ np.bincount(units.rater, within, minlength=size)
    meat = _between_works(units, unit, scores_of_unit, effect)
    variance = np.einsum("ij,jk,ik->i", inverse, meat, inverse).clip(min=0)
    works = _works_of_raters(units, size)
    members = np.bincount(component, minlength=components)[component]
    to_others = np.where(members > 1, members / np.maximum(members - 1, 1), 0)
    few = np.where(works > 1, works / np.maximum(works - 1, 1), np.nan)
    return RaterEffects(effect, effect * to_others, np.sqrt(variance * few) * to_others, works, component)


def _between_works(
    units: RatedUnits, unit: np.ndarray, scores_of_unit: np.ndarray, effect: np.ndarray
) -> np.ndarray:
    """(R, R) sum over works of the outer products of the residuals a work leaves to its raters."""
    residual = units.points - effect[units.rater]
    residual -= (np.bincount(unit, residual) / np.maximum(scores_of_unit, 1))[unit]
    scores = coo_array(
        (residual, (np.unique(units.work, return_inverse=True)[1], units.rater)),
        shape=(len(np.unique(units.work)), len(units.raters)),
    ).tocsr()
    return np.asarray((scores.T @ scores).toarray())


def _works_of_raters(units: RatedUnits, size: int) -> np.ndarray:
    """(R,) double-scored works of each rater."""
    pairs = np.unique(np.stack([units.rater, units.work]), axis=1)
    return np.bincount(pairs[0], minlength=size)


def severities(units: Mapping[str | None, RatedUnits]) -> tuple[Severity, ...]:
    """Severity of every rater on every criterion (and over all, under None), Holm-adjusted.

    One family of tests over raters x criteria, another over raters for the mean of all criteria.
    """
    effects = {criterion: rater_effects(part) for criterion, part in units.items()}
    rows = [
        (_severity(part, effects[criterion], rater, criterion), _p_value(effects[criterion], rater))
        for criterion, part in units.items()
        for rater in map(int, np.flatnonzero(effects[criterion].works > 0))
    ]
    adjusted = _holm([(row.criterion is None, p) for row, p in rows])
    return tuple(replace(row, p_adjusted=p) for (row, _), p in zip(rows, adjusted, strict=True))


def _severity(units: RatedUnits, effects: RaterEffects, rater: int, criterion: str | None) -> Severity:
    """The row of one rater, p not yet adjusted."""
    shift, se, works = float(effects.shift[rater]), float(effects.se[rater]), int(effects.works[rater])
    if works < 2:
        estimate = Estimate(undefined=Undefined.TOO_FEW_WORKS)
    else:
        estimate = Estimate(shift, mean_interval(shift, se, works - 1), se=se)
    return Severity(str(units.raters[rater]), criterion, estimate, None, works, int(effects.component[rater]))


def _p_value(effects: RaterEffects, rater: int) -> float | None:
    """Two-sided p of "no shift", t with works − 1 degrees of freedom."""
    shift, se, works = effects.shift[rater], effects.se[rater], effects.works[rater]
    if works < 2:
        return None
    if se < 1e-12:
        return 1.0 if math.isclose(shift, 0, abs_tol=1e-12) else 0.0
    return float(2 * stdtr(works - 1, -abs(shift) / se))


def _holm(tests: list[tuple[bool, float | None]]) -> list[float | None]:
    """Adjust inside each family (Holm 1979); tests that could not be made stay None.

    Written out because statsmodels' `multipletests` runs a full garbage collection, 0.1 s a call.
    """
    adjusted: list[float | None] = [None] * len(tests)
    for family in (True, False):
        chosen = [(p, i) for i, (of, p) in enumerate(tests) if of is family and p is not None]
        largest = 0.0
        for rank, (p, i) in enumerate(sorted(chosen)):
            largest = max(largest, min(1.0, p * (len(chosen) - rank)))
            adjusted[i] = largest
    return adjusted
