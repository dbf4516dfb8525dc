"""Every threshold of the verdict and the data gate, read once from data/rules.toml.

The limits of the other rules are read by `raters.advice.rulebook` from the same file.
"""

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
Mark = Literal["P", "M", "D"]
"""Where a limit comes from: published, measured, or our default."""


@dataclass(frozen=True, slots=True)
class DataGate:
    """R0: double-scored works for more than a description, for a sure conclusion, for boundary rules."""

    descriptive_below: int
    normal_from: int
    advised: int
    full_from: int


@dataclass(frozen=True, slots=True)
class Bands:
    """Where alpha changes its meaning."""

    poor: float
    acceptable: float
    reliable: float


@dataclass(frozen=True, slots=True)
class VerdictLimits:
    """From which chance on a verdict is said, and how far works may be promised to settle it.

    needs_calibration, probably_needs : the chance that alpha is below acceptable, from here on
    acceptable, probably_acceptable : the same chance, up to here
    reliable : the chance that alpha is reliable, from here on
    prior_mean, prior_sd : alphas of real double scoring on Fisher's z scale
    further_works, most_works : works whose use is told; more than the latter are never asked for
    promise : the chance with which `more_works` settle it
    """

    needs_calibration: float
    probably_needs: float
    probably_acceptable: float
    acceptable: float
    reliable: float
    prior_mean: float
    prior_sd: float
    further_works: tuple[int, ...]
    most_works: int
    promise: float


@dataclass(frozen=True, slots=True)
class OneSidedLimits:
    """R9: high exact agreement, a low coefficient, and nearly all scores at one level."""

    coefficient: float
    modal_share: float
    works: int


@dataclass(frozen=True, slots=True)
class DesignLimits:
    """R14: when a rater shares too few works to be compared."""

    shared_works: int
    single_share: float


@dataclass(frozen=True, slots=True)
class PlanLimits:
    """What a plan may hold, and what a session is taken to bring.

    session_removes : part of a cause that one session removes
    round_p : over all tests of a round, p that leaves a finding its high confidence
    preliminary : weight of a preliminary finding beside a sure one
    least_gain : rise of alpha that is worth a meeting
    meetings, actions : meetings a plan, actions with a meeting a criterion
    criteria, people : of one meeting
    next_days : days until the calibration for which the plan has no meeting left
    """

    session_removes: float
    round_p: float
    preliminary: float
    least_gain: float
    meetings: int
    actions: int
    criteria: int
    people: int
    next_days: int


@dataclass(frozen=True, slots=True)
class LoadLimits:
    """What people of a school can carry; a school changes it to its own.

    school_week : working days of a week, 5 or 6
    minutes_a_work : to score a work once, on all its criteria
    minutes_a_week : of scoring, a person
    most_weeks : nothing a plan asks for lasts longer
    least_share : of the works asked for; where fewer can be scored, one school cannot do it
    meetings_a_week, meeting_minutes_a_month : a person
    """

    school_week: int
    minutes_a_work: float
    minutes_a_week: int
    most_weeks: int
    least_share: float
    meetings_a_week: int
    meeting_minutes_a_month: int


@dataclass(frozen=True, slots=True)
class Limits:
    """What a round is judged by."""

    gate: DataGate
    bands: Bands
    verdict: VerdictLimits
    one_sided: OneSidedLimits
    design: DesignLimits
    plan: PlanLimits
    load: LoadLimits


TABLES: Mapping[str, type] = {
    "bands": Bands,
    "verdict": VerdictLimits,
    "plan": PlanLimits,
    "load": LoadLimits,
}
"""Tables of the file that are no rule."""
OF_RULES: Mapping[str, type] = {"R0": DataGate, "R9": OneSidedLimits, "R14": DesignLimits}
"""Rules whose limits are needed below the rules."""


@cache
def shipped_limits() -> Limits:
    """The limits of the program, read once. Raises Refused with all that is wrong in them."""
    return read_limits(FILE.read_bytes(), FILE.name)


def read_limits(content: bytes, name: str) -> Limits:
    """Read the limits of a rule base. Raises Refused with every problem found."""
    tables = read_tables(content, name)
    given = {key: tables.get(key, {}) for key in TABLES}
    given |= {rule: _inside(tables.get(rule), "limits") for rule in OF_RULES}
    kinds = {**TABLES, **OF_RULES}
    problems = [
        problem
        for key, kind in kinds.items()
        for problem in limit_problems(given[key], kind, f"{name}, {key}")
    ]
    if problems:
        raise Refused(problems)
    found = {key: limits_from(given[key], kind) for key, kind in kinds.items()}
    return Limits(
        *(found[key] for key in ("R0", "bands", "verdict", "R9", "R14", "plan", "load")),
    )


def read_tables(content: bytes, name: str) -> dict[str, Any]:
    """The tables of the file; Refused where it is no TOML."""
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise Refused([Problem("rules_not_toml", where=name)]) from None


def rule_numbers() -> Mapping[str, Any]:
    """Every limit in force by the name it has in prose: `bands.acceptable`, `R0.normal_from`."""
    tables = read_tables(FILE.read_bytes(), FILE.name)
    return {
        f"{table}.{name}": entry["value"]
        for table, entries in tables.items()
        for name, entry in entries.get("limits", entries).items()
        if isinstance(entry, dict)
    }


def _inside(table: Any, key: str) -> Any:
    return table.get(key, {}) if isinstance(table, dict) else {}


def limits_from(given: Mapping[str, Any], kind: type) -> Any:
    """The limits of a checked table as an instance of their dataclass."""
    values = {item.name: given[item.name]["value"] for item in fields(kind)}
    return kind(
        **{name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}
    )


def limit_problems(given: Any, kind: type, where: str) -> list[Problem]:
    """Everything wrong with a table of limits: { value, mark } each, none missing, none unknown."""
    if not isinstance(given, Mapping):
        return [Problem("rules_bad_value", where=where)]
    kinds = get_type_hints(kind)
    return key_problems(given, tuple(kinds), (), where) + [
        Problem("rules_bad_value", where=f"{where}, {key}")
        for key, entry in given.items()
        if key in kinds and not _is_limit(entry, kinds[key])
    ]


def key_problems(
    given: Mapping[str, Any], wanted: tuple[str, ...], optional: tuple[str, ...], where: str
) -> list[Problem]:
    """Entries that are missing or unknown."""
    missing = [key for key in wanted if key not in given and key not in optional]
    unknown = [key for key in given if key not in wanted]
    return [Problem("rules_entry_missing", where=where, facts={"entry": key}) for key in missing] + [
        Problem("rules_entry_unknown", where=where, facts={"entry": key}) for key in unknown
    ]


def _is_limit(entry: Any, kind: Any) -> bool:
    """{ value, mark } with a finite number of the right kind, or a list of them."""
    if not isinstance(entry, dict) or set(entry) != {"value", "mark"} or entry["mark"] not in get_args(Mark):
        return False
    value = entry["value"]
    if get_args(kind):
        return isinstance(value, list) and bool(value) and all(_is_number(one, int) for one in value)
    return _is_number(value, kind)


def _is_number(value: Any, kind: type) -> bool:
    """`p` aside, any limit from 0 up makes sense."""
    number = isinstance(value, int) if kind is int else isinstance(value, int | float)
    return number and not isinstance(value, bool) and math.isfinite(value) and value >= 0
