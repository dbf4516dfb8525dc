"""The kept rounds: open one, or delete it with all that belongs to it."""

import streamlit as st

from raters.access import Role
from raters.ui import homes, state, widgets
from raters.ui.rounds import cards, keeping

text = state.text()
st.title(text("ui-page-rounds"), anchor=False)
entries = state.rounds()
if not entries:
    widgets.empty("ui-empty-rounds", "upload")
for entry in entries:
    cards.card(entry, entries, text)
if state.role() is Role.LEADER:
    keeping.show(text)
    homes.example(text)
