"""What to do, and why: the plan as cards to decide on, the schedule, then the causes it comes from."""

import streamlit as st

from raters import advice
from raters.ui import widgets
from raters.ui.seminars import cards, decisions

view = widgets.current_view()
text = view.text
widgets.title(view, "seminars")
projected = st.toggle(
    text("seminar-projector"), key=f"projector_{view.round.id}", help=text("seminar-projector-help")
)
proposed = {card.key: card for card in decisions.cards(view)}
kept = decisions.decided(view)
rows = decisions.rows(view, kept)

st.header(text("ui-plan"), anchor=False)
if not view.plan.seminars:
    st.markdown(text("ui-plan-no-seminars"))
for place, step in enumerate([*view.plan.seminars, *view.plan.other_steps]):
    if place == len(view.plan.seminars):
        st.subheader(text("ui-plan-other"), anchor=False)
    key = advice.step_key(step)
    with st.container(border=True):
        if key in proposed:
            number = place + 1 if place < len(view.plan.seminars) else None
            cards.card(view, proposed[key], rows[key], number, projected)
        else:
            cards.other_step(step, rows[key], text)
        if not projected:
            cards.decision(view, key, rows[key], kept[key].version if key in kept else 0)

if rows and not projected:
    cards.schedule(rows, text)

if not projected:
    st.header(text("ui-findings"), anchor=False)
    if not view.findings:
        st.markdown(text("ui-findings-none"))
    for finding in view.findings:
        widgets.finding_card(finding, text)
