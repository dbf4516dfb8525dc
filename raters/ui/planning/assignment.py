"""After the number of works: who would score how many, how long it takes, and what is wrong with the plan."""

from __future__ import annotations

import numpy as np
import streamlit as st

from raters import design, intake, report
from raters.problems import Refused
from raters.terms import Assignment
from raters.text import Text
from raters.ui import navigation, state, widgets
from raters.ui.scoring import new_session
from raters.ui.state import View

USUAL_RATERS = "4"
MOST_WORKS = 1000


def plan(works: int, view: View | None, text: Text) -> None:
    """Ask for people, anchors and minutes; show the plan they give."""
    st.header(text("planning-assign"), anchor=False)
    st.markdown(text("planning-assign-about"))
    left, right = st.columns(2)
    count = left.number_input(
        text("ui-column-works"), 2, MOST_WORKS, works, key=state.key("planned_works", str(works))
    )
    people = right.text_input(
        text("scoring-new-raters"),
        _codes(view),
        help=text("scoring-new-raters-help"),
        key=state.key("planned_raters", view.round.id if view else ""),
    )
    anchors = left.number_input(
        text("scoring-new-anchors"),
        *(0, new_session.MOST_ANCHORS, new_session.ANCHORS),
        help=text("scoring-new-anchors-help"),
        key=state.key("planned_anchors"),
    )
    pace = right.number_input(
        text("scoring-new-minutes"),
        *(0.5, 120.0, new_session.MINUTES),
        step=0.5,
        format="%.1f",
        key=state.key("planned_minutes"),
    )
    try:
        assignment = _deal(count, people, anchors, text)
    except Refused as refusal:
        widgets.show_problems(refusal.problems, text)
        return
    _show(assignment, pace, text)
    _go_on(assignment, (str(count), people, anchors, pace), text)


def _codes(view: View | None) -> str:
    """The raters of the last round, or a usual number of them."""
    return USUAL_RATERS if view is None else ", ".join(sorted(view.round.table.scores["rater"].unique()))


def _deal(count: int, people: str, anchors: int, text: Text) -> Assignment:
    raters = intake.read_raters(people, text("scoring-rater-prefix"))
    works = intake.read_works(str(count), text("scoring-work-prefix"), raters)
    # The same wishes give the same plan, on the screen and in the file.
    return design.deal(works, raters, anchors, np.random.default_rng([count, anchors]))


def _show(assignment: Assignment, pace: float, text: Text) -> None:
    lines = design.load(assignment, pace)
    counts = text(
        "scoring-plan-counts",
        works=len(assignment.works),
        anchors=len(assignment.anchors),
        raters=len(assignment.raters),
        scorings=design.whole(lines).assigned,
    )
    st.markdown(counts)
    found = design.faults(assignment)
    widgets.show_problems(found, text)
    if not found:
        st.success(text("scoring-plan-sound"))
    new_session.load_table(lines, text)


def _go_on(assignment: Assignment, asked: new_session.Asked, text: Text) -> None:
    with st.container(horizontal=True):
        if st.button(text("ui-page-sessions"), type="primary", key="planning_session"):
            new_session.ASKED.put(asked)
            navigation.go("sessions")
        st.download_button(
            text("planning-save"),
            lambda: report.assignment_xlsx(assignment, asked[3], text),
            file_name=text("planning-file"),
            mime=widgets.XLSX,
            on_click="ignore",
            key="planning_save",
        )
    st.caption(text("planning-save-about"))
