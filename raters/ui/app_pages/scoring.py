"""Scoring, as a teacher does it: the own works one by one, blind."""

import streamlit as st

from raters.ui import desk, scoring, session

text = session.text()
st.title(text("ui-page-scoring"), anchor=False)
seat = desk.seat()
if seat is None:
    scoring.ask_code(text)
    st.stop()

own = desk.own(seat)
scoring.head(seat, own, text)
work = scoring.current_work(seat, own, text)
if work is not None:
    scoring.show_work(seat, work, text)
scoring.mine(seat, own, text)
scoring.foot(text)
