"""What a visitor has chosen: the language, the role, the round and all that is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import streamlit as st

from raters.access import Role
from raters.store import RoundEntry
from raters.terms import Agreement, Finding, Round, SeminarPlan, Summary
from raters.text import LANGUAGES, Text, catalog
from raters.ui.caches import casebook, store
from raters.ui.memory import Remembered
from raters.workup import WorkUp

__all__ = [
    "LANGUAGE", "ROLE", "ROUND", "View", "casebook", "choose", "current", "forget", "keep", "key", "link",
    "role", "rounds", "store", "summary", "text",
]  # fmt: skip

LANGUAGE = Remembered("language", LANGUAGES[0])
ROLE = Remembered("role", Role.LEADER.value)
ROUND = Remembered[str | None]("round", None)
"""The choices of the sidebar."""


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


def known_view() -> View | None:
    """The current round if it is worked out already; nothing is worked out for it."""
    round_id = ROUND.get()
    opened = casebook().known(round_id) if round_id is not None else None
    return View(text(), *opened) if opened else None


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
    casebook().forget(round_id)
    choose(None)


def link(round_id: str, previous: str | None) -> None:
    """Say which round comes before; what was worked out for this one may change with it."""
    store().link(round_id, previous)
    casebook().forget(round_id)
