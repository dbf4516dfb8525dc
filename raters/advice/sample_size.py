"""How many works to score twice, for an interval so narrow or for a verdict.

The interval of alpha is tanh(atanh(alpha) ∓ t(n − 1) · sigma / √n): `sigma`, the standard error on
Fisher's z scale of a single work, does not depend on n. It comes from the round before, or from a
usual set of scores on a scale as long (data/benchmarks.toml). The chance that a round tells is averaged
over where alpha may lie, as all promises are (`raters.agreement.belief`).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from scipy import optimize, stats

from raters.advice.exposure import bivariate
from raters.agreement import alpha
from raters.agreement.belief import Belief, believe, chance_sure, on_z_scale, prior
from raters.agreement.intervals import t_quantile
from raters.benchmarks import benchmark, known_levels
from raters.limits import Limits, shipped_limits
from raters.terms import CriterionAgreement, Estimate, Interval, PatternCounts

MOST = 1000
"""Nobody scores more works twice for one round."""
TABLE = (15, 20, 30, 40, 50, 60, 80, 100, 150, 200)
POPULATION = 20_000


@dataclass(frozen=True, slots=True)
class Expected:
    """What to expect of so many works.

    settled : the chance of knowing whether calibration is needed: the verdict is sure
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
    """Alpha, its standard error on the z scale for a single work, and where it may lie.

    works : how many works tell so, 0 for a model
    """

    alpha: float
    sigma: float
    belief: Belief
    works: int = 0


def from_round(measured: CriterionAgreement, limits: Limits | None = None) -> Prospect | None:
    """What the criterion's last round lets expect; None where it has no alpha with a standard error."""
    return prospect(measured.lead, measured.double_scored, limits)


def prospect(lead: Estimate, works: int, limits: Limits | None = None) -> Prospect | None:
    """Alpha with its jackknife error, brought to one work."""
    belief = believe(lead, works, (limits or shipped_limits()).verdict) if lead.se else None
    if lead.value is None or belief is None:
        return None
    return Prospect(lead.value, belief.sigma, belief, works)


def usual(levels: int, limits: Limits | None = None) -> Prospect:
    """What double scoring by people usually gives on a scale of so many levels, or the nearest one known."""
    value, sigma = _usual_set(levels)
    return Prospect(value, sigma, prior((limits or shipped_limits()).verdict, sigma))


@cache
def _usual_set(levels: int) -> tuple[float, float]:
    """Alpha of a usual set, and its standard error on the z scale for a single work.

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
    made = _population(cuts, correlation)
    return made.value or 0.0, on_z_scale(made)[1] * math.sqrt(POPULATION)


def expect(prospect: Prospect, works: int, limits: Limits | None = None) -> Expected:
    """The interval to expect of so many works, and the chance that it tells whether calibration is needed."""
    z, half = math.atanh(prospect.alpha), _half(prospect.sigma, works)
    interval = Interval(math.tanh(z - half), math.tanh(z + half))
    fresh = replace(prospect.belief, works=0, estimate=0.0)
    settled = chance_sure(fresh, np.array([works]), limits or shipped_limits())
    return Expected(works, interval, float(settled[0]))


def works_for_width(prospect: Prospect, width: float, limits: Limits | None = None) -> int | None:
    """The fewest works whose interval is no wider; None where more than a thousand would be needed."""
    limits = limits or shipped_limits()
    return _fewest(lambda works: expect(prospect, works, limits).width <= width, limits)


def works_for_verdict(prospect: Prospect, limits: Limits | None = None) -> int | None:
    """The fewest works that tell whether to calibrate with the promised chance; None too near the limit."""
    limits = limits or shipped_limits()
    return _fewest(lambda works: expect(prospect, works, limits).settled >= limits.verdict.promise, limits)


def _fewest(enough: Callable[[int], bool], limits: Limits) -> int | None:
    """Bisection: what is enough for some works is enough for more."""
    if not enough(MOST):
        return None
    low, high = limits.gate.descriptive_below - 1, MOST
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return high


def _half(sigma: float, works: int) -> float:
    return t_quantile(works - 1) * sigma / math.sqrt(works)


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
