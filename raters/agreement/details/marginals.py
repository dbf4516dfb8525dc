"""What the raters' use of the scale does to kappa: its maximum, prevalence and bias, and kappa without them.

Cohen (1960) for the maximum; Byrt, Bishop & Carlin (1993) for prevalence, bias and PABAK, whose
identity holds at every boundary: kappa = (PABAK − PI² + BI²) / (1 − PI² + BI²). Sim & Wright (2005) on
reading them. Over several pairs of raters everything is pooled as kappa is; bias is of one pair only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from raters.agreement.kappa import disagreements
from raters.agreement.patterns import CoScores, pair_tables
from raters.terms import (
    WEIGHTS,
    Dichotomy,
    Estimate,
    Marginals,
    ObservedExpected,
    PairDetails,
    Scale,
    Undefined,
    Weights,
)

LONG_SCALE = 50
NOTHING = 1e-9


@dataclass(frozen=True, slots=True)
class PairSums:
    """Sums over the common works of every pair of raters.

    works : (Q,); observed, expected, least : (Q,) disagreement by weights, as it is, by chance, and the
    smallest with the same marginals; both, first, second : (Q, C) works whose scores both, only the first,
    only the second rater puts above the boundary
    """

    scale: Scale
    works: np.ndarray
    observed: Mapping[Weights, np.ndarray]
    expected: Mapping[Weights, np.ndarray]
    least: Mapping[Weights, np.ndarray]
    both: np.ndarray
    first: np.ndarray
    second: np.ndarray

    def pooled(self) -> PairSums:
        """All pairs as one."""

        def added(parts: Mapping[Weights, np.ndarray]) -> dict[Weights, np.ndarray]:
            return {weights: values.sum(keepdims=True) for weights, values in parts.items()}

        cuts = [part.sum(axis=0, keepdims=True) for part in (self.both, self.first, self.second)]
        works = self.works.sum(keepdims=True)
        return PairSums(
            self.scale, works, added(self.observed), added(self.expected), added(self.least), *cuts
        )


def pair_sums(pairs: CoScores) -> PairSums:
    """Count once; everything below is read off these sums."""
    found = {weights: disagreements(pairs, weights) for weights in WEIGHTS}
    cuts = range(len(pairs.scale) - 1) if len(pairs.scale) <= LONG_SCALE else range(0)
    above = [(pairs.a > cut, pairs.b > cut) for cut in cuts]

    def counted(kinds: Iterable[np.ndarray]) -> np.ndarray:
        size = len(pairs.raters_of_pair)
        columns = [np.bincount(pairs.pair, pairs.weight * kind, minlength=size) for kind in kinds]
        return np.stack(columns, axis=1) if columns else np.zeros((size, 0))

    return PairSums(
        scale=pairs.scale,
        works=found["unweighted"][0],
        observed={weights: parts[1] for weights, parts in found.items()},
        expected={weights: parts[2] for weights, parts in found.items()},
        least=_least(pairs),
        both=counted(a & b for a, b in above),
        first=counted(a & ~b for a, b in above),
        second=counted(~a & b for a, b in above),
    )


def _least(pairs: CoScores) -> dict[Weights, np.ndarray]:
    """(Q,) the smallest disagreement with the marginals of every pair as they are.

    Unweighted, scores in common agree. A distance that grows with the steps is least where the n-th
    lowest scores of both meet.
    """
    levels, size = len(pairs.scale), len(pairs.raters_of_pair)
    keys = [pairs.pair * levels + scores for scores in (pairs.a, pairs.b)]
    first, second = (np.bincount(key, pairs.weight, minlength=size * levels) for key in keys)
    low, high = (np.sort(np.repeat(key, pairs.weight)) for key in keys)
    pair, steps = low // levels, np.abs(low - high)
    return {
        "unweighted": (first - np.minimum(first, second)).reshape(size, levels).sum(axis=1),
        "linear": np.bincount(pair, steps, minlength=size),
        "quadratic": np.bincount(pair, steps**2, minlength=size),
    }


def of_pairs(pairs: CoScores, sums: PairSums) -> tuple[PairDetails, ...]:
    """The details of every pair of raters with common works."""
    parts, marginals = observed_expected(sums), marginals_of(sums, one_pair=True)
    return tuple(map(PairDetails, pair_tables(pairs), parts, marginals))


def of_all(sums: PairSums) -> tuple[Mapping[Weights, ObservedExpected], Marginals]:
    """The same pooled over pairs; no observed and expected agreement where nothing was scored twice."""
    pooled = sums.pooled()
    (marginals,) = marginals_of(pooled, one_pair=len(sums.works) == 1)
    return (next(iter(observed_expected(pooled))) if len(sums.works) else {}), marginals


def observed_expected(sums: PairSums) -> Iterator[Mapping[Weights, ObservedExpected]]:
    """Observed and expected agreement of each pair, by weights."""
    columns = []
    for weights in WEIGHTS:
        longest = np.maximum(sums.works, 1) * _longest(len(sums.scale), weights)
        parts = (1 - sums.observed[weights] / longest, 1 - sums.expected[weights] / longest)
        columns.append(map(ObservedExpected, *(part.tolist() for part in parts)))
    for of_pair in zip(*columns, strict=True):
        yield dict(zip(WEIGHTS, of_pair, strict=True))


def _longest(levels: int, weights: Weights) -> float:
    steps = levels - 1
    return {"unweighted": 1.0, "linear": float(steps), "quadratic": float(steps**2)}[weights]


def marginals_of(sums: PairSums, *, one_pair: bool) -> Iterator[Marginals]:
    """Kappa max, PABAK, and prevalence and bias at every boundary of a scale of up to 50 levels."""
    works, levels = np.maximum(sums.works, 1)[:, None], len(sums.scale)
    there = sums.works > 0
    maxima = zip(*(_maxima(sums, weights) for weights in WEIGHTS), strict=True)
    pabak = _known(_pabak(1 - sums.observed["unweighted"] / works[:, 0], levels)[:, None], there)
    prevalence = _known((2 * sums.both + sums.first + sums.second) / works - 1, there)
    bias = _known((sums.first - sums.second) / works, there, one_pair)
    cut_pabak = _known(_pabak(1 - (sums.first + sums.second) / works, 2), there)
    cuts = list(pairwise(sums.scale.levels))[: sums.both.shape[1]]
    for most, (alike,), *parts in zip(maxima, pabak, prevalence, bias, cut_pabak, strict=True):
        yield Marginals(
            kappa_max=dict(zip(WEIGHTS, most, strict=True)),
            pabak=alike,
            dichotomies=tuple(
                Dichotomy(lower, upper, prevalence=common, bias=apart, pabak=agreed)
                for (lower, upper), common, apart, agreed in zip(cuts, *parts, strict=True)
            ),
        )


def _maxima(sums: PairSums, weights: Weights) -> list[Estimate]:
    """The largest kappa the marginals of each pair allow."""
    varied = sums.expected[weights] > NOTHING
    values = 1 - sums.least[weights] / np.where(varied, sums.expected[weights], 1)
    reasons = np.where(sums.works > 0, Undefined.NO_VARIATION, Undefined.NO_DOUBLE_SCORES)
    return [
        Estimate(value) if known else Estimate(undefined=Undefined(reason))
        for value, known, reason in zip(values.tolist(), varied.tolist(), reasons.tolist(), strict=True)
    ]


def _pabak(agreed: np.ndarray, levels: int) -> np.ndarray:
    return (levels * agreed - 1) / (levels - 1)


def _known(values: np.ndarray, there: np.ndarray, one_pair: bool = True) -> list[list[Estimate]]:
    """(Q, C) estimates, of bias none over several pairs; equal numbers are one object."""
    nothing = Estimate(undefined=Undefined.NO_DOUBLE_SCORES)
    several = Estimate(undefined=Undefined.SEVERAL_PAIRS)
    known = {value: Estimate(value) if one_pair else several for value in np.unique(values).tolist()}
    return [
        [known[value] if present else nothing for value in row]
        for row, present in zip(values.tolist(), there.tolist(), strict=True)
    ]
