"""Scoring in the app, as the leader sees it: the list and a new one, or one session with its progress."""

import streamlit as st

from raters.ui import conducting, desk, session, setup

text = session.text()
st.title(text("ui-page-sessions"), anchor=False)
shown = desk.shown()
if shown is None:
    st.markdown(text("scoring-sessions-lead"))
    for one in desk.sessions():
        conducting.card(one, text)
    setup.new_session(text)
else:
    conducting.detail(shown, text)
