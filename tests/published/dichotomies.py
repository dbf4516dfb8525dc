"""Weighted kappa of three categories with weights of one's own, out of kappas of two categories.

The room weighs by distance on the scale only. But any symmetric weights of three categories are a
sum of "this category or not": v_ab = a + b, v_ac = a + c, v_bc = b + c. So kappa with these weights is
the mean of the three dichotomised kappas, weighted by their expected disagreements times a, b, c.
"""

from collections.abc import Sequence

import numpy as np
from agreement.tables import expected_disagreements, pair_table

from raters.agreement import kappa


def kappa_with_weights(counts: Sequence[Sequence[int]], ab: float, ac: float, bc: float) -> float:
    """Kappa of a 3 x 3 table with disagreement weights for the three pairs of categories."""
    share = np.array([ab + ac - bc, ab + bc - ac, ac + bc - ab]) / 2
    tables = [_this_or_not(np.asarray(counts), category) for category in range(3)]
    kappas = np.array([kappa(pair_table(table), "unweighted").value for table in tables])
    expected = share * [expected_disagreements(table) for table in tables]
    return float(expected @ kappas / expected.sum())


def _this_or_not(counts: np.ndarray, category: int) -> np.ndarray:
    sides = np.array([np.arange(3) == category, np.arange(3) != category]).astype(int)
    return sides @ counts @ sides.T
