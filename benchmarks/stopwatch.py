"""Time and memory of one run, in a process of its own and under limits."""

from __future__ import annotations

import multiprocessing
import resource
import statistics
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

SECONDS, GIGABYTES, REPEATS = 60, 4, 5
Run = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run took: seconds and extra megabytes, or a note why not."""

    seconds: float | None = None
    megabytes: float | None = None
    value: float | None = None
    note: str = ""


def measured(run: Run) -> Outcome:
    """Run in a child process under the limits."""
    fork = multiprocessing.get_context("fork")
    here, there = fork.Pipe(duplex=False)
    child = fork.Process(target=_child, args=(run, there))
    child.start()
    there.close()
    try:
        if not here.poll(SECONDS):
            return Outcome(note=f"> {SECONDS} s")
        first = here.recv()
        return here.recv() if first is None else first
    except EOFError:
        return Outcome(note=f"> {GIGABYTES} GB")
    finally:
        child.terminate()
        child.join()


def _child(run: Run, out: Connection) -> None:
    """Send None after the first run, then the outcome; only a note when memory runs out."""
    in_use = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    limit = in_use + GIGABYTES * 2**30
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    try:
        first = seconds(run)
        out.send(None)
        loops = max(1, int(0.02 / first))
        again = REPEATS if first < 4 else 1
        times = [seconds(run, loops) for _ in range(again)] if first < 20 else [first]
        tracemalloc.start()
        value = run()
        out.send(Outcome(statistics.median(times), tracemalloc.get_traced_memory()[1] / 1e6, value))
    except MemoryError:
        out.send(Outcome(note=f"> {GIGABYTES} GB"))


def seconds(run: Run, loops: int = 1) -> float:
    start = time.process_time()
    for _ in range(loops):
        run()
    return (time.process_time() - start) / loops


def shown(outcome: Outcome) -> str:
    if outcome.seconds is None:
        return outcome.note
    return f"{outcome.seconds:.2f} s" if outcome.seconds >= 1 else f"{1000 * outcome.seconds:.3g} ms"
