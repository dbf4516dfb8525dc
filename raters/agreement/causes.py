"""Theil's split of the mean squared difference: severity | difference of spreads | random scatter.

For two raters (ddof 0): (bias)² + (s_a − s_b)² + 2 s_a s_b (1 − r) = mean squared difference. For
more, rater effects of the additive model carry the severity; spreads are compared rater by rater
with the partners on the same works, after the effects are taken out. Both agree for two raters.
"""

from __future__ import annotations

import numpy as np

from raters.agreement.patterns import CoScores
from raters.terms import Causes


def split_causes(pairs: CoScores, effect: np.ndarray) -> Causes | None:
    """Shares of severity, spread and scatter; None when nobody disagreed.

    effect : (R,) rater effects in points, in the order of `pairs.raters`
    """
    levels = np.asarray(pairs.scale.levels)
    weight = pairs.weight / pairs.scores_of_work[pairs.group]
    total = 2 * weight @ (levels[pairs.a] - levels[pairs.b]) ** 2
    if not total:
        return None
    first, second = pairs.raters_of_pair[pairs.pair].T
    own = np.r_[levels[pairs.a] - effect[first], levels[pairs.b] - effect[second]]
    partner = np.r_[own[len(first) :], own[: len(first)]]
    spread, scatter = _spread_and_scatter(np.r_[first, second], np.r_[weight, weight], own, partner)
    return Causes(
        severity=float(max(0.0, total - spread - scatter) / total),
        spread=float(spread / total),
        scatter=float(scatter / total),
    )


def _spread_and_scatter(
    rater: np.ndarray, weight: np.ndarray, own: np.ndarray, partner: np.ndarray
) -> tuple[float, float]:
    """Weighted sums over raters of (s_own − s_partner)² and 2 (s_own s_partner − covariance)."""
    mass = np.bincount(rater, weight)
    there = mass > 0

    def mean(values: np.ndarray) -> np.ndarray:
        return np.bincount(rater, weight * values)[there] / mass[there]

    variance_own = (mean(own**2) - mean(own) ** 2).clip(min=0)
    variance_partner = (mean(partner**2) - mean(partner) ** 2).clip(min=0)
    covariance = mean(own * partner) - mean(own) * mean(partner)
    product = np.sqrt(variance_own * variance_partner)
    spread = (np.sqrt(variance_own) - np.sqrt(variance_partner)) ** 2
    return float(mass[there] @ spread), float(mass[there] @ (2 * (product - covariance).clip(min=0)))
