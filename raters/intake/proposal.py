"""A reading of one table: what its columns are, and how much speaks for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from raters.intake.header import Area, Header
from raters.intake.keys import Keys

Place = Literal["header", "column", "outside"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A column of marks; an empty name stands elsewhere or nowhere."""

    column: int
    criterion: str = ""
    rater: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A reading of one table.

    place : where the raters stand; who : column of codes to the rater's place in the headers
    third : columns of a third check; aside : columns that are not read, with the reason
    double : share of works two raters marked; doubts : codes of what should be asked
    words : the marks are words, not figures
    """

    area: Area
    header: Header
    place: Place
    marks: tuple[Mark, ...]
    keys: Keys | None
    weight: float
    double: float
    who: Mapping[int, str] = field(default_factory=dict)
    third: tuple[Mark, ...] = ()
    aside: Mapping[int, str] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()
    words: bool = False

    @property
    def raters(self) -> tuple[str, ...]:
        """The raters the headers name, in order."""
        return tuple(dict.fromkeys(mark.rater for mark in self.marks if mark.rater))

    @property
    def criteria(self) -> tuple[str, ...]:
        """The criteria the headers name, in order."""
        return tuple(dict.fromkeys(mark.criterion for mark in self.marks))
