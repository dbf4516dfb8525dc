"""How a meeting goes, as a methodist keeps it: data/seminars.toml, and its minutes."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from raters.folders import data
from raters.problems import Problem, Refused
from raters.terms import AgendaItem

FILE = data("seminars.toml")
DEFAULT = "default"
KINDS = ("spread", "boundary", "anchor", "extremes")
LISTS = ("works", "questions", "materials")
ENTRIES = ("format", *LISTS, "agenda", "check_days", "source")


@dataclass(frozen=True, slots=True)
class Meeting:
    """How the meetings of one action go; `agenda`: stages with their parts of the time."""

    format: str
    works: tuple[str, ...]
    agenda: tuple[tuple[str, int], ...]
    questions: tuple[str, ...]
    materials: tuple[str, ...]
    check_days: int
    source: str


Meetings = Mapping[str, Meeting]


def read_meetings(content: bytes, name: str) -> Meetings:
    """Read the file; raises Refused with every problem found, `where` is "file, action, entry"."""
    try:
        tables = tomllib.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise Refused([Problem("rules_not_toml", where=name)]) from None
    problems = [] if DEFAULT in tables else [_missing(DEFAULT, name)]
    for action, table in tables.items():
        problems += _table_problems(table, f"{name}, {action}")
    if problems:
        raise Refused(problems)
    return {action: _meeting(table) for action, table in tables.items()}


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


# ---------------------------------------------------------------- checks


def _table_problems(table: Any, where: str) -> list[Problem]:
    if not isinstance(table, dict):
        return [Problem("rules_bad_value", where=where)]
    missing = [_missing(key, where) for key in ENTRIES if key not in table]
    unknown = [
        Problem("rules_entry_unknown", where=where, facts={"entry": key})
        for key in table
        if key not in ENTRIES
    ]
    wrong = [
        Problem("seminars_bad_value", where=f"{where}, {key}")
        for key, value in table.items()
        if key in ENTRIES and not _fits(key, value)
    ]
    return missing + unknown + wrong


def _missing(key: str, where: str) -> Problem:
    return Problem("rules_entry_missing", where=where, facts={"entry": key})


def _fits(key: str, value: Any) -> bool:
    if key == "agenda":
        return isinstance(value, list) and bool(value) and all(map(_is_stage, value))
    if key in LISTS:
        words = isinstance(value, list) and all(isinstance(word, str) and word for word in value)
        return words and (key != "works" or (bool(value) and set(value) <= set(KINDS)))
    if key == "check_days":
        return isinstance(value, int) and not isinstance(value, bool) and value > 0
    return isinstance(value, str) and bool(value)


def _is_stage(value: Any) -> bool:
    """["stage", parts of the time]"""
    if not isinstance(value, list) or len(value) != 2:
        return False
    stage, parts = value
    counted = isinstance(parts, int) and not isinstance(parts, bool) and 0 < parts <= 1000
    return counted and isinstance(stage, str) and bool(stage)


def _meeting(table: Mapping[str, Any]) -> Meeting:
    return Meeting(
        format=table["format"],
        works=tuple(table["works"]),
        agenda=tuple((stage, parts) for stage, parts in table["agenda"]),
        questions=tuple(table["questions"]),
        materials=tuple(table["materials"]),
        check_days=table["check_days"],
        source=table["source"],
    )
