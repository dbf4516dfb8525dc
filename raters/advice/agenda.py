"""How a meeting goes, as a methodist keeps it: data/seminars.toml, and its minutes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Literal

from raters.folders import data
from raters.structure import Positive, Words, entries, read_toml, some, structured
from raters.terms import AgendaItem

FILE = data("seminars.toml")
DEFAULT = "default"
Works = Literal["spread", "boundary", "anchor", "extremes"]
Stage = tuple[Words, Positive]


@dataclass(frozen=True, slots=True)
class Meeting:
    """How the meetings of one action go; `agenda`: stages with their parts of the time."""

    format: Words
    works: Annotated[tuple[Works, ...], some]
    agenda: Annotated[tuple[Stage, ...], some]
    questions: tuple[Words, ...]
    materials: tuple[Words, ...]
    check_days: Positive
    source: Words


Meetings = Mapping[str, Meeting]


def read_meetings(content: bytes, name: str) -> Meetings:
    """Read the file; raises Refused with every problem found."""
    tables = read_toml(content, name)
    found: Meetings = structured(tables, entries(dict.fromkeys((DEFAULT, *tables), Meeting)), name)
    return found


@cache
def shipped_meetings() -> Meetings:
    """The meetings of the program, read once."""
    return read_meetings(FILE.read_bytes(), FILE.name)


def meeting_of(action: str, meetings: Meetings | None = None) -> Meeting:
    """How a meeting with this action goes; the default one where the action has no table of its own."""
    known = meetings or shipped_meetings()
    return known.get(action, known[DEFAULT])


def agenda_of(meeting: Meeting, minutes: int) -> tuple[AgendaItem, ...]:
    """Stages from minute to minute; they fill the whole time, in steps of five minutes where possible."""
    step = 5 if minutes % 5 == 0 and minutes >= 5 * len(meeting.agenda) else 1
    units = _apportioned([parts for _, parts in meeting.agenda], minutes // step)
    ends = [step * sum(units[: place + 1]) for place in range(len(units))]
    starts = [0, *ends[:-1]]
    return tuple(
        AgendaItem(stage, start, end)
        for (stage, _), start, end in zip(meeting.agenda, starts, ends, strict=True)
        if end > start
    )


def stages(action: str, minutes: int) -> tuple[AgendaItem, ...]:
    """The agenda of this action's meeting, as long as the leader wants it."""
    return agenda_of(meeting_of(action), minutes)


def _apportioned(parts: Sequence[int], units: int) -> list[int]:
    """Whole units by parts, each stage one at least while there are enough (Sainte-Laguë)."""
    given = [1 if place < units else 0 for place in range(len(parts))]
    while sum(given) < units:
        neediest = max(range(len(parts)), key=lambda place: parts[place] / (2 * given[place] + 1))
        given[neediest] += 1
    return given
