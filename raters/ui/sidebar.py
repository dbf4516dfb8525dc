"""The choices of the sidebar: round, role and language; the address of the page knows them too."""

from __future__ import annotations

import gc
from collections import Counter
from typing import Any

import streamlit as st
from threadpoolctl import threadpool_limits

from raters.access import Role
from raters.text import LANGUAGES
from raters.ui import state
from raters.ui.memory import Remembered
from raters.ui.state import LANGUAGE, ROLE, ROUND

CHOICES: tuple[Remembered[Any], ...] = (LANGUAGE, ROLE, ROUND)


def begin() -> None:
    """Start with the choices of the address; else the first language and the role that sees the most."""
    known = {LANGUAGE: LANGUAGES, ROLE: [role.value for role in Role]}
    for choice in CHOICES:
        if not choice.known:
            given = st.query_params.get(choice.name)
            choice.put(given if given in known.get(choice, [given]) else choice.otherwise)


def remember() -> None:
    """Write the choices into the address, so that a reloaded page knows them.

    Widgets bound to the address would do this too, but then Streamlit refuses to switch pages.
    """
    for choice in CHOICES:
        name, value = choice.name, choice.get()
        if value is None:
            st.query_params.pop(name, None)
        elif st.query_params.get(name) != value:
            st.query_params[name] = value


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
        on_change=_take,
        args=(ROUND, widget),
    )


def select_role() -> None:
    """The switch of roles, in the sidebar."""
    words, widget = state.text(), state.key("role_of")
    st.radio(
        words("ui-role"),
        [role.value for role in Role],
        index=list(Role).index(state.role()),
        key=widget,
        format_func=lambda role: words(f"ui-role-{role}"),
        on_change=_take,
        args=(ROLE, widget),
    )


def select_language() -> None:
    """The switch of languages, in the sidebar; each is called by its own name."""
    words = state.text()
    st.segmented_control(
        words("ui-language"),
        LANGUAGES,
        default=words.language,
        required=True,
        key="language_of",
        format_func=lambda language: words(f"ui-language-{language}"),
        on_change=_take,
        args=(LANGUAGE, "language_of"),
    )


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
