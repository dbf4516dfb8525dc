"""Coefficients with other ideas of chance: context for the prevalence paradox, never a trigger.

(p_a − p_e) / (1 − p_e) with p_a the mean over works of the (weighted) share of agreeing pairs and
p_e by Gwet (2008, 2014): AC1, AC2 (quadratic weights on the declared scale); Brennan & Prediger
(1981); Fleiss (1971). π, the use of each level, is averaged over all scored works, single-scored
ones included, as Gwet (2014) defines it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from raters.agreement.encode import EncodedScores
from raters.agreement.intervals import jackknife, perfect
from raters.agreement.patterns import patterns_of
from raters.terms import CHANCE, ChanceModel, Estimate, PatternCounts, Scale, Undefined

Chance = Callable[[np.ndarray, int, float], np.ndarray]


def chance_corrected(encoded: EncodedScores) -> Mapping[ChanceModel, Estimate]:
    """AC1, AC2, Brennan–Prediger and Fleiss' kappa of one criterion, each with its jackknife interval."""
    counts = patterns_of(encoded, at_least=1)
    return {model: _coefficient(counts, encoded.scale, model) for model in CHANCE}


def _coefficient(counts: PatternCounts, scale: Scale, model: ChanceModel) -> Estimate:
    scores = counts.patterns.sum(axis=1)
    double = scores >= 2
    works = int(counts.counts[double].sum())
    if not works:
        return Estimate(undefined=Undefined.NO_DOUBLE_SCORES)
    weights = _agreement_weights(counts.values, scale, model)
    agreeing = np.zeros(len(scores))
    weighted = counts.patterns[double] @ weights
    pairs = (counts.patterns[double] * (weighted - 1)).sum(axis=1)
    agreeing[double] = pairs / (scores[double] * (scores[double] - 1))
    use = counts.patterns / scores[:, None]
    total_use = counts.counts @ use
    mass = _total_weight(scale, model)
    chance = CHANCE_OF[model](total_use / counts.counts.sum(), len(scale), mass)
    if chance >= 1 - 1e-12:
        return Estimate(undefined=Undefined.NO_VARIATION)
    total = counts.counts @ agreeing
    value = float((total / works - chance) / (1 - chance))
    if total / works > 1 - 1e-12:
        return perfect(works, float(1 - chance))
    leave_out = _leave_out(counts, double, agreeing, total_use - use, model, len(scale), mass)
    return jackknife(value, leave_out[double], counts.counts[double])


def _leave_out(
    counts: PatternCounts,
    double: np.ndarray,
    agreeing: np.ndarray,
    use_left: np.ndarray,
    model: ChanceModel,
    levels: int,
    mass: float,
) -> np.ndarray:
    """(P,) the coefficient without one work of each pattern."""
    works, scored = counts.counts[double].sum(), counts.counts.sum()
    if works < 2:
        return np.full(len(agreeing), np.nan)
    observed = (counts.counts @ agreeing - agreeing) / (works - 1)
    chance = CHANCE_OF[model](use_left / (scored - 1), levels, mass)
    sure = chance >= 1 - 1e-12
    return np.where(sure, np.nan, (observed - chance) / np.where(sure, 1, 1 - chance))


def _agreement_weights(values: np.ndarray, scale: Scale, model: ChanceModel) -> np.ndarray:
    """(V, V) 1 for equal scores; for AC2 1 − squared distance over the longest squared distance."""
    if model != "ac2":
        return np.eye(len(values))
    position = np.searchsorted(scale.levels, values)
    return 1 - (np.subtract.outer(position, position) / (len(scale) - 1)) ** 2


def _total_weight(scale: Scale, model: ChanceModel) -> float:
    """Sum of the weights over all pairs of declared levels."""
    return float(_agreement_weights(np.asarray(scale.levels), scale, model).sum())


def _gwet(use: np.ndarray, levels: int, mass: float) -> np.ndarray:
    return mass * (use * (1 - use)).sum(axis=-1) / (levels * (levels - 1))


def _brennan_prediger(use: np.ndarray, levels: int, mass: float) -> np.ndarray:
    return np.full(use.shape[:-1], mass / levels**2)


def _fleiss(use: np.ndarray, levels: int, mass: float) -> np.ndarray:
    return (use**2).sum(axis=-1)


CHANCE_OF: Mapping[ChanceModel, Chance] = {
    "ac1": _gwet,
    "ac2": _gwet,
    "brennan_prediger": _brennan_prediger,
    "fleiss": _fleiss,
}
