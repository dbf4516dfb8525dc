"""Codes of works and raters as a person types or pastes them; a bare number stands for so many new codes."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from raters.intake.names import personal_kind
from raters.problems import Problem, Refused

MOST_WORKS = 1000
MOST_RATERS = 100
LONGEST = 40
SEPARATORS = re.compile(r"[,;\t\n]")
LISTED = 8


def read_raters(text: str, prefix: str) -> tuple[str, ...]:
    """The raters' codes, separated by commas, semicolons or lines; "8" makes eight codes.

    Raises Refused: codes_missing, codes_too_many, codes_twice, codes_unfit, codes_personal.
    """
    numbered = _numbered(text, prefix, 2, MOST_RATERS)
    codes = _split(text) if numbered is None else numbered
    _check(codes, MOST_RATERS)
    return tuple(codes)


def read_works(text: str, prefix: str, raters: Collection[str]) -> dict[str, tuple[str, ...]]:
    """The works' codes, and for each the raters named in its line: their own class, not theirs to score.

    Raises Refused as `read_raters` does.
    """
    numbered = _numbered(text, prefix, 3, MOST_WORKS)
    lines = [numbered] if numbered is not None else [_split(line) for line in text.splitlines()]
    works = [code for line in lines for code in line if code not in raters]
    _check(works, MOST_WORKS)
    return {
        work: tuple(code for code in line if code in raters)
        for line in lines
        for work in line
        if work not in raters
    }


def _numbered(text: str, prefix: str, width: int, most: int) -> list[str] | None:
    """So many codes as the text says (one too many is enough to be refused); None when it is no number."""
    if not re.fullmatch(r"\s*[0-9]{1,4}\s*", text):
        return None
    return [f"{prefix}{n:0{width}}" for n in range(1, min(int(text), most + 1) + 1)]


def _split(text: str) -> list[str]:
    words = (" ".join(part.split()) for part in SEPARATORS.split(text.replace("\r", "\n")))
    return [word for word in words if word]


def _check(codes: Sequence[str], most: int) -> None:
    if not codes:
        raise Refused([Problem("codes_missing")])
    if len(codes) > most:
        raise Refused([Problem("codes_too_many", facts={"most": most})])
    wrong = {
        "codes_twice": [code for code in dict.fromkeys(codes) if codes.count(code) > 1],
        "codes_unfit": [code for code in codes if not _fits(code)],
        "codes_personal": [code for code in codes if personal_kind(code)],
    }
    problems = [
        Problem(problem, facts={"codes": _listed(found), "count": len(found), "longest": LONGEST})
        for problem, found in wrong.items()
        if found
    ]
    if problems:
        raise Refused(problems)


def _fits(code: str) -> bool:
    """Short, visible, and without the sign that separates a rater from a work in the store."""
    return len(code) <= LONGEST and code.isprintable() and "|" not in code


def _listed(codes: Sequence[str]) -> str:
    shown = [code[:LONGEST] for code in codes[:LISTED]]
    return ", ".join([*shown, "…"] if len(codes) > LISTED else shown)
