"""What to do, and why: the plan as a draft to approve, then as a decision to carry out."""

from __future__ import annotations

import streamlit as st

from raters import advice
from raters.ui import widgets
from raters.ui.seminars import approved, draft, keeping
from raters.ui.state import View


def page() -> None:
    """The plan of the current round."""
    view = widgets.current_view()
    widgets.round_line(view.round, view.text)
    of = keeping.shown(view)
    keeping.say(view.text)
    if advice.needs_no_seminar(view.plan, view.agreement):
        st.markdown(view.text("ui-plan-no-seminars"))
    if of.plan.approved is None:
        draft.show(of)
    else:
        approved.show(of)
    _unplanned(view)


def _unplanned(view: View) -> None:
    """Causes whose action is not advised, and why not."""
    if not view.plan.unplanned:
        return
    with st.expander(view.text("plan-unplanned")):
        for item in view.plan.unplanned:
            widgets.finding_card(item.finding, view.text, item.reason)
