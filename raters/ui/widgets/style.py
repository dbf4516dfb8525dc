"""The one stylesheet of the pages, in the colours of the theme."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import streamlit as st

COLOURS = {
    "primary": "primaryColor",
    "background": "backgroundColor",
    "secondary": "secondaryBackgroundColor",
    "text": "textColor",
    "border": "borderColor",
} | {
    f"{name}{part}": f"{name}{option}"
    for name in ("green", "blue", "orange", "yellow", "red", "gray")
    for part, option in (("", "Color"), ("-text", "TextColor"), ("-background", "BackgroundColor"))
}
"""Our names of the theme's colours, as `var(--r-…)`, and Streamlit's options."""


def style() -> None:
    """Put the stylesheet into the page; where the browser has not said which theme it has, it chooses."""
    theme = st.context.theme.type
    if theme is None:
        dark = f"@media (prefers-color-scheme: dark) {{ {_variables('dark')} }}"
        colours = f"{_variables('light')} {dark}"
    else:
        colours = _variables(theme)
    st.html(f"<style>{colours}{_sheet()}</style>")


@cache
def _variables(theme: str) -> str:
    named = {name: str(st.get_option(f"theme.{theme}.{option}")) for name, option in COLOURS.items()}
    known = {name: colour for name, colour in named.items() if re.fullmatch(r"#[0-9A-Fa-f]{6}", colour)}
    return ":root {" + " ".join(f"--r-{name}: {colour};" for name, colour in known.items()) + "}"


@cache
def _sheet() -> str:
    return Path(__file__).with_name("style.css").read_text("utf-8")
