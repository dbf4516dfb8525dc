"""Three doors: look at an example, bring a file, take the template."""

import streamlit as st

from raters.ui import doors, session

text = session.text()
st.title(text("product-name"), anchor=False)
st.markdown(text("ui-start-lead"))
example, upload, template = st.columns(3)
with example:
    doors.example(text)
with upload:
    doors.upload(text)
with template:
    doors.template(text)
st.caption(text("ui-start-walk"))
st.caption(text("ui-start-privacy"))
