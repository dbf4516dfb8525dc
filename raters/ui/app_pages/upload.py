"""From a file to a kept round: the table on screen, what is asked about it, the result."""

import streamlit as st

from raters.ui import navigation, state
from raters.ui.rounds import form
from raters.ui.rubrics import library
from raters.ui.upload import (
    arrival,
    bar,
    codes,
    corrections,
    messages,
    options,
    questions,
    scales,
    table,
    uploaded,
)

text = state.text()
st.title(text("ui-page-upload"), anchor=False)
files = arrival.ask(text)
if not files:
    arrival.nothing_yet(text)
    st.stop()

of = uploaded.with_changes(files)
with st.spinner(text("ui-reading")):
    first = of.read(None)
shown = table.show(of, first, text)
if shown is not None:
    options.say_changes(shown, first, text)
    options.offer(shown, first, text)
waiting = questions.ask(of, first, text)
if first.scores.empty:
    messages.show(first.problems, text)
    corrections.offer(of, first.problems, text)
    corrections.show_corrections(of, text)
    if shown is not None:
        bar.show(first, text, "bar-questions" if waiting else "bar-map", count=waiting)
    st.stop()

reading = scales.ask_scale(of, first, text)
if reading is None:
    messages.show([p for p in first.problems if p.code != scales.UNDECLARED], text)
    bar.show(first, text, "bar-scales" if not waiting else "bar-questions", count=waiting + 1)
    st.stop()

messages.show(reading.problems, text)
if reading.table is not None and not reading.problems:
    st.success(text("ui-check-fine"))
messages.account(reading, text)
corrections.offer(of, reading.problems, text)
corrections.show_corrections(of, text)
if reading.table is None:
    bar.show(reading, text, "bar-questions" if waiting else "bar-repair", count=waiting)
    st.stop()

kept = codes.ask(of, reading.table, text)
if kept is None or not scales.agree_to_raters(of, kept, text):
    bar.show(reading, text, "bar-questions", count=waiting + 1)
    st.stop()

bar.show(reading, text)
st.subheader(text("ui-step-round"), anchor=False)
round_ = form.ask(f"round_{of.key}", reading, kept, text)
if round_ is not None:
    state.keep(library.completed(round_))
    uploaded.forget(of)
    navigation.go_to_result()
