"""Intraclass correlations ICC(1), ICC(2), ICC(3), of one score and of the mean score of a work.

Where the same raters scored every double-scored work: mean squares and F intervals (Shrout & Fleiss
1979; McGraw & Wong 1996). Where raters change there is no such table; then the variance components of
work, rater and error (Henderson's third method) stand in for the mean squares, a one-way analysis for
ICC(1), and intervals come from leaving works out.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy.special import fdtri

from raters.agreement.encode import EncodedScores
from raters.agreement.intervals import CONFIDENCE, jackknife
from raters.agreement.variance import Components, leave_works_out, variance_components
from raters.terms import ICC_MODELS, Estimate, Icc, IccModel, Interval, Undefined

NOTHING = 1e-12


def icc_of(encoded: EncodedScores) -> Icc:
    """All six correlations of one criterion, or of the total mark, over its double-scored works."""
    encoded = encoded.double_scored()
    raters = len(np.unique(encoded.rater))
    sizes = np.unique(encoded.scores_of_work)
    complete = len(sizes) == 1 and int(sizes[0]) == raters
    reason = _reason(encoded)
    if reason:
        nothing = {model: Estimate(undefined=reason) for model in ICC_MODELS}
        scores = float(sizes[0]) if complete else 0.0
        return Icc("complete" if complete else "components", encoded.works, raters, scores, nothing, nothing)
    if complete:
        single, average = _of_block(_mean_squares(encoded, raters))
        return Icc("complete", encoded.works, raters, float(raters), single, average)
    return _of_components(encoded, raters)


def _reason(encoded: EncodedScores) -> Undefined | None:
    if not encoded.works:
        return Undefined.NO_DOUBLE_SCORES
    if encoded.works < 2:
        return Undefined.TOO_FEW_WORKS
    return Undefined.NO_VARIATION if len(np.unique(encoded.position)) < 2 else None


# ---------------------------------------------------------------- a complete block


@dataclass(frozen=True, slots=True)
class MeanSquares:
    """Two-way analysis of variance of n works by k raters: works, raters, error, and inside works."""

    n: int
    k: int
    works: float
    raters: float
    error: float
    within: float


def _mean_squares(encoded: EncodedScores, k: int) -> MeanSquares:
    scores, times = encoded.points.reshape(-1, k), encoded.times
    n = int(times.sum())
    of_work, of_rater = scores.mean(axis=1), times @ scores / n
    grand = of_rater.mean()
    works = k * (times @ (of_work - grand) ** 2)
    raters = n * ((of_rater - grand) ** 2).sum()
    within = times @ ((scores - of_work[:, None]) ** 2).sum(axis=1)
    error = max(0.0, float(within - raters))
    return MeanSquares(
        n, k,
        works=float(works / (n - 1)),
        raters=float(raters / (k - 1)),
        error=error / ((n - 1) * (k - 1)),
        within=float(within / (n * (k - 1))),
    )  # fmt: skip


def _of_block(squares: MeanSquares) -> tuple[dict[IccModel, Estimate], dict[IccModel, Estimate]]:
    one, two, three = _one_way(squares), _two_way(squares), _consistency(squares)
    single = dict(zip(ICC_MODELS, (one, two, three), strict=True))
    return single, {model: _of_mean(estimate, squares.k) for model, estimate in single.items()}


def _of_mean(single: Estimate, scores: float) -> Estimate:
    """The mean of so many scores, by Spearman and Brown; ends and value alike."""
    if single.value is None:
        return single
    value = _stepped_up(single.value, scores)
    if not math.isfinite(value):
        return Estimate(undefined=Undefined.NO_VARIATION)
    if single.interval is None:
        return Estimate(value)
    ends = [_stepped_up(end, scores) for end in (single.interval.low, single.interval.high)]
    return Estimate(value, Interval(*ends) if all(map(math.isfinite, ends)) else None)


def _stepped_up(value: float, scores: float) -> float:
    below = 1 + (scores - 1) * value
    return scores * value / below if below > NOTHING else -math.inf


def _one_way(squares: MeanSquares) -> Estimate:
    return _of_ratio(squares.works, squares.within, squares.n - 1, squares.n * (squares.k - 1), squares.k)


def _consistency(squares: MeanSquares) -> Estimate:
    error_freedom = (squares.n - 1) * (squares.k - 1)
    return _of_ratio(squares.works, squares.error, squares.n - 1, error_freedom, squares.k)


def _of_ratio(works: float, error: float, freedom: int, error_freedom: int, k: int) -> Estimate:
    """(F − 1) / (F + k − 1) with F = works / error; the interval is that of F."""
    if works + error < NOTHING:
        return Estimate(undefined=Undefined.NO_VARIATION)
    value = (works - error) / (works + (k - 1) * error)
    if error < NOTHING:
        return Estimate(1.0)
    ratio = works / error
    low = ratio / _quantile(freedom, error_freedom)
    high = ratio * _quantile(error_freedom, freedom)
    return Estimate(value, Interval((low - 1) / (low + k - 1), (high - 1) / (high + k - 1), CONFIDENCE))


def _two_way(squares: MeanSquares) -> Estimate:
    """ICC(2, 1) with Satterthwaite's degrees of freedom (Shrout & Fleiss 1979, p. 424)."""
    n, k, error = squares.n, squares.k, squares.error
    below = squares.works + (k - 1) * error + k * (squares.raters - error) / n
    if below < NOTHING:
        return Estimate(undefined=Undefined.NO_VARIATION)
    value = (squares.works - error) / below
    if error < NOTHING:
        return Estimate(value)
    freedom = _satterthwaite(squares, value)
    if freedom < NOTHING:
        return Estimate(value)
    upper, lower = _quantile(n - 1, freedom), _quantile(freedom, n - 1)
    spread = k * squares.raters + (k * n - k - n) * error
    low = n * (squares.works - upper * error) / (upper * spread + n * squares.works)
    high = n * (lower * squares.works - error) / (spread + n * lower * squares.works)
    return Estimate(value, Interval(low, high, CONFIDENCE) if np.isfinite([low, high]).all() else None)


def _satterthwaite(squares: MeanSquares, value: float) -> float:
    n, k, ratio = squares.n, squares.k, squares.raters / squares.error
    own = k * value * ratio
    rest = n * (1 + (k - 1) * value) - k * value
    below = (n - 1) * own**2 + rest**2
    return (k - 1) * (n - 1) * (own + rest) ** 2 / below if below > NOTHING else 0.0


def _quantile(above: float, below: float) -> float:
    return float(fdtri(above, below, (1 + CONFIDENCE) / 2))


# ---------------------------------------------------------------- raters who change


def _of_components(encoded: EncodedScores, raters: int) -> Icc:
    whole, one = variance_components(encoded), variance_components(encoded, "one-way")
    (left, counts), (one_left, _) = leave_works_out(encoded), leave_works_out(encoded, "one-way")
    scores = float(whole.scores[0])

    def estimates(of: float) -> dict[IccModel, Estimate]:
        pairs = {"icc1": (one, one_left), "icc2": (whole, left), "icc3": (whole, left)}
        return {
            model: _estimate(_icc(all_, model, of), _icc(without, model, of), counts)
            for model, (all_, without) in zip(ICC_MODELS, pairs.values(), strict=True)
        }

    return Icc("components", encoded.works, raters, scores, estimates(1.0), estimates(scores))


def _icc(parts: Components, model: IccModel, scores: float) -> np.ndarray:
    """(L,) share of the works in the variance of a mean of so many scores, infinite for 0 / 0."""
    noise = parts.error + (0 if model == "icc3" else parts.rater)
    variance = parts.work + noise / scores
    return np.where(variance < NOTHING, np.inf, parts.work / np.where(variance < NOTHING, 1, variance))


def _estimate(whole: np.ndarray, left: np.ndarray, counts: np.ndarray) -> Estimate:
    value = float(whole[0])
    if math.isnan(value):
        return Estimate(undefined=Undefined.TOO_FEW_WORKS)
    if math.isinf(value):
        return Estimate(undefined=Undefined.NO_VARIATION)
    if value >= 1 or value <= -1:
        return Estimate(min(value, 1.0))
    return jackknife(value, np.where(np.isinf(left), np.nan, left), counts)
