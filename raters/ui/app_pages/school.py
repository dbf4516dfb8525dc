"""Several subjects and classes in one summary for the principal."""

import streamlit as st

from raters.ui import state
from raters.ui.documents import school

st.title(state.text()("ui-page-school"), anchor=False)
school.page()
