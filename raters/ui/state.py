"""What a visitor has chosen and what is worked out for it, kept by round id: a round never changes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

import pandas as pd
import streamlit as st

from raters import agreement, intake
from raters.access import Role
from raters.casebook import Casebook
from raters.store import RoundEntry, Store, open_store
from raters.terms import (
    Agreement,
    Answers,
    File,
    Finding,
    Reading,
    Round,
    Rubric,
    SeminarPlan,
    Summary,
    TablePart,
)
from raters.text import LANGUAGES, Text, catalog
from raters.ui.memory import Remembered
from raters.workup import WorkUp

LANGUAGE = Remembered("language", LANGUAGES[0])
ROLE = Remembered("role", Role.LEADER.value)
ROUND = Remembered[str | None]("round", None)
"""The choices of the sidebar."""
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


def key(*names: str) -> str:
    """The key of a widget whose options are words.

    The browser names a choice by its word, so in another language it must be another widget.
    """
    return "_".join((*names, text().language))


def text() -> Text:
    """The catalog of the language chosen in the sidebar."""
    return catalog(LANGUAGE.get())


def role() -> Role:
    """The role chosen in the sidebar."""
    return Role(ROLE.get())


def store() -> Store:
    """The store of the address in RATERS_DATABASE_URL, opened once."""
    return _open_store(address())


def rounds() -> tuple[RoundEntry, ...]:
    """All kept rounds, newest first."""
    return store().rounds()


def choose(round_id: str | None) -> None:
    """Make this round the current one from the next run on (the selector is already drawn in this one)."""
    ROUND.put(round_id)


def current() -> View | None:
    """The current round, worked out; None when none is kept."""
    round_id = ROUND.get()
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


def read(
    files: Sequence[File],
    rubric: Rubric | None,
    parts: Sequence[TablePart] = (),
    answers: Answers | None = None,
) -> Reading:
    """Read files once for each rubric, mapping and answers; only this visitor's session keeps it."""
    digest = hashlib.sha256(repr((rubric, parts, answers)).encode())
    for file in files:
        digest.update(f"\n{file.name}\n{hashlib.sha256(file.content).hexdigest()}".encode())
    return _read(digest.hexdigest(), tuple(files), rubric, tuple(parts), answers)


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


@st.cache_resource(max_entries=4, show_spinner=False, scope="session")
def _read(
    key: str,
    _files: tuple[File, ...],
    _rubric: Rubric | None,
    _parts: tuple[TablePart, ...],
    _answers: Answers | None,
) -> Reading:
    return intake.read_scores(_files, _rubric, _parts, _answers)
