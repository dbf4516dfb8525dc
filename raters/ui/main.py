"""The script behind the door: who looks, at which round, in which language; then the page itself."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from raters.problems import Refused
from raters.ui import navigation, parts, session, words

WIDTH = 1120
# Streamlit prints the words of charts, and of a pressed segment in the dark, too pale to read.
LEGIBLE = """<style>
svg.main-svg :not(.hoverlayer *) > text { fill: currentColor !important; }
[data-testid="stButtonGroup"] button[aria-checked="true"] { color: inherit !important; }
</style>"""

session.begin()
text = session.text()
st.set_page_config(
    page_title=text("product-name"), page_icon=str(Path(__file__).parent / "icon.svg"), layout="wide"
)
st.html(words.script(text.language), unsafe_allow_javascript=True)
st.html(LEGIBLE)

page = st.navigation(navigation.menu(session.role(), text), expanded=True)

with st.sidebar:
    try:
        session.select_round()
    except Refused as refusal:
        parts.show_problems(refusal.problems, text)
    session.select_role()
    session.select_language()
session.remember()

with st.container(width=WIDTH):
    try:
        page.run()
    except Refused as refusal:
        parts.show_problems(refusal.problems, text)
session.settle()
