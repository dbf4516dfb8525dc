"""Agreed scores: recorded in the seminar, kept for the school, compared with in later rounds."""

import streamlit as st

from raters.ui import state, widgets
from raters.ui.seminars import anchors

view = state.current()
text = state.text()
st.title(text("ui-page-anchors"), anchor=False)
if view is not None:
    widgets.round_line(view.round, text)
elif not anchors.kept_anchors():
    widgets.empty("ui-empty-round", "home")
    st.stop()
st.markdown(text("anchor-about"))
if view is not None:
    anchors.confirm(view)
    anchors.record(view)
anchors.listed(view, text)
