"""Pictures of works: matched by file name, or by hand where the name tells nothing."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from raters import intake
from raters.problems import Problem, Refused
from raters.terms import File, ScoringSession
from raters.text import Text
from raters.ui import on_screen, widgets
from raters.ui.memory import Remembered
from raters.ui.scoring import sessions

KINDS = ("png", "jpg", "jpeg", "pdf")
MOST_PAGES = 20
TURN = Remembered("pictures_turn", 0)
"""Counts what was kept: each time the uploader is another, empty one."""


def ask_pictures(of: ScoringSession, text: Text) -> None:
    """Take picture files, say which work each one shows, keep them without their metadata."""
    with st.expander(text("scoring-pictures"), icon=":material/image:"):
        st.markdown(text("scoring-pictures-about"))
        have = st.empty()
        _count(have, of, text)
        files = on_screen.hold(
            st.file_uploader(
                text("scoring-pictures-files"),
                type=KINDS,
                accept_multiple_files=True,
                key=f"pictures_{of.id}_{TURN.get()}",
            )
        )
        if not files:
            return
        places = _places([file.name for file in files], of, text)
        if st.button(text("scoring-pictures-keep"), type="primary", key="keep_pictures"):
            chosen = [
                (File(file.name, file.getvalue()), place)
                for file, place in zip(files, places, strict=True)
                if place is not None
            ]
            unplaced = [file.name for file, place in zip(files, places, strict=True) if place is None]
            with st.spinner(text("scoring-pictures-opening")):
                problems = [Problem("picture_unplaced", where=name[:80]) for name in unplaced]
                problems += _keep(of, chosen)
            widgets.show_problems(problems, text)
            _count(have, of, text)
            if not problems:
                TURN.put(TURN.get() + 1)
                st.toast(text("scoring-pictures-kept", count=len(chosen)))
                st.rerun()


def _count(place: DeltaGenerator, of: ScoringSession, text: Text) -> None:
    """How many works have a picture by now."""
    have, works = sessions.pictured(of), of.assignment.works
    place.caption(text("scoring-pictures-have", works=len(have), all=len(works)))


def _places(names: list[str], of: ScoringSession, text: Text) -> list[tuple[str, int] | None]:
    """Work and page of each file; a person is asked where the name does not tell."""
    matched = intake.match_pictures(names, of.assignment.works)
    return [matched[name] or _ask_place(name, number, of, text) for number, name in enumerate(names)]


def _ask_place(name: str, number: int, of: ScoringSession, text: Text) -> tuple[str, int] | None:
    left, right = st.columns([3, 1])
    work = left.selectbox(
        text("scoring-pictures-which", name=widgets.code(name)),
        list(of.assignment.works),
        index=None,
        placeholder=text("scoring-pictures-choose"),
        key=f"picture_work_{number}_{name}",
    )
    page = right.number_input(
        text("scoring-pictures-page"), 1, MOST_PAGES, key=f"picture_page_{number}_{name}"
    )
    return None if work is None else (work, int(page))


def _keep(of: ScoringSession, chosen: list[tuple[File, tuple[str, int]]]) -> list[Problem]:
    """Keep what can be kept; what cannot is told, file by file."""
    problems: list[Problem] = []
    for file, (work, page) in chosen:
        try:
            for number, picture in enumerate(intake.pictures(file), page):
                sessions.attach(of, work, number, picture)
        except Refused as refusal:
            problems += refusal.problems
    return problems
