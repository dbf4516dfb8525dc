"""The strongest valid reading of every table, and what sheets, files and blocks stand for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from raters.files import Grid
from raters.intake.blocks import Block, blocks
from raters.intake.by_rater import by_rater
from raters.intake.chosen import CLASS, MOST_COMPARED, Chosen, bare_name, same_criteria, sums_up
from raters.intake.declared import is_scales
from raters.intake.header import headers
from raters.intake.labels import tidy
from raters.intake.look import Look, look, turn
from raters.intake.proposal import Proposal
from raters.intake.propose import proposals
from raters.intake.words import fold, tell
from raters.problems import Fact
from raters.terms import QUESTIONS, Answers, Question

EXAMPLES = {"пример", "образец", "example", "инструкция", "instructions"}
MOST_TURNED = 1000
BETTER = 4.0
CLOSE = 1.0
MOST_SHOWN = 6
TOGETHER = 8.0
"""What double marks add to a reading in one table, and tables of one rater each have between them."""

ENOUGH = 12.0
FEWEST_COUNTED = 5
OF_TABLES = frozenset({"raters_or_criteria", "reading_unclear", "sheets_differ", "works_repeat_on_sheets"})
"""Questions of what the tables say; others are asked of the rows that were read."""


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
    asked = [question for question in _doubts(_whole(found)) if question.key in said]
    if said.get("raters_or_criteria") == "criteria":
        found = _upright_or_turned([_of_sheet(grid, known, doubted=False) for grid in likely])
    if said.get("reading_unclear") == "second":
        found = [replace(one, proposal=one.proposal.rival or one.proposal) for one in found]
    choice = _of_found(found, said)
    kept = {question.key for question in choice.questions}
    answered = [question for question in asked if question.key not in kept]
    return replace(choice, questions=(*answered, *choice.questions))


def _of_found(found: Sequence[Chosen], said: Mapping[str, str]) -> Choice:
    """What the readings of all tables make together."""
    whole = _whole(found)
    if whole and all(one.proposal.doubts and are_counts(one) for one in whole):
        return Choice((), failure="cells_are_counts", nearest=whole[0])
    if whole:
        alike = whole if said.get("sheets_differ") == "read" else _alike(whole)
        choice = _joined(alike, said.get("works_repeat_on_sheets") == "same")
        return replace(choice, questions=(*choice.questions, *_about_left(whole, _alike(whole))))
    outside = [one for one in found if one.proposal.place == "outside"]
    named = by_rater([one for one in outside if not sums_up(one)])
    if named:
        return Choice(tuple(named), tuple(_doubts(named)))
    nearest = max(found, key=lambda one: one.proposal.weight, default=None)
    return Choice((), failure="second_check_missing" if nearest else "layout_unknown", nearest=nearest)


def _whole(found: Sequence[Chosen]) -> list[Chosen]:
    """The tables that name their raters and hold marks of two."""
    inside = [one for one in found if one.proposal.place != "outside"]
    return [one for one in inside if one.proposal.double > 0 or _named(one)]


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


def _of_sheet(grid: Grid, known: frozenset[str], doubted: bool = True) -> tuple[list[Chosen], list[Chosen]]:
    """The readings of the tables of a sheet, upright and turned; `doubted`: those in doubt too."""
    seen = look(grid)
    upright = _of_blocks(seen, known, doubted)
    if max(grid.cells.shape) > MOST_TURNED and grid.cells.shape[0] > MOST_TURNED:
        return upright, []
    sideways = _of_blocks(turn(seen), known, doubted) if min(grid.cells.shape) > 1 else []
    return upright, [one for one in sideways if one.proposal.double > 0 and len(one.works()) > 1]


def _upright_or_turned(sheets: Sequence[tuple[list[Chosen], list[Chosen]]]) -> list[Chosen]:
    """Each sheet as it lies, unless it says much more on its side, tables of one rater each included."""
    outside = [one for upright, _ in sheets for one in upright if one.proposal.place == "outside"]
    better = BETTER + TOGETHER * bool(by_rater(outside))
    return [
        one
        for upright, sideways in sheets
        for one in (sideways if sideways and _weight(sideways) > _weight(upright) + better else upright)
    ]


def _weight(found: Sequence[Chosen]) -> float:
    return max((one.proposal.weight for one in found), default=-100.0)


def _of_blocks(seen: Look, known: frozenset[str], doubted: bool) -> list[Chosen]:
    found = []
    for words in (False, True):
        for block in blocks(seen):
            best = _strongest(seen, block, known, words, doubted)
            if best is not None:
                found.append(Chosen(seen, block, best))
        if found and (words or _weight(found) > 0):
            break
    return found


def _strongest(
    seen: Look, block: Block, known: frozenset[str], words: bool, doubted: bool
) -> Proposal | None:
    best: Proposal | None = None
    found: list[Proposal] = []
    for header in headers(seen, block.area):
        if best is not None and best.weight >= ENOUGH and header.first > best.header.last + 2:
            break
        for proposal in proposals(seen, block.area, header, known, words):
            if proposal.doubts and not doubted:
                continue
            found.append(proposal)
            if best is None or proposal.weight > best.weight:
                best = proposal
    return None if best is None else _with_rival(best, found)


def _with_rival(best: Proposal, found: Sequence[Proposal]) -> Proposal:
    """With the strongest reading that is about as likely and gives other numbers."""
    sides = "reading_unclear" in best.doubts  # either side of a grid of headers may be the people
    close = [
        one
        for one in found
        if (one.place == "header" if sides else one.weight > best.weight - CLOSE) and best.contradicts(one)
    ]
    rival = max(close, key=lambda one: one.weight, default=None)
    if sides and rival is None:
        return replace(best, doubts=("raters_or_criteria",))
    return replace(best, rival=None if "raters_or_criteria" in best.doubts else rival)


# ---------------------------------------------------------------- several sheets and files


def _alike(found: Sequence[Chosen]) -> list[Chosen]:
    """The clearest table and those that continue it."""
    clearest = max(found, key=lambda one: one.proposal.weight).proposal
    return [one for one in found if same_criteria(one.proposal, clearest)]


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
    facts = {"sheets": ", ".join(titles[:8])}
    asked = _question("works_repeat_on_sheets", facts, blocks=not classes)
    return Choice(tuple(grouped), (*questions, asked))


def _question(code: str, facts: Mapping[str, Fact], blocks: bool = True) -> Question:
    return Question(code, QUESTIONS[code], blocks, facts=facts)


def _doubts(found: Sequence[Chosen]) -> list[Question]:
    if not found:
        return []
    clearest = max(found, key=lambda one: one.proposal.weight).proposal
    facts = {"columns": ", ".join(clearest.header.label(mark.column) for mark in clearest.marks[:6])}
    asked = [_question(code, facts) for code in clearest.doubts if code == "raters_or_criteria"]
    close = [one.proposal for one in found if one.proposal.rival is not None]
    if close and close[0].rival is not None:
        both = _in_words(close[0], "first") | _in_words(close[0].rival, "second")
        asked.append(_question("reading_unclear", both))
    return asked


def _in_words(proposal: Proposal, which: str) -> dict[str, Fact]:
    """A reading by its names: raters, criteria, and the columns of the first rater; "none" where none are."""
    keys, label = proposal.keys, proposal.header.label
    by_row = keys is not None and keys.rater is not None
    first = next(iter(proposal.raters), "")
    told = {
        "raters": [label(keys.rater)] if by_row and keys and keys.rater is not None else proposal.raters,
        "criteria": [name for name in proposal.criteria if name],
        "columns": [label(mark.column) for mark in proposal.marks if first and mark.rater == first],
    }
    return {f"{which}_{name}": ", ".join(names[:MOST_SHOWN]) or "none" for name, names in told.items()}


def _about_left(whole: Sequence[Chosen], alike: Sequence[Chosen]) -> list[Question]:
    """Sheets of double marks that share few criteria with the clearest are not passed over in silence."""
    read = set(map(id, alike))  # tables hold arrays, which do not compare as a whole
    left = [one.grid.place for one in whole if id(one) not in read and not sums_up(one)]
    facts = {"sheets": ", ".join(dict.fromkeys(left[:MOST_SHOWN]))}
    return [_question("sheets_differ", facts)] if left else []


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
    return [bare_name(one.grid) for one in found]


def _files(found: Sequence[Chosen]) -> bool:
    return len({one.grid.file for one in found}) == len(found)
