"""The three doors of the start page."""

from __future__ import annotations

import streamlit as st

from raters import access, intake, rubrics
from raters.text import Text
from raters.ui import navigation, parts, session
from raters.ui.example import keep_example

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def example(text: Text) -> None:
    """Open the invented school; its rounds are kept like any others and say what they are."""
    with st.container(border=True, height="stretch"):
        st.subheader(text("ui-door-example"), anchor=False)
        st.markdown(text("ui-door-example-about"))
        st.markdown(f":violet-badge[{text('synthetic-label')}]")
        st.space("stretch")
        if st.button(text("ui-door-example-open"), type="primary", width="stretch", key="open_example"):
            with st.spinner(text("ui-door-example-opening")):
                session.choose(keep_example(text))
            navigation.go(navigation.first_result(session.role()))


def upload(text: Text) -> None:
    """To the upload page, for the roles that have it."""
    with st.container(border=True, height="stretch"):
        st.subheader(text("ui-door-upload"), anchor=False)
        st.markdown(text("ui-door-upload-about"))
        st.space("stretch")
        if not access.may_see(session.role(), "upload"):
            st.caption(text("ui-door-upload-others"))
        elif st.button(text("ui-door-upload-open"), width="stretch", key="open_upload"):
            navigation.go("upload")


def template(text: Text) -> None:
    """A workbook for the criteria of a rubric: fill it in and upload it."""
    with st.container(border=True, height="stretch"):
        st.subheader(text("ui-door-template"), anchor=False)
        st.markdown(text("ui-door-template-about"))
        shelf = {parts.rubric_name(rubric): rubric for rubric in rubrics.shipped()}
        name = st.selectbox(text("ui-rubric"), list(shelf), key="template_rubric")
        st.space("stretch")
        st.download_button(
            text("ui-door-template-save"),
            _workbook(shelf[name].name, text.language),
            file_name=text("ui-template-file"),
            mime=XLSX,
            width="stretch",
            on_click="ignore",
            key="save_template",
        )


@st.cache_data(max_entries=32, show_spinner=False)
def _workbook(name: str, language: str) -> bytes:
    rubric = next(rubric for rubric in rubrics.shipped() if rubric.name == name)
    return intake.template(rubric, language=language)
