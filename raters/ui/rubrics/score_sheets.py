"""The forms of a rubric to take away: workbooks with drop-downs and sheets to print."""

from __future__ import annotations

from datetime import date
from functools import partial

import streamlit as st

from raters import intake, report
from raters.intake import DIVISIONS, Division
from raters.terms import Rubric
from raters.text import Text
from raters.ui import state, widgets
from raters.ui.rubrics import library

MOST_RATERS = 30
MOST_WORKS = 300


def choose(text: Text) -> None:
    """The forms of a rubric that is chosen here."""
    st.header(text("score-sheets-title"), anchor=False)
    _offer(library.ask(state.key("score_sheets_rubric"), text), text)


def offer(rubric: Rubric, text: Text) -> None:
    """The forms of this rubric."""
    st.subheader(text("score-sheets-title"), anchor=False)
    _offer(rubric, text)


def _offer(rubric: Rubric, text: Text) -> None:
    st.caption(text("score-sheets-about"))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        raters = st.number_input(
            text("score-sheets-raters"), 2, MOST_RATERS, 2, key="score_sheets_raters", width=160
        )
        works = st.number_input(
            text("score-sheets-works"), 1, MOST_WORKS, 30, key="score_sheets_works", width=160
        )
    division = st.segmented_control(
        text("score-sheets-layout"),
        DIVISIONS,
        default=DIVISIONS[0],
        required=True,
        key=state.key("score_sheets_layout"),
        format_func=lambda way: text(f"score-sheets-layout-{way}"),
        help=text("score-sheets-layout-help"),
    )
    told = st.checkbox(
        text("score-sheets-circumstances"),
        help=text("score-sheets-circumstances-help"),
        key="score_sheets_circumstances",
    )
    with st.container(horizontal=True):
        files = division == "files"
        st.download_button(
            text("score-sheets-workbook"),
            partial(_workbook, rubric, raters, works, text.language, division, told),
            file_name=text("score-sheets-files-file" if files else "ui-template-file"),
            mime="application/zip" if files else widgets.XLSX,
            icon=":material/table:",
            on_click="ignore",
            key="score_sheets_workbook",
        )
        st.download_button(
            text("score-sheets-sheets"),
            partial(_sheets, rubric, raters, works, text),
            file_name=text("score-sheets-sheets-file"),
            mime="application/pdf",
            icon=":material/print:",
            on_click="ignore",
            key="score_sheets_sheets",
        )


def _workbook(
    rubric: Rubric, raters: int, works: int, language: str, division: Division, circumstances: bool
) -> bytes:
    if division == "files":
        return intake.rater_templates(rubric, raters, works, language, circumstances)
    return intake.template(rubric, raters, works, language, division, circumstances)


def _sheets(rubric: Rubric, raters: int, works: int, text: Text) -> bytes:
    codes = intake.rater_codes(raters, works, text.language)
    return report.scoring_sheets(rubric, codes, intake.work_codes(works), text, date.today())
