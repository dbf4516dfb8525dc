"""A file to its cells or its pictures, read where it can hurt nobody."""

from __future__ import annotations

from raters.files import packed, wire
from raters.files.limits import MOST_BYTES
from raters.files.process import OPENERS, Busy, Stopped
from raters.problems import Fact, Problem, Refused

LONGEST_NAME = 80


def open_table(content: bytes, name: str) -> packed.Table:
    """The sheets of a workbook or text file, whether anything stands in them or not.

    Raises Refused with the one reason why not: file_stopped when opening it took more memory or time than
    it may, files_busy when too many are being opened.
    """
    try:
        return packed.unpack_table(_asked("table", content, name))
    except (Stopped, wire.Broken):
        raise _refused("file_stopped", name) from None


def open_pictures(content: bytes, name: str) -> tuple[bytes, ...]:
    """The pages of a photograph, scan or PDF as JPEGs. Raises Refused as `open_table`: picture_stopped."""
    if not content:
        raise _refused("file_empty", name)
    try:
        return packed.unpack_pictures(_asked("pictures", content, name))
    except (Stopped, wire.Broken):
        raise _refused("picture_stopped", name) from None


def warm() -> None:
    """Have the processes that open files waiting, so that nobody waits for one to start."""
    OPENERS.warm()


def printable_name(name: str) -> str:
    """The last part of an uploaded file's name, short and without control characters."""
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    kept = "".join(letter for letter in last if letter.isprintable()).strip()
    return kept if len(kept) <= LONGEST_NAME else f"{kept[: LONGEST_NAME - 12]}…{kept[-11:]}"


def _asked(task: str, content: bytes, name: str) -> wire.Message:
    if len(content) > MOST_BYTES:
        raise _refused("file_too_large", name, limit=MOST_BYTES // 1024**2)
    try:
        answer = OPENERS.ask(wire.Message({"task": task, "name": name}, (content,)))
    except Busy:
        raise _refused("files_busy", name) from None
    if "refused" in answer.said:
        raise Refused(packed.unpack_problems(answer.said["refused"]))
    return answer


def _refused(code: str, name: str, **facts: Fact) -> Refused:
    return Refused([Problem(code, where=name, facts=facts)])
