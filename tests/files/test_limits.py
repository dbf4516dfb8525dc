"""Every limit on a file, from both sides."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest
from files.hostile_pdfs import slow_pages
from PIL import Image

from raters.files.archive import MOST_PARTS, MOST_UNPACKED, admit_archive
from raters.files.bounds import LARGEST_AREA, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, MOST_TEXT, check_bounds
from raters.files.delimited import LONGEST_RECORD, MOST_LINES, read_delimited
from raters.files.drawing import MOST_PIXELS, draw
from raters.files.grid import LONGEST_CELL, grid
from raters.files.limits import MOST_PAGES
from raters.files.opendocument import DEEPEST, survey
from raters.problems import Refused

SHEET = b"<worksheet><sheetData>%s</sheetData></worksheet>"
NAMES = b'xmlns:table="t" xmlns:text="x" xmlns:office="o"'


def archive(*entries: tuple[str, int]) -> bytes:
    """A workbook of parts of so many bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
        new.writestr("xl/workbook.xml", b"<a/>")
        for name, size in entries:
            new.writestr(name, bytes(size))
    return out.getvalue()


def parts(sheet: bytes, shared: bytes = b"") -> dict[str, bytes]:
    return {"xl/worksheets/sheet1.xml": SHEET % sheet, "xl/sharedStrings.xml": shared}


def table(cell: bytes) -> bytes:
    row = b"<table:table-row>%s</table:table-row>" % cell
    return b"<office:body %s><table:table>%s</table:table></office:body>" % (NAMES, row)


def repeated(count: int) -> bytes:
    cell = b'<table:table-cell office:value="1" table:number-columns-repeated="%d"/>'
    return table(cell % count)


def picture(pixels: int) -> bytes:
    out = io.BytesIO()
    Image.new("1", (1000, pixels // 1000)).save(out, "PNG")
    return out.getvalue()


SHARED = b"a" * 2**21
LIMITS: dict[str, tuple[int, int, str, Callable[[int], object]]] = {
    "unpacked bytes": (
        MOST_UNPACKED, 60 * 1024**2, "file_unpacks_too_large",
        lambda size: admit_archive(archive(("xl/media/a.png", size - 4)), "a"),
    ),
    "unpacked bytes of two parts": (
        MOST_UNPACKED, 60 * 1024**2, "file_unpacks_too_large",
        lambda size: admit_archive(archive(("xl/a.png", 2**25), ("xl/b.png", size - 4 - 2**25)), "a"),
    ),
    "parts": (
        MOST_PARTS, 1000, "file_too_many_parts",
        lambda count: admit_archive(archive(*((f"{n}", 0) for n in range(count - 1))), "a"),
    ),
    "cells": (MOST_CELLS, 10**6, "sheet_too_large", lambda n: check_bounds(parts(b"<c/>" * n), "a")),
    "area": (
        LARGEST_AREA, 2 * 10**6, "cell_far_off",
        lambda n: check_bounds(parts(b'<row><c r="A%d"><v>1</v></c></row>' % n), "a"),
    ),
    "shared text in megabytes": (
        MOST_TEXT // 2**21, 100, "file_unpacks_too_large",
        lambda n: check_bounds(parts(b"<row>" + b'<c t="s"><v>0</v></c>' * n + b"</row>", SHARED), "a"),
    ),
    "columns": (MOST_COLUMNS, 1000, "sheet_too_wide", lambda n: grid("a", [["1"] * n])),
    "rows": (MOST_ROWS, 10**5, "sheet_too_long", lambda n: grid("a", [["1"]] * n)),
    "letters of a cell": (LONGEST_CELL, 32_767, "cell_too_long", lambda n: grid("a", [["a" * n]])),
    "lines of a text": (
        MOST_LINES, 300_000, "sheet_too_large", lambda n: read_delimited(b"1\n" + b"\n" * (n - 1), "a")
    ),
    "lines of a quoted cell": (
        LONGEST_RECORD, 20, "quote_not_closed",
        lambda n: read_delimited(b'1;2\n"' + b"a\n" * n + b'a";1\n', "a"),
    ),
    "cells of an open document": (MOST_CELLS, 10**6, "sheet_too_large", lambda n: survey(repeated(n), "a")),
    "spaces of an open document": (
        LONGEST_CELL, 32_767, "cell_too_long",
        lambda n: survey(table(b'<table:table-cell><text:s text:c="%d"/></table:table-cell>' % n), "a"),
    ),
    "depth of an open document": (
        DEEPEST, 100, "file_broken", lambda n: survey(b"<a>" * n + b"</a>" * n, "a")
    ),
    "pages": (MOST_PAGES, 20, "picture_pages", lambda n: draw(slow_pages(n, 1), "a")),
    "thousands of pixels": (
        MOST_PIXELS // 1000, 50_000, "picture_too_large", lambda n: draw(picture(n * 1000), "a")
    ),
}  # fmt: skip
"""The limit, what it is said to be, the refusal beyond it, and a file of that size."""


@pytest.mark.slow
@pytest.mark.parametrize("kind", LIMITS)
def test_up_to_the_limit_and_not_beyond(kind: str) -> None:
    limit, said, code, open_with = LIMITS[kind]
    assert limit == said
    open_with(limit)
    with pytest.raises(Refused) as refused:
        open_with(limit + 1)
    assert [problem.code for problem in refused.value.problems] == [code]
