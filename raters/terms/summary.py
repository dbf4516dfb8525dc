"""What is said of a round: its effects, its third checks, its summary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from raters.limits import Bands
from raters.terms.advice import Line, SeminarPlan
from raters.terms.plans import Plan
from raters.terms.results import Agreement, CriterionAgreement, Estimate
from raters.terms.scores import Round


@dataclass(frozen=True, slots=True)
class SecondMark:
    """Outcome of recomputing kappa and alpha with independent libraries."""

    compared: int
    largest_difference: float
    versions: Mapping[str, str]


EffectCode = Literal["improvement", "no_change", "not_enough_data"]
EffectSign = Literal["closer", "even_severity", "fewer_gross"]
"""What speaks for an improvement; two of the three are needed."""
NotCompared = Literal["other_scale", "not_in_both", "other_rubric", "other_raters", "few_works"]


@dataclass(frozen=True, slots=True)
class Effect:
    """What changed from the previous round to this one, on one criterion or (None) altogether.

    was, now : alpha of the two rounds
    difference : mean absolute difference of two scores now minus then, points; negative is better
    works : double-scored works behind it, then and now
    signs : what of R20 holds
    paired : whether the same works were scored in both rounds
    not_compared : why the data do not allow a comparison
    change : alpha now minus then; reported, decides nothing
    """

    criterion: str | None
    code: EffectCode
    was: Estimate
    now: Estimate
    difference: Estimate
    works: tuple[int, int]
    signs: tuple[EffectSign, ...] = ()
    paired: bool = False
    not_compared: NotCompared | None = None
    change: Estimate | None = None


@dataclass(frozen=True, slots=True)
class ThirdChecks:
    """Works the rubric's rule sends to a third rater, and how many of them have a third score."""

    works: int
    due: int
    resolved: int


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One criterion of the summary: agreement, main cause and what to do; `dismissed`: decided against."""

    agreement: CriterionAgreement
    cause: str | None
    action: str | None
    dismissed: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """The calibration summary, language-free; every document is a rendering of it.

    missing : scores not given where a rater scored the work on other criteria
    anchors : works with agreed scores; None where the school keeps none
    plan : what is advised
    kept : the plan as it was decided, or its draft; documents tell of its steps
    """

    round: Round
    agreement: Agreement
    rows: tuple[SummaryRow, ...]
    headline: Line
    conclusions: tuple[Line, ...]
    limits: tuple[Line, ...]
    plan: SeminarPlan
    severity_range: tuple[float, float] | None
    second_mark: SecondMark
    generated: date
    third_checks: ThirdChecks | None = None
    effects: tuple[Effect, ...] = ()
    missing: int = 0
    anchors: int | None = None
    kept: Plan = field(default_factory=Plan)

    @property
    def bands(self) -> Bands:
        """Where alpha changes its meaning in this round."""
        return self.agreement.limits.bands
