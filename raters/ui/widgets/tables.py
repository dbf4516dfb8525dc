"""Tables to read: one look for all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from raters.text import Text

MOST_ROWS = 100


def table(rows: pd.DataFrame | Sequence[Mapping[str, str]], alt: str) -> None:
    """Rows of Markdown under their headings; `alt` says what the table is about."""
    st.table(pd.DataFrame(rows), border="horizontal", hide_index=True, alt=alt)


def data(rows: Sequence[Mapping[str, str]], alt: str, text: Text) -> None:
    """The numbers behind a chart, as a table that opens on a press."""
    with st.popover(text("chart-data"), icon=":material/table:"):
        table(rows[:MOST_ROWS], alt)
        if len(rows) > MOST_ROWS:
            st.caption(text("chart-data-more", shown=MOST_ROWS, rows=len(rows)))
