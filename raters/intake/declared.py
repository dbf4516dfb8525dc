"""The rubric a workbook brings along, on a sheet «Шкалы»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from raters.files import Grid
from raters.intake.words import fold
from raters.problems import Problem, Refused
from raters.rubrics import parse_scale
from raters.terms import MEASUREMENTS, Criterion, Measurement, Rubric

SHEET_NAMES = {fold(name) for name in ("Шкалы", "Шкала", "Scales", "Scale", "Рубрика", "Rubric")}
HEADERS = {
    "code": {fold(word) for word in ("Критерий", "Код", "Код критерия", "Criterion", "Code")},
    "title": {fold(word) for word in ("Название", "Наименование", "Title", "Name")},
    "scale": {fold(word) for word in ("Баллы", "Шкала", "Балл", "Scores", "Scale", "Levels")},
    "measurement": {fold(word) for word in ("Уровень измерения", "Level of measurement", "Measurement")},
}
NAME_LABELS = {fold(word) for word in ("Рубрика", "Rubric")}
VERSION_LABELS = {fold(word) for word in ("Версия", "Version")}
MOST_DIGITS = 6
MEASUREMENT_WORDS: dict[str, Measurement] = {
    "номин": "nominal",
    "поряд": "ordinal",
    "интерв": "interval",
    "относ": "ratio",
    "отнош": "ratio",
}
"""Beginnings of the Russian words; the English ones are the codes themselves."""


def is_scales(grid: Grid) -> bool:
    """Whether the sheet declares scales rather than holding scores."""
    return fold(grid.name) in SHEET_NAMES


def read_declared(grid: Grid) -> Rubric | None:
    """The rubric of a sheet «Шкалы»; None when it has no table. Raises Refused with every problem."""
    header = next((row for row, cells in enumerate(grid.cells) if _header(cells)), None)
    if header is None:
        return None
    columns = _header(grid.cells[header])
    criteria: list[Criterion] = []
    problems: list[Problem] = []
    for row in range(header + 1, len(grid.cells)):
        try:
            criterion = _criterion(grid, row, columns)
        except Refused as refused:
            problems += refused.problems
            continue
        if criterion is not None and criterion.code in {known.code for known in criteria}:
            facts = {"criterion": criterion.code}
            problems.append(Problem("declared_twice", where=grid.where(row, columns["code"]), facts=facts))
        elif criterion is not None:
            criteria.append(criterion)
    if problems:
        raise Refused(problems)
    if not criteria:
        return None
    version = _beside(grid, header, VERSION_LABELS)
    known = version.isdecimal() and len(version) <= MOST_DIGITS
    name = _beside(grid, header, NAME_LABELS)
    return Rubric(name, tuple(criteria), version=int(version) if known else 0)


def _header(cells: Sequence[str]) -> dict[str, int]:
    """Where each known header stands; empty unless criterion and scores are both there."""
    found: dict[str, int] = {}
    for name, words in HEADERS.items():
        column = next((c for c, cell in enumerate(cells) if fold(cell) in words), None)
        if column is not None:
            found[name] = column
    return found if {"code", "scale"} <= found.keys() else {}


def _criterion(grid: Grid, row: int, columns: dict[str, int]) -> Criterion | None:
    """The criterion of a row, None for a row without one. Raises Refused when its scale makes no sense."""
    texts = {name: grid.cells[row, column] for name, column in columns.items()}
    if not texts["code"] and not texts["scale"]:
        return None
    where = grid.where(row, columns["scale"])
    if not texts["code"]:
        raise Refused([Problem("criterion_missing", where=grid.where(row, columns["code"]))])
    try:
        scale = parse_scale(texts["scale"])
    except Refused:
        facts = {"criterion": texts["code"], "text": texts["scale"][:40]}
        raise Refused([Problem("declared_scale_wrong", where=where, facts=facts)]) from None
    measurement = _measurement(texts.get("measurement", ""))
    return Criterion(texts["code"], scale, texts.get("title", ""), measurement)


def _measurement(text: str) -> Measurement:
    """The level of measurement; ordinal, the level of scores, where nothing else is said."""
    word = text.casefold()
    for level in MEASUREMENTS:
        if word == level:
            return level
    return next((level for start, level in MEASUREMENT_WORDS.items() if word.startswith(start)), "ordinal")


def _beside(grid: Grid, header: int, labels: set[str]) -> str:
    """What stands beside such a label above the table; nothing when nothing does."""
    for row in grid.cells[:header]:
        for label, text in pairwise(row):
            if fold(label) in labels and text:
                return str(text)
    return ""
