"""Every threshold of the verdict and the data gate, read once from data/rules.toml.

The limits of the other rules are read by `raters.advice.rulebook` from the same file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import Annotated, Any, Literal, get_type_hints

from raters.folders import data
from raters.structure import entries, from_zero, read_toml, some, structured, table

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
    unexplained : weight of scatter without a known cause beside a cause
    least_gain : rise of alpha that is worth a meeting
    meetings, actions : meetings a plan, actions with a meeting a criterion
    criteria, people : of one meeting
    next_days : days until the calibration for which the plan has no meeting left
    """

    session_removes: float
    round_p: float
    preliminary: float
    unexplained: float
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


def limits_of(kind: type) -> Any:
    """The kind of a table of limits that becomes their dataclass: each is { value, mark }."""
    return table(kind, **{name: _limit(hint) for name, hint in get_type_hints(kind).items()})


@cache
def _limit(hint: Any) -> Any:
    entry = entries({"value": Annotated[hint, _from_zero], "mark": Mark})
    return Annotated[entry, itemgetter("value")]


def _from_zero(value: Any) -> Any:
    """A number from 0 up, or a list of such."""
    from_zero(min(some(value if isinstance(value, tuple) else (value,))))
    return value


TABLES = {
    "bands": limits_of(Bands),
    "verdict": limits_of(VerdictLimits),
    "plan": limits_of(PlanLimits),
    "load": limits_of(LoadLimits),
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
    rules = {code: entries({"limits": limits_of(kind)}, others=True) for code, kind in OF_RULES.items()}
    found = structured(read_toml(content, name), entries(TABLES | rules, others=True), name)
    gate, one_sided, design = (found[code]["limits"] for code in OF_RULES)
    bands, verdict, plan, load = (found[name] for name in TABLES)
    return Limits(gate, bands, verdict, one_sided, design, plan, load)


def rule_numbers() -> Mapping[str, Any]:
    """Every limit in force by the name it has in prose: `bands.acceptable`, `R0.normal_from`."""
    tables = read_toml(FILE.read_bytes(), FILE.name)
    return {
        f"{table}.{name}": entry["value"]
        for table, entries in tables.items()
        for name, entry in entries.get("limits", entries).items()
        if isinstance(entry, dict)
    }
