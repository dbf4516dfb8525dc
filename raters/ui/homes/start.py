"""How to begin while nothing is kept: look at an example, upload a file, take the template."""

from __future__ import annotations

from functools import partial

import streamlit as st

from raters import access, intake
from raters.text import Text
from raters.ui import navigation, state, widgets
from raters.ui.rounds.example import keep_example
from raters.ui.rubrics import library


def start(text: Text) -> None:
    """The first page of an empty installation."""
    st.title(text("product-name"), anchor=False)
    st.markdown(text("ui-start-lead"))
    first, second, third = st.columns(3)
    with first:
        example(text)
    with second:
        upload(text)
    with third:
        template(text)
    st.caption(text("ui-start-walk"))
    st.caption(text("ui-start-privacy"))


def example(text: Text) -> None:
    """Open the invented school; its rounds are kept like any others and say what they are."""
    with st.container(border=True, height="stretch"):
        st.subheader(text("ui-start-example"), anchor=False)
        st.markdown(text("ui-start-example-about"))
        st.markdown(f":violet-badge[{text('synthetic-label')}]")
        st.space("stretch")
        if st.button(text("ui-start-example-open"), type="primary", width="stretch", key="open_example"):
            with st.spinner(text("ui-start-example-opening")):
                state.choose(keep_example(text))
            navigation.go_to_result()


def upload(text: Text) -> None:
    """To the upload page, for the roles that have it."""
    with st.container(border=True, height="stretch"):
        st.subheader(text("ui-start-upload"), anchor=False)
        st.markdown(text("ui-start-upload-about"))
        st.space("stretch")
        if not access.may_see(state.role(), "upload"):
            st.caption(text("ui-start-upload-others"))
        elif st.button(text("ui-start-upload-open"), width="stretch", key="open_upload"):
            navigation.go("upload")


def template(text: Text) -> None:
    """A workbook for the criteria of a rubric: fill it in and upload it."""
    with st.container(border=True, height="stretch"):
        st.subheader(text("ui-start-template"), anchor=False)
        st.markdown(text("ui-start-template-about"))
        rubric = library.ask(state.key("template_rubric"), text)
        st.space("stretch")
        st.download_button(
            text("ui-start-template-save"),
            partial(intake.template, rubric, language=text.language),
            file_name=text("ui-template-file"),
            mime=widgets.XLSX,
            width="stretch",
            on_click="ignore",
            key="save_template",
        )
