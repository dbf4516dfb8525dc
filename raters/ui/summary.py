"""The calibration summary on screen: the words of the document, and the document itself."""

from __future__ import annotations

import re

import pandas as pd
import streamlit as st

from raters.charts import Shown, shown
from raters.problems import Refused
from raters.report.printed import CriterionLine, Printed, Table, printed
from raters.terms import Summary
from raters.text import Text
from raters.ui import parts, session
from raters.ui.session import View

SENTENCES = 3


def show(view: View) -> None:
    """Headline, criteria, three sentences, the plan; the document to download stands at the top."""
    text = view.text
    try:
        with st.spinner(text("ui-summary-building")):
            summary, pdf = session.summary(view), session.document(view)
    except Refused as refusal:
        parts.show_problems(refusal.problems, text)
        return
    document = printed(summary, text)
    st.subheader(parts.plain(document.headline), anchor=False)
    # Built before the button is drawn: a failure inside the click would be told in English.
    st.download_button(
        text("ui-summary-download"),
        pdf,
        file_name=file_name(summary, text),
        mime="application/pdf",
        icon=":material/download:",
        type="primary",
        on_click="ignore",
        key="download_pdf",
    )
    st.header(text("report-criteria"), anchor=False)
    _criteria(document, summary, text)
    st.header(parts.plain(document.conclusions_heading), anchor=False)
    st.markdown("\n".join(f"- {parts.plain(sentence)}" for sentence in document.conclusions[:SENTENCES]))
    st.header(parts.plain(document.plan.heading), anchor=False)
    _table(document.plan, text("ui-plan-alt"))
    st.caption(text("ui-summary-checked", compared=summary.second_mark.compared))


def file_name(summary: Summary, text: Text) -> str:
    """Named after the round, so that several summaries lie side by side in one folder."""
    words = re.sub(r"[^\w-]+", "-", f"{text('ui-summary-file')} {summary.round.title}").strip("-")
    return f"{words[:80]}-{summary.round.date.isoformat()}.pdf"


def _criteria(document: Printed, summary: Summary, text: Text) -> None:
    verdicts = [shown(row.agreement.verdict) for row in summary.rows]
    rows = [_criterion(line, code) for line, code in zip(document.criteria, verdicts, strict=True)]
    table = pd.DataFrame(rows, columns=list(document.criteria_columns))
    st.table(table, border="horizontal", hide_index=True, alt=text("ui-summary-criteria-alt"))


def _criterion(line: CriterionLine, verdict: Shown) -> list[str]:
    name = f"**{parts.plain(line.code)}** {parts.plain(line.title)}"
    badge = parts.badge(verdict, parts.plain(line.words))
    return [name, line.maximum, line.exact, badge, parts.plain(line.cause), parts.plain(line.action)]


def _table(table: Table, alt: str) -> None:
    if table.rows:
        rows = [[parts.plain(cell.words) for cell in row] for row in table.rows]
        st.table(
            pd.DataFrame(rows, columns=list(table.columns)), border="horizontal", hide_index=True, alt=alt
        )
    else:
        st.markdown(parts.plain(table.note))
