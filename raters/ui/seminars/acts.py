"""What can become of a step of an approved plan: done, put off, given up, taken up again, checked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import get_args

import streamlit as st

from raters import plans
from raters.report import due_words, step_title
from raters.terms import CheckResult, PlannedStep, StepAct, StepEvent
from raters.ui import state
from raters.ui.memory import Remembered
from raters.ui.seminars import keeping
from raters.ui.seminars.keeping import Shown

WEEK = timedelta(days=7)
LONGEST_REASON = 300


@dataclass(frozen=True, slots=True)
class Desk:
    """A step and the widgets that ask what became of it."""

    of: Shown
    step: PlannedStep

    def key(self, name: str) -> str:
        """The key of a widget: after every change it is another one."""
        return state.key("plan", name, self.of.view.round.id, self.step.key, str(self.of.version))

    def day(self, name: str) -> date | None:
        """The day somebody chose."""
        return Remembered[date | None](self.key(name), None).get()

    def words(self, name: str) -> str:
        """The words somebody wrote."""
        return Remembered(self.key(name), "").get()


def show(of: Shown, step: PlannedStep) -> None:
    """A button an act that is possible now; each asks what it needs to know."""
    desk, possible = Desk(of, step), plans.possible(step)
    with st.container(horizontal=True):
        for act in possible:
            if act in ASKS:
                _act(desk, act)
        if plans.days_late(step, keeping.today()):
            _remind(desk)
    _history(desk)


def _act(desk: Desk, act: StepAct) -> None:
    text = desk.of.view.text
    with st.popover(
        text(f"plan-{act}"), type="primary" if act == "hold" else "secondary", key=desk.key(f"ask_{act}")
    ):
        ASKS[act](desk)
        st.button(
            text(f"plan-{act}"),
            type="primary",
            key=desk.key(f"do_{act}"),
            on_click=_do,
            args=(desk, act),
        )


def _do(desk: Desk, act: StepAct) -> None:
    of, step = desk.of, desk.step
    keeping.act(
        of, lambda: plans.acted(of.plan, step.key, EVENTS[act](desk)), of.view.text(f"plan-say-{act}")
    )


def _ask_day(desk: Desk) -> None:
    text, today = desk.of.view.text, keeping.today()
    due = plans.due_of(desk.step) or today
    day = min(due, today)
    st.date_input(text("plan-held-on"), day, format="DD.MM.YYYY", max_value=today, key=desk.key("held"))


def _ask_new_day(desk: Desk) -> None:
    text, today = desk.of.view.text, keeping.today()
    day = plans.working_day(max(plans.due_of(desk.step) or today, today) + WEEK, desk.of.year)
    st.date_input(
        text("plan-postpone-to"), day, format="DD.MM.YYYY", min_value=today, key=desk.key("postpone")
    )
    _ask_reason(desk, "postpone")


def _ask_reason(desk: Desk, act: StepAct) -> None:
    st.text_input(desk.of.view.text("plan-reason"), max_chars=LONGEST_REASON, key=desk.key(f"reason_{act}"))


def _ask_result(desk: Desk) -> None:
    text, told = desk.of.view.text, desk.of.told(desk.step)
    options: tuple[CheckResult, ...] = get_args(CheckResult)
    if told is not None:
        st.caption(text("plan-check-told", result=text(f"plan-result-{told}")))
    st.radio(
        text("plan-check-what"),
        options,
        index=options.index(told) if told else None,
        format_func=lambda result: text(f"plan-result-{result}"),
        key=desk.key("result"),
    )


ASKS: dict[StepAct, Callable[[Desk], None]] = {
    "hold": _ask_day,
    "postpone": _ask_new_day,
    "cancel": lambda desk: _ask_reason(desk, "cancel"),
    "check": _ask_result,
    "reopen": lambda desk: _ask_reason(desk, "reopen"),
}


def _postponed(desk: Desk) -> StepEvent:
    today = keeping.today()
    to = desk.day("postpone") or today
    return plans.postponed(desk.step, today, to, desk.words("reason_postpone"), desk.of.year)


def _checked(desk: Desk) -> StepEvent:
    result = Remembered[CheckResult | None](desk.key("result"), None).get()
    return StepEvent("check", keeping.today(), result=result)


EVENTS: dict[StepAct, Callable[[Desk], StepEvent]] = {
    "hold": lambda desk: plans.held(keeping.today(), desk.day("held") or keeping.today()),
    "postpone": _postponed,
    "cancel": lambda desk: plans.cancelled(keeping.today(), desk.words("reason_cancel")),
    "check": _checked,
    "reopen": lambda desk: plans.reopened(keeping.today(), desk.words("reason_reopen")),
}


def _remind(desk: Desk) -> None:
    """A text to copy; nothing is sent."""
    text, step = desk.of.view.text, desk.step
    with st.popover(text("plan-remind"), key=desk.key("remind")):
        st.caption(text("plan-remind-about"))
        who = ", ".join(step.participants)
        words = text("plan-remind-words", step=step_title(step, text), date=due_words(step, text), who=who)
        st.code(words.strip(), language=None, wrap_lines=True)


def _history(desk: Desk) -> None:
    """Everything that became of the step, with its reasons."""
    text, events = desk.of.view.text, desk.step.events
    if not events:
        return
    with st.expander(text("plan-history")):
        for event in events:
            st.markdown(
                "- "
                + text(
                    f"plan-history-{event.act}",
                    day=text.date(event.day),
                    on=text.date(event.on) if event.on else "",
                    reason=event.reason,
                    result=text(f"plan-result-{event.result}") if event.result else "",
                )
            )
