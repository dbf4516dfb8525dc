"""One question for each kind of doubt: what is asked, the answers as buttons, and what was answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from raters.terms import QUESTIONS, Answers, Question, Reading
from raters.text import Text
from raters.ui import on_screen, state, widgets
from raters.ui.memory import Remembered
from raters.ui.upload import look, uploaded
from raters.ui.upload.uploaded import Uploaded

SIGNS = "sign_means"
WORDS = "marks_are_words"


def ask(of: Uploaded, reading: Reading, text: Text) -> int:
    """The cards of the questions that change what is read; how many still wait for an answer."""
    asked = [
        question for question in reading.questions if question.blocks or question.key in of.answers.choices
    ]
    signs = [question for question in reading.questions if question.code == SIGNS]
    asked = [question for question in asked if question.code != SIGNS]
    waiting = [question for question in asked if question.key not in of.answers.choices]
    if not (asked or signs or of.answers != Answers()):
        return 0
    if asked or signs:
        st.subheader(text("questions-title", count=len(waiting)), anchor=False)
    for place, question in enumerate(asked, 1):
        with _card(place, question in waiting):
            st.markdown(widgets.plain(text(f"problem-{question.code}", **question.facts)))
            if question.code == WORDS:
                _ask_levels(of, question, text)
            else:
                _choices(of, (question,), question.answers, text)
    if signs:
        with _card(len(asked) + 1, False):
            facts = ", ".join(f"«{widgets.code(q.about)}»: {q.facts['count']}" for q in signs)
            st.markdown(text("question-signs", signs=facts[:600]))
            st.caption(text("question-signs-about"))
            _choices(of, signs, QUESTIONS[SIGNS], text)
    if of.answers != Answers():
        key = f"forget_answers_{of.key}"
        st.button(text("answers-forget"), key=key, on_click=on_screen.act(key, _forget, of))
    return len(waiting)


def _card(place: int, is_open: bool) -> st.delta_generator.DeltaGenerator:
    """A line for a question: its number, then what is put into the returned container."""
    line = st.container(horizontal=True, border=True)
    with line:
        st.html(look.number(place, is_open), width=36)
    return line.container()


def _choices(of: Uploaded, questions: Sequence[Question], answers: Sequence[str], text: Text) -> None:
    """The answers, none chosen before somebody chooses."""
    key = state.key("answer", questions[0].code, of.key, questions[0].about if len(questions) == 1 else "")
    Remembered[str | None](key, None).put(of.answers.choices.get(questions[0].key))
    st.segmented_control(
        text("question-answer"),
        answers,
        key=key,
        format_func=lambda answer: text(f"answer-{answer}"),
        label_visibility="collapsed",
        on_change=on_screen.act(key, _answer, of, tuple(question.key for question in questions), key),
    )


def _answer(of: Uploaded, keys: Sequence[str], key: str) -> None:
    chosen = Remembered[str | None](key, None).get()
    choices = {name: answer for name, answer in of.answers.choices.items() if name not in keys}
    if chosen:
        choices |= dict.fromkeys(keys, chosen)
    uploaded.remember(of, "answers", replace(of.answers, choices=choices))


def _forget(of: Uploaded) -> None:
    uploaded.remember(of, "answers", None)


def _ask_levels(of: Uploaded, question: Question, text: Text) -> None:
    """Words from the lowest score to the highest, apart by commas, as guessed."""
    words = str(question.facts["words"]).replace("«", "").replace("»", "")
    with st.form(f"levels_{question.key}_{of.key}", border=False):
        written = st.text_input(text("answer-levels"), value=words, max_chars=400)
        if st.form_submit_button(text("answer-levels-take"), type="primary"):
            ordered = tuple(word.strip() for word in written.split(",") if word.strip())
            levels: Mapping[str, tuple[str, ...]] = {**of.answers.levels, question.about or "*": ordered}
            uploaded.remember(of, "answers", replace(of.answers, levels=levels))
            st.rerun()
