"""The kept plan in words: its number, how far it is, and where a step stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from raters import plans
from raters.terms import Plan, PlannedStep
from raters.text import Text


def plan_name(plan: Plan, text: Text) -> str:
    """Number and day of the approval; a draft says that it is one."""
    if plan.approved is None:
        return text("plan-draft")
    return text("plan-name", number=plans.plan_number(plan) or "", date=text.date(plan.approved))


def progress_words(steps: Sequence[PlannedStep], today: date, text: Text) -> str:
    """How many of the steps are done, and how late the others are."""
    gone = plans.progress(steps, today)
    longest = max(gone.overdue.values(), default=0)
    return text("plan-progress", held=gone.held, total=gone.total, late=len(gone.overdue), days=longest)


def due_words(step: PlannedStep, text: Text) -> str:
    """The day by which the step is taken; where nothing is dated, how many days after the approval."""
    due = plans.due_of(step)
    return text.date(due) if due else text("plan-within", days=step.days)


def checked_words(step: PlannedStep, text: Text) -> str:
    """The day by which its success is known."""
    check = plans.check_of(step)
    return text.date(check) if check else text("plan-within", days=step.days + step.check_days)


def standing(step: PlannedStep, plan: Plan, today: date, text: Text) -> str:
    """What became of a step of an approved plan; nothing while it is as it was approved."""
    if plan.approved is None:
        return ""
    state, late, result = plans.state_of(step), plans.days_late(step, today), plans.result_of(step)
    said = []
    if state == "held":
        held = plans.held_on(step)
        said.append(text("plan-done", date=text.date(held) if held else ""))
    elif state != "planned":
        said.append(text(f"plan-state-{state}"))
    if late:
        said.append(text("plan-late", days=late))
    if result:
        said.append(text(f"plan-result-{result}"))
    return ", ".join(said)
