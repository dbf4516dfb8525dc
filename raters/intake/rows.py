"""Which rows of a table hold marks and which stand around them: titles, sums, signatures."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
import pandas as pd

from raters.intake.marks import as_number
from raters.intake.parts import Table
from raters.intake.words import SCALE_NOTE, is_summary

FEWEST_NUMBERED = 4
NOTE_ROWS = 2
FILLED_DOWN = 0.3
FOOTER = re.compile(
    r"(?:\*|прим(?:ечани[ея]|\.)|подпис|председател|руководител|заместител|директор|завуч|методист|член\w*\b|комисси"
    r"|ответственн|проверил|проверяющ|провер(?:ка|ено)|эксперт|учител|оценивал|составил|заполнил|дата\b|м\.\s?п\."
    r"|notes?\b|signature|signed|date\b|checked|marked by|scored by|raters?\b|head\b|chair|principal)"
)
LINE_TO_SIGN = "___"
IMPORT_ROW = '{"ImportId"'
POINT_VALUES = re.compile(r"points? (?:value|possible)s?|максимум|макс\.?.*|maximum.*", re.IGNORECASE)


def data_rows(table: Table) -> np.ndarray:
    """The rows that hold works, whether marked or not: (N,) int."""
    cells = table.seen.cells
    rows = np.arange(table.first, table.last)
    if not len(rows):
        return rows
    works = works_of(table, rows)
    keys = table.columns("work", "class", "rater", "criterion")
    marks = table.columns("mark", "who", "third")
    read = cells[rows][:, sorted({*keys, *marks})]
    header = cells[max(0, table.part.header[1] - 1)][sorted({*keys, *marks})]
    again = (read == header).all(axis=1) & bool(table.part.header[1])
    aside = each(_own(table, rows), is_summary) | again | ~(read != "").any(axis=1)
    # A sum is often named in the first column while the codes of works stand in another.
    unnamed = np.flatnonzero((works == "") & ~aside)
    aside[unnamed] = [is_summary(_first(cells[row])) for row in rows[unnamed]]
    for place, row in enumerate(rows[:NOTE_ROWS].tolist()):
        aside[place] |= _is_scale_row(table, row) or _is_notice(cells[row])
    aside[:1] |= _numbers_columns(table)
    for row in _after_the_last_mark(table, rows[~aside]):
        aside[row - table.first] = _is_footer(cells[row])
    return np.asarray(rows[~aside])


def works_of(table: Table, rows: np.ndarray) -> np.ndarray:
    """The work of each row: (N,) object; numbered where nothing names it, filled down where written once."""
    columns = table.columns("work")
    if not columns:
        return np.array([str(row - table.first + 1) for row in rows], dtype=object)
    cells = table.seen.cells
    works = cells[rows, columns[0]]
    if table.columns("rater", "criterion") and _is_written_once(works):
        works = (
            pd.Series(np.where(works == "", None, works), dtype=object)
            .ffill()
            .fillna("")
            .to_numpy(dtype=object)
        )
    for column in table.columns("class"):
        works = np.array(
            [f"{a} / {b}" if a and b else b for a, b in zip(cells[rows, column], works, strict=True)],
            dtype=object,
        )
    if table.part.group:
        works = np.array([f"{table.part.group} / {work}" if work else "" for work in works], dtype=object)
    return works


def _own(table: Table, rows: np.ndarray) -> np.ndarray:
    """The work as its own cell has it, without class or sheet: (N,) object."""
    columns = table.columns("work")
    return table.seen.cells[rows, columns[0]] if columns else works_of(table, rows)


def _is_written_once(works: np.ndarray) -> bool:
    """Whether a work that fills several rows is named in the first of them only."""
    again = (works[1:] == works[:-1]) & (works[1:] != "")
    return bool(len(works) and works[0] and (works == "").mean() >= FILLED_DOWN and not again.any())


def rows_aside(table: Table, rows: np.ndarray) -> list[int]:
    """What holds something and is none of the data rows: titles above the header, all else below it."""
    above = [row for row in range(max(0, table.part.header[0] - 1)) if titles(table, row)]
    filled = np.flatnonzero((table.seen.cells[: table.last] != "").any(axis=1))
    below = np.setdiff1d(filled[filled >= table.first], rows, assume_unique=True)
    return [*above, *below.tolist()]


def titles(table: Table, row: int) -> list[str]:
    """What a row above the header says."""
    return list(dict.fromkeys(filter(None, table.seen.cells[row])))


def texts_aside(table: Table, aside: list[int]) -> list[str]:
    """What stands in the sheet and is not read, as it is shown: titles, other columns, rows set aside."""
    above = [text for row in aside if row < table.first for text in titles(table, row)]
    below = [_first(table.seen.cells[row]) for row in aside if row >= table.first]
    return [*above, *columns_aside(table), *below]


def columns_aside(table: Table) -> list[str]:
    """The headers of the columns that hold something and are not read."""
    filled = (table.seen.cells[max(0, table.part.header[0] - 1) :] != "").any(axis=0)
    return [
        table.label(c) or table.seen.letter(c)
        for c, role in enumerate(table.part.roles)
        if filled[c] and role.kind == "aside" and role.reason != "block"
    ]


def each(texts: np.ndarray, test: Callable[[str], bool]) -> np.ndarray:
    """A test of a text for every cell, made once for each different text: bool, same shape."""
    codes, different = pd.factorize(texts.ravel())
    results = np.array([test(text) for text in different], dtype=bool)
    return np.asarray(results[codes].reshape(texts.shape))


def _first(cells: np.ndarray) -> str:
    return next(filter(None, cells), "")


def _is_notice(cells: np.ndarray) -> bool:
    """The row of machine names some platforms export below the header, or of points possible."""
    first = _first(cells)
    return first.startswith(IMPORT_ROW) or bool(POINT_VALUES.fullmatch(first))


def _is_scale_row(table: Table, row: int) -> bool:
    """Remarks on the scales under the header: "макс. 3", "0-3"."""
    keys = table.columns("work", "rater", "criterion")
    texts = [text for text in table.seen.cells[row, table.columns("mark")] if text]
    notes = all(SCALE_NOTE.fullmatch(text) for text in texts)
    return bool(texts) and notes and not any(table.seen.cells[row, column] for column in keys)


def _numbers_columns(table: Table) -> bool:
    """1, 2, 3, 4 … under the header, as in official forms; not a work 1 before a work 2."""
    row, cells = table.first, table.seen.cells
    if row + 1 >= len(cells):
        return False
    texts = [text for c, text in enumerate(cells[row]) if table.label(c) or text]
    numbers = [str(number + 1) for number in range(len(texts))]
    work = (table.columns("work") or [0])[0]
    following = cells[row + 1, work]
    return (
        len(texts) >= FEWEST_NUMBERED
        and texts == numbers
        and following != str(int(cells[row, work] or 0) + 1)
    )


def _after_the_last_mark(table: Table, rows: np.ndarray) -> list[int]:
    """The rows at the end that hold no number where marks stand."""
    across = table.columns("mark")
    tail = []
    for row in rows[::-1].tolist():
        if any(as_number(text) is not None for text in table.seen.cells[row, across] if text):
            break
        tail.append(row)
    return tail


def _is_footer(cells: np.ndarray) -> bool:
    """Signatures, dates, remarks."""
    text = _first(cells).casefold()
    return bool(FOOTER.match(text)) or any(LINE_TO_SIGN in cell for cell in cells)
