"""The table on screen: its first rows as they are, and over every column what it was taken for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from raters.intake import SheetOutline, first_guess
from raters.problems import Problem
from raters.terms import ROLES, Reading, Role, TablePart
from raters.text import Text
from raters.ui import on_screen, state, widgets
from raters.ui.memory import Remembered
from raters.ui.upload import look, mapping, uploaded
from raters.ui.upload.uploaded import Uploaded

FIRST_ROWS = 12
ALL_ROWS = 200
MARKED_ROWS = 6
MOST_PILLS = 8
MOST_COLUMNS = 40
NARROW, WIDE = 92, 200


@dataclass(frozen=True, slots=True)
class Shown:
    """One table of the files as it stands on screen.

    number : its place among those that are read, None for a sheet left out
    """

    of: Uploaded
    parts: tuple[TablePart, ...]
    number: int | None
    part: TablePart
    sheet: SheetOutline

    def changed(self, part: TablePart) -> tuple[TablePart, ...]:
        """All parts with this one in place of what is shown."""
        parts = list(self.parts)
        if self.number is None:
            return (*parts, part)
        parts[self.number] = part
        return tuple(parts)

    def take(self, part: TablePart) -> None:
        """Read the files with this part changed."""
        uploaded.map_as(self.of, self.changed(part))


def show(of: Uploaded, reading: Reading, text: Text) -> Shown | None:
    """The table with its roles; None when no file was let in."""
    tables = _tables(of, reading)
    if not tables:
        return None
    shown = tables[0] if len(tables) == 1 else _chosen(of, tables, text)
    _file_line(of, shown, text)
    if not any(role.kind == "mark" for part in shown.parts for role in part.roles):
        st.warning(text("table-not-understood"))
    elif shown.number is None:
        st.info(text("table-sheet-left-out"))
    checks = _checks(shown.part)
    st.html(look.legend(text, len(checks)))
    _columns(shown, reading, checks, text)
    return shown


def _tables(of: Uploaded, reading: Reading) -> list[Shown]:
    """Every part that is read, then the sheets that are not."""
    sheets = {sheet.place: sheet for sheet in of.sheets}
    parts = tuple(part for part in of.parts or reading.parts if part.place in sheets)
    read = [Shown(of, parts, number, part, sheets[part.place]) for number, part in enumerate(parts)]
    left = [sheet for place, sheet in sheets.items() if place not in {part.place for part in parts}]
    return read + [Shown(of, parts, None, first_guess(sheet), sheet) for sheet in left]


def _chosen(of: Uploaded, tables: Sequence[Shown], text: Text) -> Shown:
    """Which of several tables is looked at."""
    names = [_name(shown, number, text) for number, shown in enumerate(tables)]
    key = state.key("part", of.key)
    if Remembered(key, 0).get() not in range(len(tables)):
        Remembered(key, 0).put(0)
    places = list(range(len(tables)))
    picked: int | None
    if len(tables) > MOST_PILLS:
        picked = st.selectbox(text("table-which"), places, key=key, format_func=names.__getitem__)
    else:
        picked = st.pills(text("table-which"), places, key=key, format_func=names.__getitem__)
    return tables[picked or 0]


def _name(shown: Shown, number: int, text: Text) -> str:
    name = widgets.code(shown.sheet.place)
    blocks = [part.place for part in shown.parts].count(shown.part.place)
    if shown.number is None:
        return text("table-not-read", name=name)
    return text("table-block", name=name, number=number + 1) if blocks > 1 else name


def _file_line(of: Uploaded, shown: Shown, text: Text) -> None:
    """Which rows of which sheet are on screen, and what is hidden in it."""
    rows = shown.sheet.rows(shown.part.turned)
    first = max(shown.part.header[1] + 1, shown.part.rows[0])
    files = ", ".join(file.name for file in of.files[:3])
    line = text(
        "table-file-line",
        file=widgets.code(files),
        sheet=widgets.code(shown.sheet.place),
        first=first,
        last=min(shown.part.rows[1], len(rows)),
    )
    hidden = sorted(shown.sheet.hidden_columns)
    if hidden:
        line += " · " + text(
            "table-hidden", columns=", ".join(shown.sheet.letter(c, False) for c in hidden[:8])
        )
    st.caption(line)


def _checks(part: TablePart) -> dict[str, int]:
    """Who stands behind the columns of marks, in their order."""
    names = dict.fromkeys(role.rater for role in part.roles if role.kind == "mark")
    return {name: number for number, name in enumerate(names)}


def _columns(shown: Shown, reading: Reading, checks: Mapping[str, int], text: Text) -> None:
    """Columns side by side in one box that scrolls, each under the chip of its role."""
    part, sheet = shown.part, shown.sheet
    cells = sheet.rows(part.turned)
    wrong = {
        problem.where: problem for problem in reversed(reading.problems) if problem.code != uploaded.PERSONAL
    }
    everything = Remembered(f"all_rows_{shown.of.key}", False).get()
    rows = _rows(shown, wrong, ALL_ROWS if everything else FIRST_ROWS)
    across = [c for c in range(cells.shape[1]) if _is_shown(shown, c)][:MOST_COLUMNS]
    with st.container(horizontal=True, key="sheet"):
        letters = [str(row + 1) if not part.turned else sheet.letter(row, False) for row in rows]
        st.html(look.numbers(letters, ""), width=44)
        for column in across:
            role = part.roles[column] if column < len(part.roles) else Role("aside")
            found = [
                (cells[row, column], _reason(wrong.get(sheet.where(row, column, part.turned)), text))
                for row in rows
            ]
            width = _width([sheet.label(part, column), *(text for text, _ in found)], role)
            tint = look.tint(role, checks)
            with st.container(width=width, key=f"chip_{tint}_{column}"):
                _chip(shown, column, role, text)
                st.html(look.column(tint, role.kind, sheet.label(part, column), found))
    _how_many(shown, len(rows), len(across), text)


def _is_shown(shown: Shown, column: int) -> bool:
    """Whether the column holds anything; those of another table beside it do not stand here."""
    roles = shown.part.roles
    if column < len(roles) and roles[column].kind == "aside" and roles[column].reason == "block":
        return False
    cells = shown.sheet.rows(shown.part.turned)
    return bool((cells[max(0, shown.part.header[0] - 1) :, column] != "").any())


def _rows(shown: Shown, wrong: Mapping[str, Problem], most: int) -> list[int]:
    """The first rows below the header, and further ones that hold doubtful cells."""
    part, sheet = shown.part, shown.sheet
    cells = sheet.rows(part.turned)
    start = max(part.header[1], part.rows[0] - 1)
    filled = [row for row in range(start, min(part.rows[1], len(cells))) if any(cells[row, :MOST_COLUMNS])]
    further = filled[most:]
    if not wrong or not further:
        return filled[:most]
    across = range(min(cells.shape[1], MOST_COLUMNS))
    marked = (row for row in further if any(sheet.where(row, c, part.turned) in wrong for c in across))
    return [*filled[:most], *(row for row, _ in zip(marked, range(MARKED_ROWS), strict=False))]


def _width(texts: Sequence[str], role: Role) -> int:
    longest = max((len(text) for text in texts), default=0)
    least = (
        NARROW
        if role.kind in ("mark", "aside")
        else 148
        if role.kind in ("rater", "who", "criterion")
        else 112
    )
    return min(WIDE, max(least, 9 * longest + 20))


def _reason(problem: Problem | None, text: Text) -> str:
    return text.problem(problem) if problem is not None else ""


def _chip(shown: Shown, column: int, role: Role, text: Text) -> None:
    """The role of a column as a list to choose from; its own words while nothing is opened."""
    key = (
        f"role_{shown.sheet.place}_{shown.number}_{shown.part.turned}_{column}_{shown.of.key}_{text.language}"
    )
    Remembered(key, "").put(role.kind)
    letter = shown.sheet.letter(column, shown.part.turned)
    st.selectbox(
        text("chip-of", column=letter, label=shown.sheet.label(shown.part, column)[: look.LONGEST_CELL]),
        ROLES,
        format_func=lambda kind: _chip_words(role, text) if kind == role.kind else text(f"role-{kind}"),
        key=key,
        label_visibility="collapsed",
        on_change=on_screen.act(key, _take_role, shown, column, key),
    )


def _chip_words(role: Role, text: Text) -> str:
    """К1 · 2 for marks, the reason a column is left out for, else the name of the role."""
    if role.kind == "mark":
        return " · ".join(filter(None, (role.criterion, role.rater))) or text("role-mark")
    if role.kind == "aside" and role.reason == "hidden":
        return text("chip-hidden")
    return text(f"role-{role.kind}")


def _take_role(shown: Shown, column: int, key: str) -> None:
    kind = Remembered(key, "aside").get()
    if kind in ROLES:
        shown.take(mapping.with_role(shown.part, shown.sheet, column, kind))


def _how_many(shown: Shown, rows: int, columns: int, text: Text) -> None:
    """How much of the table is on screen, and the way to the rest."""
    cells = shown.sheet.rows(shown.part.turned)
    whole = min(shown.part.rows[1], len(cells)) - max(shown.part.header[1], shown.part.rows[0] - 1)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(text("table-rows", rows=rows, whole=max(whole, rows)))
        if cells.shape[1] > MOST_COLUMNS:
            st.caption(text("table-columns", columns=columns, whole=cells.shape[1]))
        if whole > FIRST_ROWS:
            st.toggle(text("table-all"), key=f"all_rows_{shown.of.key}")
