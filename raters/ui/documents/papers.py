"""The documents of a round as the leader issues them, and what they say about the school."""

from __future__ import annotations

import streamlit as st

from raters.problems import Refused
from raters.ui import state, widgets
from raters.ui.documents import downloads
from raters.ui.state import View


def show(view: View) -> None:
    """The files, what is said of the school in them, and what is for slides and sums."""
    try:
        with st.spinner(view.text("ui-summary-building")):
            summary = state.summary(view.round.id)
    except Refused as refusal:
        widgets.show_problems(refusal.problems, view.text)
        return
    downloads.row(view, summary)
    downloads.annexes(view)
    downloads.facts_form(view)
    downloads.slides(view, summary)
