"""Files to grids: every file opened aside, its problems beside its sheets."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from raters.files import MOST_BYTES, Grid, open_table, printable_name
from raters.problems import Problem, Refused
from raters.terms import File

MOST_FILES = 40
MOST_BYTES_TOGETHER = 4 * MOST_BYTES


@dataclass(frozen=True, slots=True)
class Opened:
    """The grids of all files, what could not be opened, and the digest of it all."""

    grids: tuple[Grid, ...]
    problems: tuple[Problem, ...]
    sha256: str


def open_files(files: Sequence[File], done: Callable[[], None] = lambda: None) -> Opened:
    """The sheets of all files with anything in them, and every problem; `done` is called for each file."""
    sha256 = sha256_of(files)
    if (too_much := _too_much(files)) is not None:
        return Opened((), (too_much,), sha256)
    grids: list[Grid] = []
    problems: list[Problem] = []
    names = shown_names(files)
    for file, name, again in zip(files, names, _repeated(files), strict=True):
        done()
        if again:
            problems.append(Problem("file_twice", "warning", name))
            continue
        try:
            found, warnings = _grids(File(name, file.content))
        except Refused as refused:
            problems += refused.problems
            continue
        problems += warnings
        grids += [replace(grid, file=name if len(files) > 1 else "") for grid in found]
    return Opened(tuple(grids), tuple(problems), sha256)


def _too_much(files: Sequence[File]) -> Problem | None:
    """Why none of the files is opened."""
    if not files:
        return Problem("file_missing")
    if len(files) > MOST_FILES:
        return Problem("too_many_files", facts={"count": len(files), "limit": MOST_FILES})
    if len(files) > 1 and sum(len(file.content) for file in files) > MOST_BYTES_TOGETHER:
        return Problem("files_too_large", facts={"limit": MOST_BYTES_TOGETHER // 1024**2})
    return None


def sha256_of(files: Sequence[File]) -> str:
    """The digest of one file, or of the digests of several."""
    digests = [hashlib.sha256(file.content).hexdigest() for file in files]
    return digests[0] if len(digests) == 1 else hashlib.sha256("".join(digests).encode()).hexdigest()


def shown_names(files: Sequence[File]) -> list[str]:
    """The names as they are shown, with a number where two files have one name."""
    seen: dict[str, int] = {}
    names = []
    for name in (printable_name(file.name) for file in files):
        seen[name] = seen.get(name, 0) + 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return names


def _repeated(files: Sequence[File]) -> list[bool]:
    """Whether the same file stands further up; the same content under another name is another matter."""
    return [file in files[:number] for number, file in enumerate(files)]


def _grids(file: File) -> tuple[list[Grid], tuple[Problem, ...]]:
    """The sheets that hold anything. Raises Refused when there are none or the file is not let in."""
    table = open_table(file.content, file.name)
    filled = [grid for grid in table.grids if (grid.cells != "").any()]
    if not filled:
        raise Refused([Problem("file_empty", where=file.name)])
    return filled, table.warnings


def pasted(text: str, name: str = "paste.tsv") -> File:
    """Cells copied from a table as a file to read; `name` stands in the addresses of problems."""
    return File(name, text.encode("utf-8", "replace"))
