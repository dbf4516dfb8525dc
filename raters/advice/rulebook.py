"""The rule base as a methodist keeps it: data/rules.toml, checked once and typed."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, Literal, get_args, get_type_hints

from raters.folders import data
from raters.problems import Problem, Refused

FILE = data("rules.toml")
Format = Literal["seminar", "individual", "step"]
"""A meeting, a session with each person by itself, anything else."""
Mark = Literal["P", "M", "D"]
_COUNTS = ("minutes", "due_days", "check_works", "discuss_works")
_OPTIONAL = ("minutes", "check_works")


@dataclass(frozen=True, slots=True)
class RuleCard:
    """One rule of the book: what to do when it finds something, and from which limits on it does.

    limits : an instance of the rule's own dataclass of limits
    marks : where each limit comes from, published (P), measured (M) or our default (D)
    """

    code: str
    action: str
    format: Format
    minutes: int | None
    due_days: int
    check_works: int | None
    discuss_works: int
    basis: str
    limits: Any
    marks: Mapping[str, Mark]


Rulebook = Mapping[str, RuleCard]


@dataclass(frozen=True, slots=True)
class PlanLimits:
    """What a plan may hold, and what a session is taken to bring.

    session_removes : part of a cause that one session removes
    preliminary : weight of a preliminary finding beside a sure one
    least_gain : rise of alpha that is worth a meeting
    meetings, actions : meetings a plan, actions with a meeting a criterion
    criteria, people : of one meeting
    """

    session_removes: float
    preliminary: float
    least_gain: float
    meetings: int
    actions: int
    criteria: int
    people: int


TABLES: Mapping[str, type] = {"plan": PlanLimits}
"""Tables of the file that are no rule."""


@cache
def plan_limits() -> PlanLimits:
    """What the program's plans may hold, read once."""
    table = tomllib.loads(FILE.read_text("utf-8"))["plan"]
    return PlanLimits(**{name: entry["value"] for name, entry in table.items()})


def read_rulebook(content: bytes, name: str, limits: Mapping[str, type]) -> Rulebook:
    """Read a rule base; `limits` gives the dataclass of limits of every rule there is.

    Raises Refused with every problem found; `where` is "file, rule, entry".
    """
    try:
        tables = tomllib.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise Refused([Problem("rules_not_toml", where=name)]) from None
    problems = [*_key_problems(tables, (*limits, *TABLES), (), name)]
    for table, kind in TABLES.items():
        problems += _limit_problems(tables.get(table, {}), kind, f"{name}, {table}")
    for code in limits:
        problems += _table_problems(tables.get(code, {}), limits[code], f"{name}, {code}")
    if problems:
        raise Refused(problems)
    return {code: _card(code, tables[code], limits[code]) for code in limits}


def _table_problems(table: Any, limits: type, where: str) -> list[Problem]:
    if not isinstance(table, dict):
        return [Problem("rules_bad_value", where=where)]
    if not table:
        return []  # a missing rule is reported once, not once an entry
    problems = _key_problems(table, ("action", "format", *_COUNTS, "basis", "limits"), _OPTIONAL, where)
    problems += [
        Problem("rules_bad_value", where=f"{where}, {key}")
        for key, value in table.items()
        if not _fits(key, value)
    ]
    given = table.get("limits")
    return problems + (_limit_problems(given, limits, where) if isinstance(given, dict) else [])


def _fits(key: str, value: Any) -> bool:
    if key in _COUNTS:
        return isinstance(value, int) and not isinstance(value, bool) and value >= 0
    if key == "format":
        return value in get_args(Format)
    return isinstance(value, dict) if key == "limits" else isinstance(value, str) and bool(value)


def _limit_problems(given: Mapping[str, Any], limits: type, where: str) -> list[Problem]:
    kinds = get_type_hints(limits)
    problems = _key_problems(given, tuple(kinds), (), where)
    return problems + [
        Problem("rules_bad_value", where=f"{where}, {key}")
        for key, entry in given.items()
        if key in kinds and not _is_limit(entry, kinds[key])
    ]


def _is_limit(entry: Any, kind: type) -> bool:
    """{ value, mark } with a finite number of the right kind; `p` aside, any limit from 0 up makes sense."""
    if not isinstance(entry, dict) or set(entry) != {"value", "mark"} or entry["mark"] not in get_args(Mark):
        return False
    value = entry["value"]
    number = isinstance(value, int) if kind is int else isinstance(value, int | float)
    return number and not isinstance(value, bool) and math.isfinite(value) and value >= 0


def _key_problems(
    given: Mapping[str, Any], wanted: tuple[str, ...], optional: tuple[str, ...], where: str
) -> list[Problem]:
    missing = [key for key in wanted if key not in given and key not in optional]
    unknown = [key for key in given if key not in wanted]
    return [Problem("rules_entry_missing", where=where, facts={"entry": key}) for key in missing] + [
        Problem("rules_entry_unknown", where=where, facts={"entry": key}) for key in unknown
    ]


def _card(code: str, table: Mapping[str, Any], limits: type) -> RuleCard:
    given = table["limits"]
    return RuleCard(
        code=code,
        action=table["action"],
        format=table["format"],
        minutes=table.get("minutes"),
        due_days=table["due_days"],
        check_works=table.get("check_works"),
        discuss_works=table["discuss_works"],
        basis=table["basis"],
        limits=limits(**{item.name: given[item.name]["value"] for item in fields(limits)}),
        marks={key: entry["mark"] for key, entry in given.items()},
    )
