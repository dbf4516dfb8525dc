"""The rule base as a methodist keeps it: data/rules.toml, checked once and typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from raters.limits import TABLES, Mark, key_problems, limit_problems, limits_from, read_tables
from raters.problems import Problem, Refused

Format = Literal["seminar", "individual", "step"]
"""A meeting, a session with each person by itself, anything else."""
_COUNTS = ("minutes", "due_days", "check_works", "discuss_works")
_FLAGS = ("advisory", "refutable")
_OPTIONAL = ("minutes", "check_works", *_FLAGS)


@dataclass(frozen=True, slots=True)
class RuleCard:
    """One rule of the book: what to do when it finds something, and from which limits on it does.

    limits : an instance of the rule's own dataclass of limits
    marks : where each limit comes from, published (P), measured (M) or our default (D)
    advisory : it says how far the data reach or what follows, and names no cause of its own
    refutable : it claims something that later works can refute
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
    advisory: bool = False
    refutable: bool = True


Rulebook = Mapping[str, RuleCard]


def read_rulebook(content: bytes, name: str, limits: Mapping[str, type]) -> Rulebook:
    """Read a rule base; `limits` gives the dataclass of limits of every rule there is.

    Raises Refused with every problem found; `where` is "file, rule, entry".
    """
    tables = read_tables(content, name)
    problems = key_problems(tables, (*TABLES, *limits), (), name)
    for key, kind in TABLES.items():
        problems += limit_problems(tables[key], kind, f"{name}, {key}") if key in tables else []
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
    problems = key_problems(
        table, ("action", "format", *_COUNTS, *_FLAGS, "basis", "limits"), _OPTIONAL, where
    )
    problems += [
        Problem("rules_bad_value", where=f"{where}, {key}")
        for key, value in table.items()
        if not _fits(key, value)
    ]
    given = table.get("limits")
    return problems + (limit_problems(given, limits, where) if isinstance(given, dict) else [])


def _fits(key: str, value: Any) -> bool:
    if key in _COUNTS:
        return isinstance(value, int) and not isinstance(value, bool) and value >= 0
    if key in _FLAGS:
        return isinstance(value, bool)
    if key == "format":
        return value in get_args(Format)
    return isinstance(value, dict) if key == "limits" else isinstance(value, str) and bool(value)


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
        limits=limits_from(given, limits),
        marks={key: entry["mark"] for key, entry in given.items()},
        advisory=table.get("advisory", False),
        refutable=table.get("refutable", True),
    )
