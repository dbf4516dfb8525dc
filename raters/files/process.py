"""Processes that open files: some are kept warm, each serves one file at a time, none outlives its faults."""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

from raters.files import limits, wire

SPARE = 2
WINDOWS = sum(getattr(subprocess, flag, 0) for flag in ("CREATE_NO_WINDOW", "BELOW_NORMAL_PRIORITY_CLASS"))
"""No window of its own, and pages come first; elsewhere the process steps back by itself."""

MOST_AT_ONCE = 6
LONGEST_QUEUE = 60
"""Seconds to wait for a process when all are at work."""

MOST_SERVED = 50
WORN = 400 * 1024**2
"""Bytes a process may still hold after a file and serve on."""


class Busy(Exception):
    """Raised when every process is at work for longer than anybody waits."""


class Stopped(Exception):
    """Raised when opening a file took too much or ended the process."""


class Opener:
    """One process, started and waiting."""

    def __init__(self) -> None:
        environment = os.environ | {
            "PYTHONPATH": os.pathsep.join(folder or str(Path.cwd()) for folder in sys.path),
            "OPENBLAS_NUM_THREADS": "1",
        }
        self._process = psutil.Popen(
            [sys.executable, "-P", "-m", "raters.files.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            creationflags=WINDOWS,
        )
        self._served = 0

    def ask(self, request: wire.Message) -> wire.Message:
        """What it answers. Raises Stopped when it does not."""
        self._served += 1
        with limits.Watch(self._process):
            try:
                wire.write(self._process.stdin, request)
                answer = wire.read(self._process.stdout, limits.MOST_OUTPUT)
            except (OSError, wire.Broken):
                raise Stopped from None
        if answer is None:
            raise Stopped
        return answer

    @property
    def fit(self) -> bool:
        """Whether it lives and may open another file."""
        try:
            alive = self._process.poll() is None
            return alive and self._served < MOST_SERVED and self._process.memory_info().rss < WORN
        except psutil.Error:
            return False

    def end(self) -> None:
        """Kill the process and let the system forget it."""
        with suppress(psutil.NoSuchProcess):
            self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # half a request may still wait to be sent
                stream.close()
        self._process.wait()


class Openers:
    """The processes of this program."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Begin without any: the processes of a program that was copied belong to the original."""
        self._idle: list[Opener] = []
        self._spare = 0
        self._lock = threading.Lock()
        self._room = threading.BoundedSemaphore(MOST_AT_ONCE)

    def ask(self, request: wire.Message) -> wire.Message:
        """The answer of one of the processes. Raises Stopped or Busy."""
        with self._opener() as opener:
            return opener.ask(request)

    def warm(self) -> None:
        """Have processes waiting, so that nobody waits for one to start."""
        self._spare = SPARE
        self._fill(SPARE)

    def end(self) -> None:
        """End those that wait; those at work end with their file."""
        with self._lock:
            while self._idle:
                self._idle.pop().end()

    @contextmanager
    def _opener(self) -> Iterator[Opener]:
        if not self._room.acquire(timeout=LONGEST_QUEUE):
            raise Busy
        try:
            opener = self._take()
            try:
                yield opener
            except BaseException:
                opener.end()
                self._fill(self._spare)
                raise
            self._give_back(opener)
        finally:
            self._room.release()

    def _take(self) -> Opener:
        with self._lock:
            idle, self._idle = self._idle, []
            fit = [opener for opener in idle if opener.fit]
            self._idle = fit[1:]
            for opener in idle:
                if opener not in fit:
                    opener.end()
        taken = fit[0] if fit else Opener()
        self._fill(min(self._spare, 1))
        return taken

    def _fill(self, count: int) -> None:
        """Start processes until so many wait; they load what they need while nobody waits for them."""
        with self._lock:
            while len(self._idle) < count:
                self._idle.append(Opener())

    def _give_back(self, opener: Opener) -> None:
        with self._lock:
            if opener.fit and len(self._idle) < SPARE:
                self._idle.insert(0, opener)
                return
        opener.end()


OPENERS = Openers()
atexit.register(OPENERS.end)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=OPENERS.forget)
