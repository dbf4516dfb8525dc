"""The process that opens files: takes one after another from its input, under limits, until there is none.

It holds nothing but the readers, has no network and no store, and ends when the program does.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import BinaryIO

from raters.files import limits, wire
from raters.files.drawing import draw
from raters.files.packed import pack_problems, pack_table
from raters.files.table import read_table
from raters.problems import Refused

MOST_INPUT = limits.MOST_BYTES + 1024**2


def _table(content: bytes, name: str) -> wire.Message:
    return pack_table(read_table(content, name))


def _pictures(content: bytes, name: str) -> wire.Message:
    return wire.Message({}, draw(content, name))


TASKS = {"table": _table, "pictures": _pictures}


def main() -> None:
    """Answer every request with what is in the file or the reasons why not; anything else is the end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the program itself is stopped, and its files with it
    answers = _own_output()
    limits.hold()
    while (request := wire.read(sys.stdin.buffer, MOST_INPUT)) is not None:
        limits.hold_time()
        wire.write(answers, _answer(request))


def _own_output() -> BinaryIO:
    """The way back to the program; what a library may print goes nowhere."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return answers


def _answer(request: wire.Message) -> wire.Message:
    [content] = request.blocks
    try:
        return TASKS[request.said["task"]](content, request.said["name"])
    except Refused as refused:
        return wire.Message({"refused": pack_problems(refused.problems)})


if __name__ == "__main__":
    main()
