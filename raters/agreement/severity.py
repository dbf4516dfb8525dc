"""Severity of raters on the graph of raters who share works.

Additive model: score = work + rater + error. Removing the work effect leaves a Laplacian system
over raters; it is solved inside each connected component, and raters of different components are
never compared. Standard errors take the work as the unit (cluster-robust), so for two raters the
test is the paired t-test and for fully crossed raters the t-test of the mean deviation from the
leave-one-out mean.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components
from scipy.special import stdtr

from raters.agreement.encode import EncodedScores
from raters.agreement.intervals import mean_interval
from raters.terms import Estimate, Severity, Undefined


@dataclass(frozen=True, slots=True)
class RaterEffects:
    """Solution of the additive model, by rater, in points.

    effect : (R,) mean 0 in a component; shift : own effect minus the mean effect of the others
    se : (R,) of the shift; works : (R,) double-scored works
    """

    effect: np.ndarray
    shift: np.ndarray
    se: np.ndarray
    works: np.ndarray


def rater_effects(encoded: EncodedScores) -> RaterEffects:
    """Solve the model on the double-scored works of one criterion."""
    encoded = encoded.double_scored()
    size, times = len(encoded.raters), encoded.times[encoded.work]
    incidence = by_work(encoded, np.ones(len(encoded.work)))
    shared = (
        incidence.T @ incidence.multiply((encoded.times / encoded.scores_of_work)[:, None]).tocsr()
    ).toarray()
    matrix = np.diag(np.bincount(encoded.rater, times, minlength=size)) - shared
    components, component = connected_components(matrix < 0, directed=False)
    # The null space of a Laplacian is known, one constant vector a component: what projects on it makes the
    # matrix regular, and taken away again leaves the pseudo-inverse.
    members = np.bincount(component, minlength=components)[component]
    null_space = (component[:, None] == component) / members
    inverse = np.linalg.inv(matrix + null_space) - null_space
    effect = inverse @ np.bincount(encoded.rater, times * _within(encoded, encoded.points), minlength=size)
    residual = by_work(encoded, _within(encoded, encoded.points - effect[encoded.rater]))
    meat = residual.T @ residual.multiply(encoded.times[:, None]).tocsr()
    variance = ((meat @ inverse) * inverse).sum(axis=0).clip(min=0)
    works = np.bincount(encoded.rater, times, minlength=size).astype(int)
    to_others = np.where(members > 1, members / np.maximum(members - 1, 1), 0)
    few = np.where(works > 1, works / np.maximum(works - 1, 1), np.nan)
    return RaterEffects(effect, effect * to_others, np.sqrt(variance * few) * to_others, works)


def scaled(effects: RaterEffects, factor: float) -> RaterEffects:
    """The same effects in other points: a total over C criteria is C points a criterion."""
    return replace(
        effects, effect=effects.effect * factor, shift=effects.shift * factor, se=effects.se * factor
    )


def by_work(encoded: EncodedScores, values: np.ndarray) -> csr_array:
    """(W, R) values of each score, by work and rater."""
    return csr_array((values, (encoded.work, encoded.rater)), shape=(len(encoded.times), len(encoded.raters)))


def _within(encoded: EncodedScores, values: np.ndarray) -> np.ndarray:
    """(N,) values less their mean over the work."""
    sums = np.bincount(encoded.work, values, minlength=len(encoded.times))
    return values - (sums / np.maximum(encoded.scores_of_work, 1))[encoded.work]


def severities(
    effects: Mapping[str | None, RaterEffects], raters: np.ndarray, component: np.ndarray
) -> tuple[Severity, ...]:
    """Severity of every rater on every criterion (and over all, under None), Holm-adjusted.

    One family of tests over raters x criteria, another over raters for the mean of all criteria.
    `component` (R,) is the round's own: rows carry it, whatever the graph of a single criterion.
    """
    rows = [
        (
            _severity(str(raters[rater]), criterion, found, rater, int(component[rater])),
            _p_value(found, rater),
        )
        for criterion, found in effects.items()
        for rater in map(int, np.flatnonzero(found.works > 0))
    ]
    adjusted = _holm([(row.criterion is None, p) for row, p in rows])
    return tuple(replace(row, p_adjusted=p) for (row, _), p in zip(rows, adjusted, strict=True))


def _severity(
    name: str, criterion: str | None, effects: RaterEffects, rater: int, component: int
) -> Severity:
    """The row of one rater, p not yet adjusted."""
    shift, se, works = float(effects.shift[rater]), float(effects.se[rater]), int(effects.works[rater])
    if works < 2:
        estimate = Estimate(undefined=Undefined.TOO_FEW_WORKS)
    else:
        estimate = Estimate(shift, mean_interval(shift, se, works - 1), se=se)
    return Severity(name, criterion, estimate, None, works, component)


def _p_value(effects: RaterEffects, rater: int) -> float | None:
    """Two-sided p of "no shift", t with works − 1 degrees of freedom."""
    shift, se, works = effects.shift[rater], effects.se[rater], effects.works[rater]
    if works < 2:
        return None
    if se < 1e-12:
        # The same difference on every work: Student's t has nothing to divide by, the sign test has.
        return 1.0 if math.isclose(shift, 0, abs_tol=1e-12) else float(2.0 ** (1 - works))
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
