"""What comes back from the process that opens files, packed for the way and unpacked without trust."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from raters.files.bounds import LARGEST_AREA
from raters.files.grid import Grid
from raters.files.wire import Broken, Message
from raters.problems import Problem

JPEG = b"\xff\xd8\xff"


@dataclass(frozen=True, slots=True)
class Table:
    """The sheets of a file as text, and what is to be said about it.

    kind : "workbook", "old_workbook", "open_document", "web_page" or "text", by the bytes
    """

    kind: str
    grids: tuple[Grid, ...]
    warnings: tuple[Problem, ...] = ()


def pack_problems(problems: Sequence[Problem]) -> list[Any]:
    """Problems as JSON has them."""
    return [[problem.code, problem.severity, problem.where, dict(problem.facts)] for problem in problems]


def unpack_problems(said: Sequence[Any]) -> tuple[Problem, ...]:
    """The problems again."""
    return tuple(
        Problem(str(code), "warning" if severity == "warning" else "error", str(where), _facts(facts))
        for code, severity, where, facts in said
    )


def _facts(facts: Mapping[str, Any]) -> dict[str, str | int | float]:
    return {str(key): fact if isinstance(fact, int | float) else str(fact) for key, fact in facts.items()}


def pack_table(table: Table) -> Message:
    """Each sheet as its different texts and, for every cell, the number of its text."""
    sheets, blocks = [], []
    for grid in table.grids:
        texts = list(dict.fromkeys(grid.cells.ravel()))
        numbers = {text: number for number, text in enumerate(texts)}
        cells = np.fromiter(map(numbers.__getitem__, grid.cells.ravel()), "<i4", grid.cells.size)
        unseen = sorted(grid.hidden_columns), sorted(grid.hidden_rows)
        sheets.append([grid.name, grid.hidden, *unseen, *grid.cells.shape, texts])
        blocks.append(cells.tobytes())
    return Message({"kind": table.kind, "warnings": pack_problems(table.warnings), "sheets": sheets}, blocks)


def unpack_table(message: Message) -> Table:
    """The table again. Raises Broken when the parts do not fit together."""
    said = message.said
    try:
        sheets = tuple(
            _sheet(sheet, cells) for sheet, cells in zip(said["sheets"], message.blocks, strict=True)
        )
        return Table(str(said["kind"]), sheets, unpack_problems(said["warnings"]))
    except (KeyError, TypeError, ValueError, IndexError):
        raise Broken from None


def _sheet(sheet: Sequence[Any], cells: bytes) -> Grid:
    name, hidden, hidden_columns, hidden_rows, rows, columns, texts = sheet
    numbers = np.frombuffer(cells, "<i4")
    if not all(isinstance(text, str) for text in (name, *texts)) or numbers.size > LARGEST_AREA:
        raise ValueError
    if numbers.size != rows * columns or (numbers < 0).any():
        raise ValueError
    different = np.array([*texts, ""], dtype=object)[:-1]
    cells_as_text = different[numbers].reshape(rows, columns)
    columns_unseen, rows_unseen = (frozenset(map(int, unseen)) for unseen in (hidden_columns, hidden_rows))
    return Grid(name, cells_as_text, bool(hidden), hidden_columns=columns_unseen, hidden_rows=rows_unseen)


def unpack_pictures(message: Message) -> tuple[bytes, ...]:
    """The pictures, which are JPEGs or nothing. Raises Broken."""
    if not all(block.startswith(JPEG) for block in message.blocks):
        raise Broken
    return tuple(message.blocks)
