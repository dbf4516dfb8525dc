"""Beside the rates the rules were set by: R1, R4 and R7 where every rater scores every work.

    python benchmarks/rates.py [--rounds 30]

So the works of a round are the works of each rater, as they were when the limits were chosen. Nothing
planted is drawn in two ways: by latent quality and errors as in `planted.py`, and by true scores
that are binomial in a beta-distributed ability, where raters err by a step up or down.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

import numpy as np
from tables import print_table

sys.path.insert(0, str(Path(__file__).parents[1]))

from planted import (
    CRITERIA,
    SHAPES,
    Drawn,
    Plant,
    Shape,
    TossNear,
    cut,
    draw,
    lower,
    seed_of,
    strict,
    table_of,
    to_the_middle,
)

from raters.advice import diagnose
from raters.agreement import measure
from raters.terms import Finding, ScoreTable

WORKS = (20, 30, 40, 100)
RATERS = (2, 3, 5)
SCALES = tuple(shape for shape in SHAPES if shape.name in {"0–2", "0–3", "0–5"})
RULES = ("R1", "R4", "R7")
CAUSES = ("R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8")


@dataclass(frozen=True, slots=True)
class Row:
    """What is planted, which rules may name it, and the rates they were set by."""

    name: str
    plant: Plant
    rules: tuple[str, ...] = ()
    set_by: str = ""
    criterion: str | None = "K1"
    levels: int = 3
    stepwise: bool = False
    alone: bool = False
    """A rubric of one criterion."""


def strict_on_one(drawn: Drawn) -> None:
    lower(drawn, drawn.of(0), 0.42, slice(0, 1))


ROWS = (
    Row("R1: one rater 0.42 points lower on all criteria", strict, ("R1",), ".5–.6 / .8 / .9 / –", None),
    Row(
        "R1: the same on a rubric of one criterion", strict, ("R1",), ".5–.6 / .8 / .9 / –", None, alone=True
    ),
    Row("R1, R3: 0.42 points lower on one criterion", strict_on_one, ("R1", "R3")),
    Row("R4: a coin tossed within 0.65 SD of one boundary", TossNear(0.65), ("R4",), "– / .18 / – / .56"),
    Row("R4: a coin tossed within 1 SD of one boundary", TossNear(1.0), ("R4",), "– / .18 / – / .56"),
    Row("R7: one rater at 45 % of the spread", to_the_middle, ("R7",), "", None, 4),
)
NOTHING = (
    Row("quality and errors, normal", cut),
    Row("binomial scores, errors of one step", cut, stepwise=True),
)


def crossed(seed: int, shape: Shape, works: int, raters: int) -> Drawn:
    """Everybody scores everything; `draw` does so up to three raters."""
    likeness = (0.85, 0.95)[seed % 2]
    one = draw(seed, shape, works, 2, likeness)
    quality = np.repeat(one.quality[::2], raters, axis=0)
    error = np.sqrt(1 - likeness) * one.rng.normal(size=quality.shape)
    work, rater = np.repeat(np.arange(works), raters), np.tile(np.arange(raters), works)
    return Drawn(one.rng, works, raters, work, rater, quality, error, one.cuts, one.top)


def by_steps(drawn: Drawn, share: float) -> None:
    """Sound scores drawn in the other way: this share of readings is one step off."""
    rng, size = drawn.rng, (drawn.works, CRITERIA)
    common = rng.beta(2, 2, (drawn.works, 1))
    ability = (common + rng.beta(2, 2, size)) / 2
    true = np.repeat(rng.binomial(drawn.top, ability), drawn.raters, axis=0)
    step = rng.choice((-1, 1), true.shape) * (rng.random(true.shape) < share)
    drawn.level = np.clip(true + step, 0, drawn.top)


def pile(drawn: Drawn) -> tuple[int, int]:
    """Adjacent disagreements on the first criterion: at its middle boundary, and all."""
    level = drawn.level[:, 0].reshape(drawn.works, drawn.raters)
    first, second = level[:, 0], level[:, 1]
    adjacent = np.abs(first - second) == 1
    at = adjacent & (np.minimum(first, second) == len(drawn.cuts) // 2)
    return int(at.sum()), int(adjacent.sum())


Job = tuple[Row, Shape, int, int, int]


def count(job: Job) -> Counter[str]:
    row, shape, works, raters, rounds = job
    counted: Counter[str] = Counter(rounds=rounds)
    for number in range(rounds):
        seed = seed_of("rates", row.name, shape.name, works, raters, number) // 2 * 2 + number % 2
        drawn = crossed(seed, shape, works, raters)
        row.plant(drawn)
        if row.stepwise:
            by_steps(drawn, (0.15, 0.3)[seed % 2])
        table = first_only(table_of(drawn)) if row.alone else table_of(drawn)
        counted.update(_seen(row, diagnose(table, measure(table))))
        at, adjacent = pile(drawn)
        counted.update(at=at, adjacent=adjacent)
    return counted


def first_only(table: ScoreTable) -> ScoreTable:
    """The first criterion as a rubric of its own."""
    alone = table.rubric.criteria[:1]
    rows = table.scores[table.scores["criterion"] == alone[0].code]
    return ScoreTable(rows.reset_index(drop=True), replace(table.rubric, criteria=alone))


def _seen(row: Row, findings: tuple[Finding, ...]) -> set[str]:
    """The rules that spoke, each once; `found` where it is what was planted."""
    high = {item.rule for item in findings if item.confidence == "high" and item.rule in CAUSES}
    seen = {item.rule for item in findings} | {f"{rule} high" for rule in high}
    seen |= {"any high"} if high else set()
    hits = [item for item in findings if item.rule in row.rules and row.criterion in {None, item.criterion}]
    named = [item for item in hits if item.rule == "R4" or "T00" in item.raters]
    return seen | ({"found"} if named else set())


def per_cent(counted: Counter[str], part: str, whole: str = "rounds") -> str:
    return f"{100 * counted[part] / max(1, counted[whole]):.1f}"


def simulate(rounds: int) -> dict[tuple[str, int, int], Counter[str]]:
    """By row, works and raters; the scales together."""
    jobs = [
        (row, shape, works, raters, rounds)
        for row, shape, works, raters in product((*ROWS, *NOTHING), SCALES, WORKS, RATERS)
        if len(shape.shares) >= row.levels
    ]
    results: dict[tuple[str, int, int], Counter[str]] = {}
    with ProcessPoolExecutor(2) as pool:
        for job, counted in zip(jobs, pool.map(count, jobs, chunksize=2), strict=True):
            results.setdefault((job[0].name, job[2], job[3]), Counter()).update(counted)
    return results


def report(rounds: int) -> None:
    results = simulate(rounds)

    def over(row: Row, works: tuple[int, ...], raters: tuple[int, ...] = RATERS) -> Counter[str]:
        return sum((results[row.name, n, size] for n, size in product(works, raters)), Counter[str]())

    headings = [f"n = {works}" for works in WORKS]
    title = f"Found, per cent; {rounds} rounds a scale, number of works and of raters"
    rows = [
        [row.name, f"{size} raters" if one else "all", per_cent(over(row, WORKS, team), "at", "adjacent")]
        + [per_cent(over(row, (works,), team), "found") for works in WORKS]
        + ["" if one else row.set_by]
        for row in ROWS
        for one, team in [(False, RATERS), *((True, (size,)) for size in RATERS)]
        for size in team[:1]
    ]
    print_table(["planted", "raters", "at the boundary", *headings, "set by"], rows, title)
    rows = [
        [row.name, rule, *(per_cent(over(row, (works,)), rule) for works in WORKS)]
        for row in NOTHING
        for rule in (*RULES, *(f"{rule} high" for rule in RULES), "any high")
    ]
    print_table(["nothing planted, drawn by", "finding", *headings], rows, "False alarms, per cent")
    for row in NOTHING:
        print(f"{row.name}: {per_cent(over(row, WORKS), 'at', 'adjacent')} % at the middle boundary")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=30, help="rounds in each cell")
    report(parser.parse_args().rounds)
