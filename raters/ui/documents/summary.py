"""The calibration summary on screen: the words of the document, and the document itself."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from raters.problems import Refused
from raters.report.printed import CriterionLine, Printed, printed
from raters.text import Text
from raters.ui import state, widgets
from raters.ui.documents import downloads, tables
from raters.ui.state import View

SENTENCES = 3


def show(view: View) -> None:
    """Headline, documents to download, criteria, three sentences, the plan."""
    text = view.text
    try:
        with st.spinner(text("ui-summary-building")):
            summary = state.summary(view.round.id)
            document = printed(summary, text)
    except Refused as refusal:
        widgets.show_problems(refusal.problems, text)
        return
    st.subheader(widgets.plain(document.headline), anchor=False)
    place = st.container()
    downloads.facts_form(view)
    st.header(text("report-criteria"), anchor=False)
    _criteria(document, text)
    st.header(widgets.plain(document.conclusions_heading), anchor=False)
    said = document.conclusions
    effect = said[-1:] if summary.effects and len(said) > SENTENCES else ()  # always the last one
    st.markdown("\n".join(f"- {widgets.plain(sentence)}" for sentence in (*said[:SENTENCES], *effect)))
    st.header(widgets.plain(document.plan.heading), anchor=False)
    tables.show(document.plan, text("ui-plan-alt"))
    st.caption(text("ui-summary-checked", compared=summary.second_mark.compared))
    # The documents take longest: the words are on the screen meanwhile.
    with place:
        downloads.downloads(view, summary)
        downloads.slides(view, summary)


def _criteria(document: Printed, text: Text) -> None:
    rows = list(map(_criterion, document.criteria))
    table = pd.DataFrame(rows, columns=list(document.criteria_columns))
    widgets.table(table, text("ui-summary-criteria-alt"))


def _criterion(line: CriterionLine) -> list[str]:
    name = f"**{widgets.plain(line.code)}** {widgets.plain(line.title)}"
    badge = widgets.badge(line.verdict, widgets.plain(line.words))
    return [name, line.maximum, line.exact, badge, widgets.plain(line.cause), widgets.plain(line.action)]
