"""How disagreements would fall if no boundary were special: what R4 and R12 compare with.

Two scorings of a work are taken as two readings of one latent quality with equal errors (the
polychoric model; Olsson 1979, Psychometrika 44:443): cut points from the scores given, correlation
from the exact agreement. Counting the scores at the two levels alone would take every score at the
ends of the scale for one near a boundary, and on a bell-shaped distribution expect too little
disagreement in the middle.
"""

from __future__ import annotations

import numpy as np
from scipy import optimize
from scipy.special import ndtr, ndtri

QUALITIES = 200
STRONGEST = 0.995


def expected_cells(cells: np.ndarray) -> np.ndarray:
    """(V, V) expected shares of pairs of scores.

    cells : (V, V) works by pair of scores, symmetric; its marginals and its diagonal are fitted.
    """
    shares = cells / cells.sum()
    cumulated = shares.sum(axis=0).cumsum()[:-1].clip(0, 1)
    cuts = np.concatenate([[-np.inf], ndtri(cumulated), [np.inf]])
    exact = float(np.trace(shares))

    def excess(correlation: float) -> float:
        return float(np.trace(bivariate(cuts, correlation))) - exact

    if excess(0.0) >= 0:
        return bivariate(cuts, 0.0)
    if excess(STRONGEST) <= 0:
        return bivariate(cuts, STRONGEST)
    return bivariate(cuts, float(optimize.brentq(excess, 0.0, STRONGEST, xtol=1e-4)))


def expected_at_boundaries(cells: np.ndarray) -> np.ndarray:
    """(V − 1,) the largest share of the adjacent disagreements to expect at each boundary.

    The largest of three expectations: by the model, by how many scores lie beside the boundary, and
    by the same without the boundaries in a dip: where the works fall into two groups nobody
    wavers between the groups, and all the wavering is inside them. So the shares may sum to more
    than 1.
    """
    marginals = cells.sum(axis=0)
    beside = marginals[:-1] + marginals[1:]
    expected = [_shares(np.diagonal(expected_cells(cells), 1)), _shares(beside)]
    return np.maximum.reduce([*expected, _shares(np.where(_in_dip(beside), 0, beside))])


def _in_dip(beside: np.ndarray) -> np.ndarray:
    """(V − 1,) bool, boundaries with more scores somewhere on both sides of them."""
    before = np.r_[0, np.maximum.accumulate(beside)[:-1]]
    after = np.r_[np.maximum.accumulate(beside[::-1])[::-1][1:], 0]
    return np.asarray(beside < np.minimum(before, after))


def _shares(amounts: np.ndarray) -> np.ndarray:
    total = amounts.sum()
    return np.asarray(amounts / total if total > 0 else np.zeros_like(amounts))


def bivariate(cuts: np.ndarray, correlation: float) -> np.ndarray:
    """(V, V) cell shares of a bivariate normal, averaged over equally likely qualities."""
    quality = ndtri((np.arange(QUALITIES) + 0.5) / QUALITIES)
    place = (cuts - np.sqrt(correlation) * quality[:, None]) / np.sqrt(1 - correlation)
    level = np.diff(ndtr(place), axis=1)
    return np.asarray(level.T @ level / QUALITIES)
