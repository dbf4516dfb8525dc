"""Wrong cells: a marked copy to take away, or a table to put them right in on the spot."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from raters import intake
from raters.intake import Correction, WrongCell
from raters.problems import Problem
from raters.terms import File
from raters.text import Text
from raters.ui import widgets
from raters.ui.upload import uploaded
from raters.ui.upload.uploaded import Uploaded

MOST_FIXED_AT_ONCE = 200


def offer(of: Uploaded, problems: Sequence[Problem], text: Text) -> None:
    """The table of wrong cells and the marked copy; nothing when no problem names a cell."""
    problems = [problem for problem in problems if problem.code != uploaded.PERSONAL]
    wrong = of.wrong_cells(problems)
    if not wrong:
        return
    with st.container(border=True):
        st.subheader(text("fix-title"), anchor=False)
        st.markdown(text("fix-about"))
        if len(wrong) > MOST_FIXED_AT_ONCE:
            st.caption(text("fix-first", shown=MOST_FIXED_AT_ONCE, count=len(wrong)))
        _table(of, wrong[:MOST_FIXED_AT_ONCE], text)
        _marked(of, problems, text)


def show_corrections(of: Uploaded, text: Text) -> None:
    """What was corrected on the page, how to take it back, and the file it makes."""
    if not of.corrections:
        return
    with st.container(border=True):
        st.markdown(text("fix-made", count=len(of.corrections)))
        with st.expander(text("fix-made-list")):
            places = {
                "where": text("fix-column-where"),
                "was": text("fix-column-was"),
                "now": text("fix-column-now"),
            }
            rows = [
                {places["where"]: cell.where, places["was"]: cell.was, places["now"]: cell.now}
                for cell in intake.changes(of.files, of.corrections)
            ]
            widgets.table(pd.DataFrame(rows).map(widgets.code), text("fix-made-list"))
        with st.container(horizontal=True):
            if st.button(text("fix-undo"), key=f"undo_{of.key}"):
                uploaded.remember(of, "corrections", ())
                st.rerun()
            for before, after in zip(of.files, of.corrected, strict=True):
                if before != after:
                    _save(after, text("fix-save-corrected"), f"corrected_{of.key}_{before.name}")


def _table(of: Uploaded, wrong: Sequence[WrongCell], text: Text) -> None:
    """One row a cell; every column is text, so that 1,5 stays what was typed."""
    names = {name: text(f"fix-column-{name}") for name in ("where", "written", "expected", "new")}
    rows = [
        {
            "where": cell.where,
            "written": cell.written,
            "expected": _expected(cell.problem, text),
            "new": cell.written,
        }
        for cell in wrong
    ]
    edited = st.data_editor(
        pd.DataFrame(rows, dtype="string"),
        column_config={name: st.column_config.TextColumn(label) for name, label in names.items()}
        | {"new": st.column_config.TextColumn(names["new"], max_chars=200)},
        column_order=("where", "new", "expected", "written"),  # what is typed shows on a phone as well
        disabled=["where", "written", "expected"],
        hide_index=True,
        num_rows="fixed",
        on_change="ignore",  # nothing is read again before "apply"
        key=f"fix_{of.key}_{len(of.corrections)}_{text.language}",
        alt=text("fix-title"),
    )
    if st.button(text("fix-apply"), type="primary", key=f"apply_{of.key}"):
        new = ["" if value is None or value is pd.NA else str(value) for value in edited["new"]]
        made = [
            Correction(cell.where, now)
            for cell, now in zip(wrong, new, strict=True)
            if now.strip() != cell.written
        ]
        if made:
            uploaded.correct(of, made)
            st.rerun()
        st.info(text("fix-nothing"))


def _expected(problem: Problem, text: Text) -> str:
    """In few words what belongs into the cell."""
    code = f"fix-expected-{problem.code}"
    return text(code, **problem.facts) if text.has(code) else text("fix-expected-other")


def _marked(of: Uploaded, problems: Sequence[Problem], text: Text) -> None:
    copies = intake.marked_copies(of.corrected, problems, text)
    for copy in copies:
        label = (
            text("fix-save-marked")
            if len(copies) == 1
            else text("fix-save-marked-of", name=widgets.code(copy.name))
        )
        _save(copy, label, f"marked_{of.key}_{copy.name}")


def _save(file: File, label: str, key: str) -> None:
    kind = widgets.XLSX if file.content.startswith(b"PK") else "text/csv"
    st.download_button(label, file.content, file.name, kind, key=key, on_click="ignore")
