"""A scoring session in the leader's hands: progress in counts, codes, pictures, closing."""

from __future__ import annotations

from functools import partial

import streamlit as st

from raters import design, report
from raters.problems import Refused
from raters.terms import Progress, ScoringSession
from raters.text import Text
from raters.ui import attempts, navigation, on_screen, state, widgets
from raters.ui.rounds import form
from raters.ui.scoring import pictures, sessions


def card(of: ScoringSession, text: Text) -> None:
    """What is scored, how far it is, and a button."""
    with st.container(border=True, key=f"session_{of.id}"):
        _heading(of, text)
        _bar(design.whole(sessions.progress(of)), text)
        st.button(text("scoring-show"), key=f"show_{of.id}", on_click=sessions.show, args=(of.id,))


def detail(of: ScoringSession, text: Text) -> None:
    """One session: how far it is, what to hand out, how to end it."""
    st.button(
        text("scoring-back"),
        icon=":material/arrow_back:",
        key="all_sessions",
        on_click=sessions.show,
        args=(None,),
    )
    _heading(of, text)
    lines = sessions.progress(of)
    _progress(of, lines, text)
    if of.closed is None:
        _codes(of, lines, text)
        pictures.ask_pictures(of, text)
        _give_back(of, text)
        _close(of, lines, text)
    else:
        _make_round(of, text)
    st.button(
        text("scoring-delete"),
        icon=":material/delete:",
        key="delete_session",
        on_click=on_screen.act("delete_session", _ask_delete, of, text),
    )


def _heading(of: ScoringSession, text: Text) -> None:
    badge = (
        f":blue-badge[● {text('scoring-open')}]"
        if of.closed is None
        else f":gray-badge[○ {text('scoring-closed')}]"
    )
    st.markdown(f"**{widgets.plain(of.title)}** {badge}")
    words = [widgets.plain(of.subject)] if of.subject else []
    st.caption(" · ".join([*words, widgets.plain(widgets.rubric_name(of.rubric)), text.date(of.created)]))


def _bar(line: Progress, text: Text) -> None:
    st.progress(line.share, text("scoring-progress", done=line.submitted, all=line.assigned))


# ---------------------------------------------------------------- while it goes on


def _progress(of: ScoringSession, lines: tuple[Progress, ...], text: Text) -> None:
    st.header(text("scoring-progress-title"), anchor=False)
    _bar(design.whole(lines), text)
    rows = [
        {
            text("scoring-column-rater"): widgets.code(line.rater),
            text("scoring-column-done"): text("scoring-done-of", done=line.submitted, all=line.assigned),
        }
        for line in lines
    ]
    widgets.table(rows, text("scoring-progress-alt"))
    if of.closed is None:
        st.caption(text("scoring-progress-about"))
        st.button(text("scoring-refresh"), icon=":material/refresh:", key="refresh_session")


def _codes(of: ScoringSession, lines: tuple[Progress, ...], text: Text) -> None:
    with st.expander(text("scoring-codes"), icon=":material/key:"):
        st.markdown(text("scoring-codes-about"))
        whole = design.progress(of, ())
        st.download_button(
            text("scoring-codes-save"),
            lambda: report.access_slips(of, whole, text),
            file_name=text("scoring-codes-file"),
            mime=widgets.XLSX,
            on_click="ignore",
            key="save_codes",
        )
        rows = [
            {
                text("scoring-column-rater"): widgets.code(line.rater),
                text("scoring-column-code"): widgets.plain(of.access[line.rater]),
            }
            for line in lines
        ]
        widgets.table(rows, text("scoring-codes-alt"))


def _give_back(of: ScoringSession, text: Text) -> None:
    with st.expander(text("scoring-reopen"), icon=":material/undo:"):
        st.markdown(text("scoring-reopen-about"))
        rater = st.selectbox(text("scoring-reopen-rater"), of.assignment.raters, key=f"back_rater_{of.id}")
        works = sessions.submitted_works(of, rater)
        if not works:
            st.caption(text("scoring-mine-none"))
            return
        work = st.selectbox(text("scoring-reopen-work"), works, key=f"back_work_{of.id}_{rater}")
        if st.button(text("scoring-reopen-do"), key="give_back"):
            sessions.give_back(of, rater, work)
            st.toast(text("scoring-reopened", work=widgets.code(work), rater=widgets.code(rater)))
            st.rerun()


def _close(of: ScoringSession, lines: tuple[Progress, ...], text: Text) -> None:
    st.header(text("scoring-close"), anchor=False)
    st.markdown(text("scoring-close-about"))
    whole = design.whole(lines)
    if whole.share == 1:
        st.success(text("scoring-close-all"))
    if st.button(
        text("scoring-close"), type="primary" if whole.share == 1 else "secondary", key="close_session"
    ):
        try:
            sessions.close(of)
        except Refused as refusal:
            widgets.show_problems(refusal.problems, text)
        else:
            st.rerun()


# ---------------------------------------------------------------- afterwards


def _make_round(of: ScoringSession, text: Text) -> None:
    """The scores of a closed session become a round, once; the way back stays open."""
    st.markdown(text("scoring-closed-about", date=text.date(of.closed)))
    if any(entry.id == of.round for entry in state.rounds()):
        st.button(
            text("ui-round-open"), type="primary", key="open_round", on_click=state.choose, args=(of.round,)
        )
    reading = sessions.collect(of)
    widgets.show_problems(reading.problems, text)
    known = {"title": of.title, "subject": of.subject}
    if reading.table and (round := form.ask(f"round_of_{of.id}", reading, reading.table, text, **known)):
        sessions.keep_round(of, round)
        navigation.go_to_result()
    st.caption(text("scoring-open-again-about"))
    st.button(
        text("scoring-open-again"),
        key="open_again",
        on_click=on_screen.act("open_again", sessions.open_again, of),
    )


def _ask_delete(of: ScoringSession, text: Text) -> None:
    attempts.ask_first(
        text("scoring-delete"),
        text("scoring-delete-question", title=widgets.plain(of.title)),
        (text("scoring-delete-yes"), text("scoring-delete-no")),
        "delete",
        partial(sessions.delete, of),
    )
