"""People score at once: how long a save takes, and whether anything acknowledged is lost.

`python benchmarks/store.py [--people 30] [--seconds 300] [--postgres URL]`: each person is a process that
keeps a choice, thinks two to six seconds, and keeps the next; every fourth choice submits a work. Meanwhile
a leader counts, deletes sessions with pictures and makes backups. Runs on this computer alone and ends by
itself.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.synchronize import Barrier
from pathlib import Path

import numpy as np
from tables import print_table

sys.path.insert(0, str(Path(__file__).parents[1]))

from raters.problems import Refused
from raters.store import back_up, open_store
from raters.terms import DraftScores, SubmittedScores

THINK_SECONDS = (2.0, 6.0)
PICTURE = bytes(1_000_000)
LONGEST_START_SECONDS = 300
CRITERIA = ("К1", "К2", "К3", "К4")


@dataclass(frozen=True, slots=True)
class Report:
    """What one person saw: seconds of every save, keys that were acknowledged, codes of refusals."""

    seconds: list[float]
    kept: list[tuple[str, str]]
    refused: list[str]


STARTED: list[Barrier] = []


def come(everybody: Barrier) -> None:
    """A process that waits for the others before the first save: starting is not what is measured."""
    STARTED.append(everybody)


def score(url: str, person: int, seconds: float) -> Report:
    """Score works one after another until the time is up."""
    store, random_, report = open_store(url), random.Random(person), Report([], [], [])
    STARTED[0].wait(LONGEST_START_SECONDS)
    work, until = 0, time.time() + seconds
    while time.time() < until:
        time.sleep(random_.uniform(*THINK_SECONDS))
        rater, code = f"Э-{person:02}", f"W-{work // 4:04}"
        chosen = dict.fromkeys(CRITERIA[: work % 4 + 1], 1.0)
        last = work % 4 == 3
        value: object = DraftScores(rater, code, chosen)
        if last:
            value = SubmittedScores(rater, code, chosen, "", datetime.now(UTC))
        begun = time.perf_counter()
        try:
            store.put(value, f"{rater}|{code}", "session")
            report.seconds.append(time.perf_counter() - begun)
            report.kept.append((type(value).__name__, f"{rater}|{code}"))
        except Refused as refused:
            report.refused += [problem.code for problem in refused.problems]
        work += 1
    return report


def lead(url: str, seconds: float) -> int:
    """Count, delete sessions with pictures, back up; returns how many backups were made."""
    store, backups = open_store(url), 0
    STARTED[0].wait(LONGEST_START_SECONDS)
    until = time.time() + seconds
    with tempfile.TemporaryDirectory() as folder:
        while time.time() < until:
            for page in range(20):
                store.attach("other", "W-1", page, PICTURE)
            store.keys(SubmittedScores, "session")
            back_up(store, Path(folder) / "backup.db")
            backups += 1
            store.clear("other")
            time.sleep(3)
    return backups


def run(url: str, people: int, seconds: float) -> list[str]:
    """One row of the table."""
    open_store(url)
    context = multiprocessing.get_context("spawn")
    with context.Pool(people + 1, come, (context.Barrier(people + 1),)) as pool:
        leader = pool.apply_async(lead, (url, seconds))
        scorers = [pool.apply_async(score, (url, person, seconds)) for person in range(people)]
        reports, backups = [one.get() for one in scorers], leader.get()
    store = open_store(url)
    there = {
        (kind.__name__, key) for kind in (DraftScores, SubmittedScores) for key in store.keys(kind, "session")
    }
    times = np.concatenate([report.seconds for report in reports]) * 1000
    kept = [place for report in reports for place in report.kept]
    return [
        url.partition(":")[0],
        str(people),
        str(len(times)),
        str(len([place for place in kept if place not in there])),
        str(sum(len(report.refused) for report in reports)),
        *(f"{np.percentile(times, share):.0f}" for share in (50, 95, 100)),
        str(backups),
    ]


def main() -> None:
    """Measure SQLite, and PostgreSQL where an address is given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=30)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--postgres")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        urls = [f"sqlite:///{folder}/raters.db", *([asked.postgres] if asked.postgres else [])]
        rows = [run(url, asked.people, asked.seconds) for url in urls]
    print_table(
        ("database", "people", "saves", "lost", "refused", "p50, ms", "p95, ms", "max, ms", "backups"), rows
    )


if __name__ == "__main__":
    main()
