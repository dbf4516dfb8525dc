"""The leader's home: what to do now, derived from what is kept."""

from __future__ import annotations

import streamlit as st

from raters.ui import widgets


def leader() -> None:
    """Where the current round stands in the cycle, and the next step."""
    view = widgets.current_view()
    st.title(view.text("ui-home-leader"), anchor=False)
    widgets.round_line(view.round, view.text)
    st.markdown(widgets.whole(view))
