"""Kept rounds as cards, with the question before one is deleted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from raters.store import RoundEntry
from raters.text import Text
from raters.ui import navigation, state, widgets
from raters.ui.results import progress


def card(entry: RoundEntry, entries: Sequence[RoundEntry], text: Text) -> None:
    """What the round is among all of them, and two buttons."""
    with st.container(border=True, key=f"card_{entry.id}"):
        badge = f" :violet-badge[{text('synthetic-label')}]" if entry.synthetic else ""
        st.markdown(f"**{widgets.plain(entry.title)}**{badge}")
        words = [widgets.plain(entry.subject)] if entry.subject else []
        counts = text("ui-round-counts", works=entry.works, raters=entry.raters, criteria=entry.criteria)
        st.caption(" · ".join([*words, text.date(entry.date), counts]))
        with st.container(horizontal=True):
            if st.button(text("ui-round-open"), key=f"open_{entry.id}", icon=":material/analytics:"):
                state.choose(entry.id)
                navigation.go(navigation.first_result(state.role()))
            if st.button(text("ui-round-delete"), key=f"delete_{entry.id}", icon=":material/delete:"):
                _ask(entry, text)
        progress.select_previous(entry, entries, text)


def ask_place(left: DeltaGenerator, right: DeltaGenerator, form: str, text: Text) -> tuple[date, str | None]:
    """Where a new round stands in time: its day, and the kept round before it, if any."""
    earlier = {entry.id: f"{entry.title} · {text.date(entry.date)}" for entry in state.rounds()}
    day = left.date_input(text("ui-round-date"), value=date.today(), format="DD.MM.YYYY", key=f"{form}_date")
    previous = right.selectbox(
        text("ui-round-previous"),
        list(earlier),
        index=None,
        placeholder=text("ui-round-previous-none"),
        format_func=earlier.__getitem__,
        key=state.key(f"{form}_previous"),
    )
    return day, previous


def _ask(entry: RoundEntry, text: Text) -> None:
    widgets.ask_first(
        text("ui-delete-title"),
        text("ui-delete-question", title=widgets.plain(entry.title)),
        (text("ui-delete-yes"), text("ui-delete-no")),
        entry.id,
        partial(state.forget, entry.id),
    )
