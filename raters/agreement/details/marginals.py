"""What the raters' use of the scale does to kappa: its maximum, prevalence and bias, and kappa without them.

Cohen (1960) for the maximum; Byrt, Bishop & Carlin (1993) for prevalence, bias and PABAK, whose
identity holds at every boundary: kappa = (PABAK − PI² + BI²) / (1 − PI² + BI²). Sim & Wright (2005) on
reading them. Over several pairs of raters everything is pooled as kappa is; bias is of one pair only.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np

from raters.agreement.boundaries import TWO_SIDES
from raters.agreement.kappa import disagreements
from raters.agreement.patterns import CoScores
from raters.terms import (
    WEIGHTS,
    Dichotomy,
    Estimate,
    Marginals,
    ObservedExpected,
    Undefined,
    Weights,
)

LONG_SCALE = 50
NOTHING = 1e-9


def observed_expected(pairs: CoScores) -> dict[Weights, ObservedExpected]:
    """Observed and expected agreement of kappa pooled over pairs, by weights; empty without pairs."""
    if not pairs.works:
        return {}
    return {weights: _agreement(pairs, weights) for weights in WEIGHTS}


def _agreement(pairs: CoScores, weights: Weights) -> ObservedExpected:
    works, observed, expected = disagreements(pairs, weights)
    longest = _longest(len(pairs.scale), weights) * works.sum()
    return ObservedExpected(float(1 - observed.sum() / longest), float(1 - expected.sum() / longest))


def _longest(levels: int, weights: Weights) -> float:
    steps = levels - 1
    return {"unweighted": 1.0, "linear": float(steps), "quadratic": float(steps**2)}[weights]


def marginals_of(pairs: CoScores) -> Marginals:
    """Kappa max, PABAK, and prevalence and bias at every boundary of a scale of up to 50 levels."""
    cuts = range(len(pairs.scale) - 1) if len(pairs.scale) <= LONG_SCALE else ()
    return Marginals(
        kappa_max={weights: kappa_max(pairs, weights) for weights in WEIGHTS},
        pabak=_pabak(pairs),
        dichotomies=tuple(_dichotomy(pairs, cut) for cut in cuts),
    )


def kappa_max(pairs: CoScores, weights: Weights) -> Estimate:
    """The largest kappa these marginals allow: both raters' scores of a pair, put in the same order."""
    if not pairs.works:
        return Estimate(undefined=Undefined.NO_DOUBLE_SCORES)
    expected = disagreements(pairs, weights)[2].sum()
    if expected < NOTHING:
        return Estimate(undefined=Undefined.NO_VARIATION)
    return Estimate(float(1 - _least(pairs, weights) / expected))


def _least(pairs: CoScores, weights: Weights) -> float:
    """The smallest disagreement, in works, with the marginals of every pair as they are."""
    levels, count = len(pairs.scale), len(pairs.raters_of_pair)
    if weights == "unweighted":
        first, second = (
            np.bincount(pairs.pair * levels + scores, pairs.weight, minlength=count * levels)
            for scores in (pairs.a, pairs.b)
        )
        return float((first - np.minimum(first, second)).sum())
    # A distance that grows with the steps is least where the n-th lowest scores of both meet.
    first, second = (np.sort(np.repeat(pairs.pair * levels + s, pairs.weight)) for s in (pairs.a, pairs.b))
    steps = np.abs(first - second)
    return float((steps if weights == "linear" else steps**2).sum())


def _pabak(pairs: CoScores) -> Estimate:
    if not pairs.works:
        return Estimate(undefined=Undefined.NO_DOUBLE_SCORES)
    agreed = _agreement(pairs, "unweighted").observed
    levels = len(pairs.scale)
    return Estimate((levels * agreed - 1) / (levels - 1))


def _dichotomy(pairs: CoScores, cut: int) -> Dichotomy:
    """The boundary above level number `cut`."""
    lower, upper = list(pairwise(pairs.scale.levels))[cut]
    sides = replace(pairs, scale=TWO_SIDES, a=(pairs.a > cut).astype(int), b=(pairs.b > cut).astype(int))
    if not pairs.works:
        nothing = Estimate(undefined=Undefined.NO_DOUBLE_SCORES)
        return Dichotomy(lower, upper, nothing, nothing, nothing)
    share = sides.weight / sides.weight.sum()
    return Dichotomy(
        lower,
        upper,
        prevalence=Estimate(float(share @ (sides.a + sides.b - 1))),
        bias=_bias(sides, share),
        pabak=_pabak(sides),
    )


def _bias(sides: CoScores, share: np.ndarray) -> Estimate:
    if len(sides.raters_of_pair) > 1:
        return Estimate(undefined=Undefined.SEVERAL_PAIRS)
    return Estimate(float(share @ (sides.a - sides.b)))
