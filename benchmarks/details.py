"""How long the numbers take on a large round: 25 criteria, 20 raters, 400 works.

    python benchmarks/details.py

Processor time of each step, the best of three runs, one thread: `measure`, the details behind it, the
generalizability study, and the second marking. Two designs: every work by two raters, the pairs
rotating, and every work by all.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

# One thread: the machine of a school has few, and times repeat.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
import pandas as pd
from tables import print_table

sys.path.insert(0, str(Path(__file__).parents[1]))

from raters.agreement import details, generalizability_study, measure, second_mark
from raters.terms import Criterion, Rubric, Scale, ScoreTable

CRITERIA, RATERS, WORKS, REPEATS = 25, 20, 400, 3
SCALE = Scale((0.0, 1.0, 2.0, 3.0))


def large_round(raters_a_work: int, seed: int = 1) -> ScoreTable:
    """A round whose works are each scored by so many of the raters, drawn anew for every work."""
    rng = np.random.default_rng(seed)
    shape = (CRITERIA, RATERS, WORKS)
    seen = (
        rng.normal(size=(1, 1, WORKS))
        + rng.normal(scale=0.3, size=(CRITERIA, RATERS, 1))
        + rng.normal(scale=0.8, size=shape)
    )
    scores = np.clip(np.round(seen + 1.5), 0, 3)
    chosen = np.array([rng.permutation(RATERS) < raters_a_work for _ in range(WORKS)]).T
    criterion, rater, work = np.nonzero(np.broadcast_to(chosen, shape))
    frame = pd.DataFrame(
        {
            "work": np.char.add("W", work.astype(str)).astype(object),
            "rater": np.char.add("R", rater.astype(str)).astype(object),
            "criterion": np.char.add("C", criterion.astype(str)).astype(object),
            "score": scores[criterion, rater, work],
        }
    )
    return ScoreTable(frame, Rubric("benchmark", tuple(Criterion(f"C{n}", SCALE) for n in range(CRITERIA))))


def seconds(run: Callable[[], object]) -> float:
    """Processor time of the best of the repeats."""
    times = []
    for _ in range(REPEATS):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times)


def report() -> None:
    """Print one row a step, one column a design."""
    designs = {"two a work": large_round(2), "all score all": large_round(RATERS)}
    measured = {name: measure(table) for name, table in designs.items()}
    steps: dict[str, Callable[[str], object]] = {
        "measure": lambda name: measure(designs[name]),
        "details": lambda name: details(designs[name]),
        "of them the generalizability study": lambda name: generalizability_study(designs[name]),
        "second marking": lambda name: second_mark(designs[name], measured[name]),
    }
    rows = (
        [step, *(f"{seconds(lambda run=run, name=name: run(name)):.2f} s" for name in designs)]
        for step, run in steps.items()
    )
    print_table(["step", *designs], rows, f"{CRITERIA} criteria, {RATERS} raters, {WORKS} works, scale 0–3")


if __name__ == "__main__":
    report()
