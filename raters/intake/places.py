"""From the address a problem names back to the cell it stands in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from raters.files import Grid, column_number, open_table
from raters.intake.opening import shown_names
from raters.problems import Refused
from raters.terms import File

ADDRESS = re.compile(r"(?P<place>.*)!(?P<column>[A-Z]{1,3})(?P<row>[1-9]\d{0,6})", re.DOTALL)


class Cell(NamedTuple):
    """A cell of a sheet, counted from 0."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file with its sheets as text; without sheets when it is not let in."""

    file: File
    grids: tuple[Grid, ...]
    is_text: bool = False

    def cells(self, where: Sequence[str]) -> Mapping[tuple[int, Cell], str]:
        """Which of these addresses lie in the file: (number of the sheet, cell) to address."""
        numbers = {grid.place: number for number, grid in enumerate(self.grids)}
        found: dict[tuple[int, Cell], str] = {}
        for address in where:
            place, cell = split(address)
            number = numbers.get(place)
            if number is not None and cell is not None and _lies_in(cell, self.grids[number]):
                found.setdefault((number, cell), address)
        return found


def split(where: str) -> tuple[str, Cell | None]:
    """Лист1!D14 is the cell (13, 3) of Лист1; a file or a sheet as a whole has no cell."""
    found = ADDRESS.fullmatch(where)
    if found is None:
        return where, None
    return found["place"], Cell(int(found["row"]) - 1, column_number(found["column"].encode()) - 1)


def open_files(files: Sequence[File]) -> tuple[OpenFile, ...]:
    """The files with their sheets, named as in the addresses of a reading."""
    several = len(files) > 1
    named = zip(files, shown_names(files), strict=True)
    return tuple(_open(file, name, several) for file, name in named)


def _open(file: File, name: str, several: bool) -> OpenFile:
    try:
        table = open_table(file.content, name)
    except Refused:
        return OpenFile(file, ())
    placed = tuple(replace(grid, file=name if several else "") for grid in table.grids)
    return OpenFile(file, placed, table.kind == "text")


def _lies_in(cell: Cell, grid: Grid) -> bool:
    return cell.row < grid.cells.shape[0] and cell.column < grid.cells.shape[1]
