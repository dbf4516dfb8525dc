"""The round at a glance: one row a criterion, what needs attention first."""

from __future__ import annotations

import streamlit as st

from raters.charts import forest_plot
from raters.ui import widgets
from raters.ui.state import View


def show(view: View) -> None:
    """The round in a sentence, then its criteria."""
    st.markdown(widgets.whole(view))
    st.plotly_chart(
        forest_plot(view.agreement, view.text),
        config=widgets.CHART,
        alt=widgets.forest_alt(view),
        key="forest",
    )
