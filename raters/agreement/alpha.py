"""Krippendorff's alpha from pattern counts (Krippendorff 2018, ch. 12).

alpha = 1 − D_o / D_e. Both are sums of a squared distance over ordered pairs of scores: inside the
works, each work divided by (scores − 1), and over all pairable scores, divided by (N − 1).
"""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_array

from raters.agreement.intervals import jackknife, perfect
from raters.terms import Estimate, Measurement, PatternCounts, Undefined

CELLS_AT_ONCE = 4_000_000
DENSE_LEVELS = 40
ROUNDING = 1e-12


def alpha(counts: PatternCounts, measurement: Measurement = "ordinal") -> Estimate:
    """Alpha of any number of raters, missing scores allowed, with its jackknife interval.

    Undefined without double-scored works, when all their scores are equal, and for negative
    scores on a ratio scale.
    """
    if not counts.works:
        return Estimate(undefined=Undefined.NO_DOUBLE_SCORES)
    if measurement == "ratio" and counts.values[0] < 0:
        return Estimate(undefined=Undefined.NEGATIVE_SCORES)
    if len(counts.values) < 2:
        return Estimate(undefined=Undefined.NO_VARIATION)
    value, leave_out = _ordinal(counts) if measurement == "ordinal" else _fixed_metric(counts, measurement)
    if value > 1 - ROUNDING:
        return perfect(counts.works, _expected_nominal(counts))
    return jackknife(value, leave_out, counts.counts)


def alphas_without(counts: PatternCounts, measurement: Measurement) -> np.ndarray:
    """(P,) alpha without one work of each pattern, NaN where the works left do not vary or have no alpha."""
    if len(counts.values) < 2 or (measurement == "ratio" and counts.values[0] < 0):
        return np.full(len(counts.counts), np.nan)
    return (_ordinal(counts) if measurement == "ordinal" else _fixed_metric(counts, measurement))[1]


def disagreements(counts: PatternCounts, measurement: Measurement) -> tuple[float, float] | None:
    """Observed and expected disagreement, D_o and D_e, in the unit of the metric; None without alpha.

    The ordinal metric is the squared distance of mid-ranks among the pairable scores.
    """
    if len(counts.values) < 2 or (measurement == "ratio" and counts.values[0] < 0):
        return None
    marginals, scores = counts.counts @ counts.patterns, counts.patterns.sum(axis=1)
    values = marginals.cumsum() - marginals / 2 if measurement == "ordinal" else counts.values
    metric: Measurement = "interval" if measurement == "ordinal" else measurement
    inside = distance_inside(counts.patterns, values, metric)
    pairable = marginals.sum()
    between = marginals @ distance_against(marginals, values, metric)
    return float(counts.counts @ (inside / (scores - 1)) / pairable), float(
        between / pairable / (pairable - 1)
    )


def _fixed_metric(counts: PatternCounts, measurement: Measurement) -> tuple[float, np.ndarray]:
    """Alpha and, by pattern, alpha without one work, for a distance that does not depend on the data."""
    patterns, works = counts.patterns, counts.counts
    scores = patterns.sum(axis=1)
    marginals = works @ patterns
    inside = distance_inside(patterns, counts.values, measurement)
    against = distance_against(marginals, counts.values, measurement)
    within = inside / (scores - 1)
    observed, pairable, between = works @ within, marginals.sum(), marginals @ against
    value = 1 - observed / (between / (pairable - 1))
    left = between - 2 * (patterns @ against) + inside
    return float(value), _ratio(observed - within, left, pairable - scores)


def distance_inside(patterns: np.ndarray, values: np.ndarray, measurement: Measurement) -> np.ndarray:
    """(P,) squared distance summed over the ordered pairs of scores inside each pattern."""
    scores = patterns.sum(axis=1)
    if measurement == "nominal":
        return scores**2 - (patterns**2).sum(axis=1)
    if measurement == "interval":
        centred = values - values.mean()
        return 2 * (scores * (patterns @ centred**2) - (patterns @ centred) ** 2)
    return ((patterns @ _ratio_metric(values)) * patterns).sum(axis=1)


def distance_against(marginals: np.ndarray, values: np.ndarray, measurement: Measurement) -> np.ndarray:
    """(…, V) squared distance of each value to all scores, summed."""
    if measurement == "nominal":
        return marginals.sum(axis=-1, keepdims=True) - marginals
    if measurement == "interval":
        centred = values - values.mean()
        total, first = marginals.sum(axis=-1, keepdims=True), (marginals @ centred)[..., None]
        return total * centred**2 - 2 * centred * first + (marginals @ centred**2)[..., None]
    return marginals @ _ratio_metric(values)


def _ratio_metric(values: np.ndarray) -> np.ndarray:
    """(V, V) ((c − k) / (c + k))², 0 for two zeros."""
    sums = values[:, None] + values
    return ((values[:, None] - values) / np.where(sums == 0, 1, sums)) ** 2


def _ordinal(counts: PatternCounts) -> tuple[float, np.ndarray]:
    """Ordinal alpha = interval alpha on the mid-ranks of the pairable scores.

    Leaving out a work lowers the ranks above its scores: the new ranks are r − S n, n its pattern
    and S n its scores' mid-ranks among themselves. Observed disagreement is a quadratic form in the
    ranks, so it follows from one (V, V) matrix; the expected one from N³ − Σ N_c³.
    """
    patterns, works = counts.patterns, counts.counts
    scores = patterns.sum(axis=1)
    marginals = works @ patterns
    pairable = marginals.sum()
    ranks = marginals.cumsum() - (marginals + pairable) / 2
    weights = works / (scores - 1)
    sparse = csr_array(patterns) if len(marginals) > DENSE_LEVELS else patterns
    form = np.diag((weights * scores) @ patterns) - _crossed(sparse, weights)
    observed = 2 * ranks @ form @ ranks
    value = 1 - observed / (_rank_spread(marginals) / (pairable - 1))
    slope, curve = _from_above(form @ ranks), _from_above(_from_above(form).T)
    moved = observed - 4 * (patterns @ slope) + 2 * np.asarray((sparse @ curve * patterns).sum(axis=1))
    own = np.empty(len(patterns))
    cubes = np.empty(len(patterns))
    step = max(1, CELLS_AT_ONCE // len(marginals))
    for start in range(0, len(patterns), step):
        part = patterns[start : start + step]
        left = ranks - (part.cumsum(axis=1) - part / 2)
        sums = (part * left).sum(axis=1)
        own[start : start + step] = part.sum(axis=1) * (part * left**2).sum(axis=1) - sums**2
        cubes[start : start + step] = (part * (3 * marginals**2 - 3 * marginals * part + part**2)).sum(axis=1)
    rest = (pairable - scores).astype(float)
    spread = rest / 6 * (rest**3 - (marginals.astype(float) ** 3).sum() + cubes)
    return float(value), _ratio(moved - 2 * own / (scores - 1), spread, rest)


def _crossed(patterns: np.ndarray | csr_array, weights: np.ndarray) -> np.ndarray:
    """(V, V) weighted sum of the patterns' outer products."""
    if isinstance(patterns, csr_array):
        return (patterns.T @ patterns.multiply(weights[:, None]).tocsr()).toarray()
    return (patterns * weights[:, None]).T @ patterns


def _from_above(values: np.ndarray) -> np.ndarray:
    """Along the first axis: half of each entry plus all entries after it."""
    return values[::-1].cumsum(axis=0)[::-1] - values / 2


def _rank_spread(marginals: np.ndarray) -> float:
    """Squared distance of mid-ranks over all ordered pairs of scores: N (N³ − Σ N_c³) / 6."""
    sizes = marginals.astype(float)
    return float(sizes.sum() / 6 * (sizes.sum() ** 3 - (sizes**3).sum()))


def midranks(marginals: np.ndarray) -> np.ndarray:
    """(…, V) mid-rank of each value, centred and scaled to keep sums small."""
    total = marginals.sum(axis=-1, keepdims=True)
    return (marginals.cumsum(axis=-1) - marginals / 2) / np.maximum(total, 1) - 0.5


def _ratio(observed: np.ndarray, between: np.ndarray, pairable: np.ndarray) -> np.ndarray:
    """1 − D_o / D_e, NaN where the remaining scores do not vary."""
    varied = between > 1e-12 * np.maximum(pairable, 1) ** 2
    return np.where(varied, 1 - observed * (pairable - 1) / np.where(varied, between, 1), np.nan)


def _expected_nominal(counts: PatternCounts) -> float:
    marginals = counts.counts @ counts.patterns
    total = marginals.sum()
    return float(1 - (marginals * (marginals - 1)).sum() / (total * (total - 1)))
