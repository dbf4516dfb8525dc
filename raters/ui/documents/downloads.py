"""The documents of a round on screen: what they say about the school, and the files to download."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import partial

import streamlit as st

from raters import report
from raters.access import Role
from raters.problems import Refused
from raters.terms import Round, Summary
from raters.text import Text, catalog
from raters.ui import caches, state, widgets
from raters.ui.memory import Remembered
from raters.ui.state import View

KINDS = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
MAKERS: dict[str, Callable[[Summary, Text, bool], bytes]] = {
    "pdf": report.summary_pdf,
    "docx": report.summary_docx,
    "xlsx": report.summary_xlsx,
    "zip": report.kit_zip,
}
FACTS = ("school", "procedure", "basis", "prepared_by", "responsible")
LONGEST = 300


def row(view: View, summary: Summary) -> None:
    """The summary as PDF, Word and Excel, and the kit, each made by its click; on a phone all but the first
    stand behind one button. What the documents cannot say yet is asked for in one dialog. Where no document
    may be issued, the reason stands there instead.
    """
    text = view.text
    try:
        report.require_issuable(summary)
    except Refused as refusal:
        widgets.show_problems(refusal.problems, text)
        return
    first, *others = KINDS
    with st.container(horizontal=True, key="files", vertical_alignment="center"):
        _download(view, summary, first)
        with st.container(horizontal=True, key="files_wide", width="content"):
            for kind in others:
                _download(view, summary, kind)
        with (
            st.container(key="files_narrow", width="content"),
            st.popover(text("documents-more", count=len(others))),
        ):
            for kind in others:
                _download(view, summary, kind, "more")
        if names := missing_facts(view.round):
            listed = ", ".join(text(f"ui-documents-{name}").lower() for name in names)
            if st.button(text("documents-missing", names=listed), type="tertiary", key="fill_in"):
                _ask(view, names)


def annexes(view: View) -> None:
    """Whether the summary says scores by code; for those who know the codes."""
    text = view.text
    st.checkbox(text("ui-documents-annexes"), key=_annexes_key(view), help=text("ui-documents-annexes-help"))


def _download(view: View, summary: Summary, kind: str, place: str = "download") -> None:
    text = view.text
    st.download_button(
        text(f"ui-documents-{kind}"),
        _made(view, summary, kind),
        file_name=file_name(
            summary.round, text, "paper-file-kit" if kind == "zip" else "ui-summary-file", kind
        ),
        mime=KINDS[kind],
        icon=":material/folder_zip:" if kind == "zip" else ":material/download:",
        type="primary" if kind == "pdf" else "secondary",
        on_click="ignore",
        key=f"{place}_{kind}",
    )


def _made(view: View, summary: Summary, kind: str) -> Callable[[], bytes]:
    """Made at the click and kept: what is added to a round later makes another document of it."""
    added = repr((summary.third_checks, summary.anchors, summary.planned))
    codes = state.role() is Role.LEADER and Remembered(_annexes_key(view), False).get()
    owner = (*_owner(view), added)

    def make() -> bytes:
        made: bytes = _document(owner, kind, summary, codes, date.today())
        return made

    return make


def missing_facts(of_round: Round) -> tuple[str, ...]:
    """What the documents print as a line to fill in."""
    return tuple(name for name in FACTS if name != "basis" and not str(getattr(of_round, name)).strip())


def _ask(view: View, names: tuple[str, ...]) -> None:
    text = view.text

    def ask() -> None:
        with st.form(state.key("missing", view.round.id), border=False):
            given = {
                name: st.text_input(
                    text(f"ui-documents-{name}"), max_chars=LONGEST, key=f"missing_{name}_{view.round.id}"
                )
                for name in names
            }
            if st.form_submit_button(text("ui-documents-keep"), type="primary"):
                before = dict.fromkeys(names, "")
                words = {name: " ".join(words.split()) for name, words in given.items()}
                _keep_facts(view.round, {name: said for name, said in words.items() if said}, before, text)

    st.dialog(text("ui-documents-facts"))(ask)()


def slides(view: View, summary: Summary) -> None:
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
                    file_name=file_name(summary.round, text, names[name], ending),
                    mime=mime,
                    icon=":material/download:",
                    on_click="ignore",
                    key=f"download_{name}",
                )


def facts_form(view: View) -> None:
    """What the documents say about the school: who draws them up, on what ground."""
    text, of_round = view.text, view.round
    with st.expander(text("ui-documents-facts")), st.form(state.key("facts", of_round.id), border=False):
        given = {name: _field(name, shown, view) for name, shown in _shown(of_round, text).items()}
        now = {name: str(getattr(of_round, name)) for name in FACTS}
        seen = Remembered(f"facts_seen_{of_round.id}", now)
        seen.first()
        if st.form_submit_button(text("ui-documents-keep")):
            before = seen.take()
            _keep_facts(of_round, _changed(before, given, text), before, text)


def _keep_facts(of_round: Round, changed: dict[str, str], seen: dict[str, str], text: Text) -> None:
    """Keep the words; what somebody else wrote meanwhile is shown, and replaced only by a second press."""
    try:
        state.casebook().describe(of_round.id, changed, {name: seen[name] for name in changed})
    except Refused as refusal:
        widgets.show_problems(refusal.problems, text)
        now = state.store().load(of_round.id)
        for name, words in changed.items():
            st.markdown(
                text(
                    "ui-documents-now",
                    name=text(f"ui-documents-{name}"),
                    now=widgets.plain(getattr(now, name)) or "–",
                    yours=widgets.plain(words) or "–",
                )
            )
        return
    st.rerun()


def _field(name: str, shown: str, view: View) -> str:
    label, key = view.text(f"ui-documents-{name}"), f"fact_{name}_{view.round.id}_{view.text.language}"
    if name == "basis":
        return st.text_area(label, shown, height="content", max_chars=LONGEST, key=key) or ""
    return st.text_input(label, shown, max_chars=LONGEST, key=key) or ""


def _shown(round: Round, text: Text) -> dict[str, str]:
    """What stands in the fields: the school's words, for the basis the usual ones until it has its own."""
    shown = {name: str(getattr(round, name)) for name in FACTS}
    shown["basis"] = shown["basis"] or text("report-basis-line")
    return shown


def _changed(seen: dict[str, str], given: dict[str, str], text: Text) -> dict[str, str]:
    """What was reworded; the usual basis is not kept, so that it follows the language."""
    wanted = {name: " ".join(words.split()) for name, words in given.items()}
    if wanted["basis"] == text("report-basis-line"):
        wanted["basis"] = ""
    return {name: words for name, words in wanted.items() if words != seen[name]}


def profile_download(view: View, rater: str) -> None:
    """The private profile of the own code as Word."""
    text = view.text
    try:
        content = _profile(_owner(view), rater, date.today(), view)
    except Refused as refusal:
        widgets.show_problems(refusal.problems, text)
        return
    st.download_button(
        text("ui-documents-profile"),
        content,
        file_name=file_name(view.round, text, "paper-file-profile", "docx"),
        mime=KINDS["docx"],
        icon=":material/download:",
        on_click="ignore",
        key="download_profile",
    )


def file_name(round: Round, text: Text, what: str, kind: str) -> str:
    """Named after the round, so that several documents lie side by side in one folder."""
    words = re.sub(r"[^\w-]+", "-", f"{text(what)} {round.title}").strip("-")
    return f"{words[:80]}-{round.date}.{kind}"


def _annexes_key(view: View) -> str:
    return f"annexes_{view.round.id}"


def _owner(view: View) -> tuple[str, ...]:
    """Whose documents: the store, the round, the language, and the words that describe the round."""
    words = (str(getattr(view.round, name)) for name in FACTS)
    return caches.address(), view.round.id, view.text.language, *words


@caches.worked_out
@st.cache_resource(max_entries=48, show_spinner=False)
def _document(owner: tuple[str, ...], kind: str, _summary: Summary, annexes: bool, today: date) -> bytes:
    return MAKERS[kind](_summary, catalog(owner[2]), annexes)


@caches.worked_out
@st.cache_resource(max_entries=64, show_spinner=False)
def _profile(owner: tuple[str, ...], rater: str, today: date, _view: View) -> bytes:
    return report.profile_docx(_view.round, _view.agreement, rater, catalog(owner[2]), today)
