"""From a file to a kept round: what was found, on which scale, what is wrong, what to call it."""

import streamlit as st

from raters.ui import navigation, state, widgets
from raters.ui.rounds import form
from raters.ui.rubrics import library, score_sheets
from raters.ui.upload import codes, corrections, layouts, steps, uploaded

text = state.text()
st.title(text("ui-page-upload"), anchor=False)
files = steps.ask_files(text)
if not files:
    steps.say_what_fits(text)
    score_sheets.choose(text)
    st.stop()

of = uploaded.with_changes(files)
with st.spinner(text("ui-reading")):
    first = of.read(None)
steps.show_detected(first, text)
layouts.ask_questions(of, first, text)
layouts.ask(of, first, text)
if first.scores.empty:
    widgets.show_problems(first.problems, text)
    corrections.offer(of, first.problems, text)
    corrections.show_corrections(of, text)
    st.stop()

reading = steps.ask_scale(of, first, text)
if reading is None:
    steps.show_other_problems(first, text)
    st.stop()

steps.show_check(reading, text)
corrections.offer(of, reading.problems, text)
corrections.show_corrections(of, text)
if reading.table is None:
    st.stop()

table = codes.ask(of, reading.table, text)
if table is None:
    st.stop()

if not steps.agree_to_raters(of, table, text):
    st.stop()

st.header(text("ui-step-round"), anchor=False)
round_ = form.ask(f"round_{of.key}", reading, table, text)
if round_ is not None:
    state.keep(library.completed(round_))
    uploaded.forget(of)
    navigation.go_to_result()
