"""What stands behind the numbers, for those who know more: parts of the coefficients and what moves them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from raters.limits import Bands
from raters.terms.results import Estimate, Undefined, Weights
from raters.terms.rubric import Measurement
from raters.terms.scores import PairTable, PatternCounts

IccModel = Literal["icc1", "icc2", "icc3"]
ICC_MODELS: tuple[IccModel, ...] = ("icc1", "icc2", "icc3")
IccBasis = Literal["complete", "components"]
Source = Literal["work", "rater", "criterion", "work_rater", "work_criterion", "rater_criterion", "residual"]
SOURCES: tuple[Source, ...] = (
    "work",
    "rater",
    "criterion",
    "work_rater",
    "work_criterion",
    "rater_criterion",
    "residual",
)


@dataclass(frozen=True, slots=True)
class Icc:
    """Intraclass correlations of one score and of the mean of `scores` scores (Shrout & Fleiss 1979).

    basis : "complete" where the same raters scored every double-scored work (mean squares, F intervals);
        "components" where raters change (variance components, leave-one-work-out intervals)
    works, raters : double-scored works, and raters who scored them
    scores : scores a work, the harmonic mean where it differs
    """

    basis: IccBasis
    works: int
    raters: int
    scores: float
    single: Mapping[IccModel, Estimate]
    average: Mapping[IccModel, Estimate]


@dataclass(frozen=True, slots=True)
class Dichotomy:
    """A scale cut at one boundary, where prevalence and bias are defined (Byrt, Bishop & Carlin 1993).

    prevalence : share of pairs of scores both at least `upper` less the share both at most `lower`
    bias : share of works only the first rater puts at `upper` or above, less the share only the second does
    """

    lower: float
    upper: float
    prevalence: Estimate
    bias: Estimate
    pabak: Estimate


@dataclass(frozen=True, slots=True)
class Marginals:
    """What the raters' use of the scale leaves possible.

    kappa_max : the largest kappa with these marginals (Cohen 1960; Sim & Wright 2005)
    pabak : kappa had every level been equally frequent, (V p_o − 1) / (V − 1)
    """

    kappa_max: Mapping[Weights, Estimate]
    pabak: Estimate
    dichotomies: tuple[Dichotomy, ...]


@dataclass(frozen=True, slots=True)
class ObservedExpected:
    """The two numbers a chance-corrected coefficient is made of.

    For kappa: agreement, from 0 to 1, weighted where kappa is. For alpha: disagreement, in the unit of
    its metric (share of pairs, squared ranks, squared points, squared ratios).
    """

    observed: float
    expected: float


@dataclass(frozen=True, slots=True)
class PairDetails:
    """Two fixed raters: their table and what its margins leave possible."""

    table: PairTable
    kappa: Mapping[Weights, ObservedExpected]
    marginals: Marginals


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The lead coefficients without one rater or one work (its code); `works` are the double-scored left."""

    code: str
    works: int
    alpha: Estimate
    kappa: Estimate


@dataclass(frozen=True, slots=True)
class TotalLeftOut:
    """The total mark without one rater or one work; `works` are the double-scored left."""

    code: str
    works: int
    icc: Estimate
    sem: Estimate


@dataclass(frozen=True, slots=True)
class CriterionDetails:
    """Behind the numbers of one criterion; empty mappings where nothing was scored twice."""

    criterion: str
    kappa: Mapping[Weights, ObservedExpected]
    alpha: Mapping[Measurement, ObservedExpected]
    marginals: Marginals
    icc: Icc
    patterns: PatternCounts
    pairs: tuple[PairDetails, ...]
    without_rater: tuple[LeftOut, ...]
    without_work: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class TotalDetails:
    """Behind the numbers of the total mark."""

    icc: Icc
    without_rater: tuple[TotalLeftOut, ...]
    without_work: tuple[TotalLeftOut, ...]


@dataclass(frozen=True, slots=True)
class GeneralizabilityStudy:
    """Variances of single scores by source, in squared points (Brennan 2001), over double-scored works.

    variances : what was estimated below 0 is 0 here; with one criterion only work, rater and residual
    negative : the sources estimated below 0
    raters_a_work : harmonic mean; groups : sets of raters without a common work between them
    undefined : why there are no variances
    """

    works: int
    raters: int
    criteria: int
    scores: int
    raters_a_work: float
    groups: int
    variances: Mapping[Source, float]
    negative: tuple[Source, ...] = ()
    undefined: Undefined | None = None


@dataclass(frozen=True, slots=True)
class Dependability:
    """What to expect of the total of `criteria` criteria, each scored by `raters` raters.

    phi : Φ, share of the variance of totals that is the works' own, for absolute decisions (grades)
    relative : Eρ², the same for ranking works that are all scored by the same raters
    sem : absolute standard error of the total, in points
    phi_fixed, relative_fixed, sem_fixed : had it to be these very criteria and no others
    """

    raters: int
    criteria: int
    phi: Estimate
    relative: Estimate
    sem: float
    phi_fixed: Estimate
    relative_fixed: Estimate
    sem_fixed: float


@dataclass(frozen=True, slots=True)
class Details:
    """Everything behind the numbers of a round."""

    criteria: tuple[CriterionDetails, ...]
    total: TotalDetails
    study: GeneralizabilityStudy
    bands: Bands
    confidence: float

    def criterion(self, code: str) -> CriterionDetails:
        """The details of the criterion with this code; KeyError when there is none."""
        for found in self.criteria:
            if found.criterion == code:
                return found
        raise KeyError(code)
