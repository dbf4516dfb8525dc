"""A new scoring session: what, by whom, and the plan to look at before it begins."""

from __future__ import annotations

import secrets

import numpy as np
import streamlit as st

from raters import access, design, intake, rubrics
from raters.problems import Refused
from raters.terms import Progress, Rubric, ScoringSession
from raters.text import Text
from raters.ui import on_screen, state, widgets
from raters.ui.memory import Remembered
from raters.ui.rubrics import library
from raters.ui.scoring import sessions

MOST_ANCHORS = 12
ANCHORS = 5
MINUTES = 5.0

Asked = tuple[str, str, int, float]
"""Works, raters, anchors and minutes a work, as the form takes them."""
ASKED = Remembered[Asked]("session_asked", ("30", "4", ANCHORS, MINUTES))
PLANNED = Remembered[ScoringSession | None]("session_planned", None)


def new_session(text: Text) -> None:
    """The form, and below it the plan it gives."""
    st.header(text("scoring-new"), anchor=False)
    _ask(text)
    planned = PLANNED.get()
    if planned is not None:
        _show(planned, text)


def _ask(text: Text) -> None:
    asked = ASKED.get()
    with st.form("session"):
        left, right = st.columns(2)
        title = left.text_input(
            text("scoring-new-title"),
            max_chars=120,
            placeholder=text("scoring-new-title-example"),
            key="session_title",
        )
        subject = right.text_input(text("scoring-new-subject"), max_chars=80, key="session_subject")
        rubric = library.ask("session_rubric", text, _rubrics())
        left, right = st.columns(2)
        works = left.text_area(
            text("scoring-new-works"), asked[0], help=text("scoring-new-works-help"), key="session_works"
        )
        raters = right.text_area(
            text("scoring-new-raters"), asked[1], help=text("scoring-new-raters-help"), key="session_raters"
        )
        anchors = left.number_input(
            text("scoring-new-anchors"),
            *(0, MOST_ANCHORS, asked[2]),
            help=text("scoring-new-anchors-help"),
            key="session_anchors",
        )
        pace = right.number_input(
            text("scoring-new-minutes"),
            *(0.5, 120.0, asked[3]),
            step=0.5,
            format="%.1f",
            key="session_minutes",
        )
        if not st.form_submit_button(text("scoring-new-plan"), type="primary"):
            return
    PLANNED.put(None)
    if not title.strip():
        st.error(text("scoring-new-title-missing"))
        return
    try:
        PLANNED.put(_plan((title, subject), rubric, works, raters, anchors, pace, text))
    except Refused as refusal:
        widgets.show_problems(refusal.problems, text)


def _rubrics() -> tuple[Rubric, ...]:
    """The rubrics of the program, of the school, and of the current round in its version."""
    view = state.current()
    latest = [view.round.table.rubric] if view and view.round.table.rubric.name else []
    return (*rubrics.shipped(), *(one.value.latest for one in library.kept().values()), *latest)


def _plan(
    names: tuple[str, str], rubric: Rubric, works: str, raters: str, anchors: int, pace: float, text: Text
) -> ScoringSession:
    title, subject = names
    people = intake.read_raters(raters, text("scoring-rater-prefix"))
    barred = intake.read_works(works, text("scoring-work-prefix"), people)
    assignment = design.deal(barred, people, anchors, np.random.default_rng())
    return ScoringSession(
        id=secrets.token_hex(8),
        title=title.strip(),
        subject=subject.strip(),
        rubric=rubric,
        assignment=assignment,
        access=access.new_codes(people),
        minutes_per_work=pace,
        created=sessions.now(),
    )


def _show(planned: ScoringSession, text: Text) -> None:
    st.header(text("scoring-plan"), anchor=False)
    plan, lines = planned.assignment, design.progress(planned, ())
    counts = text(
        "scoring-plan-counts",
        works=len(plan.works),
        anchors=len(plan.anchors),
        raters=len(plan.raters),
        scorings=design.whole(lines).assigned,
    )
    title, rubric = widgets.plain(planned.title), widgets.plain(widgets.rubric_name(planned.rubric))
    st.markdown(f"**{title}** · {rubric}\n\n{counts}")
    found = design.faults(plan)
    widgets.show_problems(found, text)
    if not found:
        st.success(text("scoring-plan-sound"))
    load_table(lines, text)
    st.button(
        text("scoring-plan-start"),
        type="primary",
        key="session_begin",
        on_click=on_screen.act("session_begin", _begin, planned),
    )


def _begin(planned: ScoringSession) -> None:
    sessions.begin(planned)
    sessions.show(planned.id)
    PLANNED.put(None)


def load_table(lines: tuple[Progress, ...], text: Text) -> None:
    """Works and minutes of each rater."""
    rows = [
        {
            text("scoring-column-rater"): widgets.code(line.rater),
            text("scoring-column-works"): str(line.assigned),
            text("scoring-column-minutes"): text("scoring-minutes", minutes=round(line.minutes_left)),
        }
        for line in lines
    ]
    widgets.table(rows, text("scoring-plan-alt"))
