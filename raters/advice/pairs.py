"""Works to look at, off the pairs of scores of one criterion (`co_scores`)."""

from __future__ import annotations

import numpy as np
import pandas as pd


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


def _ends(pairs: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    a, b = pairs["score_a"].to_numpy(float), pairs["score_b"].to_numpy(float)
    return np.minimum(a, b), np.maximum(a, b)


def _ranked(work: pd.Series, amount: np.ndarray) -> tuple[str, ...]:
    """Works by mean amount, largest first, ties by code; works at 0 or below left out."""
    codes, names = pd.factorize(work, sort=True)
    means = (np.bincount(codes, amount) / np.bincount(codes)).round(9)
    order = np.argsort(-means, kind="stable")
    return tuple(str(names[place]) for place in order if means[place] > 0)
