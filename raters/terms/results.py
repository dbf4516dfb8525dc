"""What was measured: every number with its interval, or the reason why there is none."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from raters.terms.rubric import Criterion, Measurement

Weights = Literal["unweighted", "linear", "quadratic"]
WEIGHTS: tuple[Weights, ...] = ("unweighted", "linear", "quadratic")
ChanceModel = Literal["ac1", "ac2", "brennan_prediger", "fleiss"]
CHANCE: tuple[ChanceModel, ...] = ("ac1", "ac2", "brennan_prediger", "fleiss")


class Undefined(StrEnum):
    """Why a number does not exist."""

    NO_DOUBLE_SCORES = "no_double_scores"
    NO_VARIATION = "no_variation"
    ONE_RATER = "one_rater"
    TOO_FEW_WORKS = "too_few_works"
    NOT_CONNECTED = "not_connected"
    NEGATIVE_SCORES = "negative_scores"
    SEVERAL_PAIRS = "several_pairs"


@dataclass(frozen=True, slots=True)
class Interval:
    """A confidence interval over works."""

    low: float
    high: float
    confidence: float = 0.95

    def __contains__(self, value: float) -> bool:
        return self.low < value < self.high


@dataclass(frozen=True, slots=True)
class Estimate:
    """A coefficient with its interval; says why when it cannot be computed.

    `interval` is None when the value exists but leaving one work out does not.
    """

    value: float | None = None
    interval: Interval | None = None
    undefined: Undefined | None = None
    se: float | None = None

    def __post_init__(self) -> None:
        if (self.value is None) == (self.undefined is None):
            raise ValueError("an Estimate has a value or a reason, never both")
        if self.value is not None and not math.isfinite(self.value):
            raise ValueError(f"an Estimate is finite, got {self.value}")


@dataclass(frozen=True, slots=True)
class Bands:
    """Where alpha changes its meaning. Krippendorff (2018) for .667 and .80; .40 from real data."""

    poor: float = 0.40
    acceptable: float = 0.667
    reliable: float = 0.80


VerdictCode = Literal["reliable", "acceptable", "needs_calibration", "undecided", "undefined"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the interval of alpha allows to say.

    at_least : for an undecided criterion, the band its whole interval reaches, if any
    more_works : about how many more double-scored works would decide it
    preliminary : fewer than 30 double-scored works stand behind it
    """

    code: VerdictCode
    more_works: int | None = None
    preliminary: bool = False
    at_least: VerdictCode | None = None


@dataclass(frozen=True, slots=True)
class Boundary:
    """Agreement on "at most `lower`" against "at least `upper`".

    share : of all disagreements, those that cross this boundary (kappa pooled over pairs)
    adjacent : disagreements exactly between `lower` and `upper`
    """

    lower: float
    upper: float
    kappa: Estimate
    share: float | None
    adjacent: int


@dataclass(frozen=True, slots=True)
class Causes:
    """Theil's split of the mean squared difference; the three shares sum to 1."""

    severity: float
    spread: float
    scatter: float


@dataclass(frozen=True, slots=True)
class SignificanceTest:
    """A test statistic with its degrees of freedom and p, or why there is none."""

    statistic: float | None = None
    freedom: int | None = None
    p: float | None = None
    undefined: Undefined | None = None


@dataclass(frozen=True, slots=True)
class PairAgreement:
    """Two fixed raters on one criterion; the tests ask whether they use the scale alike."""

    rater_a: str
    rater_b: str
    works: int
    exact: float
    kappa: Mapping[Weights, Estimate]
    stuart_maxwell: SignificanceTest
    bowker: SignificanceTest


@dataclass(frozen=True, slots=True)
class CriterionAgreement:
    """Everything measured on one criterion. `works` counts works with any score on it."""

    criterion: Criterion
    works: int
    double_scored: int
    raters: int
    pairs: int
    exact: Estimate
    adjacent: Estimate
    kappa: Mapping[Weights, Estimate]
    alpha: Mapping[Measurement, Estimate]
    boundaries: tuple[Boundary, ...]
    causes: Causes | None
    level_counts: tuple[int, ...]
    verdict: Verdict
    chance: Mapping[ChanceModel, Estimate] = field(default_factory=dict)

    @property
    def lead(self) -> Estimate:
        """Alpha at the criterion's own level of measurement: what the verdict reads."""
        return self.alpha[self.criterion.measurement]


@dataclass(frozen=True, slots=True)
class Severity:
    """How far a rater's scores lie from the others' on the same works, in score points.

    shift : + lenient, − severe; inside the rater's component only
    criterion : None for the mean over all criteria, in points a criterion
    works : double-scored works of the rater behind it
    """

    rater: str
    criterion: str | None
    shift: Estimate
    p_adjusted: float | None
    works: int
    component: int


@dataclass(frozen=True, slots=True)
class InputFacts:
    """What went in, in counts."""

    works: int
    raters: int
    criteria: int
    scores: int
    double_scored: int


@dataclass(frozen=True, slots=True)
class TotalAgreement:
    """Agreement on the total mark of works that two or more raters scored on every criterion.

    icc_single, icc_average : ICC(2, 1) and ICC(2, k), k the usual number of scores a work
    sem, mean_difference : points
    rater_dependent, grade_dependent : share of works whose total or grade differs between raters
    """

    works: int
    icc_single: Estimate
    icc_average: Estimate
    sem: Estimate
    mean_difference: float | None
    rater_dependent: Estimate
    grade_dependent: Estimate | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """The measured round: criteria in rubric order, severities, groups of raters who share works."""

    facts: InputFacts
    criteria: tuple[CriterionAgreement, ...]
    severity: tuple[Severity, ...]
    components: tuple[tuple[str, ...], ...]
    total: TotalAgreement | None = None

    def criterion(self, code: str) -> CriterionAgreement:
        """The agreement on the criterion with this code; KeyError when there is none."""
        for measured in self.criteria:
            if measured.criterion.code == code:
                return measured
        raise KeyError(code)
