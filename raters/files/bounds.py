"""How large the sheets of a workbook would grow in memory, read off the XML before any parser."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import chain

from raters.problems import Fact, Problem, Refused

MOST_CELLS = 1_000_000
LARGEST_AREA = 2_000_000
MOST_COLUMNS = 1000
MOST_ROWS = 100_000
MOST_TEXT = 200 * 1024 * 1024
"""Bytes of text once every cell holds its own copy of a shared text."""

REFERENCE = re.compile(rb"[\s:]r\s*=\s*[\"']\s*([A-Za-z]*)\s*(\d+)")
CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
ROW = re.compile(rb"<(?:\w+:)?row[\s/>]")
VALUE = re.compile(rb"<(?:\w+:)?v[\s/>]")
PLAIN_INDEX = re.compile(rb"<v>(\d{1,7})</v>")
# Quoted values may hold ">" in XML: a strict form keeps a disguised full cell from passing as an empty one.
EMPTY_CELL = re.compile(rb'<c(?:\s+[\w:]+="[^"<>]*")*\s*/>')
EMPTY_ROW = re.compile(rb'<row(?:\s+[\w:]+="[^"<>]*")*\s*(?:/>|>\s*</row>)')


def check_bounds(parts: Mapping[str, bytes], name: str) -> None:
    """Raise Refused when a sheet, or its texts, would not fit: one far-off cell makes a parser abort."""
    sheets = {part: data for part, data in parts.items() if b"sheetData" in data}
    cells = sum(len(CELL.findall(data)) for data in sheets.values())
    if cells > MOST_CELLS:
        raise _refused("sheet_too_large", name, limit=MOST_CELLS)
    for data in sheets.values():
        _check_area(data, name)
    _check_texts(parts, sheets, cells, name)


def _check_area(sheet: bytes, name: str) -> None:
    row, column = _corner(sheet)
    if row * column > LARGEST_AREA:
        # Formatting down to the last row is common and harmless: look again without empty cells.
        row, column = _corner(EMPTY_ROW.sub(b"", EMPTY_CELL.sub(b"", sheet)))
    if row * column > LARGEST_AREA:
        raise _refused("cell_far_off", name, cell=cell_name(row - 1, column - 1))


def _corner(sheet: bytes) -> tuple[int, int]:
    """The last row and column any reference names or any cell without a reference can take."""
    references = REFERENCE.findall(sheet)
    row = max((int(digits[:9]) for digits in {digits for _, digits in references}), default=0)
    column = max(map(column_number, {letters for letters, _ in references}), default=0)
    referred = sum(1 for letters, _ in references if letters)
    if len(CELL.findall(sheet)) > referred:
        lines = ROW.split(sheet)
        row, column = row + len(lines), column + max(len(CELL.findall(line)) for line in lines)
    return row, column


def column_number(letters: bytes) -> int:
    """A is 1, XFD is 16,384; anything longer than three letters counts as beyond every sheet."""
    if len(letters) > 3:
        return 26**4
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def cell_name(row: int, column: int) -> str:
    """Row 13, column 3 (from zero) is D14."""
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(65 + letter) + letters
    return f"{letters}{row + 1}"


def _check_texts(parts: Mapping[str, bytes], sheets: Mapping[str, bytes], cells: int, name: str) -> None:
    shared = [data for part, data in parts.items() if part.lower().endswith("sharedstrings.xml")]
    sizes = [len(text) for data in shared for text in re.split(rb"</(?:\w+:)?si>", data)]
    longest = max(sizes, default=0)
    if cells * longest > MOST_TEXT and _copied(sheets, sizes, longest) > MOST_TEXT:
        raise _refused("file_unpacks_too_large", name, limit=MOST_TEXT // 1024**2)


def _copied(sheets: Mapping[str, bytes], sizes: list[int], longest: int) -> int:
    """Bytes of shared texts once copied into cells; a value not written plainly counts as the longest."""
    plain = [int(index) for index in chain.from_iterable(map(PLAIN_INDEX.findall, sheets.values()))]
    values = sum(len(VALUE.findall(data)) for data in sheets.values())
    return sum(sizes[i] for i in plain if i < len(sizes)) + (values - len(plain)) * longest


def _refused(code: str, name: str, **facts: Fact) -> Refused:
    return Refused([Problem(code, where=name, facts=facts)])
