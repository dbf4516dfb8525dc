"""Rubrics: read one, or edit it as its next version."""

import streamlit as st

from raters.access import Role
from raters.ui import rubric_desk, rubric_editing, rubric_view, session

text = session.text()
st.title(text("ui-page-rubrics"), anchor=False)
desk = rubric_desk.current() if session.role() is Role.LEADER else None
if desk is None:
    rubric_view.page(text)
else:
    rubric_editing.page(desk, text)
