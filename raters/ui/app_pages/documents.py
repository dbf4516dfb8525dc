"""The documents of the round, and the summary of the whole school."""

import streamlit as st

from raters.ui import addresses, state, widgets
from raters.ui.documents import papers, school

st.title(state.text()("ui-page-documents"), anchor=False)
if addresses.view("documents", ("round", "school")) == "school":
    school.page()
else:
    view = widgets.current_view()
    widgets.round_line(view.round, view.text)
    papers.show(view)
