"""Names in a file: replaced by codes before anything is kept, or nothing is kept."""

from __future__ import annotations

from collections.abc import Mapping
from random import SystemRandom

import streamlit as st

from raters import intake
from raters.intake import CodeBook
from raters.problems import Refused
from raters.terms import File, ScoreTable
from raters.text import Text
from raters.ui import widgets
from raters.ui.upload import uploaded
from raters.ui.upload.uploaded import Uploaded


def ask(of: Uploaded, table: ScoreTable, text: Text) -> ScoreTable | None:
    """The table with codes only; None while it holds names and nobody has agreed to replace them."""
    found = intake.personal(table)
    if not found:
        return table
    st.header(text("codes-step"), anchor=False)
    book: CodeBook | None = uploaded.recall(of, "book", None)
    if book is None:
        book = _agreed(table, text, of)
    if book is None:
        return None
    coded, book = intake.replaced(table, SystemRandom(), book)
    uploaded.remember(of, "book", book)
    st.success(text("codes-done", raters=_count(coded, "rater", found), works=_count(coded, "work", found)))
    st.markdown(text("codes-save-about"))
    file = intake.code_book_file(book, text)
    st.download_button(
        text("codes-save"),
        file.content,
        file.name,
        widgets.XLSX,
        type="primary",
        on_click="ignore",
        key=f"book_{of.key}",
    )
    return coded


def _agreed(table: ScoreTable, text: Text, of: Uploaded) -> CodeBook | None:
    """What is found, and the known codes once the person lets the names be replaced."""
    lines = [
        f"- {text(f'codes-found-{column}')} "
        + ", ".join(text("codes-kind", kind=kind, count=count) for kind, count in kinds.items())
        for column, kinds in intake.personal(table).items()
    ]
    st.warning("\n".join(lines), title=text("codes-found"))
    st.markdown(text("codes-about"))
    with st.expander(text("codes-earlier")):
        earlier = st.file_uploader(text("codes-earlier-file"), type=("xlsx",), key=f"earlier_{of.key}")
    known = CodeBook()
    if earlier is not None:
        try:
            known = intake.read_code_book(File(earlier.name, earlier.getvalue()))
        except Refused as refusal:
            widgets.show_problems(refusal.problems, text)
            return None
    if not st.button(text("codes-replace"), type="primary", key=f"replace_{of.key}"):
        return None
    uploaded.remember(of, "book", known)
    st.rerun()


def _count(coded: ScoreTable, column: str, found: Mapping[str, object]) -> int:
    """How many different values of the column became codes."""
    return int(coded.scores[column].nunique()) if column in found else 0
