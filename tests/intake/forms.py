"""Templates filled in, as a school would bring them back."""

from __future__ import annotations

import io
from random import Random

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from raters.terms import Rubric


def filled(content: bytes, rubric: Rubric) -> bytes:
    """Every cell of the score sheet filled with some level of its criterion."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    fill(book.worksheets[0], rubric)
    return packed(book)


def fill(sheet: Worksheet, rubric: Rubric) -> None:
    """Any levels, but other ones for every work, rater and criterion."""
    for row in sheet.iter_rows(min_row=2):
        for cell, criterion in zip(row[2:], rubric.criteria, strict=False):
            chance = Random(f"{row[0].value} {row[1].value} {criterion.code}")
            cell.value = chance.choice(criterion.scale.levels)


def packed(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
