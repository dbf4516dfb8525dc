"""What to do and how to know: the plan as cards to decide on, and how many works the next round needs."""

import streamlit as st

from raters.ui import addresses, state
from raters.ui.planning import sample_size
from raters.ui.seminars import plan

st.title(state.text()("ui-page-plan"), anchor=False)
shown = addresses.view("plan", ("steps", "works"))
if shown == "works":
    sample_size.page()
else:
    plan.page()
