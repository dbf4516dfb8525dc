"""From a chosen reading to the roles of its columns: what is shown, may be changed and comes back."""

from __future__ import annotations

from dataclasses import dataclass

from raters.intake.chosen import Chosen
from raters.intake.circumstances import circumstance_roles
from raters.intake.header import Area, levels
from raters.intake.look import EMPTY, Look
from raters.intake.words import tell
from raters.terms import Role, TablePart


@dataclass(frozen=True, slots=True)
class Table:
    """A part with the sheet it lies on, as it lies there or turned."""

    seen: Look
    part: TablePart

    def columns(self, *kinds: str) -> list[int]:
        """The columns with one of these roles."""
        return [column for column, role in enumerate(self.part.roles) if role.kind in kinds]

    @property
    def first(self) -> int:
        """The first row that may hold marks, from 0."""
        return max(self.part.header[1], self.part.rows[0] - 1)

    @property
    def last(self) -> int:
        """Behind the last row that may hold marks."""
        return min(self.part.rows[1], len(self.seen.cells))

    def label(self, column: int) -> str:
        """The header of a column, its rows apart by a stroke; "" without one."""
        first, last = self.part.header
        if not last or last > len(self.seen.cells):
            return ""
        area = Area(0, last, 0, self.seen.cells.shape[1])
        return " / ".join(levels(self.seen, area, first - 1, last - 1)[column])


def table_of(chosen: Chosen) -> Table:
    """The roles of a chosen reading."""
    proposal = chosen.proposal
    width = chosen.seen.cells.shape[1]
    roles = [Role("aside", reason=_reason(chosen, column)) for column in range(width)]
    for column, reason in proposal.aside.items():
        roles[column] = Role("aside", reason=reason)
    for mark in proposal.marks:
        roles[mark.column] = Role("mark", mark.criterion, mark.rater)
    for mark in proposal.third:
        roles[mark.column] = Role("third", mark.criterion, mark.rater)
    for column, rater in proposal.who.items():
        roles[column] = Role("who", rater=rater)
    keys = proposal.keys
    if keys is not None:
        for place in keys.work:
            roles[place] = Role("class")
        roles[keys.work[-1]] = Role("work")
        if keys.rater is not None:
            roles[keys.rater] = Role("rater")
        if keys.criterion is not None:
            roles[keys.criterion] = Role("criterion")
    roles = circumstance_roles(chosen.seen, proposal, roles)
    part = TablePart(
        place=chosen.grid.place,
        header=(proposal.header.first + 1, proposal.header.last + 1),
        roles=tuple(roles),
        rows=(proposal.header.last + 2, proposal.area.bottom),
        turned=chosen.seen.turned,
        rater=chosen.rater,
        criterion=chosen.criterion,
        group=chosen.group,
    )
    return Table(chosen.seen, part)


def _reason(chosen: Chosen, column: int) -> str:
    """Why a column holds no marks, by its header or its content."""
    proposal = chosen.proposal
    if not proposal.area.left <= column < proposal.area.right:
        return "block"
    told = tell(" ".join(proposal.header.levels[column]))
    if column in chosen.seen.hidden:
        return "hidden"
    if (chosen.seen.kinds[proposal.header.last + 1 :, column] == EMPTY).all():
        return "empty"
    return told.aside or told.name or "other"
