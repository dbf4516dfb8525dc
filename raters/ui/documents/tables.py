"""The tables of a document on screen."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from raters.report.tables import Table
from raters.ui import widgets


def show(table: Table, alt: str) -> None:
    """The rows, and what stands below them or in their place."""
    if table.rows:
        rows = [[widgets.plain(cell.words) for cell in row] for row in table.rows]
        widgets.table(pd.DataFrame(rows, columns=list(table.columns)), alt)
    if table.note:
        st.caption(widgets.plain(table.note))
