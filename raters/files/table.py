"""A file to the cells of its sheets, by the reader of its kind. Runs in the process that opens files."""

from __future__ import annotations

from collections.abc import Callable

from raters.files.delimited import read_delimited
from raters.files.grid import Grid
from raters.files.guard import admit
from raters.files.old_workbook import read_old_workbook
from raters.files.opendocument import read_open_document
from raters.files.packed import Table
from raters.files.web_page import read_web_page
from raters.files.workbook import read_workbook

READERS: dict[str, Callable[[bytes, str], list[Grid]]] = {
    "workbook": read_workbook,
    "old_workbook": read_old_workbook,
    "open_document": read_open_document,
    "web_page": read_web_page,
    "text": lambda content, name: [read_delimited(content, name)],
}


def read_table(content: bytes, name: str) -> Table:
    """The sheets of a file through guard and reader. Raises Refused with the one reason it is not let in."""
    admitted = admit(content, name)
    grids = READERS[admitted.kind](admitted.content, name)
    return Table(admitted.kind, tuple(grids), admitted.warnings)
