"""What real double scoring reaches on scales with as many levels: for orientation, not a norm."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from raters.folders import data

FILE = data("benchmarks.toml")


class Quartiles(NamedTuple):
    """The middle half of the criterion sets and their median."""

    low: float
    median: float
    high: float


@dataclass(frozen=True, slots=True)
class Benchmark:
    """Values to stand beside a school's own, for scales with `levels` levels.

    sets : criterion sets behind the quartiles
    goal_exact, goal_kappa : the goal lines of trained raters (NAEP), where there are any
    """

    levels: int
    sets: int
    exact: Quartiles
    adjacent: Quartiles
    quadratic_kappa: Quartiles
    ordinal_alpha: Quartiles
    goal_exact: float | None
    goal_kappa: float | None


def benchmark(levels: int) -> Benchmark | None:
    """The benchmark of scales with so many levels; None where no such data were collected."""
    return _benchmarks().get(levels)


def known_levels() -> tuple[int, ...]:
    """The numbers of levels there are benchmarks for."""
    return tuple(sorted(_benchmarks()))


def goal_exact(levels: int) -> float:
    """The exact agreement trained raters are to reach; scales longer than listed take the longest one's."""
    goals = _goals()
    return goals.get(levels, goals[max(goals)])


def listed_goal(levels: int) -> float | None:
    """The same for the scales it was published for; None for any other."""
    return _goals().get(levels)


def _goals() -> dict[int, float]:
    return {row["levels"]: float(row["exact"]) for row in _file()["goal"]}


@cache
def _benchmarks() -> Mapping[int, Benchmark]:
    goals = {row["levels"]: row for row in _file()["goal"]}
    return {row["levels"]: _benchmark(row, goals.get(row["levels"], {})) for row in _file()["quartiles"]}


def _benchmark(row: Mapping[str, Any], goal: Mapping[str, float]) -> Benchmark:
    return Benchmark(
        levels=row["levels"],
        sets=row["sets"],
        exact=Quartiles(*row["exact"]),
        adjacent=Quartiles(*row["adjacent"]),
        quadratic_kappa=Quartiles(*row["quadratic_kappa"]),
        ordinal_alpha=Quartiles(*row["ordinal_alpha"]),
        goal_exact=goal.get("exact"),
        goal_kappa=goal.get("kappa"),
    )


@cache
def _file() -> Mapping[str, Any]:
    return tomllib.loads(FILE.read_text("utf-8"))
