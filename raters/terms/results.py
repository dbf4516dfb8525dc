"""What was measured: every number with its interval, or the reason why there is none."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, get_args

from raters.limits import Limits, shipped_limits
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


VerdictCode = Literal[
    "needs_calibration",
    "probably_needs",
    "unclear",
    "one_sided",
    "descriptive",
    "undefined",
    "probably_acceptable",
    "acceptable",
    "reliable",
]
VERDICTS: tuple[VerdictCode, ...] = get_args(VerdictCode)
"""Every verdict, what needs attention first."""
VerdictGroup = Literal["needs", "unclear", "one_sided", "undefined", "consistent"]
GROUPS: tuple[VerdictGroup, ...] = get_args(VerdictGroup)
_GROUP: Mapping[VerdictCode, VerdictGroup] = {
    "needs_calibration": "needs",
    "probably_needs": "needs",
    "unclear": "unclear",
    "one_sided": "one_sided",
    "descriptive": "undefined",
    "undefined": "undefined",
    "probably_acceptable": "consistent",
    "acceptable": "consistent",
    "reliable": "consistent",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """Does the criterion need calibration? A decision with its chance.

    chance_below, chance_reliable : the chance that alpha lies below the acceptable limit, and that it is
        reliable; None where no chance is stated (too few works, one-sided scores, no alpha)
    chance_below_plain : chance_below without the prior, from the works of the round alone
    settles : the chance that so many further works, scored as these were, make the verdict sure; empty
        where it is sure already or no chance is stated
    more_works, more_works_chance : the fewest further works that settle it with the promised chance, and
        that chance; None where more would be needed than anybody is asked for
    preliminary : fewer double-scored works than usual stand behind it
    """

    code: VerdictCode
    preliminary: bool = False
    chance_below: float | None = None
    chance_reliable: float | None = None
    chance_below_plain: float | None = None
    settles: Mapping[int, float] = field(default_factory=dict)
    more_works: int | None = None
    more_works_chance: float | None = None

    @property
    def group(self) -> VerdictGroup:
        """What it comes to for a principal."""
        return _GROUP[self.code]

    @property
    def sure(self) -> bool:
        """Whether a decision was reached."""
        return self.code in ("needs_calibration", "acceptable", "reliable")

    @property
    def urgency(self) -> tuple[int, float]:
        """A key to sort by: what needs attention first, then the likelier of two that need it alike."""
        return VERDICTS.index(self.code), -round(self.chance_below or 0.0, 2)


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
    """The measured round: criteria in rubric order, severities, groups of raters who share works.

    limits : what the criteria were judged by
    """

    facts: InputFacts
    criteria: tuple[CriterionAgreement, ...]
    severity: tuple[Severity, ...]
    components: tuple[tuple[str, ...], ...]
    total: TotalAgreement | None = None
    limits: Limits = field(default_factory=shipped_limits)

    def by_attention(self) -> tuple[CriterionAgreement, ...]:
        """The criteria, what needs attention first; those alike in rubric order."""
        return tuple(sorted(self.criteria, key=lambda measured: measured.verdict.urgency))

    def criterion(self, code: str) -> CriterionAgreement:
        """The agreement on the criterion with this code; KeyError when there is none."""
        for measured in self.criteria:
            if measured.criterion.code == code:
                return measured
        raise KeyError(code)
