"""Where alpha may lie: what the works of a round say, and how alpha lies in real double scoring.

On Fisher's z scale the works say z(alpha) + t(n − 1) · se, the distribution the interval is read off. The
prior is the normal distribution of real criterion sets (data/rules.toml): alone, the works of one round
claim more than they know, because among twenty criteria the highest alpha is mostly luck. Everything is
a sum over a grid; nothing is drawn.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy.special import ndtr, stdtr, stdtrit

from raters.limits import Limits, VerdictLimits
from raters.terms import Estimate

POINTS = 241
REACH = 8
HIGHEST = 1 - 1e-12
SMALLEST = 1e-6
"""Works that all part alike leave no error; nobody knows alpha better than this."""
NEARLY_PERFECT = 1.7
"""The usual error of a single work above alpha .9, by simulation (benchmarks/decisions.py)."""


@dataclass(frozen=True, slots=True)
class Belief:
    """A distribution of alpha.

    z, weight : (Z,) places on Fisher's z scale and their weights, which sum to 1
    works : double-scored works behind it, 0 for the prior alone
    estimate : alpha of these works on the z scale; where they show no disagreement at all, the mean belief
    sigma : standard error of a single work on the z scale
    """

    z: np.ndarray
    weight: np.ndarray
    works: int
    estimate: float
    sigma: float

    def below(self, limit: float) -> float:
        """The chance that alpha is below the limit."""
        step = self.z[1] - self.z[0]
        part = (math.atanh(limit) - self.z) / step + 0.5
        return float(self.weight @ part.clip(0, 1))


def prior(limits: VerdictLimits, sigma: float = 1.0) -> Belief:
    """What is known before any work was scored."""
    z, density = _about(limits.prior_mean, limits.prior_sd, limits)
    return Belief(z, density / density.sum(), 0, limits.prior_mean, sigma)


def believe(lead: Estimate, works: int, limits: VerdictLimits) -> Belief | None:
    """Prior and works together; None where leaving a work out leaves no coefficient."""
    if lead.value is None or lead.interval is None:
        return None
    if lead.se is None:
        return _without_disagreement(expected_nominal(lead, works), works, limits)
    estimate, se = on_z_scale(lead)
    precision = 1 / se**2 + 1 / limits.prior_sd**2
    centre = (estimate / se**2 + limits.prior_mean / limits.prior_sd**2) / precision
    z, before = _about(centre, 1 / math.sqrt(precision), limits)
    weight = before * (1 + ((z - estimate) / se) ** 2 / (works - 1)) ** (-works / 2)
    return Belief(z, weight / weight.sum(), works, estimate, se * math.sqrt(works))


def on_z_scale(lead: Estimate) -> tuple[float, float]:
    """The coefficient and its standard error on Fisher's z scale."""
    value = max(-HIGHEST, min(HIGHEST, lead.value or 0.0))
    return math.atanh(value), max((lead.se or 0.0) / (1 - value**2), SMALLEST)


def expected_nominal(lead: Estimate, works: int) -> float:
    """Expected nominal disagreement behind the rule of three of a perfect agreement."""
    low = lead.interval.low if lead.interval else -1.0
    return 3 / works / (1 - low)


def plain_below(lead: Estimate, works: int, limit: float) -> float | None:
    """The chance to be below the limit by the works alone: the confidence distribution of the interval."""
    if lead.value is None or lead.interval is None:
        return None
    if lead.se is None:
        return float(max(0.0, 1 - (1 - limit) * expected_nominal(lead, works)) ** works)
    estimate, se = on_z_scale(lead)
    return float(stdtr(works - 1, (math.atanh(limit) - estimate) / se))


def _about(centre: float, sd: float, limits: VerdictLimits) -> tuple[np.ndarray, np.ndarray]:
    """(Z,) a grid around the centre and the density of the prior on it."""
    z = np.linspace(centre - REACH * sd, centre + REACH * sd, POINTS)
    return z, np.exp(-0.5 * ((z - limits.prior_mean) / limits.prior_sd) ** 2)


def _without_disagreement(expected: float, works: int, limits: VerdictLimits) -> Belief:
    """No work parts: at a true alpha each of them had the chance (1 − alpha) · expected to."""
    z, before = _about(limits.prior_mean + REACH * limits.prior_sd / 2, limits.prior_sd, limits)
    weight = before * (1 - (1 - np.tanh(z)) * expected).clip(0, 1) ** works
    weight /= weight.sum()
    return Belief(z, weight, works, float(weight @ z), NEARLY_PERFECT)


# ---------------------------------------------------------------- further works


def chance_sure(belief: Belief, further: np.ndarray, limits: Limits) -> np.ndarray:
    """(K,) the chance that so many further works, scored alike, make the verdict sure.

    Averaged over where alpha may lie: at a true z the estimate of all works will be normal about the
    mean of the old estimate and z, each with the weight of its works, and it is known from which estimate
    on the chance to be below is that of a sure verdict.
    """
    further = np.asarray(further, float)
    works = belief.works + further
    upper, lower = _sure_estimates(works, belief.sigma, limits)
    centre = (belief.works * belief.estimate + further * belief.z[:, None]) / works
    spread = belief.sigma * np.sqrt(further) / works
    return np.asarray(belief.weight @ (ndtr((lower - centre) / spread) + ndtr((centre - upper) / spread)))


def _sure_estimates(works: np.ndarray, sigma: float, limits: Limits) -> tuple[np.ndarray, np.ndarray]:
    """The estimates on the z scale from which on, and up to which, a verdict on so many works is sure."""
    verdict, limit = limits.verdict, math.atanh(limits.bands.acceptable)
    error, before = sigma**2 / works, verdict.prior_sd**2
    posterior = 1 / (1 / error + 1 / before)
    high = limit - stdtrit(works - 1, verdict.acceptable) * np.sqrt(posterior)
    low = limit - stdtrit(works - 1, verdict.needs_calibration) * np.sqrt(posterior)
    pull = verdict.prior_mean / before
    return (high / posterior - pull) * error, (low / posterior - pull) * error
