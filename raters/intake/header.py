"""Which rows of a table may be its header, and what every column is called under them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from raters.files import cell_name
from raters.intake.look import DATE, EMPTY, MISSING, NUMBER, WORD, Look
from raters.intake.words import LONGEST_LABEL, SCALE_NOTE, is_summary, tell

HEADER_ROWS = 25
MOST_HIGH = 3
MOST_NUMBERED = 200
"""Criteria may be called by their numbers; a greater one is a year."""

SAMPLE_ROWS = 1500


@dataclass(frozen=True, slots=True)
class Area:
    """The cells of a sheet that a table may fill: rows from top, columns from left, ends excluded."""

    top: int
    bottom: int
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Header:
    """Header rows first to last (from 0) with what they say over every column of the sheet.

    levels : for each column, its different texts from above to below
    """

    first: int
    last: int
    levels: tuple[tuple[str, ...], ...]

    def label(self, column: int) -> str:
        """The header of a column in one text, or its letter."""
        return " / ".join(self.levels[column]) or cell_name(0, column)[:-1]


def headers(seen: Look, area: Area) -> Iterator[Header]:
    """The candidates, higher rows first, one row before two and three."""
    kinds = seen.kinds[area.top : area.bottom, area.left : area.right]
    filled = np.flatnonzero((kinds != EMPTY).any(axis=1))[:HEADER_ROWS]
    for row in filled.tolist():
        last = area.top + row
        if last + 1 >= area.bottom:
            return
        for high in range(1, MOST_HIGH + 1):
            first = last - high + 1
            if first < area.top:
                break
            if _may_be(seen, area, first, last):
                yield Header(first, last, levels(seen, area, first, last))


def _may_be(seen: Look, area: Area, first: int, last: int) -> bool:
    rows = seen.cells[first : last + 1, area.left : area.right]
    kinds = seen.kinds[first : last + 1, area.left : area.right]
    different = [len(set(filter(None, row))) for row in rows]
    if different[-1] < 2 and (first == last or different[-1] < 1):
        return False
    if any(count < 2 for count in different[:-1]):
        return False
    if _is_note(rows[-1], rows[-2] if first < last else None):
        return False
    long = max(map(len, rows[-1]), default=0) > LONGEST_LABEL
    figures = (kinds == NUMBER) | (kinds == DATE)
    if figures[:-1].any() and not _serial(rows[:-1], figures[:-1]):
        return False
    share = figures[-1].sum() / max(1, (kinds[-1] != EMPTY).sum())
    if first == last:
        return not long and (share == 0 or _begins_with_words(rows[-1]))
    return not long and (share == 0 or _places(rows[-2], rows[-1], figures[-1]))


def _is_note(row: np.ndarray, above: np.ndarray | None) -> bool:
    """макс. 3, 0-3: remarks on the scales."""
    texts = [text for c, text in enumerate(row) if text and (above is None or text != above[c])]
    return bool(texts) and all(map(SCALE_NOTE.fullmatch, texts))


def _serial(rows: np.ndarray, marked: np.ndarray) -> bool:
    """Upper rows may name tasks by number: 1, 1, 2, 2."""
    if not all(text.isdigit() for text in rows[marked]):
        return False
    figures = [int(text) for row in rows for text in row if text.isdigit()]
    texts = [text for row in rows for text in row if text and not text.isdigit()]
    return bool(texts) and figures == sorted(figures) and set(figures) == set(range(1, len(set(figures)) + 1))


def _begins_with_words(row: np.ndarray) -> bool:
    """Работа, Эксперт, 1, 2, 3: criteria may be called by numbers."""
    filled = [text for text in row if text]
    figures = [text for text in filled if text.isdigit()]
    named = [tell(text).name for text in filled if not any(map(str.isdigit, text))]
    numbers = list(map(int, figures))
    return (
        bool({"work", "rater"} & set(named))
        and numbers == sorted(set(numbers))
        and max(numbers, default=0) <= MOST_NUMBERED
        and len(figures) == len([text for text in filled if any(map(str.isdigit, text))])
    )


def _places(above: np.ndarray, below: np.ndarray, figures: np.ndarray) -> bool:
    """Under every group of the row above the same places 1, 2 …: no row of marks."""
    groups: dict[str, list[str]] = {}
    over = ""
    for up, down, figure in zip(above, below, figures, strict=True):
        over = up or (over if down else "")
        if figure:
            groups.setdefault(over, []).append(down)
    sets = {tuple(found) for found in groups.values()}
    return (
        len(sets) == 1
        and len(next(iter(sets))) > 1
        and sorted(*sets) == [str(n) for n in range(1, len(next(iter(sets))) + 1)]
    )


def levels(seen: Look, area: Area, first: int, last: int) -> tuple[tuple[str, ...], ...]:
    """What stands over each column; a text of an upper row spreads to the right over what is below."""
    width = seen.cells.shape[1]
    above: list[list[str]] = [[] for _ in range(width)]
    for row in range(first, last):
        over = ""
        for column in range(area.left, area.right):
            text = seen.cells[row, column]
            below = any(seen.cells[row + 1 : last + 1, column])
            over = text or (over if below else "")
            if over and (not above[column] or above[column][-1] != over):
                above[column].append(over)
    for column in range(area.left, area.right):
        text = seen.cells[last, column]
        if text and (not above[column] or above[column][-1] != text):
            above[column].append(text)
    return tuple(map(tuple, above))


@dataclass(frozen=True, slots=True)
class Body:
    """The sample of rows under a header, with a profile of every column of the sheet.

    rows : (N,) int; filled, figures, signs, words : (C,) int, cells of that kind
    different : (C,) int, different texts
    """

    rows: np.ndarray
    filled: np.ndarray
    figures: np.ndarray
    signs: np.ndarray
    words: np.ndarray
    different: np.ndarray

    def is_marks(self, column: int) -> bool:
        """Whether most cells could be marks, at least one a figure."""
        return bool(
            self.figures[column]
            and 2 * (self.figures[column] + self.signs[column]) >= self.filled[column]
            and self.figures[column] * 4 >= self.signs[column]
        )


def body(seen: Look, area: Area, header: Header) -> Body:
    """The profile of what stands below a header; rows that sum up others and empty rows are left out."""
    rows = np.arange(header.last + 1, area.bottom)[: 2 * SAMPLE_ROWS]
    kinds = seen.kinds[rows, area.left : area.right]
    cells = seen.cells[rows, area.left : area.right]
    count = (kinds != EMPTY).sum(axis=1)
    firsts = [next(filter(None, row), "") for row in cells]
    usual = np.median(count[count > 0]) if (count > 0).any() else 0
    keep = (count > usual / 3) & ~np.array([is_summary(text) for text in firsts], dtype=bool)
    rows = rows[keep][:SAMPLE_ROWS]
    kinds = seen.kinds[rows]
    codes = seen.codes[rows]
    ordered = np.sort(np.where(kinds == EMPTY, -1, codes), axis=0)
    steps = (ordered[1:] != ordered[:-1]) & (ordered[1:] >= 0)
    first = (ordered[:1] >= 0).sum(axis=0) if len(ordered) else 0
    return Body(
        rows,
        (kinds != EMPTY).sum(axis=0),
        (kinds == NUMBER).sum(axis=0),
        (kinds == MISSING).sum(axis=0),
        ((kinds == WORD) | (kinds == DATE)).sum(axis=0),
        steps.sum(axis=0) + first,
    )
