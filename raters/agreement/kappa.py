"""Cohen's kappa (1960, 1968) on the declared scale, for one pair of raters or pooled over pairs.

Pooled: 1 − Σ n·(observed disagreement) / Σ n·(expected disagreement) over all pairs with common
works. For one pair this is Cohen's kappa.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from raters.agreement.intervals import jackknife, perfect
from raters.agreement.patterns import CoScores
from raters.terms import Estimate, PairTable, Undefined, Weights

OwnWeights = np.ndarray
"""(V, V) disagreement of the first rater's score (row) with the second's, in any unit (Cohen 1968)."""


def kappa(pairs: CoScores | PairTable, weights: Weights | OwnWeights = "quadratic") -> Estimate:
    """Kappa with its leave-one-work-out interval.

    Undefined without common works, and when each rater used one and the same score throughout.
    Raises ValueError for own weights that are no (V, V) disagreements with zeros on the diagonal.
    """
    if isinstance(weights, np.ndarray):
        _check(weights, len(pairs.scale))
    rows = _rows_of_table(pairs) if isinstance(pairs, PairTable) else pairs
    if not rows.works:
        return Estimate(undefined=Undefined.NO_DOUBLE_SCORES)
    value, leave_out, _ = pooled_kappa(rows, weights)
    if value is None:
        return Estimate(undefined=Undefined.NO_VARIATION)
    if value == 1:
        return perfect(rows.works, _expected_share(rows))
    return jackknife(value, leave_out, rows.size)


@dataclass(frozen=True, slots=True)
class _Disagreement:
    """Disagreement of every pair, in works: observed and expected, and what a row's work brings.

    works, observed, expected : (Q,); distance, expected_lost : (K,) when one work of the row is left out
    """

    works: np.ndarray
    observed: np.ndarray
    expected: np.ndarray
    distance: np.ndarray
    expected_lost: np.ndarray


def pooled_kappa(rows: CoScores, weights: Weights | OwnWeights) -> tuple[float | None, np.ndarray, float]:
    """Kappa (None for 0/0), kappa without one work of each class, and expected disagreement a pair."""
    parts = _disagreement(rows, weights)
    observed, expected = parts.observed.sum(), parts.expected.sum()
    classes = len(rows.size)
    leave_out = one_minus_ratio(
        observed - np.bincount(rows.group, parts.distance, minlength=classes),
        expected - np.bincount(rows.group, parts.expected_lost, minlength=classes),
    )
    value = float(1 - observed / expected) if expected > 1e-9 else None
    return value, leave_out, float(expected / parts.works.sum())


def disagreements(rows: CoScores, weights: Weights | OwnWeights) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(Q,) common works of every pair, and its observed and expected disagreement, summed over them."""
    parts = _disagreement(rows, weights)
    return parts.works, parts.observed, parts.expected


def kappa_by_pair(rows: CoScores, weights: Weights) -> tuple[Estimate, ...]:
    """Kappa of each pair of raters, in the order of `raters_of_pair`; none where nobody shares a work."""
    parts = _disagreement(rows, weights)
    if not len(parts.works):
        return ()
    values = one_minus_ratio(parts.observed, parts.expected)
    leave_out = one_minus_ratio(
        parts.observed[rows.pair] - parts.distance, parts.expected[rows.pair] - parts.expected_lost
    )
    order = np.argsort(rows.pair, kind="stable")
    ends = np.cumsum(np.bincount(rows.pair, minlength=len(values)))[:-1]
    chance = _disagreement(rows, "unweighted").expected / parts.works
    return tuple(
        _pair_estimate(value, leave_out[own], rows.weight[own], float(expected))
        for value, own, expected in zip(values, np.split(order, ends), chance, strict=True)
    )


def _pair_estimate(value: float, leave_out: np.ndarray, weight: np.ndarray, chance: float) -> Estimate:
    if np.isnan(value):
        return Estimate(undefined=Undefined.NO_VARIATION)
    return perfect(int(weight.sum()), chance) if value == 1 else jackknife(float(value), leave_out, weight)


def _disagreement(rows: CoScores, weights: Weights | OwnWeights) -> _Disagreement:
    levels, pairs = len(rows.scale), len(rows.raters_of_pair)
    works = np.bincount(rows.pair, rows.weight, minlength=pairs)
    first = _marginals(rows.pair, rows.a, rows.weight, pairs, levels)
    second = _marginals(rows.pair, rows.b, rows.weight, pairs, levels)
    if isinstance(weights, np.ndarray):
        distance = weights[rows.a, rows.b].astype(float)
        from_second, from_first = second @ weights.T, first @ weights
    else:
        distance = _distance(rows.a - rows.b, weights)
        from_second, from_first = _against(second, weights), _against(first, weights)
    products = (first * from_second).sum(axis=1)
    crossed = products[rows.pair] - from_second[rows.pair, rows.a] - from_first[rows.pair, rows.b] + distance
    others = works[rows.pair] - 1
    left = np.where(others, crossed / np.maximum(others, 1), 0)
    return _Disagreement(
        works=works,
        observed=np.bincount(rows.pair, rows.weight * distance, minlength=pairs),
        expected=products / works,
        distance=distance,
        expected_lost=products[rows.pair] / works[rows.pair] - left,
    )


def one_minus_ratio(observed: np.ndarray, expected: np.ndarray) -> np.ndarray:
    """1 − observed / expected, NaN where nothing is expected."""
    varied = expected > 1e-9
    return np.where(varied, 1 - observed / np.where(varied, expected, 1), np.nan)


def _marginals(
    pair: np.ndarray, position: np.ndarray, weight: np.ndarray, pairs: int, levels: int
) -> np.ndarray:
    """(Q, V) how often the rater of each pair gave each score on the common works."""
    return np.bincount(pair * levels + position, weight, minlength=pairs * levels).reshape(pairs, levels)


def _distance(difference: np.ndarray, weights: Weights) -> np.ndarray:
    """Disagreement of two positions; the usual division by the longest distance cancels in kappa."""
    if weights == "unweighted":
        return (difference != 0).astype(float)
    return np.abs(difference).astype(float) if weights == "linear" else difference.astype(float) ** 2


def _against(marginals: np.ndarray, weights: Weights) -> np.ndarray:
    """(Q, V) disagreement of each position with all scores of the other rater, summed."""
    position = np.arange(marginals.shape[1])
    total = marginals.sum(axis=1, keepdims=True)
    if weights == "unweighted":
        return total - marginals
    first = marginals * position
    if weights == "quadratic":
        second = (first * position).sum(axis=1, keepdims=True)
        return total * position**2 - 2 * position * first.sum(axis=1, keepdims=True) + second
    below, sum_below = marginals.cumsum(axis=1), first.cumsum(axis=1)
    return position * (2 * below - total) - 2 * sum_below + sum_below[:, -1:]


def _check(weights: OwnWeights, levels: int) -> None:
    if weights.shape != (levels, levels) or not np.isfinite(weights).all() or (weights < 0).any():
        raise ValueError(f"own weights are a ({levels}, {levels}) array of disagreements, 0 or more")
    if np.diag(weights).any():
        raise ValueError("equal scores do not disagree: the diagonal of own weights is 0")


def _rows_of_table(table: PairTable) -> CoScores:
    a, b = np.nonzero(table.counts)
    groups = np.arange(len(a))
    return CoScores(
        table.scale,
        np.array([table.rater_a, table.rater_b]),
        np.array([[0, 1]]),
        np.zeros(len(a), int),
        a,
        b,
        groups,
        table.counts[a, b],
        np.full(len(a), 2),
    )


def _expected_share(rows: CoScores) -> float:
    return pooled_kappa(rows, "unweighted")[2]
