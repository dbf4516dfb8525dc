"""What is advised: findings and the steps that follow of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from raters.problems import Fact

Confidence = Literal["high", "preliminary"]


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
