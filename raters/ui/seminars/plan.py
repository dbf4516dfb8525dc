"""What to do, and why: the plan as cards to decide on, the schedule, then the causes it comes from."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from raters import advice
from raters.store import Kept
from raters.terms import PlannedSeminar
from raters.ui import widgets
from raters.ui.seminars import cards, decisions
from raters.ui.state import View


def page() -> None:
    """The plan of the current round."""
    view = widgets.current_view()
    text = view.text
    widgets.round_line(view.round, text)
    projected = st.toggle(
        text("seminar-projector"), key=f"projector_{view.round.id}", help=text("seminar-projector-help")
    )
    kept = decisions.decided(view)
    rows = decisions.rows(view, kept)
    st.header(text("ui-plan"), anchor=False)
    if advice.needs_no_seminar(view.plan, view.agreement):
        st.markdown(text("ui-plan-no-seminars"))
    _steps(view, kept, rows, projected)
    if projected:
        return
    if any(not row.private for row in rows.values()):
        cards.schedule(rows, text)
    st.header(text("ui-findings"), anchor=False)
    if not view.findings:
        st.markdown(text("ui-findings-none"))
    cards.findings(view)


def _steps(
    view: View,
    kept: Mapping[str, Kept[PlannedSeminar]],
    rows: Mapping[str, PlannedSeminar],
    projected: bool,
) -> None:
    proposed = {card.key: card for card in decisions.cards(view)}
    shown = [step for step in view.plan.steps if not (projected and step.kind == "individual")]
    for number, step in enumerate(shown, 1):
        key = advice.step_key(step)
        with st.container(border=True):
            if key in proposed:
                cards.card(view, proposed[key], step, rows[key], number, projected)
            else:
                cards.other_step(step, rows[key], number, view.text)
            if not projected:
                cards.decision(view, key, rows[key], kept[key].version if key in kept else 0)
