"""A new scoring session: what, by whom, and the plan to look at before it begins."""

from __future__ import annotations

import secrets

import numpy as np
import pandas as pd
import streamlit as st

from raters import access, design, intake, rubrics
from raters.problems import Refused
from raters.terms import Progress, Rubric, ScoringSession
from raters.text import Text
from raters.ui import state, widgets
from raters.ui.rubrics import library
from raters.ui.scoring import sessions

PLANNED = "session_planned"
ASKED = "session_asked"
MOST_ANCHORS = 12
ANCHORS = 5
MINUTES = 5.0

Asked = tuple[str, str, int, float]
"""Works, raters, anchors and minutes a work, as the form takes them."""


def new_session(text: Text) -> None:
    """The form, and below it the plan it gives."""
    st.header(text("scoring-new"), anchor=False)
    _ask(text)
    planned: ScoringSession | None = st.session_state.get(PLANNED)
    if planned is not None:
        _show(planned, text)


def _ask(text: Text) -> None:
    shelf = _rubrics()
    asked: Asked = st.session_state.get(ASKED, ("30", "4", ANCHORS, MINUTES))
    with st.form("session"):
        left, right = st.columns(2)
        title = left.text_input(
            text("scoring-new-title"),
            max_chars=120,
            placeholder=text("scoring-new-title-example"),
            key="session_title",
        )
        subject = right.text_input(text("scoring-new-subject"), max_chars=80, key="session_subject")
        name = st.selectbox(text("ui-rubric"), list(shelf), key="session_rubric")
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
    st.session_state[PLANNED] = None
    if not title.strip():
        st.error(text("scoring-new-title-missing"))
        return
    try:
        st.session_state[PLANNED] = _plan((title, subject), shelf[name], works, raters, anchors, pace, text)
    except Refused as refusal:
        widgets.show_problems(refusal.problems, text)


def _rubrics() -> dict[str, Rubric]:
    """The rubrics of the program, of the school, and of the current round in its version, by name."""
    view = state.current()
    latest = [view.round.table.rubric] if view and view.round.table.rubric.name else []
    known = (*rubrics.shipped(), *(one.value.latest for one in library.kept().values()), *latest)
    return {widgets.rubric_name(rubric): rubric for rubric in known}


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
        text("scoring-plan-start"), type="primary", key="session_begin", on_click=_begin, args=(planned,)
    )


def _begin(planned: ScoringSession) -> None:
    sessions.begin(planned)
    sessions.show(planned.id)
    st.session_state[PLANNED] = None


def load_table(lines: tuple[Progress, ...], text: Text) -> None:
    """Works and minutes of each rater."""
    table = pd.DataFrame(
        {
            text("scoring-column-rater"): [widgets.code(line.rater) for line in lines],
            text("scoring-column-works"): [str(line.assigned) for line in lines],
            text("scoring-column-minutes"): [
                text("scoring-minutes", minutes=round(line.minutes_left)) for line in lines
            ],
        }
    )
    st.table(table, border="horizontal", hide_index=True, alt=text("scoring-plan-alt"))
