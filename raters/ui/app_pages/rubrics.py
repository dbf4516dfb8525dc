"""Rubrics: read one, or edit it as its next version."""

import streamlit as st

from raters.access import Role
from raters.ui import state
from raters.ui.rubrics import details, editing, form

text = state.text()
st.title(text("ui-page-rubrics"), anchor=False)
editor = editing.current() if state.role() is Role.LEADER else None
if editor is None:
    details.page(text)
else:
    form.page(editor, text)
