"""Severity on one criterion: all raters by code for the leader."""

from __future__ import annotations

import streamlit as st

from raters.charts import severity_chart
from raters.terms import CriterionAgreement, Severity
from raters.text import Text
from raters.ui import widgets
from raters.ui.state import View


def of_criterion(view: View, measured: CriterionAgreement) -> None:
    """Shifts of all raters on this criterion."""
    if not view.agreement.severity:
        st.info(view.text("ui-severity-nobody"))
        return
    st.markdown(view.text("ui-severity-about"))
    _groups(view, measured.criterion.code)


def _groups(view: View, criterion: str | None) -> None:
    """One chart a group of raters who share works."""
    text = view.text
    groups = view.agreement.components
    if len(groups) > 1:
        st.warning(text("ui-severity-groups", groups=len(groups)))
    for number in range(len(groups)):
        rows = _rows(view, criterion, number)
        if len(groups) > 1:
            st.subheader(text("ui-severity-group", number=number + 1), anchor=False)
        _chart(rows, text)
        _unknown(rows, text)


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
