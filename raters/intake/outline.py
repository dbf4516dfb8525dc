"""The sheets as a person sees them, who says by hand how they are to be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from raters.files import MOST_ROWS, Grid, cell_name
from raters.intake.header import HEADER_ROWS
from raters.intake.look import EMPTY, NUMBER, look
from raters.intake.places import open_files
from raters.intake.words import tell
from raters.terms import File, Role, RoleKind, TablePart

MOSTLY = 0.5
NAMED: tuple[RoleKind, ...] = ("work", "rater", "criterion")


@dataclass(frozen=True, slots=True, eq=False)
class SheetOutline:
    """A sheet as addresses name it, with its cells as text; rows and columns count from 0.

    title : the name of the sheet, of the file where every file is one sheet
    """

    place: str
    title: str
    cells: np.ndarray
    hidden: bool = False
    hidden_columns: frozenset[int] = frozenset()

    def rows(self, turned: bool) -> np.ndarray:
        """The cells, (R, C) object; rows for columns where the table lies on its side."""
        return self.cells.T if turned else self.cells

    def letter(self, column: int, turned: bool) -> str:
        """What addresses call a column; a row of the sheet where it is turned."""
        return str(column + 1) if turned else cell_name(0, column)[:-1]

    def where(self, row: int, column: int, turned: bool) -> str:
        """The address of a cell."""
        return f"{self.place}!{cell_name(column, row) if turned else cell_name(row, column)}"

    def label(self, part: TablePart, column: int) -> str:
        """The lowest header over a column; its letter where it has none."""
        first, last = part.header
        cells = self.rows(part.turned)[max(0, first - 1) : last, column] if last else ()
        return next((text for text in reversed(list(cells)) if text), self.letter(column, part.turned))


def outline(files: Sequence[File]) -> tuple[SheetOutline, ...]:
    """The sheets of all files that hold anything."""
    grids = [grid for opened in open_files(files) for grid in opened.grids if (grid.cells != "").any()]
    by_file = len({grid.file for grid in grids}) == len(grids) > 1
    return tuple(
        SheetOutline(
            grid.place,
            grid.file.rpartition(".")[0] or grid.file if by_file else grid.name,
            grid.cells,
            grid.hidden,
            grid.hidden_columns,
        )
        for grid in grids
    )


def first_guess(sheet: SheetOutline, turned: bool = False) -> TablePart:
    """Where to begin when a sheet was not understood: columns named by a word, and columns of figures."""
    cells = sheet.rows(turned)
    seen = look(Grid(sheet.title, sheet.cells))
    kinds = seen.kinds.T if turned else seen.kinds
    sample = kinds[:HEADER_ROWS]
    figures = np.flatnonzero((sample == NUMBER).sum(axis=1) >= 1)
    last = int(figures[0]) if len(figures) else int(np.flatnonzero((cells != "").any(axis=1))[0]) + 1
    below = kinds[last:]
    roles: list[Role] = []
    for column in range(cells.shape[1]):
        told = tell(cells[last - 1, column]) if last else tell("")
        filled = (below[:, column] != EMPTY).sum()
        named = next((kind for kind in NAMED if kind == told.name and not told.aside), None)
        if named and named not in [role.kind for role in roles]:
            roles.append(Role(named))
        elif filled and (below[:, column] == NUMBER).sum() > MOSTLY * filled and not told.aside:
            roles.append(Role("mark", cells[last - 1, column] if last else ""))
        else:
            roles.append(Role("aside", reason=told.aside))
    header = (last, last) if last else (0, 0)
    return TablePart(sheet.place, header, tuple(roles), (last + 1, MOST_ROWS), turned)
