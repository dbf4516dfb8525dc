"""Nothing yet: a place to drop files, a box to paste into, tables that fit, a template, an example."""

from __future__ import annotations

import streamlit as st

from raters import intake
from raters.terms import File
from raters.text import Text
from raters.ui import navigation, on_screen, state
from raters.ui.memory import Remembered
from raters.ui.rounds.example import keep_example
from raters.ui.rubrics import score_sheets
from raters.ui.upload import look

LONGEST_PASTE = 3_000_000


def ask(text: Text) -> tuple[File, ...]:
    """The files, untouched, or a table pasted from Excel; what is no table is refused when it is read."""
    given = on_screen.hold(
        st.file_uploader(
            text("ui-files"), accept_multiple_files=True, key="files", help=text("ui-files-help")
        )
    )
    if given:
        return tuple(File(file.name, file.getvalue()) for file in given)
    pasted = st.text_area(
        text("paste-box"),
        placeholder=text("paste-example"),
        help=text("paste-help"),
        height=110,
        max_chars=LONGEST_PASTE,
        key="pasted",
    )
    if Remembered("pasted", "").get():
        st.button(text("paste-read"), key="read_pasted")
    return (intake.pasted(pasted, text("paste-name")),) if pasted.strip() else ()


def nothing_yet(text: Text) -> None:
    """What fits, as pictures; a template; the invented school."""
    with st.container(horizontal=True):
        if st.button(text("arrival-example"), icon=":material/play_circle:", key="upload_example"):
            with st.spinner(text("ui-start-example-opening")):
                state.choose(keep_example(text))
            navigation.go_to_result()
    st.subheader(text("arrival-fits"), anchor=False)
    st.html(look.samples(text))
    st.caption(text("arrival-also"))
    with st.expander(text("arrival-template"), icon=":material/table:"):
        score_sheets.choose(text)
