"""The teacher's own result: nobody else's."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from raters.charts import is_clear, severity_chart
from raters.report.papers import differences
from raters.terms import Severity
from raters.text import Text
from raters.ui import widgets
from raters.ui.documents import downloads
from raters.ui.seminars import anchors
from raters.ui.state import View

MOST_WORKS = 12


def show(view: View) -> None:
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
