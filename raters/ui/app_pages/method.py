"""How the numbers are made, and what they do not say."""

import streamlit as st

from raters.ui import session

PARTS = (
    "question",
    "alpha",
    "interval",
    "verdict",
    "benchmark",
    "kappa",
    "severity",
    "causes",
    "checked",
    "limits",
)

text = session.text()
st.title(text("ui-page-method"), anchor=False)
for part in PARTS:
    st.subheader(text(f"ui-method-{part}"), anchor=False)
    st.markdown(text(f"ui-method-{part}-text"))
