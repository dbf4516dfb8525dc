"""Files in, scores out: open, look, propose, choose, read, check, in this order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from raters.files import MOST_ROWS, Grid
from raters.intake.check import Checked, check, criterion_codes, seen_text
from raters.intake.choose import OF_TABLES, choose
from raters.intake.declared import is_scales, read_declared
from raters.intake.failing import failure, unknown
from raters.intake.layout import kind_of, layout_of
from raters.intake.look import look, turn
from raters.intake.match import names
from raters.intake.opening import Opened, open_files
from raters.intake.parts import Table, table_of
from raters.intake.questions import (
    answered,
    blocking,
    questions_of_marks,
    questions_of_raters,
    unused,
    with_level_words,
    with_merged_raters,
    with_zeros,
    words_of_criteria,
)
from raters.intake.read import read
from raters.intake.rows import columns_aside, data_rows, rows_aside, texts_aside
from raters.problems import Problem, Refused
from raters.terms import (
    SCORE_COLUMNS,
    Account,
    Answers,
    File,
    Question,
    Reading,
    Rubric,
    ScoreTable,
    TablePart,
)

MOST_CRITERIA = 200
MOST_RATERS = 500
SYNTHETIC = ("синтетические данные", "synthetic data")
SYNTHETIC_ROWS = 40
STEPS_AFTER_OPENING = 3
Progress = Callable[[int, int], None]


def read_scores(
    files: Sequence[File],
    rubric: Rubric | None = None,
    parts: Sequence[TablePart] = (),
    answers: Answers | None = None,
    progress: Progress | None = None,
    earlier: Reading | None = None,
) -> Reading:
    """Read score sheets as teachers have them; never raises for what a file holds.

    `rubric` declares the scales; without one, a sheet «Шкалы» may. `parts`, as an earlier reading returned
    them and a person changed them, say what every column is, in place of the program's own understanding;
    `answers` are those to the questions of an earlier reading. `earlier` is a reading of the same files whose
    understanding stands: a rubric made for it is no evidence of what a table says. `progress` is told steps
    done and in all.
    """
    steps = Steps(progress, len(files) + STEPS_AFTER_OPENING)
    return read_opened(open_files(files, steps.done), rubric, parts, answers, earlier, steps.done)


def read_opened(
    opened: Opened,
    rubric: Rubric | None = None,
    parts: Sequence[TablePart] = (),
    answers: Answers | None = None,
    earlier: Reading | None = None,
    done: Callable[[], None] = lambda: None,
) -> Reading:
    """The same for files that are open."""
    grids, problems = opened.grids, list(opened.problems)
    if rubric is None:
        rubric, declared = _declared(grids)
        problems += declared
    nothing = Reading(_no_scores(), (), opened.sha256, synthetic=any(map(_is_synthetic, grids)))
    if too_long := _too_long(grids):
        return replace(nothing, problems=(*problems, *too_long))
    understood = _understood(grids, rubric, parts, answers or Answers(), earlier)
    problems += understood.problems
    done()
    nothing = replace(
        nothing, parts=tuple(table.part for table in understood.tables), questions=understood.questions
    )
    tables = understood.tables
    rows = [data_rows(table) for table in tables]
    too_much = _too_much(tables, rows)
    if not tables or too_much:
        return replace(nothing, problems=(*problems, *too_much))
    if not any(table.columns("mark") for table in tables):
        return replace(nothing, problems=(*problems, unknown(tables[0].seen.grid)))
    raw = _raw(tables, rows, "mark")
    done()
    if (count := raw["criterion"].nunique()) > MOST_CRITERIA:
        return replace(nothing, problems=(*problems, _too_many_criteria(tables, count)))
    if (count := raw["rater"].nunique()) > MOST_RATERS:
        facts = {"count": count, "limit": MOST_RATERS}
        many = Problem("too_many_raters", where=tables[0].part.place, facts=facts)
        return replace(nothing, problems=(*problems, many))
    checked = _checked(nothing, raw, rubric, tables, rows, grids, problems, answers or Answers())
    done()
    return checked


def _checked(
    nothing: Reading,
    raw: pd.DataFrame,
    rubric: Rubric | None,
    tables: Sequence[Table],
    rows: Sequence[np.ndarray],
    grids: Sequence[Grid],
    problems: list[Problem],
    answers: Answers,
) -> Reading:
    """The reading of raw rows: merged as answered, checked, accounted for."""
    asked = [*questions_of_raters(raw, answers), *questions_of_marks(raw, rubric, answers)]
    raw = with_level_words(with_zeros(with_merged_raters(raw, answers), answers), rubric, answers)
    questions = (*nothing.questions, *asked)
    open_questions = answered(questions, answers)
    words = any(question.code == "marks_are_words" for question in open_questions)
    checked = check(raw, rubric, words_of_criteria(raw, rubric, answers) if words else ())
    problems += [*blocking(open_questions), *checked.problems, *_whole(tables, checked, rubric)]
    problems += unused(answers, questions, list(raw["criterion"].unique()))
    if words:
        problems = [problem for problem in problems if problem.code != "no_scores"]
    around = [rows_aside(table, ours) for table, ours in zip(tables, rows, strict=True)]
    criteria = _criteria(tables, raw, rubric)
    third = _raw(tables, rows, "third")
    return replace(
        nothing,
        scores=checked.scores,
        problems=tuple(problems),
        layout=layout_of(tables, criteria, _ignored(grids, tables, around)),
        table=_table(checked, rubric, problems),
        account=_account(checked, tables, around),
        questions=questions,
        third=check(third, rubric).scores if len(third) else None,
    )


class Steps:
    """Tells how many of the steps are done: every file opened, then understanding, rows and checks."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def done(self) -> None:
        """One step more."""
        self._done += 1
        if self._progress is not None:
            self._progress(self._done, self._total)


@dataclass(frozen=True, slots=True)
class Understood:
    """The tables with their roles, what is asked and what is wrong."""

    tables: tuple[Table, ...]
    questions: tuple[Question, ...] = ()
    problems: tuple[Problem, ...] = ()


def _understood(
    grids: Sequence[Grid],
    rubric: Rubric | None,
    parts: Sequence[TablePart],
    answers: Answers,
    earlier: Reading | None,
) -> Understood:
    if parts:
        return Understood(tuple(_given(grids, parts)))
    if earlier is not None and earlier.parts:
        tables = tuple(_given(grids, earlier.parts))
        asked = [question for question in earlier.questions if question.code in OF_TABLES]
        return Understood(tables, tuple(asked), tuple(_left(grids, tables)))
    if not grids:
        return Understood(())
    choice = choose(grids, frozenset(names(rubric)), answers)
    tables = tuple(map(table_of, choice.tables))
    left = _left(grids, tables)
    if not tables:
        return Understood((), choice.questions, failure(choice, grids))
    return Understood(tables, choice.questions, tuple(left))


def _given(grids: Sequence[Grid], parts: Sequence[TablePart]) -> list[Table]:
    """The sheets that parts were made for; a part of a sheet that is not there says nothing."""
    by_place = {grid.place: grid for grid in grids}
    found = []
    for part in parts:
        if part.place in by_place:
            seen = look(by_place[part.place])
            seen = turn(seen) if part.turned else seen
            width = seen.cells.shape[1]
            found.append(Table(seen, replace(part, roles=part.roles[:width])))
    return found


def _left(grids: Sequence[Grid], tables: Sequence[Table]) -> list[Problem]:
    """A problem for each file nothing was read from."""
    read_files = {table.seen.grid.file for table in tables}
    left = {grid.file: grid for grid in reversed(grids) if grid.file not in read_files}
    return [unknown(grid) for grid in reversed(left.values())] if tables else []


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


def _raw(tables: Sequence[Table], rows: Sequence[np.ndarray], kind: str) -> pd.DataFrame:
    """The cells of all tables; the criterion of the whole work is named by the rubric or stays empty."""
    frames = [
        read(table, ours, kind) for table, ours in zip(tables, rows, strict=True) if table.columns(kind)
    ]
    if not frames:
        return pd.DataFrame(columns=[*SCORE_COLUMNS, "text", "where", "blank"])
    raw = pd.concat(frames, ignore_index=True)
    if any(table.columns("criterion") for table in tables):
        return raw
    return raw.assign(criterion=raw["criterion"].where(raw["criterion"] != "", _whole_work(tables)))


def _whole_work(tables: Sequence[Table]) -> str:
    """What the mark for the whole work is called: as its column is, else in the language of the headers."""
    labels = [table.label(column) for table in tables for column in table.columns("mark")]
    if len(set(labels)) == 1 and labels[0]:
        return labels[0]
    everything = [table.label(c) for table in tables for c in range(len(table.part.roles))]
    return (
        "Балл" if any("а" <= letter <= "я" for text in everything for letter in text.casefold()) else "Score"
    )


def _ignored(grids: Sequence[Grid], tables: Sequence[Table], around: Sequence[Sequence[int]]) -> list[str]:
    """What was not read as scores, as it is shown: rows, columns, whole sheets."""
    texts = [
        text for table, aside in zip(tables, around, strict=True) for text in texts_aside(table, list(aside))
    ]
    places = {table.part.place for table in tables}
    return [*texts, *(grid.place for grid in grids if grid.place not in places)]


# ---------------------------------------------------------------- outcome


def _too_long(grids: Sequence[Grid]) -> list[Problem]:
    """What is wrong when the sheets together are too long to be looked at."""
    long = [grid for grid in grids if not (grid.hidden or is_scales(grid))]
    if sum(len(grid.cells) for grid in long) <= MOST_ROWS:
        return []
    return [Problem("sheet_too_long", where=long[0].place, facts={"limit": MOST_ROWS})]


def _too_much(tables: Sequence[Table], rows: Sequence[np.ndarray]) -> list[Problem]:
    """What is wrong when the sheets together are too large to be scores of a school."""
    criteria = {role.criterion for table in tables for role in table.part.roles if role.kind == "mark"}
    if len(criteria) > MOST_CRITERIA:
        return [_too_many_criteria(tables, len(criteria))]
    if sum(map(len, rows)) > MOST_ROWS:
        return [Problem("sheet_too_long", where=tables[0].part.place, facts={"limit": MOST_ROWS})]
    return []


def _too_many_criteria(tables: Sequence[Table], count: int) -> Problem:
    facts = {"count": count, "limit": MOST_CRITERIA}
    return Problem("too_many_criteria", where=tables[0].part.place, facts=facts)


def _criteria(tables: Sequence[Table], raw: pd.DataFrame, rubric: Rubric | None) -> list[str]:
    """The criteria in the order of the file, those without a single score included."""
    headers = [role.criterion for table in tables for role in table.part.roles if role.kind == "mark"]
    labels = pd.Series([*filter(None, headers), *dict.fromkeys(raw["criterion"])], dtype=object)
    codes = criterion_codes(labels[labels != ""], rubric)
    return list(dict.fromkeys(codes.values()))


def _whole(tables: Sequence[Table], checked: Checked, rubric: Rubric | None) -> list[Problem]:
    """What concerns the file as a whole."""
    problems = []
    if any(kind_of(table.part) == "rater_columns" and not table.columns("who") for table in tables):
        problems.append(Problem("raters_are_columns", "warning"))
    if checked.scores.empty:
        problems.append(Problem("no_scores", where=tables[0].part.place))
    elif rubric is None:
        problems.append(Problem("scale_not_declared", facts=seen_text(checked.scores)))
    return problems


def _account(checked: Checked, tables: Sequence[Table], around: Sequence[Sequence[int]]) -> Account:
    """The account of the cells, with the rows and columns that were not looked at."""
    rows = [
        f"{table.part.place}!A{row + 1}" for table, aside in zip(tables, around, strict=True) for row in aside
    ]
    headers = dict.fromkeys(header for table in tables for header in columns_aside(table))
    return replace(checked.account, rows=tuple(rows), columns=tuple(headers))


def _table(checked: Checked, rubric: Rubric | None, problems: Sequence[Problem]) -> ScoreTable | None:
    if rubric is None or any(problem.severity == "error" for problem in problems):
        return None
    return ScoreTable(checked.clean, rubric)


def _no_scores() -> pd.DataFrame:
    columns = dict.fromkeys([*SCORE_COLUMNS, "where"], pd.Series(dtype=object))
    return pd.DataFrame(columns).astype({"score": float})
