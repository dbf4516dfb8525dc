"""Files in, scores out: guard, grid, layout, rows, checks, in this order."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from raters.intake.by_rater import sheets_by_rater
from raters.intake.check import Checked, check, criterion_codes, seen_text
from raters.intake.columns import Columns, same_table
from raters.intake.declared import is_scales, read_declared
from raters.intake.delimited import read_delimited
from raters.intake.detect import detect
from raters.intake.grid import Grid
from raters.intake.guard import admit, printable_name
from raters.intake.opendocument import read_open_document
from raters.intake.parse import parse
from raters.intake.rows import columns_aside, data_rows, rows_aside, texts_aside
from raters.intake.words import fold
from raters.intake.workbook import read_workbook
from raters.problems import Problem, Refused
from raters.terms import SCORE_COLUMNS, Account, File, Layout, Reading, Rubric, ScoreTable

MOST_FILES = 40
MOST_CRITERIA = 200
SYNTHETIC = ("синтетические данные", "synthetic data")
SYNTHETIC_ROWS = 40
BY_RATER = {"rater_sheets", "rater_files"}
EXAMPLES = {"пример", "образец", "example"}

STEPS_AFTER_OPENING = 3
Progress = Callable[[int, int], None]
Sheet = tuple[Grid, Columns]
READERS: dict[str, Callable[[bytes, str], list[Grid]]] = {
    "workbook": read_workbook,
    "open_document": read_open_document,
    "text": lambda content, name: [read_delimited(content, name)],
}


@dataclass(frozen=True, slots=True)
class Opened:
    """The grids of all files, and what could not be opened."""

    grids: tuple[Grid, ...]
    problems: tuple[Problem, ...]


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
    sha256 = _sha256(files)
    opened = _open(files, steps)
    problems = list(opened.problems)
    if rubric is None:
        rubric, declared = _declared(opened.grids)
        problems += declared
    sheets, unknown = _sheets(opened.grids, rubric, layout)
    problems += unknown
    steps.done()
    synthetic = any(map(_is_synthetic, opened.grids))
    if not sheets:
        return Reading(_no_scores(), tuple(problems), sha256, synthetic=synthetic)
    rows = [data_rows(*sheet) for sheet in sheets]
    raw = pd.concat(
        [parse(*sheet, ours) for sheet, ours in zip(sheets, rows, strict=True)], ignore_index=True
    )
    raw = _wished(raw, rubric, layout)
    steps.done()
    if (count := raw["criterion"].nunique()) > MOST_CRITERIA:
        facts = {"count": count, "limit": MOST_CRITERIA}
        problems.append(Problem("too_many_criteria", where=sheets[0][0].place, facts=facts))
        return Reading(_no_scores(), tuple(problems), sha256, synthetic=synthetic)
    checked = check(raw, rubric)
    problems += [*checked.problems, *_whole(sheets, checked, rubric)]
    around = [rows_aside(*sheet, ours) for sheet, ours in zip(sheets, rows, strict=True)]
    ignored = [
        text for sheet, aside in zip(sheets, around, strict=True) for text in texts_aside(*sheet, aside)
    ]
    shown = _layout(sheets, _criteria(sheets, raw, rubric), [*ignored, *_aside(opened.grids, sheets)])
    table = _table(checked, rubric, problems)
    account = _account(checked, sheets, around)
    steps.done()
    return Reading(checked.scores, tuple(problems), sha256, shown, table, synthetic, account)


class Steps:
    """Tells how many of the steps are done: every file opened, then layout, rows and checks."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def done(self) -> None:
        """One step more."""
        self._done += 1
        if self._progress is not None:
            self._progress(self._done, self._total)


# ---------------------------------------------------------------- opening


def _sha256(files: Sequence[File]) -> str:
    digests = [hashlib.sha256(file.content).hexdigest() for file in files]
    return digests[0] if len(digests) == 1 else hashlib.sha256("".join(digests).encode()).hexdigest()


def _open(files: Sequence[File], steps: Steps) -> Opened:
    if not files:
        return Opened((), (Problem("file_missing"),))
    if len(files) > MOST_FILES:
        return Opened((), (Problem("too_many_files", facts={"count": len(files), "limit": MOST_FILES}),))
    grids: list[Grid] = []
    problems: list[Problem] = []
    names = _names(files)
    for file, name, again in zip(files, names, _repeated(files), strict=True):
        steps.done()
        if again:
            problems.append(Problem("file_twice", "warning", name))
            continue
        try:
            found, warnings = _grids(File(name, file.content))
        except Refused as refused:
            problems += refused.problems
            continue
        problems += warnings
        grids += [replace(grid, file=name if len(files) > 1 else "") for grid in found]
    return Opened(tuple(grids), tuple(problems))


def _names(files: Sequence[File]) -> list[str]:
    """The names as they are shown, with a number where two files have one name."""
    seen: dict[str, int] = {}
    names = []
    for name in (printable_name(file.name) for file in files):
        seen[name] = seen.get(name, 0) + 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return names


def _repeated(files: Sequence[File]) -> list[bool]:
    """Whether the same file stands further up; the same content under another name is another matter."""
    return [file in files[:number] for number, file in enumerate(files)]


def _grids(file: File) -> tuple[list[Grid], tuple[Problem, ...]]:
    """The sheets that hold anything. Raises Refused when there are none or the file is not let in."""
    admitted = admit(file)
    found = READERS[admitted.kind](admitted.content, admitted.name)
    filled = [grid for grid in found if (grid.cells != "").any()]
    if not filled:
        raise Refused([Problem("file_empty", where=admitted.name)])
    return filled, admitted.warnings


def _is_synthetic(grid: Grid) -> bool:
    """Whether the sheet says it is invented: in its name or its first rows."""
    texts = [grid.name, *filter(None, grid.cells[:SYNTHETIC_ROWS].ravel())]
    return any(mark in text.casefold() for text in texts for mark in SYNTHETIC)


# ---------------------------------------------------------------- which sheets


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


def _sheets(
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


def _wished(raw: pd.DataFrame, rubric: Rubric | None, layout: Layout | None) -> pd.DataFrame:
    """The rows of the criteria the teacher has chosen; all rows where none of them is meant."""
    if layout is None or not layout.criteria:
        return raw
    wanted = set(map(fold, layout.criteria))
    codes = criterion_codes(raw["criterion"], rubric)
    kept = {label for label, code in codes.items() if not label or {fold(label), fold(code)} & wanted}
    rows = raw["criterion"].isin(kept)
    return raw.loc[rows] if (raw["criterion"].isin(kept - {""})).any() else raw


def _aside(grids: Sequence[Grid], sheets: Sequence[Sheet]) -> list[str]:
    """The sheets that were not read as scores."""
    read = {grid.place for grid, _ in sheets}
    return [grid.place for grid in grids if grid.place not in read]


# ---------------------------------------------------------------- outcome


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
