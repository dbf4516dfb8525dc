"""How many works to score twice, for an interval so narrow or for a verdict.

The interval of alpha is tanh(atanh(alpha) ∓ t(n − 1) · sigma / √n): `sigma`, the standard error on
Fisher's z scale of a single work, does not depend on n. It comes from the round before, or from a
usual set of scores on a scale as long (data/benchmarks.toml).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
from scipy import optimize, stats

from raters.advice.benchmarks import benchmark, known_levels
from raters.advice.exposure import bivariate
from raters.agreement import alpha
from raters.agreement.intervals import t_quantile
from raters.terms import Bands, CriterionAgreement, Estimate, Interval, PatternCounts

FEWEST = 15
"""Fewer double-scored works only describe (R0)."""
MOST = 1000
"""Nobody scores more works twice for one round."""
CHANCE = 0.8
TABLE = (15, 20, 30, 40, 50, 60, 80, 100, 150, 200)
POPULATION = 20_000


@dataclass(frozen=True, slots=True)
class Expected:
    """What to expect of so many works.

    settled : the chance of knowing whether calibration is needed: the interval lies on one side of the
        acceptable limit
    """

    works: int
    interval: Interval
    settled: float

    @property
    def width(self) -> float:
        """How wide the interval is."""
        return self.interval.high - self.interval.low


@dataclass(frozen=True, slots=True)
class Prospect:
    """Alpha, its standard error on the z scale for a single work, and how many works tell so (0: a model)."""

    alpha: float
    sigma: float
    works: int = 0


def from_round(measured: CriterionAgreement) -> Prospect | None:
    """What the criterion's last round lets expect; None where it has no alpha with a standard error."""
    return prospect(measured.lead, measured.double_scored)


def prospect(lead: Estimate, works: int) -> Prospect | None:
    """Alpha with its jackknife error, brought to one work."""
    if lead.value is None or not lead.se or abs(lead.value) >= 1:
        return None
    return Prospect(lead.value, lead.se / (1 - lead.value**2) * math.sqrt(works), works)


@cache
def usual(levels: int) -> Prospect:
    """What double scoring by people usually gives on a scale of so many levels, or the nearest one known.

    Two readings of one latent quality, scores spread like a bell, correlated so that alpha is the
    median of the benchmark.
    """
    known = min(known_levels(), key=lambda other: (abs(other - levels), other))
    found = benchmark(known)
    wanted = found.ordinal_alpha.median if found else math.nan
    cuts = stats.norm.ppf(stats.binom.cdf(np.arange(-1, levels), levels - 1, 0.5))

    def excess(correlation: float) -> float:
        return (_population(cuts, correlation).value or 0.0) - wanted

    correlation = float(optimize.brentq(excess, 0.01, 0.999, xtol=1e-4))
    made = prospect(_population(cuts, correlation), POPULATION)
    if made is None:
        raise ValueError(f"no usual agreement for {levels} levels")
    return Prospect(made.alpha, made.sigma)


def expect(prospect: Prospect, works: int, bands: Bands | None = None) -> Expected:
    """The interval to expect of so many works, and the chance that it tells whether calibration is needed."""
    bands = bands or Bands()
    z, half = math.atanh(prospect.alpha), _half(prospect.sigma, works)
    interval = Interval(math.tanh(z - half), math.tanh(z + half))
    return Expected(works, interval, _settled(z, prospect.sigma, works, bands))


def works_for_width(prospect: Prospect, width: float) -> int | None:
    """The fewest works whose interval is no wider; None where more than a thousand would be needed."""
    return _fewest(lambda works: expect(prospect, works).width <= width)


def works_for_verdict(prospect: Prospect, bands: Bands | None = None) -> int | None:
    """The fewest works that tell in four cases of five whether to calibrate; None too near the limit."""
    return _fewest(lambda works: expect(prospect, works, bands).settled >= CHANCE)


def _fewest(enough: Callable[[int], bool]) -> int | None:
    """Bisection: what is enough for some works is enough for more."""
    if not enough(MOST):
        return None
    low, high = FEWEST - 1, MOST
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return high


def _half(sigma: float, works: int) -> float:
    return t_quantile(works - 1) * sigma / math.sqrt(works)


def _settled(z: float, sigma: float, works: int, bands: Bands) -> float:
    """The chance that the limit lies outside the interval, the estimate being normal on the z scale."""
    half, error = _half(sigma, works), sigma / math.sqrt(works)
    limit = math.atanh(bands.acceptable)
    below, above = stats.norm.cdf((limit - half - z) / error), stats.norm.sf((limit + half - z) / error)
    return float(below + above)


def _population(cuts: np.ndarray, correlation: float) -> Estimate:
    """Ordinal alpha of a large population of works, two readings each."""
    cells = bivariate(cuts, correlation)
    levels = len(cells)
    low, high = np.triu_indices(levels)
    shares = np.where(low == high, 1, 2) * cells[low, high]
    patterns = np.zeros((len(low), levels), int)
    np.add.at(patterns, (np.arange(len(low)), low), 1)
    np.add.at(patterns, (np.arange(len(low)), high), 1)
    counts = np.rint(shares * POPULATION).astype(int)
    return alpha(PatternCounts(np.arange(levels, dtype=float), patterns[counts > 0], counts[counts > 0]))
