"""How many works to score twice next time, for an interval so narrow or for a verdict."""

import streamlit as st

from raters.ui import parts, planning, session

view = session.current()
text = session.text()
if view is None:
    st.title(text("ui-page-planning"), anchor=False)
else:
    parts.title(view, "planning")
planning.plan(view, text)
