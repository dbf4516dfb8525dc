"""Data frames a program holds: the same reader as for files, cell for cell."""

from __future__ import annotations

import hashlib
from itertools import chain
from math import isnan
from typing import Any

import narwhals as nw
import pandas as pd

from raters.files import MOST_ROWS, Grid, grid
from raters.intake.frames import LargeInput, large_input
from raters.intake.opening import Opened
from raters.intake.reading import read_opened
from raters.problems import Refused
from raters.terms import SCORE_COLUMNS, Answers, Reading, Rubric

NAME = "frame"
"""What stands in addresses before the cell: frame!D14 is row 13 of the frame, the header being row 1."""


def is_frame(source: Any) -> bool:
    """Whether narwhals can take it: pandas, polars, PyArrow, DuckDB, Spark …"""
    return isinstance(nw.from_native(source, pass_through=True), nw.DataFrame | nw.LazyFrame)


def open_frame(frame: Any) -> LargeInput | Grid:
    """The frame as a sheet of text; as rows to be counted where they are when it is lazy or very long.

    Raises Refused: columns_missing for rows to be counted that are not work, rater, criterion, score;
    sheet_too_wide, sheet_too_large.
    """
    rows = nw.from_native(_flat(frame))
    large = isinstance(rows, nw.LazyFrame) or len(rows) >= MOST_ROWS
    if large and set(SCORE_COLUMNS) <= set(rows.collect_schema().names()):
        return large_input(rows.to_native())
    held = rows.collect() if isinstance(rows, nw.LazyFrame) else rows
    columns = [_texts(held[name]) for name in held.columns]
    return grid(NAME, [list(map(str, held.columns)), *map(list, zip(*columns, strict=True))])


def read_frame(
    sheet: Grid,
    rubric: Rubric | None = None,
    answers: Answers | None = None,
    earlier: Reading | None = None,
) -> Reading:
    """What a sheet made of a frame holds, read as `read_scores` reads one; never raises for its content."""
    digest = hashlib.sha256("\x1f".join(chain.from_iterable(sheet.cells)).encode()).hexdigest()
    try:
        return read_opened(Opened((sheet,), (), digest), rubric, (), answers, earlier)
    except Refused as refused:
        nothing = pd.DataFrame(columns=[*SCORE_COLUMNS, "where"])
        return Reading(nothing, refused.problems, digest)


def _flat(frame: Any) -> Any:
    """A pandas frame with what its index names as columns, and columns of one level."""
    if not isinstance(frame, pd.DataFrame):
        return frame
    flat = frame.reset_index() if any(name is not None for name in frame.index.names) else frame
    if isinstance(flat.columns, pd.MultiIndex):
        names = [" ".join(str(part) for part in parts if str(part)) for parts in flat.columns]
        return flat.set_axis(names, axis=1)
    return flat.rename(columns=str)


def _texts(values: nw.Series[Any]) -> list[str]:
    return ["" if _is_blank(value) else _text(value) for value in values.to_list()]


def _is_blank(value: Any) -> bool:
    return value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and isnan(value))


def _text(value: Any) -> str:
    """Whole numbers without a point: pandas keeps a column of codes with a blank as floats."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
