"""What a sheet says beside the scores: when each was given, and if to a work of the rater's own class."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

import numpy as np

from raters.files import Grid
from raters.intake.columns import CircumstanceColumn, Columns
from raters.intake.labels import split_label
from raters.intake.names import personal_kind
from raters.intake.words import circumstance, fold
from raters.terms import CIRCUMSTANCES

YES = frozenset(map(fold, ("да", "1", "+", "v", "✓", "x", "свой", "своя", "истина", "yes", "own", "true")))
NO = frozenset(map(fold, ("нет", "0", "-", "–", "чужой", "чужая", "другой", "ложь", "no", "other", "false")))
WHOLE = re.compile(r"\d{1,9}")
DAY = re.compile(
    r"(?:(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)|(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4}|\d\d))(?:\s*г\.?)?"
    r"(?:[ T,]+(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?)?"
)
SECONDS_A_DAY = 86400


def with_circumstances(grid: Grid, columns: Columns, rows: np.ndarray) -> Columns:
    """The columns with those that tell when a score was given or whose class the work is from.

    A column is taken only where every filled cell of the data rows makes sense: numbers or dates without a
    year, names of portions and names of people do not.
    """
    raters = {score.rater for score in columns.scores}
    found: dict[tuple[str, str], CircumstanceColumn] = {}
    for column, label in enumerate(columns.labels):
        if column in columns.used or not label:
            continue
        mark = split_label(label) if columns.kind == "rater_columns" else None
        rater = mark.rater if mark and mark.rater in raters else ""
        told = circumstance(mark.criterion if mark and rater else label)
        if told is None or (told == "own" and columns.kind == "rater_columns" and not rater):
            continue
        if _makes_sense(told, grid.cells[rows, column]):
            name = "own" if told == "teacher" else told
            found.setdefault((name, rater), CircumstanceColumn(column, told, rater))
    # What is said of one rater goes over what is said of all.
    return replace(columns, circumstances=tuple(sorted(found.values(), key=lambda one: one.rater != "")))


def circumstances_of(
    grid: Grid, columns: Columns, rows: np.ndarray, raters: np.ndarray
) -> dict[str, np.ndarray]:
    """By name, (N,) float a score cell, NaN where nothing is said; `raters` (N,) names each cell's rater."""
    across = len(columns.scores)
    found: dict[str, np.ndarray] = {}
    for one in columns.circumstances:
        name = CIRCUMSTANCES[one.told != "moment"]
        texts = np.repeat(grid.cells[rows, one.column], across)
        values = _values(one.told, texts, raters)
        ours = np.full(len(values), True) if not one.rater else raters == one.rater
        before = found.get(name, np.full(len(values), np.nan))
        found[name] = np.where(ours, values, before)
    return found


def _makes_sense(told: str, texts: Sequence[str]) -> bool:
    filled = {text for text in texts if text}
    if told == "own":
        folded = set(map(fold, filled))
        return not folded.isdisjoint(YES) and folded <= YES | NO
    if told == "teacher":
        return bool(filled) and not any(map(personal_kind, filled))
    return bool(filled) and (all(map(WHOLE.fullmatch, filled)) or None not in map(_day, filled))


def _values(told: str, texts: np.ndarray, raters: np.ndarray) -> np.ndarray:
    if told == "teacher":
        pairs = zip(texts, raters, strict=True)
        return np.array([float(fold(text) == fold(rater)) if text else np.nan for text, rater in pairs])
    read: Callable[[str], float | None] = _moment if told == "moment" else _is_own
    known = {text: read(text) for text in set(texts)}
    return np.array([known[text] for text in texts], dtype=float)


def _is_own(text: str) -> float:
    """An empty cell in a column of marks says no."""
    return float(fold(text) in YES)


def _moment(text: str) -> float | None:
    return float(text) if WHOLE.fullmatch(text) else _day(text)


def _day(text: str) -> float | None:
    """Days, with their parts, since a day long ago; None for what is no date with a year."""
    found = DAY.fullmatch(text)
    if found is None:
        return None
    year, month, day = (
        int(found[iso] or found[written]) for iso, written in (("y", "year"), ("m", "month"), ("d", "day"))
    )
    clock = (int(found["hour"] or 0), int(found["minute"] or 0))
    try:
        moment = datetime(year if year > 99 else 2000 + year, month, day, *clock)
    except ValueError:
        return None
    return (moment - datetime(1, 1, 1)).total_seconds() / SECONDS_A_DAY
