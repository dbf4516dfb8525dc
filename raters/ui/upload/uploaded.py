"""What a person has uploaded, and what was changed about it there."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

import streamlit as st

from raters import intake
from raters.intake import Correction, SheetOutline, WrongCell
from raters.problems import Problem
from raters.terms import Answers, File, Reading, Rubric, TablePart
from raters.ui import caches
from raters.ui.memory import Remembered, forget_all

T = TypeVar("T")
PERSONAL = "names_suspected"
"""The problem that has a step of its own: names give way to codes."""

MOST_UNDONE = 20


@dataclass(frozen=True, slots=True)
class Uploaded:
    """The files as they came, with the cells corrected, the columns mapped and the answers given there."""

    files: tuple[File, ...]
    key: str
    corrections: tuple[Correction, ...] = ()
    parts: tuple[TablePart, ...] = ()
    answers: Answers = field(default_factory=Answers)

    @property
    def corrected(self) -> tuple[File, ...]:
        """The files with the corrections laid over them."""
        return _corrected(self.key, self.corrections, self.files)

    @property
    def sheets(self) -> tuple[SheetOutline, ...]:
        """What can be chosen from by hand; nothing when no file was let in."""
        return _sheets(self.key, self.corrections, self.corrected)

    def read(self, rubric: Rubric | None, earlier: Reading | None = None) -> Reading:
        """The reading of the corrected files as it was mapped, answered and, `earlier`, understood."""
        return caches.read(self.corrected, rubric, self.parts, self.answers, earlier)

    def wrong_cells(self, problems: Sequence[Problem]) -> tuple[WrongCell, ...]:
        """The cells these problems name, as they stand now."""
        return intake.wrong_cells(self.corrected, problems)


def with_changes(files: Sequence[File]) -> Uploaded:
    """The files together with what this visitor has changed about them."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file.name}\n{hashlib.sha256(file.content).hexdigest()}\n".encode())
    bare = Uploaded(tuple(files), digest.hexdigest()[:16])
    return replace(
        bare,
        corrections=recall(bare, "corrections", ()),
        parts=recall(bare, "parts", ()) or (),
        answers=recall(bare, "answers", Answers()) or Answers(),
    )


def recall(of: Uploaded, name: str, otherwise: T) -> T:
    """What was remembered for these files under this name."""
    return Remembered(_name(of, name), otherwise).get()


def remember(of: Uploaded, name: str, value: object) -> None:
    """Keep something for these files until they are saved or the visitor leaves; None forgets it."""
    kept = Remembered[object](_name(of, name), None)
    if value is None:
        kept.forget()
    else:
        kept.put(value)


def counts(reading: Reading) -> dict[str, int]:
    """How many works, raters, criteria and scores were read."""
    names = {"works": "work", "raters": "rater", "criteria": "criterion"}
    found = {name: int(reading.scores[column].nunique()) for name, column in names.items()}
    return found | {"scores": len(reading.scores)}


def map_as(of: Uploaded, parts: tuple[TablePart, ...] | None) -> None:
    """Read the files so from now on; None gives the mapping back to the program."""
    remember(of, "earlier", (*recall(of, "earlier", ()), of.parts)[-MOST_UNDONE:])
    remember(of, "parts", parts)


def unmap(of: Uploaded) -> None:
    """Take the last change of the mapping back."""
    earlier = recall(of, "earlier", ())
    if earlier:
        remember(of, "parts", earlier[-1])
        remember(of, "earlier", earlier[:-1])


def correct(of: Uploaded, corrections: Sequence[Correction]) -> None:
    """Add corrections to those made before; a later one of the same cell replaces the earlier."""
    made = {correction.where: correction for correction in (*of.corrections, *corrections)}
    remember(of, "corrections", tuple(made.values()))


def forget(of: Uploaded) -> None:
    """Drop everything known of these files: the round is kept, the names are not."""
    forget_all(_name(of, ""))
    _corrected.clear()
    _sheets.clear()
    caches.forget_files()


def _name(of: Uploaded, name: str) -> str:
    return f"uploaded_{of.key}_{name}"


@st.cache_resource(max_entries=2, show_spinner=False, scope="session")
def _corrected(key: str, corrections: tuple[Correction, ...], _files: tuple[File, ...]) -> tuple[File, ...]:
    return intake.corrected(_files, corrections)


@st.cache_resource(max_entries=2, show_spinner=False, scope="session")
def _sheets(
    key: str, corrections: tuple[Correction, ...], _files: tuple[File, ...]
) -> tuple[SheetOutline, ...]:
    return intake.outline(_files)
