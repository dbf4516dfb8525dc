"""What opening one file may take: memory, time, output. Held by the system where it can, and watched."""

from __future__ import annotations

import sys
import threading
import time
from types import TracebackType

import psutil

MOST_BYTES = 10 * 1024 * 1024
"""Bytes of a file."""

MOST_PAGES = 20
"""Pages of a PDF."""

MOST_MEMORY = 1024**3
"""Bytes the process may hold."""

MOST_SECONDS = 20
"""Seconds of processor time for one file."""

LONGEST_WAIT = 90
"""Seconds by the clock for one file, should the computer be busy with other things."""

MOST_OUTPUT = 256 * 1024 * 1024
"""Bytes the process may hand back for one file."""

OPEN_FILES = 64
STEPS_BACK = 5
BETWEEN_LOOKS = 0.05


def hold() -> None:
    """Let the system hold this process to its memory, write no file and no core, and let others go first."""
    if sys.platform == "win32":
        return
    import os
    import resource

    os.nice(STEPS_BACK)
    for limit, most in (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
    ):
        try:
            resource.setrlimit(limit, (most, most))
        except (OSError, ValueError):
            continue  # macOS knows some limits by name only: there the watch alone holds


def hold_time() -> None:
    """Let the system end this process when it works longer than allowed from now on. Not on Windows."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    end = int(used.ru_utime + used.ru_stime) + MOST_SECONDS + 1
    _, hardest = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (end if hardest < 0 else min(end, hardest), hardest))


class Watch:
    """Ends a process that takes more than it may while the block runs, whatever the system."""

    def __init__(self, process: psutil.Popen | psutil.Process) -> None:
        self._process = process
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, name="watch over an opened file", daemon=True)

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        end = time.monotonic() + LONGEST_WAIT
        try:
            before = self._seconds()
            while not self._over.wait(BETWEEN_LOOKS):
                held = self._process.memory_info().rss
                if held > MOST_MEMORY or self._seconds() - before > MOST_SECONDS or time.monotonic() > end:
                    self._process.kill()
                    return
        except psutil.Error:
            return  # it has ended by itself

    def _seconds(self) -> float:
        times = self._process.cpu_times()
        return times.user + times.system
