"""A reading of one table: what its columns are, and how much speaks for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    words : the marks are words, not figures; rival : a reading about as strong that gives other numbers
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
    rival: Proposal | None = None

    @property
    def raters(self) -> tuple[str, ...]:
        """The raters the headers name, in order."""
        return tuple(dict.fromkeys(mark.rater for mark in self.marks if mark.rater))

    @property
    def criteria(self) -> tuple[str, ...]:
        """The criteria the headers name, in order."""
        return tuple(dict.fromkeys(mark.criterion for mark in self.marks))

    def contradicts(self, other: Proposal) -> bool:
        """Whether the other reading parts the columns both read in another way, or takes other keys."""
        ours, theirs = ({mark.column: mark for mark in one.marks} for one in (self, other))
        both = sorted(ours.keys() & theirs.keys())
        keys = [None if one.keys is None else one.keys.work[-1] for one in (self, other)]
        if self.place != other.place or keys[0] != keys[1] or not both:
            return True
        return any(
            _parts([getattr(ours[c], name) for c in both]) != _parts([getattr(theirs[c], name) for c in both])
            for name in ("criterion", "rater")
        )


def _parts(names: Sequence[str]) -> list[int]:
    """Names as numbers in the order they first come: the same for names that part alike."""
    order = list(dict.fromkeys(names))
    return [order.index(name) for name in names]
