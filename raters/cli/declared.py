"""The scale, and the words that stand for scores, as the command line declares them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from raters.problems import Problem, Refused
from raters.rubrics import Declare, declare, read_rubric
from raters.terms import Answers, Rubric, answers_from, levels_of


def declared(rubric: Path | None, scales: Sequence[str]) -> Declare:
    """What --rubric or --scale say; Refused when both do, or the file or a scale is unusable."""
    return declare((lambda: _read(rubric)) if rubric else None, scales)


def answers_of(levels: Sequence[str], answers: Sequence[str]) -> Answers:
    """What `--levels` (К1=нет,частично,да, else for all criteria) and `--answer` (КОД=ОТВЕТ) say.

    Raises Refused: levels_unclear, question_unknown, answer_unknown.
    """
    said = dict(_pair(answer) for answer in answers)
    found = answers_from(said)
    words = dict(found.levels)
    for level in levels:
        criterion, equals, listed = level.rpartition("=")
        name, where = criterion.strip() if equals else "*", f"--levels {level[:80]}"
        if not name or name in words:
            raise Refused([Problem("levels_unclear", where=where)])
        words[name] = levels_of(listed.split(","), where)
    return replace(found, levels=words)


def _pair(answer: str) -> tuple[str, str]:
    key, _, given = answer.rpartition("=")
    return key.strip(), given.strip()


def _read(path: Path) -> Rubric:
    try:
        return read_rubric(path.read_bytes(), path.name)
    except OSError:
        raise Refused([Problem("file_unreadable", where=str(path))]) from None
