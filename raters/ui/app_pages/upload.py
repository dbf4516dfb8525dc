"""From a file to a kept round: what was found, on which scale, what is wrong, what to call it."""

import streamlit as st

from raters.ui import navigation, parts, session, uploading

text = session.text()
st.title(text("ui-page-upload"), anchor=False)
files = uploading.ask_files(text)
if not files:
    uploading.say_what_fits(text)
    st.stop()

with st.spinner(text("ui-reading")):
    first = session.read(files, None)
uploading.show_detected(first, text)
if first.scores.empty:
    parts.show_problems(first.problems, text)
    st.stop()

reading = uploading.ask_scale(files, first, text)
if reading is None:
    uploading.show_other_problems(first, text)
    st.stop()

uploading.show_check(reading, text)
if reading.table is None:
    st.stop()

round_ = uploading.ask_round(reading, reading.table, text)
if round_ is not None:
    session.keep(round_)
    navigation.go(navigation.first_result(session.role()))
