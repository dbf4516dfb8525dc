"""Tables to read: one look for all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st


def table(rows: pd.DataFrame | Sequence[Mapping[str, str]], alt: str) -> None:
    """Rows of Markdown under their headings; `alt` says what the table is about."""
    st.table(pd.DataFrame(rows), border="horizontal", hide_index=True, alt=alt)
