"""The script that runs first: who looks, at which round, in which language; then the page itself."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from raters.problems import Refused
from raters.ui import addresses, attempts, navigation, on_screen, sidebar, state, widgets
from raters.ui.widgets import streamlit_words

WIDTH = 1120

addresses.begin()
text = state.text()
st.set_page_config(
    page_title=text("product-name"),
    page_icon=str(Path(__file__).parent / "icon.svg"),
    layout="wide",
    initial_sidebar_state=248,
)
st.html(streamlit_words.script(text.language), unsafe_allow_javascript=True)
widgets.style()

page = st.navigation(navigation.pages(state.role(), text), position="hidden")
here = page.url_path or "home"

with st.sidebar:
    sidebar.brand(text)
    try:
        sidebar.select_round()
    except Refused as refusal:
        widgets.show_problems(refusal.problems, text)
    menu = st.empty()
    known = sidebar.draw_menu(menu, here, text)
    with st.container(key="foot"):
        navigation.draw_foot(text)
        sidebar.select_role()
        sidebar.select_language()
addresses.remember()

with st.container(width=WIDTH):
    attempts.show_failed(text)
    try:
        with on_screen.page():
            page.run()
    except Refused as refusal:
        widgets.show_problems(refusal.problems, text)
    finally:
        if "plan" not in known and sidebar.waiting() != known:  # the page has worked the round out
            sidebar.draw_menu(menu, here, text, "menu_anew")
sidebar.settle()
