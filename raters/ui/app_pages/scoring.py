"""Scoring, as a teacher does it: the own works one by one, blind."""

import streamlit as st

from raters.ui import state
from raters.ui.scoring import form, sessions

text = state.text()
st.title(text("ui-page-scoring"), anchor=False)
scorer = sessions.scorer()
if scorer is None:
    form.ask_code(text)
    st.stop()

own = sessions.own(scorer)
form.head(scorer, own, text)
work = form.current_work(scorer, own, text)
if work is not None:
    form.show_work(scorer, work, text)
form.mine(scorer, own, text)
form.foot(text)
