"""How the numbers are made, and what they do not say: the same text as in the repository."""

import streamlit as st

from raters.ui import state

text = state.text()
st.title(text("ui-page-method"), anchor=False)
_, body = text.document("method").split("\n", 1)
st.markdown(body)
