"""What a visitor has chosen and what is worked out for it, kept by round id: a round never changes."""

from __future__ import annotations

import gc
import hashlib
import os
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

import pandas as pd
import streamlit as st
from threadpoolctl import threadpool_limits

from raters import agreement, intake
from raters.access import Role
from raters.casebook import Casebook
from raters.store import RoundEntry, Store, open_store
from raters.terms import (
    Agreement,
    File,
    Finding,
    Layout,
    Reading,
    Round,
    Rubric,
    SeminarPlan,
    Summary,
)
from raters.text import LANGUAGES, Text, catalog
from raters.workup import WorkUp

ROUND = "round"
Worked = TypeVar("Worked", bound=Any)
_WORKED_OUT: dict[str, Any] = {}
"""Cached functions, by name: a page that is loaded again replaces its own."""


def worked_out(function: Worked) -> Worked:
    """Mark a cached function as worked out for a round: it is forgotten when the round changes."""
    _WORKED_OUT[f"{function.__module__}.{function.__qualname__}"] = function
    return function


def _forget_worked_out() -> None:
    for function in _WORKED_OUT.values():
        function.clear()


@dataclass(frozen=True, slots=True)
class View:
    """A round worked out, as the pages show it."""

    text: Text
    round: Round
    work_up: WorkUp

    @property
    def agreement(self) -> Agreement:
        """What was measured on it."""
        return self.work_up.agreement

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The causes found."""
        return self.work_up.findings

    @property
    def plan(self) -> SeminarPlan:
        """What follows of them."""
        return self.work_up.plan


def begin() -> None:
    """Start with the choices of the address; else the first language and the role that sees the most."""
    address = st.query_params
    language, chosen = address.get("language"), address.get("role")
    known = [role.value for role in Role]
    st.session_state.setdefault("language", language if language in LANGUAGES else LANGUAGES[0])
    st.session_state.setdefault("role", chosen if chosen in known else Role.LEADER.value)
    st.session_state.setdefault(ROUND, address.get(ROUND))


def remember() -> None:
    """Write the choices into the address, so that a reloaded page knows them.

    Widgets bound to the address would do this too, but then Streamlit refuses to switch pages.
    """
    for name in ("language", "role", ROUND):
        value = st.session_state[name]
        if value is None:
            st.query_params.pop(name, None)
        elif st.query_params.get(name) != value:
            st.query_params[name] = value


def key(*names: str) -> str:
    """The key of a widget whose options are words.

    The browser names a choice by its word, so in another language it must be another widget.
    """
    return "_".join((*names, text().language))


def select_role() -> None:
    """The switch of roles, in the sidebar."""
    words, widget = text(), key("role_of")
    st.radio(
        words("ui-role"),
        [role.value for role in Role],
        index=list(Role).index(role()),
        key=widget,
        format_func=lambda role: words(f"ui-role-{role}"),
        on_change=_take,
        args=("role", widget),
    )


def select_language() -> None:
    """The switch of languages, in the sidebar; each is called by its own name."""
    words = text()
    st.segmented_control(
        words("ui-language"),
        LANGUAGES,
        default=words.language,
        required=True,
        key="language_of",
        format_func=lambda language: words(f"ui-language-{language}"),
        on_change=_take,
        args=("language", "language_of"),
    )


def _take(name: str, widget: str) -> None:
    st.session_state[name] = st.session_state[widget]


@st.cache_resource(show_spinner=False)
def settle() -> None:
    """Once, when everything is imported: what is loaded stays loaded.

    Streamlit collects garbage after every run; walking all modules each time takes longer than the run.
    Matrices here are small: threads of the linear algebra libraries cost more than they bring.
    """
    threadpool_limits(1, user_api="blas")
    gc.collect()
    gc.freeze()


def text() -> Text:
    """The catalog of the language chosen in the sidebar."""
    return catalog(st.session_state.get("language") or LANGUAGES[0])


def role() -> Role:
    """The role chosen in the sidebar."""
    return Role(st.session_state.get("role") or Role.LEADER)


def store() -> Store:
    """The store of the address in RATERS_DATABASE_URL, opened once."""
    return _open_store(address())


def rounds() -> tuple[RoundEntry, ...]:
    """All kept rounds, newest first."""
    return store().rounds()


def select_round() -> None:
    """The selector of the current round, in the sidebar; the newest round before anybody chose."""
    entries = {entry.id: entry for entry in rounds()}
    wanted = st.session_state.get(ROUND)
    st.session_state[ROUND] = wanted if wanted in entries else next(iter(entries), None)
    if not entries:
        return
    words, widget = text(), key(ROUND, "of")
    titles = Counter(entry.title for entry in entries.values())

    def label(id: str) -> str:
        entry = entries[id]
        return entry.title if titles[entry.title] == 1 else f"{entry.title} · {words.date(entry.date)}"

    st.session_state[widget] = st.session_state[ROUND]
    st.selectbox(
        words("ui-round"),
        list(entries),
        key=widget,
        format_func=label,
        on_change=_take,
        args=(ROUND, widget),
    )


def choose(round_id: str | None) -> None:
    """Make this round the current one from the next run on (the selector is already drawn in this one)."""
    st.session_state[ROUND] = round_id


def current() -> View | None:
    """The current round, worked out; None when none is kept."""
    round_id = st.session_state.get(ROUND)
    if round_id is None:
        return None
    book = casebook()
    with st.spinner(text()("ui-measuring")):
        view = View(text(), book.round(round_id), book.work_up(round_id))
        assert view.plan is not None  # everything a page shows is worked out under the spinner
    return view


def casebook() -> Casebook:
    """The rounds of the store, each worked out once for all visitors."""
    return _open_casebook(address())


def co_scores(view: View, criterion: str) -> pd.DataFrame:
    """Every pair of scores of the criterion in the current round."""
    return _co_scores(address(), view.round.id, criterion)


def chance_below(view: View, criterion: str, threshold: float) -> float | None:
    """How often alpha falls below the threshold when the works are drawn anew."""
    return _chance_below(address(), view.round.id, criterion, threshold)


def summary(round_id: str) -> Summary:
    """The round's summary, after its numbers were computed a second time; Refused when they differ."""
    return casebook().summary(round_id, date.today())


def keep(round: Round) -> Round:
    """Save a round and make it the current one."""
    kept = store().save(round)
    choose(kept.id)
    return kept


def forget(round_id: str) -> None:
    """Delete a round with everything worked out for it."""
    store().delete(round_id)
    _forget_worked_out()
    choose(None)


def describe(round_id: str, facts: Mapping[str, str], seen: Mapping[str, str]) -> None:
    """Reword how a round is described; whatever printed the old words is worked out anew.

    Raises Refused: record_changed when somebody else has reworded what was `seen`.
    """
    try:
        store().describe(round_id, facts, seen)
    finally:
        _forget_worked_out()


def link(round_id: str, previous: str | None) -> None:
    """Say which round comes before; what was worked out for this one may change with it."""
    store().link(round_id, previous)
    _forget_worked_out()


def read(files: Sequence[File], rubric: Rubric | None, layout: Layout | None = None) -> Reading:
    """Read files once for each rubric and layout tried on them; only this visitor's session keeps it."""
    digest = hashlib.sha256(repr((rubric, layout)).encode())
    for file in files:
        digest.update(f"\n{file.name}\n{hashlib.sha256(file.content).hexdigest()}".encode())
    return _read(digest.hexdigest(), tuple(files), rubric, layout)


def forget_files() -> None:
    """Drop every reading of this visitor."""
    _read.clear()


def address() -> str:
    """Where the store is, as the environment says."""
    return os.environ.get("RATERS_DATABASE_URL", "")


@st.cache_resource(max_entries=4, show_spinner=False)
def _open_store(address: str) -> Store:
    return open_store(address or None)


@worked_out
@st.cache_resource(max_entries=4, show_spinner=False)
def _open_casebook(address: str) -> Casebook:
    return Casebook(_open_store(address))


@worked_out
@st.cache_resource(max_entries=128, show_spinner=False)
def _co_scores(address: str, round_id: str, criterion: str) -> pd.DataFrame:
    return agreement.co_scores(_open_casebook(address).round(round_id).table, criterion)


@worked_out
@st.cache_resource(max_entries=128, show_spinner=False)
def _chance_below(address: str, round_id: str, criterion: str, threshold: float) -> float | None:
    return agreement.chance_below(threshold, _open_casebook(address).round(round_id).table, criterion)


@st.cache_resource(max_entries=4, show_spinner=False, scope="session")
def _read(key: str, _files: tuple[File, ...], _rubric: Rubric | None, _layout: Layout | None) -> Reading:
    return intake.read_scores(_files, _rubric, _layout)
