"""Questions to the pairs of scores of one criterion (`co_scores`), each work counting once.

With many raters a work has many pairs, and they are not independent: one odd work of eight raters
must not look like sixteen disagreements. So a work spreads a weight of 1 over its pairs.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from raters.terms import Scale


def cells(pairs: pd.DataFrame, scale: Scale) -> np.ndarray:
    """(V, V) works by pair of scores, symmetric; sums to the number of double-scored works."""
    a, b = _positions(pairs, scale)
    levels = len(scale)
    weight = 1 / pairs_in_work(pairs["work"])
    table = np.bincount(a * levels + b, weight, minlength=levels**2).reshape(levels, levels)
    return np.asarray((table + table.T) / 2)


def adjacent_disagreements(pairs: pd.DataFrame, scale: Scale) -> np.ndarray:
    """(V − 1,) works with an adjacent disagreement, by the boundary it crosses.

    A work with adjacent disagreements at several boundaries is divided among them.
    """
    a, b = _positions(pairs, scale)
    adjacent = np.abs(a - b) == 1
    weight = 1 / pairs_in_work(pairs["work"][adjacent])
    return np.bincount(np.minimum(a, b)[adjacent], weight, minlength=len(scale) - 1)


def disagreeing_at(pairs: pd.DataFrame, lower: float, upper: float) -> tuple[str, ...]:
    """Works scored `lower` by one and `upper` by another, those with most such pairs first."""
    low, high = _ends(pairs)
    return _ranked(pairs["work"], ((low == lower) & (high == upper)).astype(float))


def zero_conflicts(pairs: pd.DataFrame) -> tuple[str, ...]:
    """Works with 0 from one rater and more from another, the widest apart first."""
    low, high = _ends(pairs)
    return _ranked(pairs["work"], np.where((low == 0) & (high > 0), high, 0.0))


def widest(pairs: pd.DataFrame) -> tuple[str, ...]:
    """Works that were not scored alike, the largest mean difference first."""
    low, high = _ends(pairs)
    return _ranked(pairs["work"], high - low)


def departing(frames: Iterable[pd.DataFrame], rater: str, sign: float) -> tuple[str, ...]:
    """Works where the rater lies on one side (+ above, − below) of the others, furthest first."""
    shared = [pairs[(pairs["rater_a"] == rater) | (pairs["rater_b"] == rater)] for pairs in frames]
    rows = against_others(pd.concat(shared))
    own = rows[rows["rater"] == rater]
    return _ranked(own["work"], sign * (own["own"] - own["other"]).to_numpy(float))


def against_others(pairs: pd.DataFrame) -> pd.DataFrame:
    """Every pair seen from both sides: rater, work, own, other."""
    from_a = ["rater_a", "work", "score_a", "score_b"]
    from_b = ["rater_b", "work", "score_b", "score_a"]
    names = ["rater", "work", "own", "other"]
    sides = [pairs[columns].set_axis(names, axis=1) for columns in (from_a, from_b)]
    return pd.concat(sides, ignore_index=True)


def raters_of(pairs: pd.DataFrame) -> tuple[str, ...]:
    """Everyone who shares works on this criterion."""
    return tuple(sorted({*pairs["rater_a"].unique(), *pairs["rater_b"].unique()}))


def _positions(pairs: pd.DataFrame, scale: Scale) -> tuple[np.ndarray, np.ndarray]:
    levels = np.asarray(scale.levels)
    return np.searchsorted(levels, pairs["score_a"]), np.searchsorted(levels, pairs["score_b"])


def _ends(pairs: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    a, b = pairs["score_a"].to_numpy(float), pairs["score_b"].to_numpy(float)
    return np.minimum(a, b), np.maximum(a, b)


def pairs_in_work(work: pd.Series) -> np.ndarray:
    """(K,) rows of the same work."""
    codes, _ = pd.factorize(work)
    return np.asarray(np.bincount(codes)[codes])


def _ranked(work: pd.Series, amount: np.ndarray) -> tuple[str, ...]:
    """Works by mean amount, largest first, ties by code; works at 0 or below left out."""
    codes, names = pd.factorize(work, sort=True)
    means = (np.bincount(codes, amount) / np.bincount(codes)).round(9)
    order = np.argsort(-means, kind="stable")
    return tuple(str(names[place]) for place in order if means[place] > 0)
