"""Cells corrected on the page: laid over the file as it came, which itself is never changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from raters.files import Grid, trimmed
from raters.intake.places import Cell, OpenFile, open_files, split
from raters.intake.rewriting import as_text, as_workbook
from raters.problems import Problem
from raters.terms import File

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Correction:
    """What a cell should hold instead; empty means that nothing is there."""

    where: str
    text: str


@dataclass(frozen=True, slots=True)
class WrongCell:
    """A cell a problem points to, with what is written there now."""

    where: str
    written: str
    problem: Problem


def wrong_cells(files: Sequence[File], problems: Sequence[Problem]) -> tuple[WrongCell, ...]:
    """The cells the problems name, each once, with its first problem; errors before warnings."""
    first: dict[str, Problem] = {}
    for problem in sorted(problems, key=lambda problem: problem.severity):
        first.setdefault(problem.where, problem)
    addresses = [where for where in first if split(where)[1] is not None]
    written: dict[str, str] = {}
    for opened in open_files(files) if addresses else ():
        for (number, cell), where in opened.cells(addresses).items():
            written.setdefault(where, opened.grids[number].cells[cell])
    return tuple(WrongCell(where, written[where], first[where]) for where in addresses if where in written)


@dataclass(frozen=True, slots=True)
class Change:
    """What stood in a cell of the file as it came, and what stands there now."""

    where: str
    was: str
    now: str


def changes(files: Sequence[File], corrections: Sequence[Correction]) -> tuple[Change, ...]:
    """The corrections beside what they replace, for the record."""
    texts = {correction.where: _text(correction) for correction in corrections}
    return tuple(
        Change(where, opened.grids[number].cells[cell], texts[where])
        for opened in open_files(files)
        for (number, cell), where in opened.cells(list(texts)).items()
    )


def corrected(files: Sequence[File], corrections: Sequence[Correction]) -> tuple[File, ...]:
    """The files with the corrected cells and everything else as it was; untouched files stay byte for byte.

    The bytes depend on the files and the corrections only, so their sha256 stands for both.
    """
    if not corrections:
        return tuple(files)
    texts = {correction.where: _text(correction) for correction in corrections}
    return tuple(_corrected(opened, texts) for opened in open_files(files))


def _text(correction: Correction) -> str:
    return trimmed(correction.text[:LONGEST])


def _corrected(opened: OpenFile, texts: Mapping[str, str]) -> File:
    new = {place: texts[where] for place, where in opened.cells(list(texts)).items()}
    if not new:
        return opened.file
    grids = [_changed(grid, number, new) for number, grid in enumerate(opened.grids)]
    return File(opened.file.name, as_text(grids[0]) if opened.is_text else as_workbook(grids))


def _changed(grid: Grid, number: int, new: Mapping[tuple[int, Cell], str]) -> Grid:
    cells = grid.cells.copy()
    for (sheet, cell), text in new.items():
        if sheet == number:
            cells[cell] = text
    return replace(grid, cells=cells)
