"""The kept rounds: open one, or delete it with all that belongs to it."""

import streamlit as st

from raters.ui import parts, session, shelf

text = session.text()
st.title(text("ui-page-rounds"), anchor=False)
entries = session.rounds()
if not entries:
    parts.empty("ui-empty-rounds", "start", "upload")
for entry in entries:
    shelf.card(entry, entries, text)
