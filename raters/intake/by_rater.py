"""Tables that name no rater: one sheet for each rater, or one file for each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from typing import Literal

from raters.files import Grid
from raters.intake.columns import Columns, same_table
from raters.intake.detect import detect
from raters.intake.labels import split_label
from raters.intake.rows import data_rows
from raters.intake.words import fold, is_code_like
from raters.terms import Layout, Rubric

Kind = Literal["rater_sheets", "rater_files"]
Sheet = tuple[Grid, Columns]

MOST_COMPARED = 80
SUMMARY_SHEET = re.compile(
    r"(?:свод|итог|всего|средн|сравн|результат|инструк|summary|total|mean|average|instruct)"
)
CLASS = re.compile(r"\d{1,2}\s*[-–«\"]?\s*[^\W\d_][»\"]?(?:\s*класс)?|\d{1,2}\s*класс", re.IGNORECASE)
"""Names of classes (8А, 9 "Б", 10 класс): sheets so called part the works, not the raters."""


def sheets_by_rater(grids: Sequence[Grid], rubric: Rubric | None, wish: Layout | None = None) -> list[Sheet]:
    """The tables of one rater each, named by sheet or file; empty when this is not what the files hold."""
    likely = (
        [grid for grid in grids if not SUMMARY_SHEET.match(grid.name.casefold())] if wish is None else grids
    )
    found = [
        (grid, columns)
        for number, grid in enumerate(likely)
        if (columns := detect(grid, rubric, wish, one_rater=True, first=number == 0)) is not None
    ]
    if not found:
        return []
    _, clearest = max(found, key=lambda sheet: sheet[1].strength)
    alike = [sheet for sheet in found if same_table(sheet[1], clearest)]
    kind = _kind(alike) if wish is None else _wished_kind(wish)
    return _named(alike, kind) if kind else []


def _wished_kind(wish: Layout) -> Kind:
    return "rater_files" if wish.kind == "rater_files" else "rater_sheets"


def _kind(sheets: Sequence[Sheet]) -> Kind | None:
    """Whether sheets or files stand for raters: those that share works; None when no works are shared."""
    sample = sheets[:MOST_COMPARED]
    works = [set(grid.cells[data_rows(grid, columns), columns.work]) - {""} for grid, columns in sample]
    shared: set[Kind] = set()
    for (one, ours), (other, theirs) in combinations(zip(sample, works, strict=True), 2):
        if ours & theirs:
            shared.add("rater_sheets" if one[0].file == other[0].file else "rater_files")
    for kind in ("rater_sheets", "rater_files"):
        if shared == {kind} and not any(map(CLASS.fullmatch, _titles(sheets, kind))):
            return kind
    return None


def _titles(sheets: Sequence[Sheet], kind: Kind) -> list[str]:
    """The name that stands for the rater of each sheet: its own, or its file's without the ending."""
    if kind == "rater_sheets":
        return [grid.name for grid, _ in sheets]
    return [re.sub(r"\.\w{1,5}$", "", grid.file or grid.name) for grid, _ in sheets]


def _named(sheets: Sequence[Sheet], kind: Kind) -> list[Sheet]:
    titles = _titles(sheets, kind)
    names = _raters(titles)
    return [
        (
            grid,
            replace(columns, kind=kind, scores=tuple(replace(s, rater=names[title]) for s in columns.scores)),
        )
        for (grid, columns), title in zip(sheets, titles, strict=True)
    ]


def _raters(titles: Sequence[str]) -> dict[str, str]:
    """The rater each title names ("Эксперт 1", "Сочинение_Э-02"); a title that is a code is the rater."""
    different = list(dict.fromkeys(titles))
    marks = [mark for title in different if (mark := split_label(title)) is not None]
    alike = len(marks) == len(different) and len({fold(mark.criterion) for mark in marks}) == 1
    apart = len({fold(mark.rater) for mark in marks}) == len(different)
    if all(map(is_code_like, different)) or not (alike and apart):
        return {title: title for title in different}
    return dict(zip(different, (mark.rater for mark in marks), strict=True))
