"""Choices kept as they are made: said to be saved, tried again when they are not, held apart in two tabs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from raters.problems import Problem
from raters.terms import DraftScores
from raters.text import Text
from raters.ui import attempts, on_screen, widgets
from raters.ui.memory import Remembered
from raters.ui.scoring import sessions
from raters.ui.scoring.sessions import Scorer

TRY_AGAIN_SECONDS = 5
CHANGED = "record_changed"

Draft = Callable[[], DraftScores]
Take = Callable[[DraftScores], None]


def seen(scorer: Scorer, work: str) -> DraftScores:
    """The draft as it is kept; what is kept from now on is held against it."""
    draft, version = sessions.draft(scorer, work)
    _version(scorer, work).put(version)
    return draft


def keep(scorer: Scorer, draft: DraftScores) -> None:
    """Keep the choices; what stands in the way is remembered for `state_of_saving`."""
    place = (scorer, draft.work)

    def put() -> None:
        _version(*place).put(sessions.keep_draft(draft, scorer, _version(*place).get()))
        _saved(*place).put(_now())

    _failed(*place).put(attempts.problems_of(put))


def state_of_saving(scorer: Scorer, work: str, chosen: Draft, take: Take, text: Text) -> None:
    """When the choices were saved; or that they are not, why, and a way to go on."""
    failed = _failed(scorer, work).get()
    if not failed:
        if (at := _saved(scorer, work).get()) is not None:
            st.caption(f":material/check: {text('scoring-draft-saved', time=at)}")
    elif any(problem.code == CHANGED for problem in failed):
        _show_both(scorer, work, chosen, take, text)
    else:
        _try_again(scorer, work, chosen, text)


@st.fragment(run_every=TRY_AGAIN_SECONDS)
def _try_again(scorer: Scorer, work: str, chosen: Draft, text: Text) -> None:
    keep(scorer, chosen())
    failed = _failed(scorer, work).get()
    if not failed:
        st.rerun()
    st.error(text("scoring-draft-failed"), icon=":material/cloud_off:")
    widgets.show_problems(failed, text)
    st.button(text("scoring-draft-again"), key="draft_again")


def _show_both(scorer: Scorer, work: str, chosen: Draft, take: Take, text: Text) -> None:
    """Another tab has changed the same work: both choices, and which of them to go on with."""
    here, (there, version) = chosen(), sessions.draft(scorer, work)
    lines = [text("scoring-draft-two"), ""]
    for criterion in scorer.session.rubric.criteria:
        mine, other = (_said(draft, criterion.code, text) for draft in (here, there))
        if mine != other:
            code = widgets.code(criterion.code)
            lines.append(f"- {text('scoring-draft-differs', criterion=code, here=mine, there=other)}")
    st.warning("\n".join(lines))
    with st.container(horizontal=True):
        keep_mine = st.button(text("scoring-draft-mine"), key="draft_mine")
        theirs = on_screen.act("draft_theirs", _take, scorer, work, take)
        st.button(text("scoring-draft-theirs"), key="draft_theirs", on_click=theirs)
    if keep_mine:
        _version(scorer, work).put(version)
        keep(scorer, here)
        st.rerun()


def _take(scorer: Scorer, work: str, take: Take) -> None:
    _failed(scorer, work).put(attempts.problems_of(lambda: take(seen(scorer, work))))


def _said(draft: DraftScores, criterion: str, text: Text) -> str:
    if criterion not in draft.scores:
        return "–"
    score = draft.scores[criterion]
    return text("scoring-no-answer") if score is None else text.score(score)


def _now() -> str:
    """The time of day where the teacher is."""
    try:
        zone = ZoneInfo(st.context.timezone) if st.context.timezone else None
    except (ZoneInfoNotFoundError, ValueError):
        zone = None
    return datetime.now(zone).strftime("%H:%M")


def _version(scorer: Scorer, work: str) -> Remembered[int]:
    return Remembered(_name(scorer, work, "version"), 0)


def _failed(scorer: Scorer, work: str) -> Remembered[tuple[Problem, ...]]:
    return Remembered(_name(scorer, work, "failed"), ())


def _saved(scorer: Scorer, work: str) -> Remembered[str | None]:
    return Remembered(_name(scorer, work, "saved"), None)


def _name(scorer: Scorer, work: str, what: str) -> str:
    return f"draft_{what}_{scorer.session.id}_{scorer.rater}_{work}"
