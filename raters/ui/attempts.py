"""What a press or a choice does to the store: done, or said not to be done; never lost in silence.

Streamlit runs callbacks before the script, where no page can catch what they raise.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

import streamlit as st

from raters.problems import Problem, Refused
from raters.text import Text
from raters.ui import widgets
from raters.ui.memory import Remembered

FAILED = Remembered[tuple[Problem, ...]]("failed", ())


def attempt(act: Callable[[], object]) -> None:
    """Do it in a callback: what stands in its way is shown above the page, and the page stays as it is."""
    if problems := problems_of(act):
        FAILED.put(problems)


def problems_of(act: Callable[[], object]) -> tuple[Problem, ...]:
    """Do it; what stood in the way, empty when it is done. Details of a fault of ours go to the log only."""
    try:
        act()
    except Refused as refused:
        return refused.problems
    except Exception as error:
        logging.getLogger("raters").error("callback failed", exc_info=error)
        return (Problem("press_failed"),)
    return ()


def show_failed(text: Text) -> None:
    """What the last press could not do, once."""
    if problems := FAILED.take():
        widgets.show_problems(problems, text)


def ask_first(title: str, question: str, answers: tuple[str, str], key: str, do: Callable[[], None]) -> None:
    """A dialog with the question before something is gone; the first answer does it, the second does not."""

    @st.dialog(title)
    def ask() -> None:
        st.markdown(question)
        yes, no = answers
        with st.container(horizontal=True):
            gone = st.button(yes, type="primary", key=f"confirm_{key}", on_click=partial(attempt, do))
            # A click in a dialog runs only the dialog again; the page behind it must be drawn anew.
            if st.button(no, key=f"keep_{key}") or gone:
                st.rerun()

    ask()
