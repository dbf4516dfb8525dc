"""What to do, and why: the plan first, then the causes it comes from."""

import streamlit as st

from raters.ui import parts

view = parts.current_view()
text = view.text
parts.title(view, "seminars")

st.header(text("ui-plan"), anchor=False)
if not view.plan.seminars:
    st.markdown(text("ui-plan-no-seminars"))
for number, seminar in enumerate(view.plan.seminars, 1):
    parts.step_card(seminar, text, number)
if view.plan.other_steps:
    st.subheader(text("ui-plan-other"), anchor=False)
    for step in view.plan.other_steps:
        parts.step_card(step, text)

st.header(text("ui-findings"), anchor=False)
if not view.findings:
    st.markdown(text("ui-findings-none"))
for finding in view.findings:
    parts.finding_card(finding, text)
