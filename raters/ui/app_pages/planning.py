"""How many works to score twice next time, for an interval so narrow or for a verdict."""

import streamlit as st

from raters.ui import state, widgets
from raters.ui.planning import sample_size

view = state.current()
text = state.text()
if view is None:
    st.title(text("ui-page-planning"), anchor=False)
else:
    widgets.title(view, "planning")
sample_size.plan(view, text)
