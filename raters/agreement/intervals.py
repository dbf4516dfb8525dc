"""How sure we are: the jackknife over works, on Fisher's z scale."""

from __future__ import annotations

import math

import numpy as np
from scipy.special import stdtrit

from raters.terms import Estimate, Interval

CONFIDENCE = 0.95


def t_quantile(freedom: int) -> float:
    """How many standard errors the interval reaches to each side."""
    return float(stdtrit(freedom, (1 + CONFIDENCE) / 2))


def jackknife(value: float, leave_out: np.ndarray, counts: np.ndarray) -> Estimate:
    """Leave-one-work-out interval of a coefficient (Efron & Tibshirani 1993, ch. 11).

    Parameters
    ----------
    value : the coefficient of all works, below 1
    leave_out : (P,) the coefficient without one work of each class, NaN where it does not exist
    counts : (P,) works of each class; n is their sum

    The interval is tanh(atanh(value) ∓ t(n − 1) · se / (1 − value²)). It is None for one work, or
    where a single work carries all the variation.
    """
    works = counts.sum()
    if works < 2 or np.isnan(leave_out).any():
        return Estimate(value)
    centred = leave_out - (counts @ leave_out) / works
    se = math.sqrt((works - 1) / works * (counts @ centred**2))
    half = t_quantile(works - 1) * se
    if value <= -1:
        return Estimate(value, Interval(max(-1.0, value - half), min(1.0, value + half)), se=se)
    z, half_z = math.atanh(value), half / (1 - value**2)
    return Estimate(value, Interval(math.tanh(z - half_z), math.tanh(z + half_z)), se=se)


def perfect(works: int, expected_nominal: float) -> Estimate:
    """The coefficient 1 with what the rule of three leaves open.

    No disagreement in n works still allows about 3/n of the works to disagree, which would bring a
    nominal coefficient to 1 − (3/n) / expected nominal disagreement.
    """
    low = max(-1.0, 1 - 3 / works / expected_nominal)
    return Estimate(1.0, Interval(low, 1.0))


def share(value: float, works: int) -> Estimate:
    """A mean share over works with Wilson's interval (1927), conservative for shares inside a work."""
    from statsmodels.stats.proportion import proportion_confint

    low, high = proportion_confint(value * works, works, alpha=1 - CONFIDENCE, method="wilson")
    return Estimate(value, Interval(float(low), float(high)))


def mean_interval(value: float, se: float, freedom: int) -> Interval:
    """value ∓ t(freedom) · se."""
    half = t_quantile(freedom) * se
    return Interval(value - half, value + half)
