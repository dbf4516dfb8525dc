"""What the address of a page says: whoever is sent it sees the same picture.

Round, role and language go with the visitor from page to page; everything else belongs to one page and is
read from the address itself, so that back, reload and a link from a colleague are the same thing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

import streamlit as st

from raters.access import Role
from raters.text import LANGUAGES
from raters.ui import state
from raters.ui.memory import Remembered
from raters.ui.state import LANGUAGE, ROLE, ROUND

EVERYWHERE: tuple[Remembered[Any], ...] = (LANGUAGE, ROLE, ROUND)
KNOWN: dict[Remembered[Any], Collection[str]] = {
    LANGUAGE: LANGUAGES,
    ROLE: [role.value for role in Role],
}
WRITTEN = Remembered[dict[str, str]]("written_address", {})
"""What the address said when the last run left it: anything else was written by the visitor."""


def begin() -> None:
    """Take what the address says of round, role and language, unless this app wrote it there itself."""
    written = WRITTEN.get()
    for choice in EVERYWHERE:
        given = st.query_params.get(choice.name)
        if given is not None and given != written.get(choice.name) and given in KNOWN.get(choice, [given]):
            choice.put(given)
        elif not choice.known:
            choice.put(choice.otherwise)


def carried() -> dict[str, str]:
    """What every link of the app takes along: round, role and language."""
    return {choice.name: choice.get() for choice in EVERYWHERE if choice.get() is not None}


def remember() -> None:
    """Write round, role and language into the address, so that a reloaded page knows them.

    In one piece: every write is a step that the browser's back would have to undo. Widgets bound to the
    address would do this too, but then Streamlit refuses to switch pages.
    """
    now = carried()
    if any(st.query_params.get(name) != value for name, value in now.items()):
        st.query_params.update(now)
    if ROUND.get() is None:
        st.query_params.pop(ROUND.name, None)
    WRITTEN.put(now)


def put(name: str, value: str | None, otherwise: str | None = None) -> None:
    """Write one thing into the address; what goes without saying is left out."""
    if value is None or value == otherwise:
        st.query_params.pop(name, None)
    elif st.query_params.get(name) != value:
        st.query_params[name] = value


def get(name: str, options: Collection[str], otherwise: str) -> str:
    """What the address says, if it is one of the options; else what goes without saying."""
    given = st.query_params.get(name, otherwise)
    return given if given in options else otherwise


def view(page: str, options: Sequence[str]) -> str:
    """A row of buttons for `view` in the address: what of the page is looked at; the first goes unsaid."""
    text = state.text()
    return buttons(
        "view",
        options,
        text("ui-view"),
        lambda option: text(f"ui-view-{page}-{option}"),
        state.key("address", "view", options[0]),
    )


def buttons(name: str, options: Sequence[str], label: str, words: Callable[[str], str], key: str) -> str:
    """A row of buttons for one thing in the address; the first goes unsaid, the label unseen."""
    chosen = get(name, options, options[0])
    widget = Remembered[str | None](key, None)
    widget.put(chosen)
    st.segmented_control(
        label,
        options,
        required=True,
        key=widget.name,
        format_func=words,
        label_visibility="collapsed",
        on_change=lambda: put(name, widget.get(), options[0]),
    )
    return chosen
