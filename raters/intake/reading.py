"""Files in, scores out: guard, grid, layout, rows, checks, in this order."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from raters.files import MOST_ROWS, Grid
from raters.intake.check import Checked, check, criterion_codes, seen_text
from raters.intake.circumstances import with_circumstances
from raters.intake.declared import is_scales, read_declared
from raters.intake.opening import open_files
from raters.intake.parse import parse
from raters.intake.rows import columns_aside, data_rows, rows_aside, texts_aside
from raters.intake.sheets import Sheet, score_sheets
from raters.intake.words import fold
from raters.problems import Problem, Refused
from raters.terms import SCORE_COLUMNS, Account, File, Layout, Reading, Rubric, ScoreTable

MOST_CRITERIA = 200
MOST_RATERS = 500
SYNTHETIC = ("синтетические данные", "synthetic data")
SYNTHETIC_ROWS = 40
STEPS_AFTER_OPENING = 3
Progress = Callable[[int, int], None]


def read_scores(
    files: Sequence[File],
    rubric: Rubric | None = None,
    layout: Layout | None = None,
    progress: Progress | None = None,
) -> Reading:
    """Read score sheets as teachers have them; never raises for what a file holds.

    `rubric` declares the scales; without one, a sheet «Шкалы» may. `layout`, as an earlier reading
    returned it and the teacher changed it, overrides detection. `progress` is told steps done and in all.
    """
    steps = Steps(progress, len(files) + STEPS_AFTER_OPENING)
    opened = open_files(files, steps.done)
    return read_grids(opened.grids, sha256_of(files), rubric, layout, opened.problems, steps.done)


def read_grids(
    grids: Sequence[Grid],
    sha256: str,
    rubric: Rubric | None = None,
    layout: Layout | None = None,
    found: Sequence[Problem] = (),
    done: Callable[[], None] = lambda: None,
) -> Reading:
    """The same for sheets that are open; `found` is what was wrong with opening them."""
    problems = list(found)
    if rubric is None:
        rubric, declared = _declared(grids)
        problems += declared
    sheets, unknown = score_sheets(grids, rubric, layout)
    problems += unknown
    done()
    nothing = Reading(_no_scores(), (), sha256, synthetic=any(map(_is_synthetic, grids)))
    rows = [data_rows(*sheet) for sheet in sheets]
    too_much = _too_much(sheets, rows)
    if not sheets or too_much:
        return replace(nothing, problems=(*problems, *too_much))
    sheets = [
        (grid, with_circumstances(grid, columns, ours))
        for (grid, columns), ours in zip(sheets, rows, strict=True)
    ]
    parsed = [parse(*sheet, ours) for sheet, ours in zip(sheets, rows, strict=True)]
    raw = _wished(pd.concat(parsed, ignore_index=True), rubric, layout)
    done()
    if (count := raw["criterion"].nunique()) > MOST_CRITERIA:
        return replace(nothing, problems=(*problems, _too_many_criteria(sheets, count)))
    if (count := raw["rater"].nunique()) > MOST_RATERS:
        facts = {"count": count, "limit": MOST_RATERS}
        many = Problem("too_many_raters", where=sheets[0][0].place, facts=facts)
        return replace(nothing, problems=(*problems, many))
    checked = check(raw, rubric)
    problems += [*checked.problems, *_whole(sheets, checked, rubric)]
    around = [rows_aside(*sheet, ours) for sheet, ours in zip(sheets, rows, strict=True)]
    criteria = _criteria(sheets, raw, rubric)
    done()
    return replace(
        nothing,
        scores=checked.scores,
        problems=tuple(problems),
        layout=_layout(sheets, criteria, _ignored(grids, sheets, around)),
        table=_table(checked, rubric, problems),
        account=_account(checked, sheets, around),
    )


class Steps:
    """Tells how many of the steps are done: every file opened, then layout, rows and checks."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def done(self) -> None:
        """One step more."""
        self._done += 1
        if self._progress is not None:
            self._progress(self._done, self._total)


def sha256_of(files: Sequence[File]) -> str:
    """The digest of one file, or of the digests of several."""
    digests = [hashlib.sha256(file.content).hexdigest() for file in files]
    return digests[0] if len(digests) == 1 else hashlib.sha256("".join(digests).encode()).hexdigest()


def _is_synthetic(grid: Grid) -> bool:
    """Whether the sheet says it is invented: in its name or its first rows."""
    texts = [grid.name, *filter(None, grid.cells[:SYNTHETIC_ROWS].ravel())]
    return any(mark in text.casefold() for text in texts for mark in SYNTHETIC)


def _declared(grids: Sequence[Grid]) -> tuple[Rubric | None, list[Problem]]:
    """The first rubric a sheet declares, or what is wrong with it."""
    for grid in filter(is_scales, grids):
        try:
            rubric = read_declared(grid)
        except Refused as refused:
            return None, list(refused.problems)
        if rubric is not None:
            return rubric, []
    return None, []


def _wished(raw: pd.DataFrame, rubric: Rubric | None, layout: Layout | None) -> pd.DataFrame:
    """The rows of the criteria the teacher has chosen; all rows where none of them is meant."""
    if layout is None or not layout.criteria:
        return raw
    wanted = set(map(fold, layout.criteria))
    codes = criterion_codes(raw["criterion"], rubric)
    kept = {label for label, code in codes.items() if not label or {fold(label), fold(code)} & wanted}
    rows = raw["criterion"].isin(kept)
    return raw.loc[rows] if (raw["criterion"].isin(kept - {""})).any() else raw


def _ignored(grids: Sequence[Grid], sheets: Sequence[Sheet], around: Sequence[Sequence[int]]) -> list[str]:
    """What was not read as scores, as it is shown: rows, columns, whole sheets."""
    texts = [text for sheet, aside in zip(sheets, around, strict=True) for text in texts_aside(*sheet, aside)]
    read = {grid.place for grid, _ in sheets}
    return [*texts, *(grid.place for grid in grids if grid.place not in read)]


# ---------------------------------------------------------------- outcome


def _too_much(sheets: Sequence[Sheet], rows: Sequence[np.ndarray]) -> list[Problem]:
    """What is wrong when the sheets together are too large to be scores of a school."""
    criteria = {score.criterion for _, columns in sheets for score in columns.scores}
    if len(criteria) > MOST_CRITERIA:
        return [_too_many_criteria(sheets, len(criteria))]
    if sum(map(len, rows)) > MOST_ROWS:
        return [Problem("sheet_too_long", where=sheets[0][0].place, facts={"limit": MOST_ROWS})]
    return []


def _too_many_criteria(sheets: Sequence[Sheet], count: int) -> Problem:
    return Problem(
        "too_many_criteria", where=sheets[0][0].place, facts={"count": count, "limit": MOST_CRITERIA}
    )


def _criteria(sheets: Sequence[Sheet], raw: pd.DataFrame, rubric: Rubric | None) -> list[str]:
    """The criteria in the order of the file, those without a single score included."""
    headers = [score.criterion for _, columns in sheets for score in columns.scores if score.criterion]
    labels = pd.Series([*headers, *dict.fromkeys(raw["criterion"])], dtype=object)
    codes = criterion_codes(labels[labels != ""], rubric)
    return list(dict.fromkeys(codes.values()))


def _whole(sheets: Sequence[Sheet], checked: Checked, rubric: Rubric | None) -> list[Problem]:
    """What concerns the file as a whole."""
    problems = []
    if any(columns.kind == "rater_columns" for _, columns in sheets):
        problems.append(Problem("raters_are_columns", "warning"))
    if checked.scores.empty:
        problems.append(Problem("no_scores", where=sheets[0][0].place))
    elif rubric is None:
        problems.append(Problem("scale_not_declared", facts=seen_text(checked.scores)))
    return problems


def _layout(sheets: Sequence[Sheet], criteria: Sequence[str], ignored: Sequence[str]) -> Layout:
    """The layout as it is shown and sent back: labels, not numbers; rows from 1."""
    _, columns = sheets[0]
    return Layout(
        kind=columns.kind,
        sheet=", ".join(dict.fromkeys(grid.place for grid, _ in sheets)),
        header_row=columns.header + 1,
        work=columns.label(columns.work),
        rater=None if columns.rater is None else columns.label(columns.rater),
        criteria=tuple(criteria),
        ignored=tuple(dict.fromkeys(ignored)),
        circumstances=tuple(
            dict.fromkeys(sheet.label(found.column) for _, sheet in sheets for found in sheet.circumstances)
        ),
    )


def _account(checked: Checked, sheets: Sequence[Sheet], around: Sequence[Sequence[int]]) -> Account:
    """The account of the cells, with the rows and columns that were not looked at."""
    rows = [
        f"{grid.place}!A{row + 1}" for (grid, _), aside in zip(sheets, around, strict=True) for row in aside
    ]
    headers = dict.fromkeys(header for sheet in sheets for header in columns_aside(*sheet))
    return replace(checked.account, rows=tuple(rows), columns=tuple(headers))


def _table(checked: Checked, rubric: Rubric | None, problems: Sequence[Problem]) -> ScoreTable | None:
    if rubric is None or any(problem.severity == "error" for problem in problems):
        return None
    return ScoreTable(checked.clean, rubric)


def _no_scores() -> pd.DataFrame:
    columns = dict.fromkeys([*SCORE_COLUMNS, "where"], pd.Series(dtype=object))
    return pd.DataFrame(columns).astype({"score": float})
