"""From a file to a kept round: what was found, on which scale, what is wrong, what to call it."""

import streamlit as st

from raters.ui import (
    blanks,
    brought,
    coding,
    fixing,
    layouts,
    navigation,
    parts,
    rubric_shelf,
    session,
    uploading,
)

text = session.text()
st.title(text("ui-page-upload"), anchor=False)
files = uploading.ask_files(text)
if not files:
    uploading.say_what_fits(text)
    blanks.choose(text)
    st.stop()

of = brought.brought(files)
with st.spinner(text("ui-reading")):
    first = of.read(None)
uploading.show_detected(first, text)
layouts.ask(of, first, text)
if first.scores.empty:
    parts.show_problems(first.problems, text)
    fixing.offer(of, first.problems, text)
    fixing.show_corrections(of, text)
    st.stop()

reading = uploading.ask_scale(of, first, text)
if reading is None:
    uploading.show_other_problems(first, text)
    st.stop()

uploading.show_check(reading, text)
fixing.offer(of, reading.problems, text)
fixing.show_corrections(of, text)
if reading.table is None:
    st.stop()

table = coding.ask(of, reading.table, text)
if table is None:
    st.stop()

round_ = uploading.ask_round(of, reading, table, text)
if round_ is not None:
    session.keep(rubric_shelf.completed(round_))
    brought.forget(of)
    navigation.go(navigation.first_result(session.role()))
