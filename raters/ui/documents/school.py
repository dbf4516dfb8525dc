"""Several rounds of the school in one summary: which ones, what they say, the documents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st

from raters import report
from raters.problems import Refused
from raters.report.tables import Table
from raters.store import RoundEntry
from raters.terms import SchoolSummary
from raters.text import Text, catalog
from raters.ui import state, widgets
from raters.ui.documents import downloads, tables

MAKERS: dict[str, Callable[[SchoolSummary, Text], bytes]] = {
    "pdf": report.school_pdf,
    "docx": report.school_docx,
    "xlsx": report.school_xlsx,
    "json": report.school_json,
}
KINDS = downloads.KINDS | {"json": "application/json"}


def page() -> None:
    """The rounds to bring together, and their summary."""
    text, entries = state.text(), state.rounds()
    if len(entries) < 2:
        widgets.empty("school-empty", "home", "upload", "rounds")
    else:
        show(choose(entries, text), text)


def choose(entries: Sequence[RoundEntry], text: Text) -> tuple[str, ...]:
    """The rounds to bring together, in the order of the list."""
    named = {entry.id: _name(entry, text) for entry in entries}
    chosen = st.multiselect(
        text("school-choose"),
        list(named),
        _latest(entries),
        format_func=named.__getitem__,
        help=text("school-choose-help"),
        key=state.key("school_rounds"),
    )
    return tuple(chosen)


def show(ids: tuple[str, ...], text: Text) -> None:
    """Headline, documents, rounds, conclusions and plan of the chosen rounds."""
    try:
        with st.spinner(text("ui-summary-building")):
            summaries = tuple(state.summary(id) for id in ids)
            school = report.summarise_school(summaries, date.today())
            document = report.printed_school(school, text)
    except Refused as refusal:
        widgets.show_problems(refusal.problems, text)
        return
    if document.synthetic:
        st.markdown(f":violet-badge[{widgets.plain(document.synthetic)}]")
    st.subheader(widgets.plain(document.headline), anchor=False)
    place = st.container()
    _table(document.rounds, text("school-rounds-alt"))
    st.header(widgets.plain(document.conclusions_heading), anchor=False)
    st.markdown("\n".join(f"- {widgets.plain(sentence)}" for sentence in document.conclusions))
    _table(document.plan, text("school-plan-alt"))
    with place:
        _downloads(school, text)


def _latest(entries: Sequence[RoundEntry]) -> list[str]:
    """The newest round of each subject and class; invented ones only where there is nothing else."""
    real = [entry for entry in entries if not entry.synthetic] or list(entries)
    newest = {(entry.subject, entry.grade): entry.id for entry in reversed(real)}
    chosen = [entry.id for entry in real if entry.id in newest.values()]
    return chosen if len(chosen) > 1 else [entry.id for entry in real[:2]]


def _name(entry: RoundEntry, text: Text) -> str:
    facts = (entry.subject, entry.grade, entry.title, text.date(entry.date))
    return " · ".join(filter(None, map(str.strip, facts)))


def _downloads(school: SchoolSummary, text: Text) -> None:
    name = f"{text('school-file').replace(' ', '-')}-{school.generated.isoformat()}"
    with st.container(horizontal=True):
        for kind, make in MAKERS.items():
            st.download_button(
                text(f"school-download-{kind}"),
                _maker(make, school, text.language),
                file_name=f"{name}.{kind}",
                mime=KINDS[kind],
                icon=":material/download:",
                type="primary" if kind == "pdf" else "secondary",
                on_click="ignore",
                key=f"school_{kind}",
            )


def _maker(
    make: Callable[[SchoolSummary, Text], bytes], school: SchoolSummary, language: str
) -> Callable[[], bytes]:
    """Made at the click: four documents of many rounds would keep the page waiting."""
    return lambda: make(school, catalog(language))


def _table(table: Table, alt: str) -> None:
    st.header(widgets.plain(table.heading), anchor=False)
    tables.show(table, alt)
