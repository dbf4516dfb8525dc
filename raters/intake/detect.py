"""Which row is the header and which layout the sheet has; None rather than a guess."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np

from raters.files import Grid
from raters.intake.columns import Columns, ScoreColumn, column_letter
from raters.intake.labels import WHOLE_WORK
from raters.intake.sight import Sight, look
from raters.intake.words import Role, fold, is_code_like, role, strength
from raters.terms import Layout, Rubric

HEADER_ROWS = 25
SURE = 5
NEARLY_ALL = 0.9
ROLES: tuple[Role, ...] = ("criterion", "score", "rater", "work")


def detect(
    grid: Grid,
    rubric: Rubric | None = None,
    wish: Layout | None = None,
    *,
    one_rater: bool = False,
    first: bool = True,
) -> Columns | None:
    """The columns of the likeliest header row; None when no row makes sense as a header.

    one_rater : the sheet names no rater; first : of several sheets, the one the wish was made for
    """
    cells = grid.cells
    if wish is None:
        return _best(cells, rubric, None, _filled_rows(cells), one_rater)
    wished = [wish.header_row - 1] if 0 < wish.header_row <= len(cells) else []
    there = _best(cells, rubric, wish, wished, one_rater)
    if first or (there is not None and wish.work in there.labels):
        return there
    # Other sheets may have more titles or fewer above the same header.
    elsewhere = _best(cells, rubric, wish, _filled_rows(cells), one_rater)
    return elsewhere if elsewhere is not None and wish.work in elsewhere.labels else there


def understand(sight: Sight, wish: Layout | None = None, one_rater: bool = False) -> Columns | None:
    """What the columns mean under this header, in the first layout that fits; None when none does."""
    if one_rater:
        return _one_rater(sight, wish)
    layouts: dict[str, Callable[[Sight, Layout | None], Columns | None]] = {
        "score_rows": _score_rows,
        "rater_columns": _rater_columns,
        "criterion_columns": _criterion_columns,
    }
    for kind, fit in layouts.items():
        if (wish is None or wish.kind == kind) and (found := fit(sight, wish)) is not None:
            return found
    return None


def _best(
    cells: np.ndarray, rubric: Rubric | None, wish: Layout | None, rows: Sequence[int], one_rater: bool
) -> Columns | None:
    """The strongest understanding of these rows as a header."""
    best: Columns | None = None
    for header, labels, high in _candidates(cells, rows):
        if best is not None and best.strength >= SURE and header > best.header + 1:
            break
        found = understand(look(cells, header, labels, rubric), wish, one_rater)
        if found is None or (high == 2 and found.kind != "rater_columns"):
            continue  # two header rows are criterion and rater; anything else above a header is a heading
        if best is None or found.strength > best.strength - (high == 2):
            best = found
    return best


# ---------------------------------------------------------------- header rows


def _filled_rows(cells: np.ndarray) -> list[int]:
    """The first rows that hold anything."""
    return np.flatnonzero((cells != "").any(axis=1))[:HEADER_ROWS].tolist()


def _candidates(cells: np.ndarray, rows: Sequence[int]) -> Iterator[tuple[int, tuple[str, ...], int]]:
    """The rows that may be the header, each as the lower of two and alone: last row, labels, how many."""
    for row in rows:
        if row and (two := _two_rows(cells[row - 1], cells[row])):
            yield row, two, 2
        if len(set(filter(None, cells[row]))) > 1:
            yield row, tuple(cells[row]), 1


def _two_rows(upper: np.ndarray, lower: np.ndarray) -> tuple[str, ...] | None:
    """The labels of a header in two rows, the upper spread to the right; None when the lower is data."""
    labels: list[str] = []
    joined, over = 0, ""
    for above, below in zip(upper, lower, strict=True):
        over = above or (over if below else "")
        both = bool(below and over and below != over)
        joined += both
        labels.append(f"{over} / {below}" if both else below or above)
    # In a row of data the cell under the word "work" is filled, so that label would be joined.
    alone = any(strength(label, "work") for label in labels if " / " not in label)
    return tuple(labels) if joined > 1 and alone else None


# ---------------------------------------------------------------- layouts


def _score_rows(sight: Sight, wish: Layout | None) -> Columns | None:
    """One row a score: columns for work, rater, criterion and score in any order."""
    found: dict[Role, int] = _forced(sight, wish)
    for wanted in ROLES:
        column = found.get(wanted, sight.best(wanted, set(found.values())))
        if column is not None:
            found[wanted] = column
    if len(found) == 3:
        found |= _remaining_role(sight, found)
    if len(found) < 4 or not sight.profiles[found["score"]].hints_scores:
        return None
    return Columns(
        kind="score_rows",
        header=sight.header,
        labels=sight.labels,
        work=found["work"],
        scores=(ScoreColumn(found["score"]),),
        rater=found["rater"],
        criterion=found["criterion"],
        strength=sum(strength(sight.labels[column], name) for name, column in found.items()),
    )


def _rater_columns(sight: Sight, wish: Layout | None) -> Columns | None:
    """One row a work: every score column names its rater, and its criterion unless a column does."""
    chosen = _forced(sight, wish).get("work")
    scores = [
        ScoreColumn(column, part.criterion, part.rater)
        for column, part in enumerate(sight.marked)
        if part is not None and column != chosen and _is_wished(sight, part.criterion, wish)
    ]
    taken = {score.column for score in scores}
    work = sight.best("work", taken) if chosen is None else chosen
    work = _telling_apart(sight, taken) if work is None else work
    if work is None or not _pairs_up(scores):
        return None
    criterion = sight.best("criterion", taken | {work})
    if criterion is not None and len({score.criterion for score in scores}) == 1:
        scores = [replace(score, criterion="") for score in scores]
    else:
        criterion = None
        # Works that repeat beside a column of raters: the marks in the labels mean something else.
        by_row = sight.best("rater", taken | {work}) is not None
        if wish is None and by_row and sight.different(work) < NEARLY_ALL:
            return None
    marks = strength(sight.labels[work], "work") + len(scores)
    return Columns(
        "rater_columns", sight.header, sight.labels, work, tuple(scores), criterion=criterion, strength=marks
    )


def _criterion_columns(sight: Sight, wish: Layout | None) -> Columns | None:
    """One row a work and rater: every score column is a criterion."""
    firm = {column for column in sight.columns if sight.firm(column)}
    found = _forced(sight, wish)
    for wanted in ("rater", "work"):
        column = found.get(wanted, sight.best(wanted, firm | set(found.values())))
        if column is not None:
            found[wanted] = column
    found |= _work_or_rater(sight, firm, found)
    if not {"work", "rater"} <= found.keys():
        return None
    scores = _criteria(sight, firm, set(found.values()), wish)
    named = sum(any(map(str.isalpha, score.criterion)) for score in scores)
    counted = [score.criterion for score in scores] == [str(n + 1) for n in range(len(scores))]
    by_word = [strength(sight.labels[found[name]], name) for name in ("work", "rater")]
    # Headers 1, 2, 3 look like a row of scores: then the words must be there.
    sure = wish is not None or named or (all(by_word) and (counted or sight.codes))
    if not scores or not sure:
        return None
    return Columns(
        kind="criterion_columns",
        header=sight.header,
        labels=sight.labels,
        work=found["work"],
        scores=scores,
        rater=found["rater"],
        strength=sum(by_word) + named,
    )


def _one_rater(sight: Sight, wish: Layout | None) -> Columns | None:
    """A table without raters: a row a work with criteria in columns, or a row a score."""
    work = _forced(sight, wish).get("work", sight.best("work", set()))
    if any(part is not None for part in sight.marked) or sight.best("rater", set()) not in {None, work}:
        return None
    taken = {column for column in (work,) if column is not None}
    criterion, score = sight.best("criterion", taken), sight.best("score", taken)
    if work is not None and criterion is not None and score is not None:
        alone = (ScoreColumn(score),)
        return Columns(
            "rater_sheets", sight.header, sight.labels, work, alone, criterion=criterion, strength=SURE
        )
    firm = {column for column in sight.columns if sight.firm(column)} - {work}
    if work is None:
        work = _telling_apart(sight, firm)
    if work is None:
        return None
    scores = _criteria(sight, firm, {work}, wish)
    named = sum(any(map(str.isalpha, column.criterion)) for column in scores)
    marks = strength(sight.labels[work], "work") + named
    # Without a word for the work or a criterion of the rubric any list of numbers would do.
    if not named or (wish is None and not firm):
        return None
    return Columns("rater_sheets", sight.header, sight.labels, work, scores, strength=marks)


# ---------------------------------------------------------------- by structure where words are missing


def _criteria(sight: Sight, firm: set[int], taken: set[int], wish: Layout | None) -> tuple[ScoreColumn, ...]:
    free = [c for c in sight.columns if c not in taken]
    named = {c: sight.labels[c] or column_letter(c) for c in free}
    if wish is not None and wish.criteria:
        chosen = [c for c in free if _is_wished(sight, named[c], wish)]
        if chosen:
            return tuple(ScoreColumn(c, criterion=named[c]) for c in chosen)
    columns = [c for c in free if c in firm or sight.loose(c)]
    # A bare "оценка" beside criteria is the mark for the whole work.
    marks = [
        c for c in columns if role(sight.labels[c]) == "score" and strength(sight.labels[c], "score") == 3
    ]
    if len(columns) > len(marks):
        columns = [c for c in columns if c not in marks or sight.labels[c] in sight.codes]
    return tuple(ScoreColumn(c, criterion=named[c]) for c in columns)


def _remaining_role(sight: Sight, found: dict[Role, int]) -> dict[Role, int]:
    """The one role no header names, when exactly one column is left and its content fits the role."""
    [wanted] = [name for name in ROLES if name not in found]
    left = [c for c in _filled(sight) if c not in found.values() and role(sight.labels[c]) is None]
    if len(left) != 1:
        return {}
    column = left[0]
    if wanted == "score":
        fits = sight.profiles[column].score_like >= NEARLY_ALL
    elif wanted == "criterion":
        fits = all(is_code_like(text) for text in set(sight.body[:, column]) if text)
    else:
        keys = [found[name] for name in ("work", "rater", "criterion") if name in found]
        fits = sight.different(*keys) < NEARLY_ALL <= sight.different(*keys, column)
    return {wanted: column} if fits else {}


def _work_or_rater(sight: Sight, firm: set[int], found: dict[Role, int]) -> dict[Role, int]:
    """Work and rater by structure: works repeat, each time with another rater, and are more numerous."""
    missing: list[Role] = [name for name in ("work", "rater") if name not in found]
    scoring = firm or {c for c in sight.columns if sight.loose(c)} - set(found.values())
    if not missing or not scoring:
        return {}
    free = [c for c in _filled(sight) if c not in scoring and c not in found.values()]
    left = [c for c in free if role(sight.labels[c]) is None and c < min(scoring)]
    if len(missing) != len(left):
        return {}
    if len(left) == 1:
        return {missing[0]: left[0]} if _one_score_a_pair(sight, left[0], *found.values()) else {}
    one, other = sorted(left, key=lambda c: sight.profiles[c].distinct)
    clear = sight.profiles[other].distinct >= 2 * sight.profiles[one].distinct
    return {"rater": one, "work": other} if clear and _one_score_a_pair(sight, one, other) else {}


def _one_score_a_pair(sight: Sight, one: int, other: int) -> bool:
    """Neither column tells the rows apart alone, both together do."""
    alone = max(sight.different(one), sight.different(other))
    return alone < NEARLY_ALL <= sight.different(one, other)


def _telling_apart(sight: Sight, taken: set[int]) -> int | None:
    """The leftmost filled column that is different in every row: the work in a row-a-work sheet."""
    free = [c for c in _filled(sight) if c not in taken and role(sight.labels[c]) is None]
    return next((c for c in free if sight.different(c) == 1.0 and len(sight.body) > 1), None)


def _filled(sight: Sight) -> list[int]:
    return [c for c in sight.columns if sight.profiles[c].filled >= NEARLY_ALL]


def _pairs_up(scores: Iterable[ScoreColumn]) -> bool:
    """Whether some criterion has columns of two raters."""
    raters: dict[str, set[str]] = defaultdict(set)
    for score in scores:
        raters[fold(score.criterion)].add(score.rater)
    return any(len(names) > 1 for names in raters.values())


# ---------------------------------------------------------------- the teacher's own choice


def _forced(sight: Sight, wish: Layout | None) -> dict[Role, int]:
    """The columns the teacher has chosen for work and rater, by label or letter."""
    if wish is None:
        return {}
    labels = reversed(list(enumerate(sight.labels)))
    names = {column_letter(c): c for c in sight.columns} | {label: c for c, label in labels if label}
    chosen: dict[Role, str | None] = {"work": wish.work, "rater": wish.rater}
    return {name: names[label] for name, label in chosen.items() if label in names}


def _is_wished(sight: Sight, criterion: str, wish: Layout | None) -> bool:
    """Whether the teacher wants this criterion; a mark for the whole work may be any criterion."""
    if wish is None or not wish.criteria or criterion == WHOLE_WORK:
        return True
    wanted = set(map(fold, wish.criteria))
    return fold(criterion) in wanted or fold(sight.codes.get(criterion, criterion)) in wanted
