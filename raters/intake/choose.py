"""The strongest valid reading of every table, and what sheets, files and blocks stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from raters.files import Grid
from raters.intake.blocks import Block, blocks
from raters.intake.columns import people_of
from raters.intake.declared import is_scales
from raters.intake.header import headers
from raters.intake.in_headers import PEOPLE
from raters.intake.labels import tidy
from raters.intake.look import Look, look, turn
from raters.intake.proposal import Mark, Proposal
from raters.intake.propose import proposals
from raters.intake.words import fold, name_of_word, tell, words_of
from raters.terms import Answers, Question

EXAMPLES = {"пример", "образец", "example", "инструкция", "instructions"}
SUMMARY_SHEET = re.compile(
    r"(?:свод|итог|всего|средн|сравн|результат|инструк|summary|total|mean|average|instruct)"
)
CLASS = re.compile(
    r"(?u)\d{1,2}\s*[-–«\"]?\s*[^\W\d_][»\"]?(?:\s*класс)?|\d{1,2}\s*класс|класс.*|class.*|групп.*", re.I
)
"""Names of classes (8А, 9 "Б", 10 класс): sheets so called part the works, not the raters."""

MOST_TURNED = 1000
BETTER = 4.0
TOGETHER = 8.0
"""What double marks add to a reading in one table, and tables of one rater each have between them."""

ENOUGH = 12.0
MOST_COMPARED = 60
FEWEST_COUNTED = 5
SHARED = 0.2


@dataclass(frozen=True, slots=True)
class Chosen:
    """A table as it will be read: rater, criterion and group are what the whole of it stands for."""

    seen: Look
    block: Block
    proposal: Proposal
    rater: str = ""
    criterion: str = ""
    group: str = ""

    @property
    def grid(self) -> Grid:
        """The sheet."""
        return self.seen.grid

    def works(self) -> set[str]:
        """The works of the sample."""
        keys = self.proposal.keys
        if keys is None:
            return set()
        rows = range(self.proposal.header.last + 1, min(self.proposal.area.bottom, 2000))
        return {" / ".join(self.seen.cells[row, list(keys.work)]) for row in rows} - {""}


@dataclass(frozen=True, slots=True)
class Choice:
    """What was understood of all files: the tables, the questions, and, where nothing can be measured, why.

    failure : code of the problem, "" where there is none; seen : what was recognised all the same
    """

    tables: tuple[Chosen, ...]
    questions: tuple[Question, ...] = ()
    failure: str = ""
    nearest: Chosen | None = None


def choose(grids: Sequence[Grid], known: frozenset[str], answers: Answers | None = None) -> Choice:
    """The tables of all sheets, each with its strongest reading, joined."""
    said = (answers or Answers()).choices
    likely = [grid for grid in grids if not (grid.hidden or is_scales(grid) or _is_aside(grid.name))]
    found = _upright_or_turned([_of_sheet(grid, known) for grid in likely])
    inside = [one for one in found if one.proposal.place != "outside"]
    whole = [one for one in inside if one.proposal.double > 0 or _named(one)]
    if said.get("raters_or_criteria") == "criteria":
        whole = [one for one in whole if not one.proposal.doubts]
    if whole and all(one.proposal.doubts and are_counts(one) for one in whole):
        return Choice((), failure="cells_are_counts", nearest=whole[0])
    if whole:
        return _joined(_alike(whole), said.get("works_repeat_on_sheets") == "same")
    outside = [one for one in found if one.proposal.place == "outside"]
    named = _by_rater([one for one in outside if not SUMMARY_SHEET.match(one.grid.name.casefold())])
    if named:
        return Choice(tuple(named))
    nearest = max(found, key=lambda one: one.proposal.weight, default=None)
    return Choice((), failure="second_check_missing" if nearest else "layout_unknown", nearest=nearest)


def _named(one: Chosen) -> bool:
    """Whether a column is called a column of raters; the second may stand in another file."""
    keys, header = one.proposal.keys, one.proposal.header
    return keys is not None and keys.rater is not None and tell(header.label(keys.rater)).name == "rater"


def are_counts(one: Chosen) -> bool:
    """Whether cells count raters: every row has the same sum, and headers are levels rather than people."""
    columns = [mark.column for mark in one.proposal.marks]
    values = one.seen.values[one.proposal.header.last + 1 : one.proposal.area.bottom, columns]
    values = values[~np.isnan(values).any(axis=1)]
    if len(values) < FEWEST_COUNTED or len(columns) < 2:
        return False
    totals = values.sum(axis=1)
    return bool(
        totals[0] >= 2 and (totals == totals[0]).all() and (values == 0).any() and (values % 1 == 0).all()
    )


def _is_aside(name: str) -> bool:
    return name.casefold() in EXAMPLES


# ---------------------------------------------------------------- one sheet


def _of_sheet(grid: Grid, known: frozenset[str]) -> tuple[list[Chosen], list[Chosen]]:
    """The readings of the tables of a sheet, upright and turned."""
    seen = look(grid)
    upright = _of_blocks(seen, known)
    if max(grid.cells.shape) > MOST_TURNED and grid.cells.shape[0] > MOST_TURNED:
        return upright, []
    sideways = _of_blocks(turn(seen), known) if min(grid.cells.shape) > 1 else []
    return upright, [one for one in sideways if one.proposal.double > 0 and len(one.works()) > 1]


def _upright_or_turned(sheets: Sequence[tuple[list[Chosen], list[Chosen]]]) -> list[Chosen]:
    """Each sheet as it lies, unless it says much more on its side, tables of one rater each included."""
    outside = [one for upright, _ in sheets for one in upright if one.proposal.place == "outside"]
    better = BETTER + TOGETHER * bool(_by_rater(outside))
    return [
        one
        for upright, sideways in sheets
        for one in (sideways if sideways and _weight(sideways) > _weight(upright) + better else upright)
    ]


def _weight(found: Sequence[Chosen]) -> float:
    return max((one.proposal.weight for one in found), default=-100.0)


def _of_blocks(seen: Look, known: frozenset[str]) -> list[Chosen]:
    found = []
    for words in (False, True):
        for block in blocks(seen):
            best = _strongest(seen, block, known, words)
            if best is not None:
                found.append(Chosen(seen, block, best))
        if found and (words or _weight(found) > 0):
            break
    return found


def _strongest(seen: Look, block: Block, known: frozenset[str], words: bool) -> Proposal | None:
    best: Proposal | None = None
    for header in headers(seen, block.area):
        if best is not None and best.weight >= ENOUGH and header.first > best.header.last + 2:
            break
        for proposal in proposals(seen, block.area, header, known, words):
            if best is None or proposal.weight > best.weight:
                best = proposal
    return best


# ---------------------------------------------------------------- several sheets and files


def _alike(found: Sequence[Chosen]) -> list[Chosen]:
    """The clearest table and those that continue it."""
    clearest = max(found, key=lambda one: one.proposal.weight).proposal
    return [one for one in found if _same(one.proposal, clearest)]


def _same(one: Proposal, other: Proposal) -> bool:
    ours, theirs = (set(map(fold, proposal.criteria)) for proposal in (one, other))
    return one.place == other.place and 2 * len(ours & theirs) >= max(len(ours), len(theirs))


def _joined(found: list[Chosen], same: bool) -> Choice:
    """Tables that name their raters: parts of one, a sheet for each criterion, or a class for each sheet."""
    questions = tuple(_doubts(found))
    if len(found) == 1:
        return Choice(tuple(found), questions)
    if not _repeat(found):
        return Choice(tuple(found), questions)
    titles = _titles(found)
    classes = all(map(CLASS.fullmatch, titles))
    if (
        all(one.proposal.criteria == ("",) for one in found)
        and not classes
        and len(set(titles)) == len(found)
    ):
        named = [replace(one, criterion=tidy(title)) for one, title in zip(found, titles, strict=True)]
        return Choice(tuple(named), questions)
    grouped = found if same else [replace(one, group=title) for one, title in zip(found, titles, strict=True)]
    answers = ("classes", "same")
    facts = {"sheets": ", ".join(titles[:8])}
    asked = Question("works_repeat_on_sheets", answers, blocks=not classes, facts=facts)
    return Choice(tuple(grouped), (*questions, asked))


def _doubts(found: Sequence[Chosen]) -> list[Question]:
    clearest = max(found, key=lambda one: one.proposal.weight).proposal
    facts = {"columns": ", ".join(clearest.header.label(mark.column) for mark in clearest.marks[:6])}
    return [Question(code, ("raters", "criteria"), True, facts=facts) for code in clearest.doubts]


def _repeat(found: Sequence[Chosen]) -> bool:
    """Whether tables hold the same works, marked by the same raters on the same criteria."""
    works = [one.works() for one in found[:MOST_COMPARED]]
    raters = [_raters(one) for one in found[:MOST_COMPARED]]
    pairs = combinations(range(len(works)), 2)
    marked = [_marked(one) for one in found[:MOST_COMPARED]]
    return any(works[a] & works[b] and raters[a] & raters[b] and marked[a] & marked[b] for a, b in pairs)


def _marked(one: Chosen) -> set[str]:
    """The criteria anything is said of."""
    proposal = one.proposal
    if proposal.keys is not None and proposal.keys.criterion is not None:
        return _texts(one, proposal.keys.criterion)
    return {fold(mark.criterion) for mark in proposal.marks if _texts(one, mark.column)}


def _raters(one: Chosen) -> set[str]:
    keys = one.proposal.keys
    if one.proposal.who:
        return set(one.seen.cells[:, list(one.proposal.who)].ravel()) - {""}
    if keys is None or keys.rater is None:
        return set(one.proposal.raters)
    return _texts(one, keys.rater)


def _texts(one: Chosen, column: int) -> set[str]:
    rows = slice(one.proposal.header.last + 1, one.proposal.area.bottom)
    return set(one.seen.cells[rows, column]) - {""}


def _titles(found: Sequence[Chosen]) -> list[str]:
    """What tells the tables apart: blocks by their titles, sheets by name, files by name."""
    if len({one.grid.place for one in found}) == 1:
        return [one.block.title or str(number) for number, one in enumerate(found, 1)]
    sheets = [one.grid.name for one in found]
    if len({one.grid.file for one in found}) == 1 or (len(set(sheets)) == len(found) and not _files(found)):
        return sheets
    return [_bare(one.grid) for one in found]


def _files(found: Sequence[Chosen]) -> bool:
    return len({one.grid.file for one in found}) == len(found)


def _bare(grid: Grid) -> str:
    """The name of a file without its ending."""
    return re.sub(r"\.\w{1,5}$", "", grid.file or grid.name)


def _by_rater(found: list[Chosen]) -> list[Chosen]:
    """Tables of one rater each, named by block, sheet or file; none where they share no works."""
    if not found:
        return []
    found = _prefixes_off(found)
    clearest = max(found, key=lambda one: one.proposal.weight).proposal
    alike = [one for one in found if _same(one.proposal, clearest)]
    alike = [replace(one, proposal=_completed(one.proposal, clearest)) for one in alike]
    shared = _sharing(alike)
    if len(shared) != 1:
        return []
    [kind] = shared
    titles = {
        "blocks": lambda: [one.block.title or str(n) for n, one in enumerate(alike, 1)],
        "sheets": lambda: [one.grid.name for one in alike],
        "files": lambda: [_bare(one.grid) for one in alike],
    }[kind]()
    if kind != "blocks" and any(map(CLASS.fullmatch, titles)):
        return []
    names = rater_names(titles)
    return [replace(one, rater=names[title]) for one, title in zip(alike, titles, strict=True)]


def _completed(one: Proposal, clearest: Proposal) -> Proposal:
    """With the columns that are criteria in the clearest table, whatever stands in them here."""
    known = {fold(name): name for name in clearest.criteria if name}
    taken = {mark.column for mark in one.marks}
    labels = {column: fold(" ".join(levels)) for column, levels in enumerate(one.header.levels) if levels}
    more = [Mark(c, known[label]) for c, label in labels.items() if label in known and c not in taken]
    names = {fold(mark.criterion) for mark in one.marks}
    more = [mark for mark in more if fold(mark.criterion) not in names]
    return replace(one, marks=(*one.marks, *more))


def _sharing(found: Sequence[Chosen]) -> set[str]:
    """Whether blocks, sheets or files hold the same works."""
    shared = set()
    works = [one.works() for one in found[:MOST_COMPARED]]
    for a, b in combinations(range(len(works)), 2):
        if len(works[a] & works[b]) > SHARED * min(len(works[a]), len(works[b])):
            one, other = found[a].grid, found[b].grid
            same = "blocks" if one.place == other.place else "sheets" if one.file == other.file else "files"
            shared.add(same)
    return shared


def _prefixes_off(found: list[Chosen]) -> list[Chosen]:
    """c.grammar in one file and r.grammar in the other: what all columns of a table begin with goes."""
    sets = {frozenset(map(fold, one.proposal.criteria)) for one in found}
    if len(sets) < 2:
        return found
    bare = [_prefix_off(one) for one in found]
    return bare if len({frozenset(map(fold, one.proposal.criteria)) for one in bare}) == 1 else found


def _prefix_off(one: Chosen) -> Chosen:
    names = [re.match(r"([^\W_]{1,12})[._:\s-]+(?=\S)", mark.criterion) for mark in one.proposal.marks]
    starts = {found[1] if found else None for found in names}
    if len(starts) != 1 or None in starts or len(names) < 2:
        return one
    marks = tuple(
        replace(mark, criterion=mark.criterion[found.end() :])
        for mark, found in zip(one.proposal.marks, names, strict=True)
        if found
    )
    return replace(one, proposal=replace(one.proposal, marks=marks))


def rater_names(titles: Sequence[str]) -> dict[str, str]:
    """The rater each title names ("Эксперт 1", "Проверяющий: Кузьмина", "Сочинение_Э-02"), else the title."""
    different = list(dict.fromkeys(titles))
    people = people_of([(title,) for title in different])
    sure = people.weight - bool(people.criterion) >= PEOPLE
    if len(different) > 1 and len(people.names) == len(different) and sure:
        return {title: people.names[n] for n, title in enumerate(different)}
    return {title: _after_word(title) for title in different}


def _after_word(title: str) -> str:
    """The name behind "Проверил:"."""
    before, sign, after = title.partition(":")
    if sign and after.strip() and any(name_of_word(word) == "rater" for word in words_of(before)):
        return after.strip()
    return title
