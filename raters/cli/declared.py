"""The scale, and the words that stand for scores, as the command line declares them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from raters.problems import Problem, Refused
from raters.rubrics import Declare, declare, read_rubric
from raters.terms import Answers, Rubric


def declared(rubric: Path | None, scales: Sequence[str]) -> Declare:
    """What --rubric or --scale say; Refused when both do, or the file or a scale is unusable."""
    return declare((lambda: _read(rubric)) if rubric else None, scales)


def answers_of(levels: Sequence[str]) -> Answers:
    """What `--levels` say: К1=нет,частично,да, else for all criteria. Raises Refused: levels_unclear."""
    found: dict[str, tuple[str, ...]] = {}
    for said in levels:
        criterion, equals, listed = said.rpartition("=")
        words = tuple(word.strip() for word in listed.split(","))
        name = criterion.strip() if equals else "*"
        different = {word.casefold() for word in words}
        if not name or name in found or "" in words or not 2 <= len(different) == len(words):
            raise Refused([Problem("levels_unclear", where=said[:80])])
        found[name] = words
    return Answers(levels=found)


def _read(path: Path) -> Rubric:
    try:
        return read_rubric(path.read_bytes(), path.name)
    except OSError:
        raise Refused([Problem("file_unreadable", where=str(path))]) from None
