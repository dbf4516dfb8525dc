"""The plan as a decision: what was approved, and what became of every step since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from raters.terms.advice import Line, Load, StepKind

StepState = Literal["planned", "postponed", "held", "cancelled"]
StepAct = Literal["hold", "postpone", "cancel", "reopen", "check"]
CheckResult = Literal["reached", "not_reached", "not_enough_data"]


@dataclass(frozen=True, slots=True)
class StepEvent:
    """Something that became of a step after the plan was approved; events are added, never changed.

    day : when it was said
    on, check : the day it was held or is put off to, and the new day of its check
    amendment : the amendment that said so, 0 outside of one
    """

    act: StepAct
    day: date
    on: date | None = None
    check: date | None = None
    reason: str = ""
    result: CheckResult | None = None
    amendment: int = 0


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step of a plan with its day; frozen once the plan is approved.

    key : names the step inside its round
    rules : the causes it answers; they tell its indicator
    due, days : the day it is due, and how many days that is from the start; no day where nothing is dated
    participants : by code; a session of one person ("individual") stands in no paper
    asked : works scored twice to see whether it helped, or as the step itself; 0 for none
    check, check_days : the same of the day its success is known
    title, responsible : empty until somebody gives one; a position, never a name
    included, declined : whether the step is in the plan, and why not
    amendment : the amendment it came with, 0 for the plan itself
    events : what became of it, the first one first
    """

    key: str
    action: str
    kind: StepKind
    criteria: tuple[str, ...]
    rules: tuple[str, ...] = ()
    due: date | None = None
    days: int = 0
    minutes: int = 0
    participants: tuple[str, ...] = ()
    works: tuple[str, ...] = ()
    asked: int = 0
    check: date | None = None
    check_days: int = 0
    aims: tuple[Line, ...] = ()
    load: Load | None = None
    title: str = ""
    responsible: str = ""
    note: str = ""
    included: bool = True
    declined: str = ""
    amendment: int = 0
    events: tuple[StepEvent, ...] = ()

    @property
    def private(self) -> bool:
        """Whether it concerns one person and stands in no paper."""
        return self.kind == "individual"


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change of an approved plan, numbered inside it: new steps, other days, steps given up."""

    number: int
    day: date
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of a round: a draft until it is approved, then a numbered decision.

    steps : in the order of their use; of a draft that is kept, only those somebody changed
    start : the day from which dates count; None for a draft that counts from its round
    number, approved : number within the year of the approval
    by : the role that approved it
    responsible : a position; empty for the usual one
    """

    steps: tuple[PlannedStep, ...] = ()
    start: date | None = None
    number: int = 0
    approved: date | None = None
    by: str = ""
    responsible: str = ""
    amendments: tuple[Amendment, ...] = ()

    @property
    def included(self) -> tuple[PlannedStep, ...]:
        """The steps that are in the plan."""
        return tuple(step for step in self.steps if step.included)

    @property
    def shown(self) -> tuple[PlannedStep, ...]:
        """Those of them documents tell of."""
        return tuple(step for step in self.included if not step.private)

    def step(self, key: str) -> PlannedStep | None:
        """The step with this key."""
        return next((step for step in self.steps if step.key == key), None)


@dataclass(frozen=True, slots=True)
class PlanNumber:
    """A number that is given away; it is not given again, whatever becomes of its plan."""

    year: int
    number: int


@dataclass(frozen=True, slots=True)
class Break:
    """School holidays, the first and the last day of them."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class SchoolYear:
    """When the school works: days a week (5 or 6), and its holidays."""

    week: int
    breaks: tuple[Break, ...] = ()
