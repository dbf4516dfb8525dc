"""What is worked out of the rounds, kept for all visitors by round id: scores never change."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar
from weakref import WeakKeyDictionary

import pandas as pd
import streamlit as st

from raters import agreement, intake
from raters.casebook import Casebook
from raters.store import ENVIRONMENT, Store, open_store
from raters.terms import Answers, File, Reading, Round, Rubric, TablePart
from raters.workup import WorkUp

MOST_FOUND = 128
P = ParamSpec("P")
T = TypeVar("T")
_FOUND: WeakKeyDictionary[WorkUp, dict[tuple[Any, ...], Any]] = WeakKeyDictionary()
"""What was made of each work-up, by what was asked for: it goes when the casebook forgets the round."""


class WorkedOut(Protocol):
    """A round with what is worked out of it, as `state.View` is."""

    @property
    def round(self) -> Round:
        """The round."""

    @property
    def work_up(self) -> WorkUp:
        """Everything worked out of its scores."""


V = TypeVar("V", bound=WorkedOut)


def worked_out(function: Callable[Concatenate[V, P], T]) -> Callable[Concatenate[V, P], T]:
    """Make it once for all visitors: only the round and what else is asked for change the answer."""

    @wraps(function)
    def once(view: V, /, *args: P.args, **kwargs: P.kwargs) -> T:
        found = _FOUND.setdefault(view.work_up, {})
        asked = (function.__module__, function.__qualname__, view.round.id, *args, *kwargs.items())
        if asked in found:
            answer: T = found[asked]
            return answer
        while len(found) >= MOST_FOUND:
            found.pop(next(iter(found)), None)
        return found.setdefault(asked, function(view, *args, **kwargs))

    return once


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


@worked_out
def co_scores(view: WorkedOut, criterion: str) -> pd.DataFrame:
    """Every pair of scores of the criterion in the round."""
    return agreement.co_scores(view.round.table, criterion)


def address() -> str:
    """Where the store is, as the environment says."""
    return os.environ.get(ENVIRONMENT, "")


@st.cache_resource(max_entries=4, show_spinner=False)
def _open_casebook(address: str) -> Casebook:
    return Casebook(open_store())


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
