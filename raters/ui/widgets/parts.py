"""The round at the head of a page, and what a page says where it cannot go on: nothing there, problems."""

from __future__ import annotations

import logging
from collections.abc import Sequence

import streamlit as st

from raters import access
from raters.problems import Problem
from raters.terms import (
    Round,
    Rubric,
)
from raters.text import Text
from raters.ui import navigation, state
from raters.ui.state import View
from raters.ui.widgets.words import plain

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_PROBLEMS = 300
CHART = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}


def rubric_name(rubric: Rubric) -> str:
    """The rubric's name with its year and version."""
    return state.text().rubric(rubric)


# ---------------------------------------------------------------- the round


def current_view() -> View:
    """The current round, or a friendly way to get one and the end of the page."""
    view = state.current()
    if view is None:
        empty("ui-empty-round", "start")
        st.stop()
    return view


def title(view: View, page: str) -> None:
    """The page's name and, below, the round it speaks of and the rubric it was scored with."""
    st.title(view.text(f"ui-page-{page}"), anchor=False)
    round_line(view.round, view.text)
    if view.round.table.rubric.name:
        st.caption(view.text("rubric-of-round", name=plain(rubric_name(view.round.table.rubric)[:400])))


def round_line(round: Round, text: Text) -> None:
    """Title, subject, class and date of the round; a badge when its school is invented."""
    grade = text("ui-grade", grade=round.grade) if round.grade else ""
    words = [round.title, round.subject, grade, round.procedure]
    line = " · ".join([*(plain(word) for word in words if word), text.date(round.date)])
    badge = f" :violet-badge[{text('synthetic-label')}]" if round.synthetic else ""
    st.markdown(f"{line}{badge}")


def empty(reason: str, *pages: str) -> None:
    """Why there is nothing here, and doors to where something can be done about it."""
    text = state.text()
    with st.container(border=True):
        st.markdown(text(reason))
        with st.container(horizontal=True):
            for name in pages:
                if access.may_see(state.role(), name):
                    st.page_link(
                        navigation.path(name), label=text(f"ui-page-{name}"), icon=navigation.ICONS[name]
                    )


def show_problems(problems: Sequence[Problem], text: Text) -> None:
    """Every problem at once, errors first; each sentence names its place and the remedy."""
    for severity, box in (("error", st.error), ("warning", st.warning)):
        found = [problem for problem in problems if problem.severity == severity]
        if not found:
            continue
        lines = [f"- {plain(text.problem(problem))}" for problem in found[:MOST_PROBLEMS]]
        if len(found) > MOST_PROBLEMS:
            lines.append(text("ui-problems-more", count=len(found) - MOST_PROBLEMS))
        box("\n".join(lines), title=text(f"ui-problems-{severity}", count=len(found)))


def show_failure(error: Exception) -> bool:
    """What a visitor reads when the program itself fails; the details go to the log only."""
    logging.getLogger("raters").error("page failed", exc_info=error)
    text = state.text()
    st.error(text("ui-failure"), title=text("ui-failure-title"))
    return True
