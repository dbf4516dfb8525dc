"""The script behind the door: who looks, at which round, in which language; then the page itself."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from raters.problems import Refused
from raters.ui import attempts, navigation, sidebar, state, widgets
from raters.ui.widgets import streamlit_words

WIDTH = 1120
# Streamlit prints the words of charts, of a pressed segment in the dark and of shortcuts too pale to read;
# on a phone levels with a description stand below each other.
LEGIBLE = """<style>
svg.main-svg :not(.hoverlayer *) > text { fill: currentColor !important; }
[data-testid="stButtonGroup"] button[aria-checked="true"] { color: inherit !important; }
button kbd { color: inherit !important; opacity: 1 !important; }
@media (max-width: 640px) {
  button kbd { display: none !important; }
  [class*="st-key-described_"] [role="radiogroup"] { flex-direction: column; align-items: start; gap: 0; }
}
</style>"""

sidebar.begin()
text = state.text()
st.set_page_config(
    page_title=text("product-name"), page_icon=str(Path(__file__).parent / "icon.svg"), layout="wide"
)
st.html(streamlit_words.script(text.language), unsafe_allow_javascript=True)
st.html(LEGIBLE)

page = st.navigation(navigation.menu(state.role(), text), expanded=True)

with st.sidebar:
    try:
        sidebar.select_round()
    except Refused as refusal:
        widgets.show_problems(refusal.problems, text)
    sidebar.select_role()
    sidebar.select_language()
sidebar.remember()

with st.container(width=WIDTH):
    attempts.show_failed(text)
    try:
        page.run()
    except Refused as refusal:
        widgets.show_problems(refusal.problems, text)
sidebar.settle()
