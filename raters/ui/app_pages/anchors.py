"""Agreed scores: recorded in the seminar, kept for the school, compared with in later rounds."""

import streamlit as st

from raters.ui import anchors, parts, session

view = session.current()
text = session.text()
if view is None:
    st.title(text("ui-page-anchors"), anchor=False)
    if not anchors.kept_anchors():
        parts.empty("ui-empty-round", "start")
        st.stop()
else:
    parts.title(view, "anchors")
st.markdown(text("anchor-about"))
if view is not None:
    anchors.confirm(view)
    anchors.record(view)
anchors.shelf(view, text)
