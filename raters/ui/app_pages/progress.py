"""What changed from round to round, and whether it helped."""

import streamlit as st

from raters.access import Role
from raters.ui import state, widgets
from raters.ui.results import progress

view = widgets.current_view()
text = view.text
st.title(text("ui-page-progress"), anchor=False)
widgets.round_line(view.round, text)
rounds = progress.chain(view.round.id)
if len(rounds) == 1:
    st.markdown(text("cycle-empty"))
    progress.select_previous(rounds[0], state.rounds(), text)
    st.stop()
if state.role() is not Role.PRINCIPAL:
    progress.in_vain(view)
progress.trend(rounds, text)
progress.changes(rounds, text)
