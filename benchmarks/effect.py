"""How often is a second round said to have improved, when it did and when it did not? Seeded.

    python benchmarks/effect.py [--rounds 60]

Two rounds of the same raters on four criteria, drawn as in `planted.py` on scales 0–2, 0–3 and 0–5; five
raters score in pairs in half of the rounds. The later round has fresh works, or the same ones
scored again. `whole` is what is said of the round, `criterion` of at least one of its criteria.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from tables import print_table

sys.path.insert(0, str(Path(__file__).parents[1]))

from planted import SHAPES, Drawn, Plant, Shape, cut, draw, lower, seed_of, table_of

from raters.advice import Measured, effect
from raters.agreement import measure
from raters.terms import ScoreTable

WORKS = (30, 60)
RATERS = (2, 3, 5)
SCALES = tuple(shape for shape in SHAPES if shape.name in {"0–2", "0–3", "0–5"})


def strict(drawn: Drawn) -> None:
    lower(drawn, drawn.of(0), 0.6, slice(None))


@dataclass(frozen=True, slots=True)
class Change:
    """How scores come about in the earlier and in the later round; `error` is the later part of it."""

    name: str
    before: Plant = cut
    after: Plant = cut
    likeness: tuple[float, ...] = (0.85, 0.95)
    error: float = 1.0


CHANGES = (
    Change("nothing"),
    Change("nothing, one rater 0.6 points lower in both", strict, strict),
    Change("error halved", likeness=(0.7, 0.85), error=0.5),
    Change("one rater 0.6 points lower, settled", before=strict),
)

Job = tuple[Change, Shape, int, int, bool, int]


def two_rounds(job: Job, seed: int) -> tuple[Measured, Measured]:
    change, shape, works, raters, same, _ = job
    likeness = change.likeness[seed // 2 % 2]
    drawn = [draw(seed + 4 * turn, shape, works, raters, likeness) for turn in range(2)]
    if same:
        drawn[1].quality = drawn[0].quality.copy()
    drawn[1].error *= change.error
    change.before(drawn[0])
    change.after(drawn[1])
    tables = [table_of(each) for each in drawn]
    if not same:
        later = tables[1].scores.assign(work="x" + tables[1].scores["work"])
        tables[1] = ScoreTable(later, tables[1].rubric)
    before, after = (Measured(table, measure(table)) for table in tables)
    return before, after


def count(job: Job) -> Counter[str]:
    change, shape, works, raters, same, rounds = job
    counted: Counter[str] = Counter(rounds=rounds)
    for number in range(rounds):
        seed = seed_of("effect", change.name, shape.name, works, raters, same, number)
        said = effect(*two_rounds(job, seed // 4 * 4 + number % 4))
        better = [item.criterion for item in said if item.code == "improvement"]
        counted["whole"] += None in better
        counted["criterion"] += any(better)
        counted["each"] += sum(code is not None for code in better)
        counted["refused"] += said[0].code == "not_enough_data"
    return counted


def per_cent(counted: Counter[str], part: str) -> str:
    return f"{100 * counted[part] / counted['rounds']:.1f}"


def report(rounds: int) -> None:
    keys = list(product(CHANGES, (False, True), RATERS, WORKS))
    jobs = [
        (change, shape, works, raters, same, rounds)
        for change, same, raters, works in keys
        for shape in SCALES
    ]
    with ProcessPoolExecutor(2) as pool:
        counts = list(pool.map(count, jobs, chunksize=2))
    cells = {
        key: sum(counts[len(SCALES) * place : len(SCALES) * (place + 1)], Counter[str]())
        for place, key in enumerate(keys)
    }
    title = f"“Improvement” said, per cent of {rounds * len(SCALES)} pairs of rounds: whole (a criterion)"
    headings = [f"{raters} raters, n = {works}" for raters, works in product(RATERS, WORKS)]
    rows = []
    for change, same in product(CHANGES, (False, True)):
        row = [cells[change, same, raters, works] for raters, works in product(RATERS, WORKS)]
        row.append(sum(row, Counter[str]()))
        figures = [f"{per_cent(cell, 'whole')} ({per_cent(cell, 'criterion')})" for cell in row]
        rows.append([change.name, "same" if same else "fresh", *figures])
    print_table(["what changed", "works", *headings, "all"], rows, title)
    refused = sum((Counter(cell) for cell in counts), Counter[str]())
    print(f"Not compared: {per_cent(refused, 'refused')} % of the pairs of rounds.")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=60, help="pairs of rounds a scale and cell")
    report(parser.parse_args().rounds)
