"""The plan of the round as it is kept: read once a run, changed by what the leader presses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import streamlit as st

from raters import casebook, plans
from raters.problems import Problem, Refused
from raters.terms import CheckResult, Plan, PlannedStep, SchoolYear, Step
from raters.text import Text
from raters.ui import state, widgets
from raters.ui.memory import Remembered
from raters.ui.state import View

SAID = Remembered[tuple[str, tuple[Problem, ...]] | None]("plan_said", None)
"""What came of the last press: the words of success, or why not."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The plan as the page shows it.

    plan : as it was approved, else its draft
    kept : what is kept of it
    version : of what is kept, 0 for nothing
    advised : what the data ask for, dated like a draft
    """

    view: View
    plan: Plan
    kept: Plan
    version: int
    advised: tuple[PlannedStep, ...]
    year: SchoolYear

    @property
    def live(self) -> dict[str, Step]:
        """The steps as they are worked out now, by key."""
        return dict(zip(self._keys(), self.view.plan.steps, strict=True))

    def _keys(self) -> list[str]:
        return [step.key for step in self.advised]

    def told(self, step: PlannedStep) -> CheckResult | None:
        """What the round after this one says of the step; None where there is none yet."""
        following = next((entry for entry in state.rounds() if entry.previous == self.view.round.id), None)
        known = state.casebook().known(following.id) if following else None
        return plans.told_by(known[1].effects, step) if known else None

    @property
    def new(self) -> tuple[PlannedStep, ...]:
        """Steps that are advised and not in the approved plan."""
        known = {step.key for step in self.plan.included}
        return tuple(step for step in self.advised if step.key not in known)


def shown(view: View) -> Shown:
    """The plan of the current round."""
    book, kept = state.casebook(), casebook.kept_plan(state.store(), view.round.id)
    value, version = (kept.value, kept.version) if kept else (Plan(), 0)
    year, worked = book.year, view.work_up
    plan = plans.plan_of(view.round, worked.plan, worked.cards, value, year)
    start = plan.approved or plan.start
    return Shown(
        view, plan, value, version, plans.proposed_steps(worked.plan, worked.cards, start, year), year
    )


def waiting(view: View) -> int:
    """How many things wait on the page of the plan: one plan to approve, or the steps that are overdue."""
    plan = shown(view).plan
    if plan.approved is None:
        return int(bool(plan.steps))
    return len(plans.progress(plan.included, today()).overdue)


def keep(of: Shown, plan: Plan) -> None:
    """Keep the plan in place of what the page has shown. Raises Refused: record_changed."""
    casebook.keep_plan(state.store(), of.view.round.id, plan, of.version)


def put(of: Shown, plan: Plan, done: str) -> None:
    """Keep the plan in place of what the page has shown, and say so, or what stood in the way."""
    act(of, lambda: plan, done)


def act(of: Shown, change: Callable[[], Plan], done: str) -> None:
    """Change the plan, keep it, and say so, or what stood in the way."""
    press(lambda: keep(of, change()), done)


def press(deed: Callable[[], object], done: str) -> None:
    """Do it, and say so, or what stood in the way."""
    try:
        deed()
    except Refused as refused:
        SAID.put(("", tuple(refused.problems)))
    else:
        SAID.put((done, ()))


def leave_when_done(text: Text) -> None:
    """In a dialog: close it when what was pressed is done; else say what stood in the way."""
    said = SAID.get()
    if said is not None and said[0]:
        st.rerun()
    say(text)


def say(text: Text) -> None:
    """What came of the last press, once."""

    said = SAID.take()
    if said is None:
        return
    done, problems = said
    widgets.show_problems(problems, text)
    if done:
        st.success(done)


def today() -> date:
    """The day on which the page is looked at; no date of a plan depends on it."""
    return date.today()
