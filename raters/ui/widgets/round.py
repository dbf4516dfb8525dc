"""The round a page speaks of: the one chosen, its head, its line in a list."""

from __future__ import annotations

import streamlit as st

from raters.terms import Round, Rubric
from raters.text import Text
from raters.ui import state
from raters.ui.state import View
from raters.ui.widgets.messages import empty
from raters.ui.widgets.words import plain


def rubric_name(rubric: Rubric) -> str:
    """The rubric's name with its year and version."""
    return state.text().rubric(rubric)


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
