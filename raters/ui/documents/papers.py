"""The documents of a round as the leader issues them: what they look like, what they say about the school."""

from __future__ import annotations

from functools import partial

import streamlit as st

from raters import report
from raters.problems import Refused
from raters.terms import Summary
from raters.text import Text
from raters.ui import state, widgets
from raters.ui.documents import downloads, facts
from raters.ui.documents.downloads import Offer
from raters.ui.state import View

CARD = 250
"""Width of a card in pixels: three in a row at 1280, one at 390."""
FRONT = 3
"""Papers of the whole round, shown by their first page; those of the meetings follow as lines."""


def show(view: View) -> None:
    """A card for each paper of the round, the papers of every meeting, the facts of the school, slides."""
    text = view.text
    try:
        with st.spinner(text("ui-summary-building")):
            summary = state.summary(view.round.id)
            papers = downloads.papers(view, summary)
    except Refused as refusal:
        widgets.show_problems(refusal.problems, text)
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        downloads.kit(view, summary)
        facts.lacking(view)
    downloads.annexes(view)
    with st.container(horizontal=True, key="previews"):
        for paper in papers[:FRONT]:
            with st.container(border=True, width=CARD):
                _card(paper, text)
    for folder in dict.fromkeys(paper.folder for paper in papers[FRONT:]):
        with st.expander(widgets.plain(folder), icon=":material/groups:"):
            for paper in papers[FRONT:]:
                if paper.folder == folder:
                    _line(paper)
    facts.form(view)
    _slides(view, summary)


def _card(paper: Offer, text: Text) -> None:
    st.image(paper.make["png"](), width="stretch", alt=text("documents-preview", name=paper.name))
    st.markdown(f"**{widgets.plain(paper.name)}**")
    _buttons(paper)


def _line(paper: Offer) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(widgets.plain(paper.name))
        _buttons(paper)


def _buttons(paper: Offer) -> None:
    with st.container(horizontal=True, width="content"):
        downloads.button(paper, "pdf", "PDF", "paper")
        downloads.button(paper, "docx", "Word", "paper")
        if "xlsx" in paper.make:
            downloads.button(paper, "xlsx", "Excel", "paper")


def _slides(view: View, summary: Summary) -> None:
    """Pictures, figures and data, made when asked for; nothing in them concerns a single rater."""
    text = view.text
    makers = {
        "charts": ("zip", "application/zip", report.charts_zip),
        "csv": ("csv", "text/csv", report.criteria_csv),
        "json": ("json", "application/json", report.round_json),
    }
    names = {"charts": "ui-slides-file", "csv": "ui-slides-csv-file", "json": "ui-slides-json-file"}
    with st.expander(text("ui-slides"), icon=":material/imagesmode:"):
        st.caption(text("ui-slides-about"))
        with st.container(horizontal=True):
            for name, (ending, mime, make) in makers.items():
                st.download_button(
                    text(f"ui-slides-{name}"),
                    partial(make, summary, text),
                    file_name=downloads.file_name(summary.round, text(names[name]), ending),
                    mime=mime,
                    icon=":material/download:",
                    on_click="ignore",
                    key=f"download_{name}",
                )
