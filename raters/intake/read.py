"""Tables with roles to rows of text: work, rater, criterion, mark. No judgement yet."""

from __future__ import annotations

import numpy as np
import pandas as pd

from raters.files import cell_name
from raters.intake.circumstances import circumstances_of
from raters.intake.marks import is_missing
from raters.intake.parts import Table
from raters.intake.rows import each, works_of


def read(table: Table, rows: np.ndarray, kind: str = "mark") -> pd.DataFrame:
    """One row a cell of marks in the data rows, in reading order.

    work, rater, criterion, text : object, "" where empty
    where, work_at, rater_at, criterion_at : addresses of the cells they stand in, headers included
    blank : bool, the cell says there is no mark
    moment, own : float as in a ScoreTable, where the sheet tells them
    """
    cells = table.seen.cells
    across = table.columns(kind)
    roles = [table.part.roles[column] for column in across]
    texts = cells[rows][:, across]
    # A work nobody has marked yet, as in a template half filled, says nothing; an empty row a mark does.
    marked = (texts != "").any(axis=1)
    if table.columns("criterion") and len(across) == 1:
        marked |= works_of(table, rows) != ""
    works = works_of(table, rows)[marked]
    rows, texts = rows[marked], texts[marked]
    count = len(across)
    found = {
        "work": np.repeat(works, count),
        "rater": _raters(table, rows, across),
        "criterion": _criteria(table, rows, across),
        "text": texts.ravel(),
        "where": _addresses(table, rows, across),
        "work_at": np.repeat(_addresses(table, rows, table.columns("work")[:1] or across[:1]), count),
        "rater_at": _rater_at(table, rows, across),
        "criterion_at": _named_at(table, rows, "criterion", across),
    }
    # Without the explicit type pandas would convert every column to its own strings and back.
    frame = pd.DataFrame({name: pd.Series(values, dtype=object) for name, values in found.items()})
    told = circumstances_of(table, rows, [role.rater for role in roles], found["rater"])
    return frame.assign(blank=each(texts, is_missing).ravel(), **told)


def _raters(table: Table, rows: np.ndarray, across: list[int]) -> np.ndarray:
    """Who marked: the code beside the marks, the rater's column, the header, or the whole table."""
    cells, roles = table.seen.cells, table.part.roles
    if column := table.columns("rater"):
        return np.repeat(cells[rows, column[0]], len(across))
    who = {roles[column].rater: column for column in table.columns("who")}
    names = [
        cells[rows, who[roles[c].rater]]
        if roles[c].rater in who
        else np.full(len(rows), roles[c].rater or table.part.rater, dtype=object)
        for c in across
    ]
    return np.stack(names, axis=1).ravel() if names else np.array([], dtype=object)


def _criteria(table: Table, rows: np.ndarray, across: list[int]) -> np.ndarray:
    if column := table.columns("criterion"):
        return np.repeat(table.seen.cells[rows, column[0]], len(across))
    names = [table.part.roles[c].criterion or table.part.criterion for c in across]
    return np.tile(np.array(names, dtype=object), len(rows))


def _named_at(table: Table, rows: np.ndarray, kind: str, across: list[int]) -> np.ndarray:
    """Where a name was found: in the row's own cell or in the header."""
    if column := table.columns(kind):
        return np.repeat(_addresses(table, rows, column[:1]), len(across))
    return np.tile(_addresses(table, np.array([max(0, table.part.header[1] - 1)]), across), len(rows))


def _rater_at(table: Table, rows: np.ndarray, across: list[int]) -> np.ndarray:
    """Where the rater is named; a rater of a whole sheet by the sheet."""
    if table.part.rater:
        return np.full(len(rows) * len(across), table.part.place, dtype=object)
    roles = table.part.roles
    who = {roles[column].rater: column for column in table.columns("who")}
    if who:
        at = [who.get(roles[c].rater, c) for c in across]
        return _addresses(table, rows, at)
    return _named_at(table, rows, "rater", across)


def _addresses(table: Table, rows: np.ndarray, across: list[int]) -> np.ndarray:
    place = table.part.place
    if table.part.turned:
        found = [f"{place}!{cell_name(column, row)}" for row in rows.tolist() for column in across]
        return np.array(found, dtype=object)
    letters = [f"{place}!{cell_name(0, column)[:-1]}" for column in across]
    return np.array([letter + str(row) for row in (rows + 1).tolist() for letter in letters], dtype=object)
