"""Names in a file: replaced by codes before anything is kept, or nothing is kept."""

from __future__ import annotations

from collections.abc import Mapping
from random import SystemRandom
from typing import Any

import streamlit as st

from raters import intake
from raters.intake import CodeBook
from raters.problems import Refused
from raters.terms import File, ScoreTable
from raters.text import Text
from raters.ui import on_screen, widgets
from raters.ui.upload import uploaded
from raters.ui.upload.uploaded import Uploaded


def ask(of: Uploaded, table: ScoreTable, text: Text) -> ScoreTable | None:
    """The table with codes only; None while an earlier list of codes cannot be read.

    Names are replaced at once and cannot be kept; who has the list of an earlier round brings it.
    """
    found = intake.personal(table)
    if not found:
        return table
    with st.container(border=True):
        st.markdown(f"**{text('codes-found')}**")
        st.markdown("\n".join(_found(found, text)))
        known = _earlier(of, text)
        if known is None:
            return None
        coded, book = intake.replaced(table, SystemRandom(), uploaded.recall(of, "book", known))
        uploaded.remember(of, "book", book)
        raters, works = (_count(coded, column, found) for column in ("rater", "work"))
        st.success(text("codes-done", raters=raters, works=works))
        st.markdown(text("codes-save-about"))
        file = intake.code_book_file(book, text)
        st.download_button(
            text("codes-save"), file.content, file.name, widgets.XLSX, on_click="ignore", key=f"book_{of.key}"
        )
    return coded


def _found(found: Mapping[str, Mapping[Any, int]], text: Text) -> list[str]:
    """What kinds of names stand where, one line a column."""
    return [
        f"- {text(f'codes-found-{column}')} "
        + ", ".join(text("codes-kind", kind=kind, count=count) for kind, count in kinds.items())
        for column, kinds in found.items()
    ]


def _earlier(of: Uploaded, text: Text) -> CodeBook | None:
    """The codes of an earlier round, if its list is brought; None when the list cannot be read."""
    with st.expander(text("codes-earlier")):
        key = f"earlier_{of.key}"
        earlier = on_screen.hold(
            st.file_uploader(
                text("codes-earlier-file"),
                type=("xlsx",),
                key=key,
                on_change=on_screen.act(key, uploaded.remember, of, "book", None),
            )
        )
    if earlier is None:
        return CodeBook()
    try:
        return intake.read_code_book(File(earlier.name, earlier.getvalue()))
    except Refused as refusal:
        widgets.show_problems(refusal.problems, text)
        return None


def _count(coded: ScoreTable, column: str, found: Mapping[str, object]) -> int:
    """How many different values of the column became codes."""
    return int(coded.scores[column].nunique()) if column in found else 0
