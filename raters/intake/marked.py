"""The teacher's own file with the wrong cells coloured, a note in each, and a list of them all."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from raters.files import Grid
from raters.intake.places import Cell, OpenFile, open_files
from raters.intake.rewriting import CREATED, OPTIONS, sheet_name, write_sheets
from raters.problems import Problem
from raters.terms import File
from raters.text import Text

MOST_NOTES = 2000
MOST_LISTED = 10_000
COLOURS = {"error": "#FFC7CE", "warning": "#FFEB9C"}
LIST_COLUMNS = ("sheet", "cell", "written", "remedy")
LIST_WIDTHS = (18, 8, 20, 100)
Marks = Mapping[tuple[int, Cell], Sequence[Problem]]


def marked_copies(files: Sequence[File], problems: Sequence[Problem], text: Text) -> tuple[File, ...]:
    """An .xlsx for every file with a wrong cell; reading it finds the same scores and problems."""
    copies = []
    for opened in open_files(files):
        marks = _marks(opened, problems)
        if marks:
            name = (
                f"{opened.file.name.rpartition('.')[0] or opened.file.name}{text('marked-file-ending')}.xlsx"
            )
            copies.append(File(name, _pack(opened, marks, text)))
    return tuple(copies)


def _marks(opened: OpenFile, problems: Sequence[Problem]) -> Marks:
    """The problems of each cell, errors first."""
    places = {where: place for place, where in opened.cells([problem.where for problem in problems]).items()}
    marks: dict[tuple[int, Cell], list[Problem]] = {}
    for problem in sorted(problems, key=lambda problem: problem.severity):
        if problem.where in places:
            marks.setdefault(places[problem.where], []).append(problem)
    return marks


def _pack(opened: OpenFile, marks: Marks, text: Text) -> bytes:
    kept = [number for number, grid in enumerate(opened.grids) if not _is_list(grid, text)]
    grids = [opened.grids[number] for number in kept]
    marks = {(kept.index(sheet), cell): found for (sheet, cell), found in marks.items() if sheet in kept}
    packed = io.BytesIO()
    with xlsxwriter.Workbook(packed, OPTIONS) as book:
        book.set_properties({"created": CREATED})
        looks = {name: book.add_format({"bg_color": colour, "border": 1}) for name, colour in COLOURS.items()}

        def paint(sheet: int, row: int, column: int) -> Format | None:
            found = marks.get((sheet, Cell(row, column)))
            return looks[found[0].severity] if found else None

        sheets = write_sheets(book, grids, paint)
        for (sheet, cell), found in list(marks.items())[:MOST_NOTES]:
            note = "\n".join(map(text.problem, found))
            sheets[sheet].write_comment(*cell, note, {"x_scale": 2.5, "y_scale": 1.6})
        _write_list(book, grids, marks, text)
    return packed.getvalue()


def _is_list(grid: Grid, text: Text) -> bool:
    """Whether the sheet is the list of an earlier marked copy, which the new one replaces."""
    return bool(grid.cells.size) and grid.cells[0, 0] == text("marked-list-title")


def _write_list(book: Workbook, grids: Sequence[Grid], marks: Marks, text: Text) -> None:
    sheet = book.add_worksheet(sheet_name(text("marked-list"), {grid.name.casefold() for grid in grids}))
    bold = book.add_format({"bold": True})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.write_string(0, 0, text("marked-list-title"), bold)
    for column, (name, width) in enumerate(zip(LIST_COLUMNS, LIST_WIDTHS, strict=True)):
        sheet.set_column(column, column, width, wrapped)
        sheet.write_string(2, column, text(f"marked-column-{name}"), bold)
    told = [(place, problem) for place, found in sorted(marks.items()) for problem in found]
    for row, ((number, cell), problem) in enumerate(told[:MOST_LISTED], 3):
        grid = grids[number]
        address = grid.where(*cell).rpartition("!")[2]
        for column, words in enumerate((grid.name, address, grid.cells[cell], text.problem(problem))):
            sheet.write_string(row, column, words)
