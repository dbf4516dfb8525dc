"""The sidebar: the round looked at, the menu with what waits, and who reads it in which language."""

from __future__ import annotations

import gc
from collections import Counter
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from threadpoolctl import threadpool_limits

from raters.access import Role
from raters.problems import Refused
from raters.text import LANGUAGES, Text
from raters.ui import navigation, state
from raters.ui.memory import Remembered
from raters.ui.scoring import sessions
from raters.ui.seminars import decisions
from raters.ui.state import LANGUAGE, ROLE, ROUND


def brand(text: Text) -> None:
    """The product's name."""
    st.markdown(f"**{text('product-name')}**")


def draw_menu(place: DeltaGenerator, here: str, text: Text, key: str = "menu") -> dict[str, int]:
    """Draw the menu in its place; what it says is waiting."""
    found = waiting()
    with place.container(key=key):
        navigation.draw_menu(found, here, text, key)
    return found


def select_round() -> None:
    """The selector of the current round, in the sidebar; the newest round before anybody chose."""
    entries = {entry.id: entry for entry in state.rounds()}
    ROUND.put(ROUND.get() if ROUND.get() in entries else next(iter(entries), None))
    if not entries:
        return
    words, widget = state.text(), state.key("round_of")
    titles = Counter(entry.title for entry in entries.values())

    def label(id: str) -> str:
        entry = entries[id]
        return entry.title if titles[entry.title] == 1 else f"{entry.title} · {words.date(entry.date)}"

    Remembered[str | None](widget, None).put(ROUND.get())
    st.selectbox(
        words("ui-round"),
        list(entries),
        key=widget,
        format_func=label,
        label_visibility="collapsed",
        on_change=_take,
        args=(ROUND, widget),
    )


def select_role() -> None:
    """The switch of roles, behind the name of the one taken."""
    words, widget = state.text(), state.key("role_of")
    with st.popover(words(f"ui-role-{state.role()}"), type="tertiary", key="role_menu"):
        st.radio(
            words("ui-role"),
            [role.value for role in Role],
            index=list(Role).index(state.role()),
            key=widget,
            format_func=lambda role: words(f"ui-role-{role}"),
            on_change=_take,
            args=(ROLE, widget),
        )
        st.caption(words("ui-role-about"))


def select_language() -> None:
    """The switch of languages, in the sidebar; each is called by its own name."""
    words = state.text()
    st.segmented_control(
        words("ui-language"),
        LANGUAGES,
        label_visibility="collapsed",
        default=words.language,
        required=True,
        key="language_of",
        format_func=lambda language: words(f"ui-language-{language}"),
        on_change=_take,
        args=(LANGUAGE, "language_of"),
    )


def waiting() -> dict[str, int]:
    """How many things wait on each page of the leader's menu: only what is known without working it out."""
    if state.role() is not Role.LEADER:
        return {}
    try:
        found = {"sessions": sessions.running()}
        if (view := state.known_view()) is not None:
            verdicts = (measured.verdict.group for measured in view.agreement.criteria)
            found["round"] = sum(group == "needs" for group in verdicts)
            found["plan"] = len(decisions.undecided(view, decisions.decided(view)))
    except Refused:  # the page says so
        return {}
    return found


def _take(choice: Remembered[Any], widget: str) -> None:
    choice.put(Remembered(widget, choice.otherwise).get())


@st.cache_resource(show_spinner=False)
def settle() -> None:
    """Once, when everything is imported: what is loaded stays loaded.

    Streamlit collects garbage after every run; walking all modules each time takes longer than the run.
    Matrices here are small: threads of the linear algebra libraries cost more than they bring.
    """
    threadpool_limits(1, user_api="blas")
    gc.collect()
    gc.freeze()
