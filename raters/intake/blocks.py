"""Several tables on one sheet: beside each other or under each other, each with what stands over it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from raters.intake.header import HEADER_ROWS, Area
from raters.intake.look import EMPTY, Look
from raters.intake.words import tell

FEWEST_COLUMNS = 2
MOST_BLOCKS = 20


class Block(NamedTuple):
    """A table of a sheet and the title over it."""

    area: Area
    title: str = ""


def blocks(seen: Look) -> list[Block]:
    """The tables of a sheet; the whole sheet where there is only one."""
    rows, columns = seen.cells.shape
    whole = Area(0, rows, 0, columns)
    return _beside(seen, whole) or _below(seen, whole) or [Block(whole)]


def _beside(seen: Look, whole: Area) -> list[Block]:
    """Equal headers beside each other, each beginning with a word for the work."""
    for row in range(min(HEADER_ROWS, whole.bottom)):
        texts = seen.cells[row]
        starts = [c for c, text in enumerate(texts) if text and tell(text).name == "work"]
        if len(starts) < 2 or len(starts) > MOST_BLOCKS or len({texts[c] for c in starts}) > 1:
            continue
        ends = [*starts[1:], whole.right]
        parts = [tuple(filter(None, texts[a:b])) for a, b in zip(starts, ends, strict=True)]
        if len(parts[0]) < FEWEST_COLUMNS or len({part[: len(parts[0])] for part in parts}) > 1:
            continue
        areas = [Area(row, whole.bottom, a, b) for a, b in zip(starts, ends, strict=True)]
        return [Block(area, _over(seen, row, area)) for area in areas]
    return []


def _over(seen: Look, row: int, area: Area) -> str:
    """The text in the row above a block, where it stands over this block only."""
    if row == 0:
        return ""
    ours = list(dict.fromkeys(filter(None, seen.cells[row - 1, area.left : area.right])))
    others = set(filter(None, np.delete(seen.cells[row - 1], np.s_[area.left : area.right])))
    return ours[0] if len(ours) == 1 and ours[0] not in others else ""


def _below(seen: Look, whole: Area) -> list[Block]:
    """The same header again further down, each time under another title."""
    filled = (seen.kinds != EMPTY).sum(axis=1)
    for row in np.flatnonzero(filled >= FEWEST_COLUMNS)[:HEADER_ROWS].tolist():
        if not any(tell(text).name == "work" for text in seen.cells[row] if text):
            continue
        again = np.flatnonzero((seen.codes == seen.codes[row]).all(axis=1)).tolist()
        if not 2 <= len(again) <= MOST_BLOCKS:
            continue
        titles = [_title(seen, start) for start in again]
        if "" in titles or len(set(titles)) < len(titles):
            return []
        ends = [start - 1 for start in again[1:]] + [whole.bottom]
        return [
            Block(Area(start, end, whole.left, whole.right), title)
            for start, end, title in zip(again, ends, titles, strict=True)
        ]
    return []


def _title(seen: Look, row: int) -> str:
    """The one text of the row above."""
    if row == 0:
        return ""
    texts = list(dict.fromkeys(filter(None, seen.cells[row - 1])))
    return texts[0] if len(texts) == 1 else ""
