"""Scales as people write them: 0-3, 0–10:0,5, 0;1;2;5."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

from raters.problems import Problem, Refused
from raters.terms import Criterion, Measurement, Rubric, Scale

MOST_LEVELS = 1001
"""0–100 in tenths; a longer scale is a slip of the pen."""

NUMBER = r"[-−]?\d{1,9}(?:[.,]\d{1,6})?"
RANGE = re.compile(rf"({NUMBER})\s*(?:-|–|—|−|…|\.\.\.?)\s*({NUMBER})(?:\s*:\s*({NUMBER}))?")


def parse_scale(text: str) -> Scale:
    """A scale from a range ("0-3", "0–10:0.5") or a list ("0,1,2,5", "0;0,5;1").

    In a list a comma separates, unless semicolons, slashes or "comma and space" do: then it is decimal.
    Raises Refused with `scale_not_understood` (fact: text), `scale_too_long` or `scale_not_ascending`.
    """
    wanted = " ".join(text.split())
    found = RANGE.fullmatch(wanted)
    levels = _range(*found.groups(default="1")) if found else _list(wanted)
    if len(levels) > MOST_LEVELS:
        raise _refused("scale_too_long", wanted, most=MOST_LEVELS)
    if len(levels) < 2:
        raise _refused("scale_not_understood", wanted)
    if any(a >= b for a, b in pairwise(levels)):
        raise _refused("scale_not_ascending", wanted)
    return Scale(tuple(map(float, levels)))


def write_scale(scale: Scale, comma: bool = False) -> str:
    """The scale in the form `parse_scale` reads: 0-3, or 0;0.5;1."""
    levels = [write_number(level, comma) for level in scale.levels]
    consecutive = all(b - a == 1 for a, b in pairwise(scale.levels)) and levels[0].lstrip("-").isdigit()
    return f"{levels[0]}-{levels[-1]}" if consecutive and len(levels) > 2 else ";".join(levels)


def parse_number(text: str) -> float | None:
    """A number with a decimal comma or point; None when it is not one."""
    bare = text.strip()
    return float(_decimal(bare)) if re.fullmatch(NUMBER, bare) else None


def write_number(number: float, comma: bool = False) -> str:
    """2 or 1.5, or 1,5 with a decimal comma."""
    written = format(Decimal(repr(float(number)).removesuffix(".0")), "f")
    return written.replace(".", ",") if comma else written


def uniform(codes: Iterable[str], scale: Scale, measurement: Measurement = "ordinal") -> Rubric:
    """A nameless rubric that gives every criterion the same scale."""
    criteria = tuple(Criterion(code, scale, measurement=measurement) for code in codes)
    return Rubric(name="", criteria=criteria)


def _range(first: str, last: str, step: str) -> list[Decimal]:
    """All levels from first to last; empty when the step does not lead there."""
    low, high, by = map(_decimal, (first, last, step))
    if by <= 0 or (high - low) % by:
        return []
    # One level too many is enough to be told the scale is too long.
    return [low + by * i for i in range(min(int((high - low) / by), MOST_LEVELS) + 1)]


def _list(text: str) -> list[Decimal]:
    for separator in (r"\s*[;/|]\s*", r",\s+", r",", r"\s+"):
        parts = [part for part in re.split(separator, text) if part]
        if len(parts) > 1:
            break
    if not all(re.fullmatch(NUMBER, part) for part in parts):
        return []
    return [_decimal(part) for part in parts]


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", ".").replace("−", "-"))


def _refused(code: str, text: str, **facts: int) -> Refused:
    return Refused([Problem(code, facts={"text": text[:60], **facts})])
