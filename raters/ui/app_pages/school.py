"""Several subjects and classes in one summary for the principal."""

import streamlit as st

from raters.ui import state, widgets
from raters.ui.documents import school

text = state.text()
st.title(text("ui-page-school"), anchor=False)
entries = state.rounds()
if len(entries) < 2:
    widgets.empty("school-empty", "start", "upload", "rounds")
else:
    school.show(school.choose(entries, text), text)
