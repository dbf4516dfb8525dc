"""An amendment: new steps, other days, steps given up, with one reason and a number of its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import streamlit as st

from raters import plans
from raters.report import step_title
from raters.terms import PlannedStep
from raters.ui import state
from raters.ui.memory import Remembered
from raters.ui.seminars import keeping
from raters.ui.seminars.keeping import Shown

LONGEST_REASON = 300
ADDED, MOVED, DROPPED = (Remembered[Sequence[str]](f"amend_{name}", ()) for name in ("add", "move", "drop"))
DAYS = Remembered("amend_days", 7)
REASON = Remembered("amend_reason", "")


def button(of: Shown) -> None:
    """The button that opens the amendment."""
    text = of.view.text
    if st.button(text("plan-change"), key="plan_amend"):
        st.dialog(text("plan-change"))(_amendment)(of)


def _amendment(of: Shown) -> None:
    text, plan = of.view.text, of.plan
    keeping.leave_when_done(text)
    number = f"{plan.number}-{len(plan.amendments) + 1}"
    st.markdown(text("plan-change-about", number=number))
    new, todo = _new(of), _todo(of)

    def name(key: str) -> str:
        return step_title({**new, **todo}[key], text)

    st.multiselect(text("plan-change-add"), list(new), format_func=name, key=ADDED.name)
    moved = st.multiselect(text("plan-change-move"), list(todo), format_func=name, key=MOVED.name)
    if moved:
        st.number_input(text("plan-change-days"), 1, 365, DAYS.otherwise, key=DAYS.name)
    left = [key for key in todo if key not in moved]
    st.multiselect(text("plan-change-drop"), left, format_func=name, key=DROPPED.name)
    st.text_input(text("plan-reason"), max_chars=LONGEST_REASON, key=REASON.name)
    st.button(text("plan-change-yes"), type="primary", key="amend_yes", on_click=_amend, args=(of, number))


def _new(of: Shown) -> dict[str, PlannedStep]:
    return {step.key: step for step in of.new}


def _todo(of: Shown) -> dict[str, PlannedStep]:
    return {step.key: step for step in of.plan.included if "postpone" in plans.possible(step)}


def _amend(of: Shown, number: str) -> None:
    today, new, todo = keeping.today(), _new(of), _todo(of)
    later = timedelta(days=int(DAYS.get()))
    change = plans.Change(
        added=tuple(new[key] for key in ADDED.get()),
        moves={
            key: plans.working_day(max(plans.due_of(todo[key]) or today, today) + later, of.year)
            for key in MOVED.get()
        },
        dropped=tuple(key for key in DROPPED.get() if key not in MOVED.get()),
    )
    role, reason = state.role().value, REASON.get()
    keeping.act(
        of,
        lambda: plans.amend(of.plan, change, today, role, reason, of.year),
        of.view.text("plan-changed", number=number),
    )
