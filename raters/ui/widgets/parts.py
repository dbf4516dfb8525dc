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
        empty("ui-empty-round", "home")
        st.stop()
    return view


def round_head(view: View) -> None:
    """The round's title, what it rests on, and the rubric it was scored with."""
    of, text, facts = view.round, view.text, view.agreement.facts
    st.title(plain(of.title), anchor=False)
    grade = text("ui-grade", grade=of.grade) if of.grade else ""
    words = [plain(word) for word in (of.subject, grade, of.procedure) if word]
    counts = text("ui-round-counts", works=facts.works, raters=facts.raters, criteria=facts.criteria)
    st.markdown(" · ".join([*words, text.date(of.date), counts]) + f" {synthetic(of, text)}")
    if of.table.rubric.name:
        st.caption(text("rubric-of-round", name=plain(rubric_name(of.table.rubric)[:400])))


def round_line(round: Round, text: Text) -> None:
    """Title, subject, class and date of the round; a badge when its school is invented."""
    grade = text("ui-grade", grade=round.grade) if round.grade else ""
    words = [round.title, round.subject, grade, round.procedure]
    line = " · ".join([*(plain(word) for word in words if word), text.date(round.date)])
    st.markdown(f"{line} {synthetic(round, text)}")


def synthetic(round: Round, text: Text) -> str:
    """The badge of a round whose school is invented; nothing for a real one."""
    return f":violet-badge[{text('synthetic-label')}]" if round.synthetic else ""


def empty(reason: str, *pages: str) -> None:
    """Why there is nothing here, and doors to where something can be done about it."""
    text = state.text()
    with st.container(border=True):
        st.markdown(text(reason))
        with st.container(horizontal=True):
            for name in pages:
                if access.may_see(state.role(), name):
                    navigation.link(name, text(f"ui-page-{name}"), icon=navigation.ICONS[name])


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
