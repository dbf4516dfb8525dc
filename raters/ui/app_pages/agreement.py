"""How consistent are we? One row per criterion, then one criterion in detail."""

import streamlit as st

from raters.charts import forest_plot
from raters.ui import widgets
from raters.ui.results import criterion

view = widgets.current_view()
widgets.title(view, "agreement")
st.markdown(widgets.whole(view))
st.plotly_chart(
    forest_plot(view.agreement, view.text), config=widgets.CHART, alt=widgets.forest_alt(view), key="forest"
)
widgets.criterion_table(view.agreement.by_attention(), view.text)
criterion.details(view)
