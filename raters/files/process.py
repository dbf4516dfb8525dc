"""Processes that open files: one is kept warm, each serves one file at a time, none outlives its faults."""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from raters.files import limits, wire

SPARE = 2
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
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
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
        self._process.kill()
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()


class Openers:
    """The processes of this program."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Begin without any: the processes of a program that was copied belong to the original."""
        self._idle: list[Opener] = []
        self._lock = threading.Lock()
        self._room = threading.BoundedSemaphore(MOST_AT_ONCE)

    def ask(self, request: wire.Message) -> wire.Message:
        """The answer of one of the processes. Raises Stopped or Busy."""
        with self._opener() as opener:
            return opener.ask(request)

    def warm(self) -> None:
        """Have processes waiting, so that nobody waits for one to start."""
        with self._lock:
            while len(self._idle) < SPARE:
                self._idle.append(Opener())

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
                raise
            self._give_back(opener)
        finally:
            self._room.release()

    def _take(self) -> Opener:
        with self._lock:
            while self._idle:
                opener = self._idle.pop(0)
                if opener.fit:
                    return opener
                opener.end()
        return Opener()

    def _give_back(self, opener: Opener) -> None:
        with self._lock:
            if opener.fit and len(self._idle) < SPARE:
                self._idle.append(opener)
                return
        opener.end()


OPENERS = Openers()
atexit.register(OPENERS.end)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=OPENERS.forget)
