"""What a person chooses from who says by hand how a table is to be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from raters.files import cell_name
from raters.intake.header import HEADER_ROWS
from raters.intake.places import open_files
from raters.terms import File


@dataclass(frozen=True, slots=True)
class SheetOutline:
    """A sheet as addresses name it, with its first rows; a header row is counted from 1."""

    place: str
    rows: tuple[tuple[str, ...], ...]

    @property
    def header_rows(self) -> tuple[int, ...]:
        """The rows that hold anything."""
        return tuple(number for number, row in enumerate(self.rows, 1) if any(row))

    def columns(self, header_row: int) -> tuple[str, ...]:
        """What each column is called under this header; its letter where it has no name of its own."""
        row = self.rows[header_row - 1] if 0 < header_row <= len(self.rows) else ()
        return tuple(label or cell_name(0, column)[:-1] for column, label in enumerate(row))


def outline(files: Sequence[File]) -> tuple[SheetOutline, ...]:
    """The sheets of all files that hold anything."""
    grids = [grid for opened in open_files(files) for grid in opened.grids if (grid.cells != "").any()]
    return tuple(SheetOutline(grid.place, tuple(map(tuple, grid.cells[:HEADER_ROWS]))) for grid in grids)
