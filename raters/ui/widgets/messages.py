"""What a page says where it cannot go on: nothing there yet, problems, a failure."""

from __future__ import annotations

import logging
from collections.abc import Sequence

import streamlit as st

from raters import access
from raters.problems import Problem
from raters.text import Text
from raters.ui import navigation, state
from raters.ui.widgets.words import plain

MOST_PROBLEMS = 300


def empty(reason: str, *pages: str) -> None:
    """Why there is nothing here, and links to where something can be done about it."""
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
