"""Delimited text to a grid: which encoding, which delimiter, which cells."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from itertools import islice, pairwise

from raters.files.bounds import LARGEST_AREA
from raters.files.grid import Grid, grid
from raters.problems import Problem, Refused

DELIMITERS = (";", "\t", ",", "|")
SAMPLE_LINES = 60
LONGEST_RECORD = 20
"""Line ends inside one quoted cell; more means a quote was never closed."""

MOST_LINES = 300_000
OLD_ENCODINGS = ("cp1251", "cp866", "koi8-r")
BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
# Letters of Russian running text, per thousand (Lyashevskaya & Sharov 2009).
THOUSANDTHS = "110 85 80 74 67 63 55 47 45 44 35 32 30 28 26 20 19 17 17 16 16 14 12 10 9 7 6 5 4 3 3 1"
FREQUENCY = dict(zip("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъ", map(int, THOUSANDTHS.split()), strict=True))
NEVER_FIRST = "ыьъй"
WORD = re.compile(r"[^\W\d_]+")
FOREIGN_WORD = re.compile(rb"[^\s;,]{0,40}[\x80-\xff][^\s;,]{0,40}")
SAMPLE_WORDS = 5000


def read_delimited(content: bytes, name: str) -> Grid:
    """The grid of a .csv, .tsv or .txt. Raises Refused when the text cannot be split into cells."""
    text, delimiter = _delimiter(decode(content, name))
    lines, cells = max(text.count("\n"), text.count("\r")), text.count(delimiter)
    if lines > MOST_LINES or cells > LARGEST_AREA:
        raise Refused([Problem("sheet_too_large", where=name, facts={"limit": LARGEST_AREA})])
    return grid(name, _split(text, delimiter, name))


def decode(content: bytes, name: str) -> str:
    """The text: by byte-order mark, as strict UTF-8, else in the old encoding that reads like Russian."""
    for mark, encoding in BYTE_ORDER_MARKS.items():
        if content.startswith(mark):
            return _strict(content, encoding, name)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode(_old_encoding(content), "replace")


def _old_encoding(content: bytes) -> str:
    words = {found[0] for found in islice(FOREIGN_WORD.finditer(content), SAMPLE_WORDS)}
    sample = b" ".join(sorted(words))
    return max(OLD_ENCODINGS, key=lambda encoding: russianness(sample.decode(encoding, "replace")))


def russianness(text: str) -> float:
    """How much the non-ASCII part of a text reads like Russian.

    The old encodings place the same letters differently: the wrong one gives rare letters, capitals
    inside words (koi8-r swaps the cases) or box-drawing characters (cp866).
    """
    score = 0.0
    foreign = Counter(letter for letter in text if not letter.isascii())
    for letter, count in foreign.items():
        known = FREQUENCY.get(letter.lower().replace("ё", "е"))
        score += count * (known / 10 if known else 0.0 if letter in "№«»–—…\xa0" else -20.0)
    for word, count in Counter(WORD.findall(text)).items():
        if not word.isascii():
            inner = sum(a.islower() and b.isupper() for a, b in pairwise(word))
            score -= count * (10.0 * inner + 15.0 * (word[0].lower() in NEVER_FIRST))
    return score


def _strict(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise Refused([Problem("file_broken", where=name)]) from None


def _delimiter(text: str) -> tuple[str, str]:
    """The text and its delimiter: Excel's own `sep=` line, or the one that cuts most lines alike."""
    first, _, _ = text.partition("\n")
    if declared := re.fullmatch(r"sep=(.)\r?", first):
        return text[text.index("\n") :], declared[1]
    lines = [line for line in text[: 1 << 16].splitlines() if line.strip()][:SAMPLE_LINES]
    return text, max(DELIMITERS, key=lambda delimiter: _evenness(lines, delimiter))


def _evenness(lines: list[str], delimiter: str) -> tuple[int, int]:
    """How many lines have the commonest number of cells (two or more), and that number."""
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter))
    except csv.Error:
        return 0, 0
    widths[0] = widths[1] = 0
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    return count, width


def _split(text: str, delimiter: str, name: str) -> list[list[str]]:
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:
        raise Refused(
            [Problem("cell_too_long", where=name, facts={"limit": csv.field_size_limit()})]
        ) from None
    if len(text.splitlines()) > len(rows):
        _refuse_swallowed(rows, delimiter if text.count('"') % 2 else None, name)
    return rows


def _refuse_swallowed(rows: list[list[str]], delimiter: str | None, name: str) -> None:
    """Raise Refused for a cell that holds many lines or, where quotes do not pair, lines with delimiters."""
    for number, row in enumerate(rows, 1):
        for cell in row:
            others = cell.splitlines()[1:]
            if len(others) > LONGEST_RECORD or (delimiter and any(delimiter in line for line in others)):
                raise Refused([Problem("quote_not_closed", where=name, facts={"row": number})])
