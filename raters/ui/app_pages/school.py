"""Several subjects and classes in one summary for the principal."""

import streamlit as st

from raters.ui import parts, school, session

text = session.text()
st.title(text("ui-page-school"), anchor=False)
entries = session.rounds()
if len(entries) < 2:
    parts.empty("school-empty", "start", "upload", "rounds")
else:
    school.show(school.choose(entries, text), text)
