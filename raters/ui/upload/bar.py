"""The bar at the foot: what was read, and what is missing before the result."""

from __future__ import annotations

import streamlit as st

from raters.terms import Reading
from raters.text import Text
from raters.ui.upload import uploaded


def show(reading: Reading, text: Text, missing: str = "", **facts: int) -> None:
    """Counts on the left, the next step or what is missing on the right."""
    with st.bottom, st.container(key="bar", horizontal=True, vertical_alignment="center"):
        counts = uploaded.counts(reading)
        scales = _scales(reading, text)
        words = text("ui-detected", **counts) if counts["scores"] else text("bar-nothing")
        st.markdown(f"{words} {scales}".strip())
        st.markdown(f"**{text(missing or 'bar-next', **facts)}**", width="content")


def _scales(reading: Reading, text: Text) -> str:
    """The scale in words where all criteria have the same."""
    if reading.table is None:
        return ""
    scales = {text.scale(criterion.scale) for criterion in reading.table.rubric.criteria}
    return text("ui-scale", scale=scales.pop()).capitalize() + "." if len(scales) == 1 else ""
