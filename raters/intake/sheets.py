"""Which sheets of all files hold the scores, and what their columns mean."""

from __future__ import annotations

from collections.abc import Sequence

from raters.files import Grid
from raters.intake.by_rater import sheets_by_rater
from raters.intake.columns import Columns, same_table
from raters.intake.declared import is_scales
from raters.intake.detect import detect
from raters.problems import Problem
from raters.terms import Layout, Rubric

BY_RATER = {"rater_sheets", "rater_files"}
EXAMPLES = {"пример", "образец", "example"}

Sheet = tuple[Grid, Columns]


def score_sheets(
    grids: Sequence[Grid], rubric: Rubric | None, layout: Layout | None
) -> tuple[list[Sheet], list[Problem]]:
    """The sheets with scores of every file, and a problem for each file that has none."""
    likely = _likely(grids, layout)
    if layout is None or layout.kind not in BY_RATER:
        found = {file: _data_sheets(ours, rubric, layout) for file, ours in _by_file(likely).items()}
        sheets = [sheet for ours in found.values() for sheet in ours]
    else:
        sheets = []
    if not sheets and (layout is None or layout.kind in BY_RATER):
        sheets = sheets_by_rater(likely, rubric, layout)
    read = {grid.file for grid, _ in sheets}
    wanted = {grid.file for grid in likely} if layout else {grid.file for grid in grids}
    left = {file: ours for file, ours in _by_file(grids).items() if file in wanted - read}
    return sheets, [Problem("layout_unknown", where=file or ours[0].name) for file, ours in left.items()]


def _likely(grids: Sequence[Grid], layout: Layout | None) -> list[Grid]:
    """The sheets the teacher has chosen, else those that are neither hidden nor about something else."""
    if layout is not None:
        # A name may hold the separator itself, so the list is searched rather than split.
        wanted = f", {layout.sheet}, "
        chosen = [grid for grid in grids if any(f", {name}, " in wanted for name in (grid.place, grid.name))]
        if chosen:
            return chosen
    return [
        grid for grid in grids if not (grid.hidden or is_scales(grid) or grid.name.casefold() in EXAMPLES)
    ]


def _by_file(grids: Sequence[Grid]) -> dict[str, list[Grid]]:
    files: dict[str, list[Grid]] = {}
    for grid in grids:
        files.setdefault(grid.file, []).append(grid)
    return files


def _data_sheets(grids: Sequence[Grid], rubric: Rubric | None, layout: Layout | None) -> list[Sheet]:
    """The sheet with the clearest layout, and the others that continue it."""
    found = [
        (grid, columns)
        for number, grid in enumerate(grids)
        if (columns := detect(grid, rubric, layout, first=number == 0)) is not None
    ]
    if not found:
        return []
    _, clearest = max(found, key=lambda sheet: sheet[1].strength)
    return [(grid, columns) for grid, columns in found if same_table(columns, clearest)]
