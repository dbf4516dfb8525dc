"""The rubrics there are: the school's own, each with its versions, and those of the program."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import replace
from typing import overload

import streamlit as st

from raters import rubrics
from raters.store import Kept
from raters.terms import Round, Rubric, RubricHistory
from raters.text import Text
from raters.ui import state, widgets


def kept() -> dict[str, Kept[RubricHistory]]:
    """The school's rubrics by key, in the order of their names."""
    found = state.store().find(RubricHistory)
    return {one.key: one for one in sorted(found, key=lambda one: one.value.latest.name.casefold())}


def known() -> tuple[Rubric, ...]:
    """Every rubric in use: the latest version of each of the school's, then the program's."""
    return (*(one.value.latest for one in kept().values()), *rubrics.shipped())


@overload
def ask(key: str, text: Text, among: Iterable[Rubric] | None = None) -> Rubric: ...
@overload
def ask(key: str, text: Text, among: Iterable[Rubric], chosen: None) -> Rubric | None: ...
def ask(key: str, text: Text, among: Iterable[Rubric] | None = None, chosen: int | None = 0) -> Rubric | None:
    """Choose one of these rubrics, of all in use unless others are named; `chosen` None: none at first."""
    named = {widgets.rubric_name(rubric): rubric for rubric in among or known()}
    label, none = text("ui-rubric"), text("ui-rubric-choose")
    name = st.selectbox(label, list(named), index=chosen, placeholder=none, key=key)
    return None if name is None else named[name]


def completed(round: Round) -> Round:
    """The round with the whole of the rubric its file names: rules, descriptors and grades too."""
    versions = [rubric for one in kept().values() for rubric in one.value.versions]
    rubric = rubrics.recognised(round.table.rubric, [*versions, *rubrics.shipped()])
    return replace(round, table=replace(round.table, rubric=rubric))


def taken(key: str) -> set[str]:
    """The names of the school's other rubrics."""
    return {one.value.latest.name for one in kept().values() if one.key != key}


def save(rubric: Rubric, key: str, seen: int) -> str:
    """Keep the next version of a rubric, the first one under a new key; returns the key.

    Raises Refused (record_changed) when somebody has saved another version since `seen`.
    """
    before = kept()[key].value if key in kept() else RubricHistory()
    key = key or secrets.token_hex(8)
    state.store().put(before.saved(rubric), key, version=seen)
    return key


def remove(key: str) -> None:
    """Take a rubric of the school from the list; rounds have their own copies."""
    state.store().drop(RubricHistory, key)
