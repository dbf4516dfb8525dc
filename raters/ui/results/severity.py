"""Severity on screen: all raters by code for the leader, only the own code for a teacher."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from raters.charts import is_clear, severity_chart
from raters.report.papers import differences
from raters.terms import Severity
from raters.text import Text
from raters.ui import state, widgets
from raters.ui.documents import downloads
from raters.ui.seminars import anchors
from raters.ui.state import View

MOST_WORKS = 12


def overview(view: View) -> None:
    """Shifts of all raters, one chart a group of raters who share works."""
    text = view.text
    if not view.agreement.severity:
        st.info(text("ui-severity-nobody"))
        return
    st.markdown(text("ui-severity-about"))
    criterion = _criterion(view)
    groups = view.agreement.components
    if len(groups) > 1:
        st.warning(text("ui-severity-groups", groups=len(groups)))
    for number in range(len(groups)):
        rows = _rows(view, criterion, number)
        if len(groups) > 1:
            st.subheader(text("ui-severity-group", number=number + 1), anchor=False)
        _chart(rows, text)
        _unknown(rows, text)


def _criterion(view: View) -> str | None:
    codes = [None, *(measured.criterion.code for measured in view.agreement.criteria)]
    return st.selectbox(
        view.text("ui-severity-criterion"),
        codes,
        key=state.key("severity", view.round.id),
        format_func=lambda code: view.text("ui-severity-all") if code is None else str(code),
    )


def _rows(view: View, criterion: str | None, component: int) -> list[Severity]:
    rows = [
        row for row in view.agreement.severity if row.criterion == criterion and row.component == component
    ]
    return sorted(rows, key=lambda row: row.rater)


def _chart(rows: list[Severity], text: Text) -> None:
    known = [row for row in rows if row.shift.value is not None]
    if not known:
        return
    shifts = [row.shift.value or 0.0 for row in known]
    alt = text(
        "ui-severity-alt", raters=len(known), low=text.number(min(shifts)), high=text.number(max(shifts))
    )
    st.plotly_chart(
        severity_chart(known, text), config=widgets.CHART, alt=alt, key=f"severity_{known[0].component}"
    )


def _unknown(rows: list[Severity], text: Text) -> None:
    for row in rows:
        if row.shift.value is None:
            st.caption(f"{widgets.code(row.rater)}: {text.estimate(row.shift)}")


# ---------------------------------------------------------------- the teacher's own


def own(view: View) -> None:
    """The teacher's own shift and the works where the others scored otherwise."""
    text = view.text
    raters = sorted(set(view.round.table.scores["rater"].astype(str)))
    code = st.selectbox(
        text("ui-own-code"),
        raters,
        index=None,
        placeholder=text("ui-own-code-choose"),
        key=f"own_{view.round.id}",
        help=text("ui-own-code-help"),
    )
    if code is None:
        st.info(text("ui-own-first"))
        return
    rows = [row for row in view.agreement.severity if row.rater == code]
    st.header(text("ui-own-severity"), anchor=False)
    st.markdown(own_sentence(rows, text))
    by_criterion = [row for row in rows if row.criterion is not None and row.shift.value is not None]
    if by_criterion:
        st.plotly_chart(
            severity_chart(by_criterion, text, by_criterion=True),
            config=widgets.CHART,
            alt=text("ui-own-alt", criteria=len(by_criterion)),
            key="own_severity",
        )
    anchors.own_line(view, code)
    st.header(text("ui-own-works"), anchor=False)
    _differing_works(view, code)
    downloads.profile_download(view, code)


def own_sentence(rows: list[Severity], text: Text) -> str:
    """The shift over all criteria in words, with its interval, or why there is none."""
    whole = next((row for row in rows if row.criterion is None), None)
    if whole is None or whole.shift.value is None:
        return text("ui-own-unknown") if whole is None else text("ui-own-why", why=text.estimate(whole.shift))
    interval = whole.shift.interval
    side = "close" if not is_clear(whole) else "lenient" if whole.shift.value > 0 else "severe"
    apart = [row.criterion for row in rows if row.criterion is not None and is_clear(row)]
    return text(
        f"ui-own-{side}",
        size=text.number(whole.shift.value if side == "close" else abs(whole.shift.value)),
        interval=text.interval(interval) if interval else "–",
        works=whole.works,
        count=len(apart),
        criteria=widgets.listed(apart),
    )


def _differing_works(view: View, code: str) -> None:
    text = view.text
    table = differences(view.round.table.scores, code).head(MOST_WORKS)
    if table.empty:
        st.markdown(text("ui-own-works-none"))
        return
    shown = pd.DataFrame(
        {
            text("ui-column-work"): table["work"].map(widgets.code),
            text("ui-column-criterion"): table["criterion"].map(widgets.code),
            text("ui-column-own"): table["own"].map(text.score),
            text("ui-column-others"): table["others"].map(lambda value: text.score(round(value, 2))),
        }
    )
    widgets.table(shown, text("ui-own-works-alt"))
