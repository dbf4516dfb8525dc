"""How the tables were understood, in a few words for people."""

from __future__ import annotations

from collections.abc import Sequence

from raters.intake.parts import Table
from raters.terms import Layout, LayoutKind, TablePart


def kind_of(part: TablePart) -> LayoutKind:
    """The layout in a word."""
    kinds = [role.kind for role in part.roles]
    if part.rater:
        return "rater_sheets"
    if "rater" in kinds:
        return "score_rows" if "criterion" in kinds else "criterion_columns"
    return "rater_columns"


def _is_by_file(tables: Sequence[Table]) -> bool:
    """Whether each file is one rater's."""
    files = [table.seen.grid.file for table in tables]
    return bool(tables[0].part.rater) and len(files) == len(set(files)) > 1


def layout_of(tables: Sequence[Table], criteria: Sequence[str], ignored: Sequence[str]) -> Layout:
    """The layout as it is shown: labels, not numbers; rows from 1."""
    first = tables[0]

    def label(kind: str) -> str | None:
        columns = first.columns(kind)
        return (first.label(columns[0]) or first.seen.letter(columns[0])) if columns else None

    told = [t.label(c) for t in tables for c in t.columns("moment", "own", "teacher")]
    return Layout(
        kind="rater_files" if _is_by_file(tables) else kind_of(first.part),
        sheet=", ".join(dict.fromkeys(table.part.place for table in tables)),
        header_row=first.part.header[1],
        work=label("work") or "",
        rater=label("rater"),
        criteria=tuple(criteria),
        ignored=tuple(dict.fromkeys(ignored)),
        circumstances=tuple(dict.fromkeys(told)),
    )
