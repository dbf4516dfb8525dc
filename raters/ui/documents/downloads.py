"""The documents of a round as files: what there is, made at the click, and the buttons."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Literal, TypeVar

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

T = TypeVar("T")
Kind = Literal["pdf", "docx", "xlsx", "zip", "png"]
Makers = Mapping[Kind, Callable[[], bytes]]
KINDS: dict[Kind, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
SUMMARIES: dict[Kind, Callable[[Summary, Text, bool], bytes]] = {
    "pdf": report.summary_pdf,
    "docx": report.summary_docx,
    "xlsx": report.summary_xlsx,
    "png": report.summary_picture,
}
OFFICE: tuple[Kind, ...] = ("pdf", "docx", "png")


@dataclass(frozen=True, slots=True)
class Offer:
    """A document of a round: its path in the kit, and how it is made as a file of each kind."""

    path: str
    of: Round
    make: Makers

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
    text, codes = view.text, _with_codes(view)
    report.require_issuable(summary)
    office = _once(view, summary, partial(report.office_papers, summary, text), "office")
    whole = {kind: partial(make, summary, text, codes) for kind, make in SUMMARIES.items()}
    return [
        _offer(view, summary, text("paper-file-summary"), whole, codes),
        *(
            _offer(
                view,
                summary,
                path,
                {kind: partial(report.office_file, paper, kind, summary, text) for kind in OFFICE},
            )
            for path, paper in office.items()
        ),
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
    codes = _with_codes(view)
    make: Makers = {"zip": partial(report.kit_zip, summary, view.text, codes)}
    offer = _offer(view, summary, view.text("paper-file-kit"), make, codes)
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
        offer.make[kind],
        file_name=file_name(offer.of, offer.path, kind),
        mime=KINDS[kind],
        icon=":material/folder_zip:" if kind == "zip" else ":material/download:",
        type="primary" if main else "secondary",
        on_click="ignore",
        key=f"{place}_{offer.path}_{kind}",
    )


def _offer(view: View, summary: Summary, path: str, make: Makers, *asked: object) -> Offer:
    """The document, each of its files made at the click and kept."""
    return Offer(
        path,
        view.round,
        {kind: partial(_once, view, summary, one, path, kind, *asked) for kind, one in make.items()},
    )


def _once(view: View, summary: Summary, make: Callable[[], T], *asked: object) -> T:
    """Made once for all visitors; what is added to a round later makes another document of it."""

    @caches.worked_out
    def made(view: View, *asked: object) -> T:
        return make()

    added = repr((summary.third_checks, summary.anchors, summary.planned))
    return made(view, *asked, *_said(view), added, date.today())


def _with_codes(view: View) -> bool:
    return state.role() is Role.LEADER and Remembered(_annexes_key(view), False).get()


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


@caches.worked_out
def _profile(view: View, said: tuple[str, ...], rater: str, today: date) -> bytes:
    return report.profile_docx(view.round, view.agreement, rater, view.text, today)
