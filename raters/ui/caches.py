"""What is worked out of the rounds, kept for all visitors by round id: scores never change."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from typing import Any, TypeVar

import pandas as pd
import streamlit as st

from raters import agreement, intake
from raters.casebook import Casebook
from raters.store import ENVIRONMENT, Store, open_store
from raters.terms import Answers, File, Reading, Rubric, TablePart

Worked = TypeVar("Worked", bound=Any)
_WORKED_OUT: dict[str, Any] = {}
"""Cached functions, by name: a page that is loaded again replaces its own."""


def worked_out(function: Worked) -> Worked:
    """Mark a cached function as worked out for a round: it is forgotten when the round changes."""
    _WORKED_OUT[f"{function.__module__}.{function.__qualname__}"] = function
    return function


def forget_worked_out() -> None:
    """Drop it all: rounds have gone, or follow others than before."""
    for function in _WORKED_OUT.values():
        function.clear()


def store() -> Store:
    """The store of the address in the environment; it is opened once."""
    return open_store()


def casebook() -> Casebook:
    """The rounds of the store, each worked out once for all visitors."""
    return _open_casebook(address())


def read(
    files: Sequence[File],
    rubric: Rubric | None,
    parts: Sequence[TablePart] = (),
    answers: Answers | None = None,
    earlier: Reading | None = None,
) -> Reading:
    """Read files once for each rubric, mapping and answers; only this visitor's session keeps it."""
    understood = earlier and (earlier.parts, earlier.questions)
    digest = hashlib.sha256(repr((rubric, parts, answers, understood)).encode())
    for file in files:
        digest.update(f"\n{file.name}\n{hashlib.sha256(file.content).hexdigest()}".encode())
    return _read(digest.hexdigest(), tuple(files), rubric, tuple(parts), answers, earlier)


def forget_files() -> None:
    """Drop every reading of this visitor."""
    _read.clear()


def co_scores(round_id: str, criterion: str) -> pd.DataFrame:
    """Every pair of scores of the criterion in the round."""
    return _co_scores(address(), round_id, criterion)


def address() -> str:
    """Where the store is, as the environment says."""
    return os.environ.get(ENVIRONMENT, "")


@worked_out
@st.cache_resource(max_entries=4, show_spinner=False)
def _open_casebook(address: str) -> Casebook:
    return Casebook(open_store())


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
    _earlier: Reading | None,
) -> Reading:
    return intake.read_scores(_files, _rubric, _parts, _answers, earlier=_earlier)
