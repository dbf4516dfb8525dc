"""How consistent are we? One row per criterion, then one criterion in detail."""

import streamlit as st

from raters.charts import forest_plot
from raters.ui import criterion, parts

view = parts.current_view()
parts.title(view, "agreement")
st.markdown(parts.whole(view))
st.plotly_chart(
    forest_plot(view.agreement, view.text), config=parts.CHART, alt=parts.forest_alt(view), key="forest"
)
parts.criterion_table(view.agreement.criteria, view.text)
criterion.details(view)
