"""What to do, and why: the plan as cards to decide on, the schedule, then the causes it comes from."""

import streamlit as st

from raters import advice
from raters.ui import parts, plans, seminars

view = parts.current_view()
text = view.text
parts.title(view, "seminars")
projected = st.toggle(
    text("seminar-projector"), key=f"projector_{view.round.id}", help=text("seminar-projector-help")
)
cards = {card.key: card for card in plans.cards(view)}
kept = plans.decided(view)
rows = plans.rows(view, kept)

st.header(text("ui-plan"), anchor=False)
if not view.plan.seminars:
    st.markdown(text("ui-plan-no-seminars"))
for place, step in enumerate([*view.plan.seminars, *view.plan.other_steps]):
    if place == len(view.plan.seminars):
        st.subheader(text("ui-plan-other"), anchor=False)
    key = advice.step_key(step)
    with st.container(border=True):
        if key in cards:
            number = place + 1 if place < len(view.plan.seminars) else None
            seminars.card(view, cards[key], rows[key], number, projected)
        else:
            seminars.other_step(step, rows[key], text)
        if not projected:
            seminars.decision(view, key, rows[key], kept[key].version if key in kept else 0)

if rows and not projected:
    seminars.schedule(rows, text)

if not projected:
    st.header(text("ui-findings"), anchor=False)
    if not view.findings:
        st.markdown(text("ui-findings-none"))
    for finding in view.findings:
        parts.finding_card(finding, text)
