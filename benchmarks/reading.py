"""How fast files are read and checked, and that no file takes a second to be refused.

    python benchmarks/reading.py

Every measurement has a process of its own: median processor time of several repeats, then one more
run for the peak of extra memory (tracemalloc). Needs Linux.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from intake.hostile import REFUSED
from intake.sheets import Rows, csv_bytes, ods_bytes, rubric, xlsx_bytes
from stopwatch import Outcome, measured, shown
from tables import print_table

from raters.intake import read_scores
from raters.terms import File, Rubric

SIZES = (2_000, 50_000)
CRITERIA = 4
SLOWEST_SHOWN = 8
FORMATS = {
    "csv": lambda rows: csv_bytes(rows, "cp1251"),
    "xlsx": lambda rows: xlsx_bytes({"Баллы": rows}),
    "ods": lambda rows: ods_bytes({"Баллы": rows}),
}


def score_rows(count: int) -> Rows:
    """A row a score: works by two raters on four criteria."""
    scores = np.random.default_rng(1).integers(0, 4, count).tolist()
    rows = [
        [f"w{n // (2 * CRITERIA):05}", f"Э-{n // CRITERIA % 2 + 1}", f"К{n % CRITERIA + 1}", score]
        for n, score in enumerate(scores)
    ]
    return [["Работа", "Проверяющий", "Критерий", "Балл"], *rows]


def criterion_columns(count: int) -> Rows:
    """A row a work and rater, four criteria in columns."""
    scores = np.random.default_rng(1).integers(0, 4, (count, CRITERIA)).tolist()
    rows = [[f"w{n // 2:05}", f"Э-{n % 2 + 1}", *given] for n, given in enumerate(scores)]
    return [["Работа", "Проверяющий", *(f"К{n + 1}" for n in range(CRITERIA))], *rows]


def wrong(count: int) -> Rows:
    """Every cell is wrong."""
    head, *rows = criterion_columns(count)
    return [head, *([*row[:2], "два", 9, "", "01.05.2025"] for row in rows)]


LAYOUTS = {"a row a score": score_rows, "criteria in columns": criterion_columns, "every cell wrong": wrong}


def reading_rows(used: Rubric) -> Iterator[list[str]]:
    """Every layout in every format and size."""
    for name, make in LAYOUTS.items():
        for form, write in FORMATS.items():
            outcomes = [timed(write(make(size)), used) for size in SIZES]
            megabytes = outcomes[-1].megabytes
            yield [name, form, *map(shown, outcomes), "–" if megabytes is None else f"{megabytes:,.0f}"]


def hostile_rows(used: Rubric) -> Iterator[list[str]]:
    """The hostile files of the tests that take longest to be refused."""
    outcomes = {name: timed(make(), used) for name, (_, make) in REFUSED.items()}
    slowest = sorted(outcomes, key=lambda name: -(outcomes[name].seconds or 60))
    for name in slowest[:SLOWEST_SHOWN]:
        yield [name, REFUSED[name][0], shown(outcomes[name]), f"{outcomes[name].megabytes or 0:,.0f}"]


def timed(content: bytes, used: Rubric) -> Outcome:
    """One reading of a file under the limits."""
    return measured(lambda: float(len(read_scores([File("файл", content)], used).scores)))


if __name__ == "__main__":
    declared = rubric(*(f"К{n + 1}" for n in range(CRITERIA)))
    read_scores([File("warm", csv_bytes(wrong(50)))], declared)
    sizes = [f"{size:,} rows" for size in SIZES]
    print_table(["layout", "format", *sizes, "MB"], reading_rows(declared), "Read and checked")
    print_table(
        ["file", "problem", "time", "MB"],
        hostile_rows(declared),
        f"Refused: the slowest {SLOWEST_SHOWN} of {len(REFUSED)} hostile files",
    )
