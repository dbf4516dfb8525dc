"""The scale as the command line declares it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from raters.problems import Problem, Refused
from raters.rubrics import Declare, declare, read_rubric
from raters.terms import Rubric


def declared(rubric: Path | None, scales: Sequence[str]) -> Declare:
    """What --rubric or --scale say; Refused when both do, or the file or a scale is unusable."""
    return declare((lambda: _read(rubric)) if rubric else None, scales)


def _read(path: Path) -> Rubric:
    try:
        return read_rubric(path.read_bytes(), path.name)
    except OSError:
        raise Refused([Problem("file_unreadable", where=str(path))]) from None
