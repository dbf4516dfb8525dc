"""Scoring in the app, as the leader sees it: the list and a new one, or one session with its progress."""

import streamlit as st

from raters.ui import state
from raters.ui.scoring import new_session, overview, sessions

text = state.text()
st.title(text("ui-page-sessions"), anchor=False)
shown = sessions.shown()
if shown is None:
    st.markdown(text("scoring-sessions-lead"))
    for one in sessions.known():
        overview.card(one, text)
    new_session.new_session(text)
else:
    overview.detail(shown, text)
