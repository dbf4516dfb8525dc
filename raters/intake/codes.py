"""Names replaced by codes before anything is kept, and the code book that only the school has."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from random import Random

import pandas as pd
import xlsxwriter
from xlsxwriter.workbook import Workbook

from raters.intake.names import PersonalKind, personal_kind
from raters.intake.places import open_files
from raters.intake.rewriting import CREATED, OPTIONS
from raters.problems import Problem, Refused
from raters.terms import File, ScoreTable
from raters.text import Text

FORMS = {"rater": "Э-{:02}", "work": "W-{:04}"}
CODE = re.compile(r"(?P<kind>[ЭW])-(?P<number>\d{1,9})")
KINDS = {"Э": "rater", "W": "work"}
HEADINGS = 2


@dataclass(frozen=True, slots=True)
class CodeBook:
    """The code for every name, of works and of raters apart. Given to the person, never kept."""

    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def of(self, column: str) -> Mapping[str, str]:
        """The codes by name of a column: "work" or "rater"."""
        return self.codes.get(column, {})


def personal(table: ScoreTable) -> Mapping[str, Mapping[PersonalKind, int]]:
    """The columns "rater" and "work" that hold anything like personal data: how many values of each kind."""
    found = {column: _kinds(table.scores[column].unique()) for column in FORMS}
    return {column: kinds for column, kinds in found.items() if kinds}


def _kinds(values: Iterable[object]) -> Mapping[PersonalKind, int]:
    return Counter(kind for value in values if (kind := personal_kind(str(value))) is not None)


def replaced(table: ScoreTable, rng: Random, known: CodeBook | None = None) -> tuple[ScoreTable, CodeBook]:
    """The table with codes in every personal column, and the book that says who is who.

    All values of such a column are replaced, for a name among codes may be one nobody recognises. The
    codes are dealt at random and the rows sorted by them: neither tells the order of the names. Names
    the book `known` has keep their codes, so that rounds can be compared; the new book holds both.
    """
    known = known or CodeBook()
    columns = personal(table)
    books = {column: _codes(table.scores[column], column, known.of(column), rng) for column in columns}
    renamed = table.scores.assign(**{c: table.scores[c].map(book) for c, book in books.items()})
    if books:
        renamed = renamed.sort_values(["work", "rater"], kind="stable").reset_index(drop=True)
    merged = {column: {**known.of(column), **books.get(column, {})} for column in FORMS}
    return replace(table, scores=renamed), CodeBook({column: book for column, book in merged.items() if book})


def _codes(names: pd.Series, column: str, known: Mapping[str, str], rng: Random) -> dict[str, str]:
    """A code for every name: the known one, or one of the next free numbers, dealt at random."""
    different = sorted(set(map(str, names)))
    new = [name for name in different if name not in known]
    last = max((int(code.rpartition("-")[2]) for code in known.values()), default=0)
    numbers = rng.sample(range(last + 1, last + 1 + len(new)), len(new))
    given = {name: FORMS[column].format(number) for name, number in zip(new, numbers, strict=True)}
    return {name: known.get(name) or given[name] for name in different}


# ---------------------------------------------------------------- the file of the code book


def code_book_file(book: CodeBook, text: Text) -> File:
    """The code book as an .xlsx, sorted by code."""
    packed = io.BytesIO()
    with xlsxwriter.Workbook(packed, OPTIONS) as workbook:
        workbook.set_properties({"created": CREATED})
        for column in FORMS:
            if book.of(column):
                _write(workbook, book.of(column), column, text)
    return File(text("codes-file"), packed.getvalue())


def _write(workbook: Workbook, codes: Mapping[str, str], column: str, text: Text) -> None:
    bold = workbook.add_format({"bold": True})
    sheet = workbook.add_worksheet(text(f"codes-sheet-{column}"))
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 1, 50)
    sheet.write_string(0, 0, text("codes-keep"), bold)
    sheet.write_row(1, 0, [text("codes-code"), text("codes-name")], bold)
    for row, (code, name) in enumerate(sorted((code, name) for name, code in codes.items()), HEADINGS):
        sheet.write_string(row, 0, code)
        sheet.write_string(row, 1, name)


def read_code_book(file: File) -> CodeBook:
    """The code book of an earlier round. Raises Refused for a file that is none or contradicts itself."""
    codes: dict[str, dict[str, str]] = {"rater": {}, "work": {}}
    [opened] = open_files([file])
    rows = [row for grid in opened.grids if grid.cells.shape[1] > 1 for row in grid.cells[:, :2].tolist()]
    for code, name in rows:
        found = CODE.fullmatch(code)
        if found and name and codes[KINDS[found["kind"]]].setdefault(name, code) != code:
            raise Refused([Problem("code_book_wrong", where=file.name)])
    taken = [code for book in codes.values() for code in book.values()]
    if not taken or len(set(taken)) < len(taken):
        raise Refused([Problem("code_book_wrong", where=file.name)])
    return CodeBook(codes)
