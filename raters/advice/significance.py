"""Tests the rules share, exact where that is cheap; effect sizes always gate them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

import numpy as np
from scipy.special import bdtr, bdtrc, fdtrc, stdtr

from raters.agreement.intervals import t_quantile
from raters.terms import Interval

Key = TypeVar("Key")


def holm(p: Sequence[float]) -> list[float]:
    """Holm (1979). Written out because statsmodels' `multipletests` collects garbage, 0.1 s a call."""
    adjusted = [1.0] * len(p)
    largest = 0.0
    for rank, place in enumerate(sorted(range(len(p)), key=lambda place: p[place])):
        largest = max(largest, min(1.0, p[place] * (len(p) - rank)))
        adjusted[place] = largest
    return adjusted


def holm_by(tests: Mapping[Key, float]) -> dict[Key, float]:
    """The same for tests with names."""
    return dict(zip(tests, holm(list(tests.values())), strict=True))


def at_least(cases: int, of: int, share: float) -> float:
    """p of so many cases or more where each comes with this probability (binomial, exact)."""
    return float(bdtrc(cases - 1, of, min(1.0, share))) if cases > 0 else 1.0


def at_least_of_many(tests: Sequence[tuple[int, int, float]], gate: float) -> list[float]:
    """Adjusted p of several `at_least` tests (cases, of, share), of which only piles count.

    A pile is a share of the cases of `gate` or more. Bonferroni for discrete tests (Tarone 1990; Westfall
    and Wolfinger 1997): summed is the chance of each test to show a pile with a p as small, which is
    often far below p itself, or none.
    """
    piles = [_p_of_piles(of, share, gate) for _, of, share in tests]
    return [
        min(1.0, sum(float(pile[pile <= p + 1e-12].max(initial=0.0)) for pile in piles))
        for p in (at_least(*test) for test in tests)
    ]


def _p_of_piles(of: int, share: float, gate: float) -> np.ndarray:
    """Every p that a pile of so many disagreements can have."""
    return np.array([at_least(cases, of, share) for cases in range(int(np.ceil(gate * of)), of + 1)])


def mcnemar(only_first: int, only_second: int) -> float:
    """McNemar's exact two-sided p (1947)."""
    cases = only_first + only_second
    return min(1.0, 2 * float(bdtr(min(only_first, only_second), cases, 0.5))) if cases else 1.0


def two_sided(value: float, se: float, freedom: int) -> float:
    """p of "no difference" by Student's t; without any scatter there is nothing to test by."""
    if freedom < 1 or se < 1e-12:
        return 1.0
    return float(2 * stdtr(freedom, -abs(value) / se))


def scheffe(value: float, se: float, contrasts: int, freedom: int) -> float:
    """p of a contrast picked because it is the largest (Scheffé 1953)."""
    if freedom < 1 or contrasts < 1 or se < 1e-12:
        return 1.0
    return float(fdtrc(contrasts, freedom, (value / se) ** 2 / contrasts))


def around(value: float, se: float, freedom: int) -> Interval:
    """The interval value ∓ t · se."""
    half = t_quantile(max(freedom, 1)) * se
    return Interval(value - half, value + half)


def mean_and_se(values: np.ndarray) -> tuple[float, float]:
    """Mean of independent values and its standard error."""
    return float(values.mean()), float(values.std(ddof=1) / np.sqrt(len(values)))


def wilson(cases: float, of: float) -> Interval:
    """Wilson's interval of a share (1927); counts that works share among themselves may be broken."""
    z = t_quantile(10**9)
    share, spread = cases / of, z**2 / of
    half = np.sqrt(spread * (share * (1 - share) + spread / 4))
    return Interval(
        float((share + spread / 2 - half) / (1 + spread)), float((share + spread / 2 + half) / (1 + spread))
    )
