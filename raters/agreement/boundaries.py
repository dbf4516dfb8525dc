"""Where on the scale raters part: kappa of "at most k" / "at least k + 1" (Vanbelle & Albert 2009)."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np

from raters.agreement.kappa import kappa
from raters.agreement.patterns import CoScores
from raters.terms import Boundary, Scale

TWO_SIDES = Scale((0.0, 1.0))


def boundary_profile(pairs: CoScores) -> tuple[Boundary, ...]:
    """One entry for each boundary between neighbouring levels of the declared scale."""
    low, high = np.minimum(pairs.a, pairs.b), np.maximum(pairs.a, pairs.b)
    disagreements = pairs.weight @ (low != high)
    profile = []
    for k, (lower, upper) in enumerate(pairwise(pairs.scale.levels)):
        sides = replace(pairs, scale=TWO_SIDES, a=(pairs.a > k).astype(int), b=(pairs.b > k).astype(int))
        crossing = pairs.weight @ ((low <= k) & (high > k))
        adjacent = pairs.weight @ ((low == k) & (high == k + 1))
        share = float(crossing / disagreements) if disagreements else None
        profile.append(Boundary(lower, upper, kappa(sides, "unweighted"), share, int(adjacent)))
    return tuple(profile)
