"""The documents of a round as files: what there is, made at the click, and the buttons."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Literal

import streamlit as st

from raters import report
from raters.access import Role
from raters.problems import Refused
from raters.terms import Round, Summary
from raters.text import Text
from raters.ui import caches, state, widgets
from raters.ui.documents import facts
from raters.ui.memory import Remembered
from raters.ui.state import View

Kind = Literal["pdf", "docx", "xlsx", "zip", "png"]
KINDS: dict[Kind, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
SUMMARY, KIT = "summary", "kit"
OFFICE: tuple[Kind, ...] = ("pdf", "docx", "png")
SUMMARIES: dict[Kind, Callable[[Summary, Text, bool], bytes]] = {
    "pdf": report.summary_pdf,
    "docx": report.summary_docx,
    "xlsx": report.summary_xlsx,
    "png": report.summary_picture,
}


@dataclass(frozen=True, slots=True)
class Offer:
    """A document of a round: its path in the kit, and how it is made as a file of a kind."""

    path: str
    of: Round
    kinds: tuple[Kind, ...]
    make: Callable[[Kind], bytes]

    @property
    def folder(self) -> str:
        """The meeting it belongs to; empty for papers of the whole round."""
        return self.path.rpartition("/")[0]

    @property
    def name(self) -> str:
        """What people call it."""
        return self.path.rpartition("/")[2]


def papers(view: View, summary: Summary) -> list[Offer]:
    """The summary, the order, the schedule and the papers of each meeting, as the kit has them.

    Raises Refused for a round of which no document may be issued.
    """
    text = view.text
    report.require_issuable(summary)
    paths = {path: path for path in report.office_papers(summary, text)}
    return [
        Offer(path, view.round, tuple(SUMMARIES if what == SUMMARY else OFFICE), _maker(view, summary, what))
        for path, what in {text("paper-file-summary"): SUMMARY, **paths}.items()
    ]


def row(view: View, summary: Summary) -> None:
    """The summary, the order and the schedule in one click each, every file behind one button.

    On a phone all but the first stand there. What the documents lack is asked for in one dialog. Where no
    document may be issued, the reason stands there instead.
    """
    text = view.text
    try:
        offers = papers(view, summary)
    except Refused as refusal:
        widgets.show_problems(refusal.problems, text)
        return
    first, *office = [offer for offer in offers if not offer.folder]
    with st.container(horizontal=True, key="files", vertical_alignment="center"):
        button(first, "pdf", text("ui-documents-pdf"), "download", main=True)
        with st.container(horizontal=True, key="files_wide", width="content"):
            button(first, "docx", text("ui-documents-docx"), "download")
            for offer in office:
                button(offer, "docx", offer.name, "download")
        with st.popover(text("documents-more")):
            button(first, "docx", f"{first.name} (Word)", "more")
            button(first, "xlsx", f"{first.name} (Excel)", "more")
            for offer in offers:
                if offer in office or offer.name == text("paper-file-protocol"):
                    _both(offer)
            kit(view, summary)
        facts.lacking(view)


def kit(view: View, summary: Summary) -> None:
    """All papers in one archive."""
    offer = Offer(view.text("paper-file-kit"), view.round, ("zip",), _maker(view, summary, KIT))
    button(offer, "zip", view.text("ui-documents-zip"), "download")


def _both(offer: Offer) -> None:
    words = ": ".join(filter(None, (offer.folder, offer.name)))
    button(offer, "pdf", f"{words} (PDF)", "more")
    button(offer, "docx", f"{words} (Word)", "more")


def annexes(view: View) -> None:
    """Whether the summary says scores by code; for those who know the codes."""
    text = view.text
    st.checkbox(text("ui-documents-annexes"), key=_annexes_key(view), help=text("ui-documents-annexes-help"))


def button(offer: Offer, kind: Kind, label: str, place: str, main: bool = False) -> None:
    """One click to one file, which is made then."""
    st.download_button(
        label,
        partial(offer.make, kind),
        file_name=file_name(offer.of, offer.path, kind),
        mime=KINDS[kind],
        icon=":material/folder_zip:" if kind == "zip" else ":material/download:",
        type="primary" if main else "secondary",
        on_click="ignore",
        key=f"{place}_{offer.path}_{kind}",
    )


def _maker(view: View, summary: Summary, what: str) -> Callable[[Kind], bytes]:
    """Made at the click and kept: what is added to a round later makes another document of it."""
    added = repr((summary.third_checks, summary.anchors, summary.planned))
    codes = state.role() is Role.LEADER and Remembered(_annexes_key(view), False).get()

    def make(kind: Kind) -> bytes:
        @caches.worked_out
        def document(view: View, *asked: object) -> bytes:
            return _document(summary, what, kind, codes, view.text)

        return document(view, *_said(view), what, kind, codes, added, date.today())

    return make


def profile_download(view: View, rater: str) -> None:
    """The private profile of the own code as Word."""
    text = view.text
    try:
        content = _profile(view, _said(view), rater, date.today())
    except Refused as refusal:
        widgets.show_problems(refusal.problems, text)
        return
    st.download_button(
        text("ui-documents-profile"),
        content,
        file_name=file_name(view.round, text("paper-file-profile"), "docx"),
        mime=KINDS["docx"],
        icon=":material/download:",
        on_click="ignore",
        key="download_profile",
    )


def file_name(round: Round, what: str, kind: str) -> str:
    """Named after the round, so that several documents lie side by side in one folder."""
    words = re.sub(r"[^\w-]+", "-", f"{what} {round.title}").strip("-")
    return f"{words[:80]}-{round.date}.{kind}"


def _annexes_key(view: View) -> str:
    return f"annexes_{view.round.id}"


def _said(view: View) -> tuple[str, ...]:
    """What makes another document of the same numbers: the language, the words that describe the round."""
    return view.text.language, *(str(getattr(view.round, name)) for name in facts.FACTS)


def _document(summary: Summary, what: str, kind: Kind, annexes: bool, text: Text) -> bytes:
    if what == SUMMARY:
        return SUMMARIES[kind](summary, text, annexes)
    if what == KIT:
        return report.kit_zip(summary, text, annexes)
    return report.office_file(report.office_papers(summary, text)[what], kind, summary, text)


@caches.worked_out
def _profile(view: View, said: tuple[str, ...], rater: str, today: date) -> bytes:
    return report.profile_docx(view.round, view.agreement, rater, view.text, today)
