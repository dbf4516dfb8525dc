"""The rule base as a methodist keeps it: data/rules.toml, checked once and typed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal, get_args

from raters.limits import TABLES, Mark, key_problems, limit_problems, limits_from, read_tables
from raters.problems import Problem, Refused
from raters.terms import CIRCUMSTANCES

Format = Literal["seminar", "individual", "step"]
"""A meeting, a session with each person by itself, anything else."""
Role = Literal["cause", "first", "owed", "fallback", "data", "keep"]
"""What the step of a rule is to the plan; the head of the file says what each means."""
SCORES = "scores"
"""What the tests of a rule are about if they need no circumstance of the scores."""
_COUNTS = ("minutes", "due_days", "check_works", "discuss_works")
_FLAGS = ("per_criterion", "advisory", "refutable", "in_order")
_LISTS = ("silent_after", "replaces", "sets_aside")
_OPTIONAL = ("minutes", "check_works", "role", "tests", *_FLAGS, *_LISTS)


@dataclass(frozen=True, slots=True)
class RuleCard:
    """One rule of the book: what to do when it finds something, and from which limits on it does.

    limits : an instance of the rule's own dataclass of limits
    marks : where each limit comes from, published (P), measured (M) or our default (D)
    advisory : it says how far the data reach or what follows, and names no cause of its own
    refutable : it claims something that later works can refute
    in_order : a criterion it speaks of may be in order all the same
    per_criterion : each criterion has a step of its own
    silent_after, replaces, sets_aside : codes of rules that silence it on a criterion, that it replaces,
        whose works it leaves out
    tests : what its tests are about: "scores" or a circumstance of theirs
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
    in_order: bool = False
    per_criterion: bool = False
    role: Role = "cause"
    silent_after: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    sets_aside: tuple[str, ...] = ()
    tests: tuple[str, ...] = ()

    @property
    def facts(self) -> Mapping[str, float]:
        """Its limits as facts of a sentence: `limit_points`."""
        return {f"limit_{item.name}": getattr(self.limits, item.name) for item in fields(self.limits)}


Rulebook = Mapping[str, RuleCard]


def has_own_steps(action: str, rules: Rulebook) -> bool:
    """Whether each criterion has a step of its own with this action."""
    return any(card.per_criterion for card in rules.values() if card.action == action)


def read_rulebook(content: bytes, name: str, limits: Mapping[str, type]) -> Rulebook:
    """Read a rule base; `limits` gives the dataclass of limits of every rule there is.

    Raises Refused with every problem found; `where` is "file, rule, entry".
    """
    tables = read_tables(content, name)
    problems = key_problems(tables, (*TABLES, *limits), (), name)
    for key, kind in TABLES.items():
        problems += limit_problems(tables[key], kind, f"{name}, {key}") if key in tables else []
    for code in limits:
        problems += _table_problems(tables.get(code, {}), code, limits, f"{name}, {code}")
    if problems:
        raise Refused(problems)
    return {code: _card(code, tables[code], limits[code]) for code in limits}


def _table_problems(table: Any, code: str, limits: Mapping[str, type], where: str) -> list[Problem]:
    if not isinstance(table, dict):
        return [Problem("rules_bad_value", where=where)]
    if not table:
        return []  # a missing rule is reported once, not once an entry
    wanted = dict.fromkeys(("action", "format", *_COUNTS, "basis", "limits", *_OPTIONAL))
    problems = key_problems(table, tuple(wanted), _OPTIONAL, where)
    problems += [
        Problem("rules_bad_value", where=f"{where}, {key}")
        for key, value in table.items()
        if not _fits(key, value, set(limits) - {code})
    ]
    given = table.get("limits")
    return problems + (limit_problems(given, limits[code], where) if isinstance(given, dict) else [])


def _fits(key: str, value: Any, others: Collection[str]) -> bool:
    if key in (*_LISTS, "tests"):
        known = others if key in _LISTS else (SCORES, *CIRCUMSTANCES)
        return isinstance(value, list) and all(isinstance(one, str) and one in known for one in value)
    if key in _COUNTS:
        return isinstance(value, int) and not isinstance(value, bool) and value >= 0
    if key in _FLAGS:
        return isinstance(value, bool)
    if key in ("format", "role"):
        return value in get_args(Format if key == "format" else Role)
    return isinstance(value, dict) if key == "limits" else isinstance(value, str) and bool(value)


def _card(code: str, table: Mapping[str, Any], limits: type) -> RuleCard:
    given = table["limits"]
    properties: dict[str, Any] = {key: table[key] for key in (*_FLAGS, "role") if key in table}
    properties |= {key: tuple(table[key]) for key in (*_LISTS, "tests") if key in table}
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
        **properties,
    )
