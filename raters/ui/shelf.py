"""Kept rounds as cards, with the question before one is deleted."""

from __future__ import annotations

import streamlit as st

from raters.store import RoundEntry
from raters.text import Text
from raters.ui import navigation, parts, progress, session


def card(entry: RoundEntry, text: Text) -> None:
    """What the round is, and two buttons."""
    with st.container(border=True, key=f"card_{entry.id}"):
        badge = f" :violet-badge[{text('synthetic-label')}]" if entry.synthetic else ""
        st.markdown(f"**{parts.plain(entry.title)}**{badge}")
        words = [parts.plain(entry.subject)] if entry.subject else []
        counts = text("ui-round-counts", works=entry.works, raters=entry.raters, criteria=entry.criteria)
        st.caption(" · ".join([*words, text.date(entry.date), counts]))
        with st.container(horizontal=True):
            if st.button(text("ui-round-open"), key=f"open_{entry.id}", icon=":material/analytics:"):
                session.choose(entry.id)
                navigation.go(navigation.first_result(session.role()))
            if st.button(text("ui-round-delete"), key=f"delete_{entry.id}", icon=":material/delete:"):
                _ask(entry, text)
        progress.select_previous(entry, text)


def _ask(entry: RoundEntry, text: Text) -> None:
    @st.dialog(text("ui-delete-title"))
    def ask() -> None:
        st.markdown(text("ui-delete-question", title=parts.plain(entry.title)))
        with st.container(horizontal=True):
            gone = st.button(
                text("ui-delete-yes"),
                type="primary",
                key=f"confirm_{entry.id}",
                on_click=session.forget,
                args=(entry.id,),
            )
            # A click in a dialog runs only the dialog again; the list behind it must be drawn anew.
            if st.button(text("ui-delete-no"), key=f"keep_{entry.id}") or gone:
                st.rerun()

    ask()
