"""Score sheets as teachers have them, packed as files."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import openpyxl

ROOT = Path(__file__).parents[2]
Rows = list[list[str | int]]


def as_xlsx(rows: Rows) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Баллы"
    for row in rows:
        sheet.append(row)
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def as_csv(rows: Rows) -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(rows)
    return text.getvalue().encode("cp1251")
