"""A table with the reading it was given, and what its sheet is called."""

from __future__ import annotations

import re
from dataclasses import dataclass

from raters.files import Grid
from raters.intake.blocks import Block
from raters.intake.look import Look
from raters.intake.proposal import Proposal
from raters.intake.words import fold

SUMMARY_SHEET = re.compile(
    r"(?:свод|итог|всего|средн|сравн|результат|инструк|summary|total|mean|average|instruct)"
)
CLASS = re.compile(
    r"(?u)\d{1,2}\s*[-–«\"]?\s*[^\W\d_][»\"]?(?:\s*класс)?|\d{1,2}\s*класс|класс.*|class.*|групп.*", re.I
)
"""Names of classes (8А, 9 "Б", 10 класс): sheets so called part the works, not the raters."""

MOST_COMPARED = 60


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


def same_criteria(one: Proposal, other: Proposal) -> bool:
    """Whether two readings have their raters in one place and half of their criteria in common."""
    ours, theirs = (set(map(fold, proposal.criteria)) for proposal in (one, other))
    return one.place == other.place and 2 * len(ours & theirs) >= max(len(ours), len(theirs))


def sums_up(one: Chosen) -> bool:
    """Whether the sheet is called a summary of the others."""
    return bool(SUMMARY_SHEET.match(one.grid.name.casefold()))


def bare_name(grid: Grid) -> str:
    """The name of a file without its ending."""
    return re.sub(r"\.\w{1,5}$", "", grid.file or grid.name)
