"""The draft of the plan: what goes in, when, with whom; then the whole is approved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

from raters import casebook, plans
from raters.limits import shipped_limits
from raters.report import step_title
from raters.terms import PlannedStep
from raters.ui import addresses, state
from raters.ui.memory import Remembered
from raters.ui.seminars import details, keeping, pieces
from raters.ui.seminars.keeping import Shown

FIELDS = ("title", "minutes", "responsible", "participants", "works", "note")
LONGEST_TITLE = 160
MOST_CANDIDATES = 60
DAY = Remembered[date | None]("plan_day", None)
RESPONSIBLE = Remembered("plan_responsible", "")


def show(of: Shown) -> None:
    """Every step with a tick and its day; the bar that approves them."""
    text, plan = of.view.text, of.plan
    st.subheader(text("plan-draft-title", steps=len(plan.steps)), anchor=False)
    if not plan.steps:
        st.markdown(text("plan-nothing"))
        return
    st.markdown(text("plan-draft-about"))
    _start(of)
    opened = st.query_params.get("step")
    with st.container(key="cards"):
        for number, step in enumerate(plan.steps, 1):
            _card(of, step, number, opened=opened == str(number))
    _bar(of)


def _start(of: Shown) -> None:
    """From which day the dates count; where they have passed, a way to count them anew."""
    text, plan, today = of.view.text, of.plan, keeping.today()
    if plan.start is not None:
        meetings = shipped_limits().load.meetings_a_week
        st.caption(text("plan-draft-start", date=text.date(plan.start), meetings=meetings))
    past = sum(step.due is not None and step.due < today for step in plan.included)
    if past:
        st.warning(text("plan-draft-past", steps=past))
        anew = replace(of.kept, start=today, steps=tuple(replace(step, due=None) for step in of.kept.steps))
        done = text("plan-saved")
        st.button(
            text("plan-draft-from-today"), on_click=keeping.put, args=(of, anew, done), key="plan_from_today"
        )


def _key(of: Shown, name: str, step: PlannedStep) -> str:
    """Another version of the draft is another widget."""
    return state.key("plan", name, of.view.round.id, step.key, str(of.version))


def _card(of: Shown, step: PlannedStep, number: int, *, opened: bool) -> None:
    text, name = of.view.text, step_title(step, of.view.text)
    with st.container(border=True, key=f"step_{number}{'_open' if opened else ''}"):
        tick, words, gain, day, more = st.columns([0.4, 5, 2, 1.8, 1.3], vertical_alignment="center")
        included = tick.checkbox(
            text("plan-include", step=name),
            step.included,
            key=_key(of, "in", step),
            label_visibility="collapsed",
            on_change=_tick,
            args=(of, step),
        )
        words.html(pieces.head(step, text) + pieces.who(step, text))
        gain.html(pieces.gain(step, of.live.get(step.key), of.view.agreement, text))
        if included:
            day.date_input(
                text("plan-due-label", step=name),
                step.due,
                format="DD.MM.YYYY",
                key=_key(of, "due", step),
                label_visibility="collapsed",
                on_change=_move,
                args=(of, step),
            )
        else:
            day.html(pieces.tag(text("plan-out"), "gray"))
        with more:
            toggle(number, opened=opened, label=text("plan-close" if opened else "plan-open"))
        if opened:
            details.show(of, step)
            _form(of, step)


def toggle(number: int, *, opened: bool, label: str) -> None:
    """Open or close a step; the address says which one is open."""
    st.button(
        label,
        type="tertiary",
        key=f"plan_open_{number}",
        on_click=addresses.put,
        args=("step", "0" if opened else str(number)),
    )


def _tick(of: Shown, step: PlannedStep) -> None:
    included = Remembered(_key(of, "in", step), True).get()
    _change(of, replace(step, included=included))


def _move(of: Shown, step: PlannedStep) -> None:
    day = Remembered[date | None](_key(of, "due", step), None).get()
    if day is not None:
        _change(of, replace(step, due=day))


def _change(of: Shown, step: PlannedStep) -> None:
    """Keep a step as the leader wants it; a day nobody chose goes on following the start."""
    advised = next((other for other in of.advised if other.key == step.key), None)
    if advised is not None and advised.due == step.due:
        step = replace(step, due=None)
    keeping.put(of, plans.changed_step(of.kept, step), of.view.text("plan-saved"))


# ---------------------------------------------------------------- the form of a step


def _form(of: Shown, step: PlannedStep) -> None:
    text = of.view.text
    with st.form(_key(of, "form", step), border=False):
        usual = step_title(replace(step, title=""), text)[:LONGEST_TITLE]
        st.text_input(
            text("seminar-title"), step.title or usual, max_chars=LONGEST_TITLE, key=_key(of, "title", step)
        )
        left, right = st.columns(2)
        left.number_input(
            text("seminar-minutes"), 0, 480, step.minutes, step=5, key=_key(of, "minutes", step)
        )
        right.text_input(
            text("seminar-responsible"),
            step.responsible,
            max_chars=120,
            key=_key(of, "responsible", step),
            help=text("plan-responsible-help"),
        )
        team = sorted({*map(str, of.view.round.table.scores["rater"].unique()), *step.participants})
        st.multiselect(
            text("seminar-participants"), team, list(step.participants), key=_key(of, "participants", step)
        )
        st.multiselect(
            text("seminar-work-list"),
            _candidates(of, step),
            list(step.works),
            key=_key(of, "works", step),
            accept_new_options=True,
            help=text("seminar-work-list-help"),
        )
        st.text_area(
            text("seminar-note"),
            step.note,
            max_chars=500,
            key=_key(of, "note", step),
            help=text("seminar-note-help"),
        )
        st.form_submit_button(text("plan-save"), key=_key(of, "save", step), on_click=_save, args=(of, step))


def _candidates(of: Shown, step: PlannedStep) -> list[str]:
    """The works planned and those the findings name; any other code may be typed."""
    named = (work for finding in of.view.findings for work in finding.works)
    return list(dict.fromkeys([*step.works, *named]))[: max(MOST_CANDIDATES, len(step.works))]


def _save(of: Shown, step: PlannedStep) -> None:
    given = {name: Remembered[Any](_key(of, name, step), getattr(step, name)).get() for name in FIELDS}
    for name in ("participants", "works"):
        given[name] = tuple(given[name])
    for name in ("title", "responsible", "note"):
        given[name] = " ".join(given[name].split())
    if given["title"] == step_title(replace(step, title=""), of.view.text)[:LONGEST_TITLE]:
        given["title"] = ""  # so that it follows the reader's language
    changed = replace(step, **given)
    problems = plans.step_problems(changed, of.view.round.table)
    if problems:
        keeping.SAID.put(("", problems))
    else:
        _change(of, changed)


# ---------------------------------------------------------------- approval


def _bar(of: Shown) -> None:
    text, included = of.view.text, of.plan.included
    with st.bottom, st.container(key="bar", horizontal=True, vertical_alignment="center"):
        st.markdown(text("plan-bar", steps=len(included)))
        if st.button(
            text("plan-approve"),
            type="primary",
            icon=":material/check:",
            key="plan_approve",
            disabled=not included,
            width="content",
        ):
            st.dialog(text("plan-approve"))(_approval)(of)


def _approval(of: Shown) -> None:
    """Number, day and responsible position; then the plan is a decision."""
    text, today = of.view.text, keeping.today()
    keeping.leave_when_done(text)
    st.markdown(text("plan-approve-about"))
    left, right = st.columns(2)
    day = right.date_input(text("plan-day"), today, format="DD.MM.YYYY", key=DAY.name) or today
    number = Remembered(f"plan_number_{day.year}", casebook.free_number(state.store(), day.year))
    left.number_input(text("plan-number"), 1, 9999, number.otherwise, key=number.name)
    st.text_input(
        text("plan-responsible"), max_chars=120, key=RESPONSIBLE.name, help=text("plan-responsible-help")
    )
    st.button(
        text("plan-approve-yes"), type="primary", key="plan_approve_yes", on_click=_approve, args=(of, number)
    )


def _approve(of: Shown, number: Remembered[int]) -> None:
    day, given = DAY.get() or keeping.today(), int(number.get())
    keeping.press(
        lambda: casebook.approve_plan(
            state.store(),
            of.view.round.id,
            of.plan,
            of.version,
            given,
            day,
            state.role().value,
            RESPONSIBLE.get(),
        ),
        of.view.text("plan-approved", number=given),
    )
