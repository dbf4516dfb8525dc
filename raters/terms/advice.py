"""What is advised and what is said: findings, plan, summary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from raters.limits import Bands
from raters.problems import Fact
from raters.terms.results import Agreement, CriterionAgreement, Estimate
from raters.terms.scores import Round

Confidence = Literal["high", "preliminary"]
SeminarStatus = Literal["proposed", "accepted", "postponed", "dismissed"]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence to be said: catalog code and facts."""

    code: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


ComponentKind = Literal[
    "shift", "camps", "own_class", "drift", "batch", "width", "scatter", "impression",
    "boundary", "zero", "gross", "rest",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Component:
    """A part of the disagreement observed on a criterion: what a cause is made of.

    of : raters it comes from, or the two scores of a boundary
    share : of the observed disagreement, 0 to 1
    gain : rise of alpha when it goes; None where alpha is undefined
    """

    criterion: str
    kind: ComponentKind
    of: tuple[str, ...]
    share: float
    gain: float | None


@dataclass(frozen=True, slots=True)
class Finding:
    """A cause read off the data.

    gain : alpha if this cause were gone, minus alpha now; over several criteria their mean
    components : what goes with the cause, criterion by criterion
    """

    rule: str
    criterion: str | None
    raters: tuple[str, ...]
    confidence: Confidence
    evidence: Mapping[str, Fact]
    works: tuple[str, ...] = ()
    gain: float | None = None
    components: tuple[Component, ...] = ()


LoadOutcome = Literal["fits", "later", "fewer", "out_of_reach"]


@dataclass(frozen=True, slots=True)
class Load:
    """What scoring works twice takes.

    wanted, works : works the data ask for, and those people can score
    minutes : of each of the people
    days : how long it takes, or how much time there was
    outcome : in time, later than asked, fewer works, or not attainable in one school
    """

    wanted: int
    works: int
    minutes: int
    days: int
    outcome: LoadOutcome


StepKind = Literal["meeting", "individual", "step"]
"""A meeting of several people; a session of one person, which is private; anything else to do."""
NotPlanned = Literal["small_gain", "two_actions", "three_meetings", "covered"]


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the plan: its causes, what it takes, whom and what it concerns.

    people : who takes part; nobody where there is no meeting
    part : tells apart steps of one action on the same criteria
    gains : rise of alpha one session may bring, by criterion
    concerned : double-scored works of its criteria, added up
    load : what its check works take; None where it asks for none
    why : why it stands where it stands, `rank-…` with its facts
    """

    action: str
    findings: tuple[Finding, ...]
    criteria: tuple[str, ...]
    raters: tuple[str, ...]
    works: tuple[str, ...]
    minutes: int | None
    due_days: int
    check_works: int | None
    kind: StepKind = "step"
    people: tuple[str, ...] = ()
    part: str = ""
    gains: Mapping[str, float] = field(default_factory=dict)
    confidence: Confidence = "high"
    concerned: int = 0
    why: Line = Line("rank-no_gain")
    load: Load | None = None

    @property
    def gain(self) -> float | None:
        """Rise of alpha one session may bring, mean over the criteria; None where there is no such number."""
        return sum(self.gains.values()) / len(self.gains) if self.gains else None


@dataclass(frozen=True, slots=True)
class Unplanned:
    """A finding whose action is not in the plan, and why."""

    finding: Finding
    reason: NotPlanned


@dataclass(frozen=True, slots=True)
class SeminarPlan:
    """What to do, most useful first: meetings, sessions of one person and other steps in one list."""

    steps: tuple[Step, ...] = ()
    unplanned: tuple[Unplanned, ...] = ()

    @property
    def seminars(self) -> int:
        """How many meetings there are, groups that meet on the same criteria for the same counted once."""
        return len({(step.action, step.criteria) for step in self.meetings})

    @property
    def meetings(self) -> tuple[Step, ...]:
        """The steps to which several people come."""
        return tuple(step for step in self.steps if step.kind == "meeting")


@dataclass(frozen=True, slots=True)
class PlannedSeminar:
    """A step as the leader keeps it.

    title : empty until the leader gives one
    private : a session of one person, in no schedule and no paper
    asked : works the step asks to be scored twice, during it or afterwards; 0 where that is not known
    """

    action: str
    criteria: tuple[str, ...]
    status: SeminarStatus
    date: date
    minutes: int
    responsible: str = ""
    participants: tuple[str, ...] = ()
    works: tuple[str, ...] = ()
    note: str = ""
    reason: str = ""
    title: str = ""
    private: bool = False
    asked: int = 0


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
    planned : what the leader decided on steps of the plan, by the step's key
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
    planned: Mapping[str, PlannedSeminar] = field(default_factory=dict)

    @property
    def bands(self) -> Bands:
        """Where alpha changes its meaning in this round."""
        return self.agreement.limits.bands
