"""A teacher's home: her works to score, her result, her file."""

from __future__ import annotations

import streamlit as st

from raters.ui import navigation, state

DOORS = ("scoring", "mine", "upload")


def teacher() -> None:
    """Three ways to begin, each in a sentence."""
    text = state.text()
    st.title(text("ui-home-teacher"), anchor=False)
    for name, column in zip(DOORS, st.columns(len(DOORS)), strict=True):
        with column.container(border=True, height="stretch"):
            st.subheader(text(f"ui-page-{name}"), anchor=False)
            st.markdown(text(f"ui-page-{name}-help"))
            st.space("stretch")
            if st.button(text("ui-open"), key=f"open_{name}", width="stretch"):
                navigation.go(name)
