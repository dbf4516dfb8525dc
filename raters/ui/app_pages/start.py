"""Three doors: look at an example, bring a file, take the template."""

import streamlit as st

from raters.ui import state
from raters.ui.rounds import start

text = state.text()
st.title(text("product-name"), anchor=False)
st.markdown(text("ui-start-lead"))
example, upload, template = st.columns(3)
with example:
    start.example(text)
with upload:
    start.upload(text)
with template:
    start.template(text)
st.caption(text("ui-start-walk"))
st.caption(text("ui-start-privacy"))
