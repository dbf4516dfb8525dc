"""What may become of a step, as a table, and the plan as it stands on a day."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from raters.intake.names import personal_kind
from raters.plans.calendar import working_day
from raters.problems import Problem, Refused
from raters.terms import (
    Amendment,
    CheckResult,
    Effect,
    Plan,
    PlannedStep,
    SchoolYear,
    StepAct,
    StepEvent,
    StepState,
)

TRANSITIONS: Mapping[tuple[StepState, StepAct], StepState] = {
    ("planned", "hold"): "held",
    ("planned", "postpone"): "postponed",
    ("planned", "cancel"): "cancelled",
    ("postponed", "hold"): "held",
    ("postponed", "postpone"): "postponed",
    ("postponed", "cancel"): "cancelled",
    ("held", "check"): "held",
    ("held", "reopen"): "planned",
    ("cancelled", "reopen"): "planned",
}
"""From a state, by an act, to a state; nothing else is possible."""
REASONED: tuple[StepAct, ...] = ("postpone", "cancel", "reopen")
"""Acts that need a reason."""
LONGEST_REASON = 300


def state_of(step: PlannedStep) -> StepState:
    """Where the step stands after all that became of it."""
    state: StepState = "planned"
    for event in step.events:
        state = TRANSITIONS[state, event.act]
    return state


def possible(step: PlannedStep) -> tuple[StepAct, ...]:
    """What may become of the step now."""
    state = state_of(step)
    return tuple(act for (before, act) in TRANSITIONS if before == state)


def due_of(step: PlannedStep) -> date | None:
    """The day it is due: the one it was last moved to."""
    return next((event.on for event in reversed(step.events) if event.act == "postpone"), step.due)


def check_of(step: PlannedStep) -> date | None:
    """The day its success is known."""
    return next((event.check for event in reversed(step.events) if event.act == "postpone"), step.check)


def given_up(step: PlannedStep) -> tuple[date, ...]:
    """The days it was due before it was moved, the first one first."""
    moves = [event.on for event in step.events if event.act == "postpone"]
    return tuple(day for day in (step.due, *moves)[:-1] if day is not None) if moves else ()


def held_on(step: PlannedStep) -> date | None:
    """The day it was held; None while it is not."""
    if state_of(step) != "held":
        return None
    return next(event.on for event in reversed(step.events) if event.act == "hold")


def result_of(step: PlannedStep) -> CheckResult | None:
    """What its check said since it was held; None before."""
    for event in reversed(step.events):
        if event.act == "check":
            return event.result
        if event.act in ("hold", "reopen"):
            return None
    return None


def reason_of(step: PlannedStep) -> str:
    """Why it was last moved, given up or taken up again."""
    return next((event.reason for event in reversed(step.events) if event.act in REASONED), "")


def days_late(step: PlannedStep, today: date) -> int:
    """Days since it was due and not held; 0 where it is in time, done or given up."""
    due = due_of(step)
    if due is None or state_of(step) not in ("planned", "postponed"):
        return 0
    return max(0, (today - due).days)


# ---------------------------------------------------------------- acts


def approve(draft: Plan, number: int, day: date, by: str, responsible: str = "") -> Plan:
    """The draft as a decision: its steps and dates are frozen under the number.

    Raises Refused: plan_approved, plan_empty, plan_undated, plan_number_wrong, plan_responsible_name.
    """
    problems = []
    if draft.approved:
        problems.append(Problem("plan_approved"))
    if not draft.included:
        problems.append(Problem("plan_empty"))
    if any(step.due is None for step in draft.included):
        problems.append(Problem("plan_undated"))
    if number < 1:
        problems.append(Problem("plan_number_wrong"))
    problems += position_problems(responsible)
    if problems:
        raise Refused(problems)
    return replace(draft, number=number, approved=day, by=by, responsible=responsible.strip())


def position_problems(responsible: str) -> list[Problem]:
    """A position is kept, a person's name is not: it stands in the school's papers only."""
    named = bool(responsible.strip()) and personal_kind(responsible.strip()) is not None
    return [Problem("plan_responsible_name", facts={"words": responsible.strip()[:60]})] if named else []


def acted(plan: Plan, key: str, event: StepEvent) -> Plan:
    """The approved plan after this became of a step.

    Raises Refused with every reason against it: plan_not_approved, plan_step_unknown, plan_act_impossible,
    plan_reason_missing, plan_date_missing, plan_date_past, plan_day_ahead, plan_result_missing.
    """
    step = plan.step(key)
    if plan.approved is None:
        raise Refused([Problem("plan_not_approved")])
    if step is None or not step.included:
        raise Refused([Problem("plan_step_unknown", facts={"key": key[:60]})])
    problems = tuple(_against(step, event))
    if problems:
        raise Refused(problems)
    return _with(plan, replace(step, events=(*step.events, event)))


def _with(plan: Plan, step: PlannedStep) -> Plan:
    return replace(plan, steps=tuple(step if other.key == step.key else other for other in plan.steps))


def _against(step: PlannedStep, event: StepEvent) -> Iterator[Problem]:
    state = state_of(step)
    if (state, event.act) not in TRANSITIONS:
        yield Problem("plan_act_impossible", facts={"act": event.act, "state": state})
    if event.act in REASONED and not event.reason.strip():
        yield Problem("plan_reason_missing")
    if event.act in ("hold", "postpone") and event.on is None:
        yield Problem("plan_date_missing")
    if event.act == "postpone" and event.on is not None and event.on < event.day:
        yield Problem("plan_date_past")
    if event.act == "hold" and event.on is not None and event.on > event.day:
        yield Problem("plan_day_ahead")
    if event.act == "check" and event.result is None:
        yield Problem("plan_result_missing")


def held(day: date, on: date) -> StepEvent:
    """The step was held on that day."""
    return StepEvent("hold", day, on)


def postponed(step: PlannedStep, day: date, to: date, reason: str, year: SchoolYear) -> StepEvent:
    """The step is put off; its check moves along."""
    check = working_day(to + timedelta(days=step.check_days), year)
    return StepEvent("postpone", day, to, check, _clean(reason))


def cancelled(day: date, reason: str) -> StepEvent:
    """The step is given up."""
    return StepEvent("cancel", day, reason=_clean(reason))


def reopened(day: date, reason: str) -> StepEvent:
    """The step is taken up again, as when it was marked by mistake."""
    return StepEvent("reopen", day, reason=_clean(reason))


def checked(day: date, result: CheckResult) -> StepEvent:
    """The check of a step that was held."""
    return StepEvent("check", day, result=result)


def _clean(words: str) -> str:
    return " ".join(words.split())[:LONGEST_REASON]


@dataclass(frozen=True, slots=True)
class Change:
    """What an amendment changes: steps that come in, other days, steps given up, by key."""

    added: Sequence[PlannedStep] = ()
    moves: Mapping[str, date] | None = None
    dropped: Collection[str] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.moves or self.dropped)


def amend(plan: Plan, change: Change, day: date, by: str, reason: str, year: SchoolYear) -> Plan:
    """The plan with one more amendment; what it changes carries its number and its reason.

    Raises Refused: plan_not_approved, plan_reason_missing, plan_change_missing, or what `acted` says.
    """
    problems = [Problem("plan_not_approved")] if plan.approved is None else []
    if not reason.strip():
        problems.append(Problem("plan_reason_missing"))
    if not change:
        problems.append(Problem("plan_change_missing"))
    if problems:
        raise Refused(problems)
    number = len(plan.amendments) + 1
    for key, to in (change.moves or {}).items():
        step = plan.step(key)
        assert step is not None
        plan = acted(plan, key, replace(postponed(step, day, to, reason, year), amendment=number))
    for key in change.dropped:
        plan = acted(plan, key, replace(cancelled(day, reason), amendment=number))
    come = {step.key: replace(step, included=True, declined="", amendment=number) for step in change.added}
    steps = [come.pop(step.key, step) if not step.included else step for step in plan.steps]
    amendment = Amendment(number, day, by, _clean(reason))
    return replace(plan, steps=(*steps, *come.values()), amendments=(*plan.amendments, amendment))


# ---------------------------------------------------------------- how far it is


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an approved plan is on a day.

    total : steps in it that were not given up
    held, cancelled : how many were held, and given up beside them
    overdue : days late by key, the latest first
    ahead : keys of what is still to be done, the earliest first
    """

    total: int
    held: int
    cancelled: int
    overdue: Mapping[str, int]
    ahead: tuple[str, ...]


def progress(steps: Sequence[PlannedStep], today: date) -> Progress:
    """How far these steps are."""
    states = {step.key: state_of(step) for step in steps}
    late = {step.key: days for step in steps if (days := days_late(step, today))}
    todo = [step for step in steps if states[step.key] in ("planned", "postponed")]
    todo.sort(key=lambda step: due_of(step) or date.max)
    gone = sum(state == "cancelled" for state in states.values())
    return Progress(
        total=len(steps) - gone,
        held=sum(state == "held" for state in states.values()),
        cancelled=gone,
        overdue=dict(sorted(late.items(), key=lambda item: -item[1])),
        ahead=tuple(step.key for step in todo),
    )


def next_number(given: Sequence[tuple[int, int]], year: int) -> int:
    """The number after the highest one of the year; `given`: years and numbers."""
    return max((number for of, number in given if of == year), default=0) + 1


def plan_number(plan: Plan) -> str | None:
    """ "3/2026", with amendments "3-1/2026"; None for a draft."""
    if plan.approved is None:
        return None
    amended = f"-{len(plan.amendments)}" if plan.amendments else ""
    return f"{plan.number}{amended}/{plan.approved.year}"


def told_by(effects: Sequence[Effect], step: PlannedStep) -> CheckResult | None:
    """What the next round says of the step's criteria; None where it says nothing."""
    codes = [effect.code for effect in effects if effect.criterion in step.criteria]
    if not codes:
        return None
    if "not_enough_data" in codes:
        return "not_enough_data"
    return "reached" if all(code == "improvement" for code in codes) else "not_reached"
