"""Kept rounds as cards, with the question before one is deleted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from raters.store import RoundEntry
from raters.text import Text
from raters.ui import attempts, navigation, state, widgets
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
                navigation.go_to_result()
            if st.button(text("ui-round-delete"), key=f"delete_{entry.id}", icon=":material/delete:"):
                _ask(entry, text)
        progress.select_previous(entry, entries, text)


def _ask(entry: RoundEntry, text: Text) -> None:
    attempts.ask_first(
        text("ui-delete-title"),
        text("ui-delete-question", title=widgets.plain(entry.title)),
        (text("ui-delete-yes"), text("ui-delete-no")),
        entry.id,
        partial(state.forget, entry.id),
    )
