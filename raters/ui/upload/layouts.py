"""How the table was understood: questions about it, and the same by hand when it was understood wrongly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from raters.files import MOST_ROWS
from raters.intake import SheetOutline
from raters.terms import ROLES, Answers, Question, Reading, Role, RoleKind, TablePart
from raters.text import Text
from raters.ui import widgets
from raters.ui.upload import uploaded
from raters.ui.upload.uploaded import Uploaded

ROW_WORDS = 5
LONGEST_ROW = 60
MOST_COLUMNS = 60
KINDS: tuple[RoleKind, ...] = tuple(kind for kind in ROLES if kind != "third")


def ask_questions(of: Uploaded, reading: Reading, text: Text) -> None:
    """One card for each kind of doubt that stands in the way; an answer reads the files again."""
    for question in reading.questions:
        if not question.blocks or question.key in of.answers.choices:
            continue
        with st.container(border=True):
            st.markdown(widgets.plain(text(f"problem-{question.code}", **question.facts)))
            if question.code == "marks_are_words":
                _ask_levels(of, question, text)
                continue
            with st.container(horizontal=True):
                for answer in question.answers:
                    key = f"answer_{question.key}_{answer}_{of.key}"
                    if st.button(text(f"answer-{answer}"), key=key):
                        choices = {**of.answers.choices, question.key: answer}
                        _take(of, "answers", replace(of.answers, choices=choices))
    if of.answers != Answers() and st.button(text("answers-forget"), key=f"forget_answers_{of.key}"):
        _take(of, "answers", None)


def _ask_levels(of: Uploaded, question: Question, text: Text) -> None:
    """Words from the lowest score to the highest, apart by commas, as guessed."""
    words = str(question.facts["words"]).replace("«", "").replace("»", "")
    with st.form(f"levels_{question.key}_{of.key}", border=False):
        written = st.text_input(text("answer-levels"), value=words, max_chars=400)
        if st.form_submit_button(text("answer-levels-take"), type="primary"):
            ordered = tuple(word.strip() for word in written.split(",") if word.strip())
            levels = {**of.answers.levels, question.about or "*": ordered}
            _take(of, "answers", replace(of.answers, levels=levels))


def ask(of: Uploaded, reading: Reading, text: Text) -> None:
    """The role of every column, closed unless somebody needs it; a choice reads the files again.

    Nothing when there is no sheet to choose from.
    """
    sheets = {sheet.place: sheet for sheet in of.sheets}
    if not sheets:
        return
    by_hand = bool(of.parts)
    with st.expander(text("layout-by-hand"), expanded=by_hand or not reading.parts):
        st.markdown(text("layout-about"))
        parts = _choices(of, reading.parts or of.parts or _guess(sheets), sheets, text)
        with st.container(horizontal=True):
            if st.button(text("layout-read"), type="primary", key=f"read_so_{of.key}"):
                _take(of, "parts", parts)
            if by_hand and st.button(text("layout-back"), key=f"read_auto_{of.key}"):
                uploaded.remember(of, "tries", uploaded.recall(of, "tries", 0) + 1)
                _take(of, "parts", None)


def _take(of: Uploaded, name: str, value: object) -> None:
    uploaded.remember(of, name, value)
    st.rerun()


def _guess(sheets: dict[str, SheetOutline]) -> tuple[TablePart, ...]:
    """Where to begin when nothing was understood: the first filled row of every sheet, no roles yet."""
    return tuple(
        TablePart(
            sheet.place,
            (next(iter(sheet.header_rows), 1),) * 2,
            (Role("aside"),) * len(sheet.rows[0]),
            (1, MOST_ROWS),
        )
        for sheet in sheets.values()
        if sheet.rows
    )


def _choices(
    of: Uploaded, shown: Sequence[TablePart], sheets: dict[str, SheetOutline], text: Text
) -> tuple[TablePart, ...]:
    """The parts as the widgets stand."""
    tries = uploaded.recall(of, "tries", 0)
    parts = []
    for number, part in enumerate(shown):
        sheet = sheets.get(part.place)
        if sheet is None:
            continue
        key = f"layout_{number}_{of.key}_{tries}_{text.language}"
        if len(shown) > 1:
            st.subheader(widgets.code(part.place), anchor=False)
        parts.append(part if part.turned else _of_sheet(part, sheet, len(shown) > 1, key, text))
    return tuple(parts)


def _of_sheet(part: TablePart, sheet: SheetOutline, several: bool, key: str, text: Text) -> TablePart:
    rows = list(dict.fromkeys([*sheet.header_rows, part.header[1]]))
    row = st.selectbox(
        text("layout-header"),
        rows,
        index=rows.index(part.header[1]),
        format_func=lambda row: _row_words(sheet, row, text),
        key=f"{key}_header",
    )
    whole = (
        st.text_input(text("layout-whole-rater"), part.rater, key=f"{key}_rater") if several else part.rater
    )
    labels = sheet.columns(row)
    roles = list(part.roles) + [Role("aside")] * (len(labels) - len(part.roles))
    roles = [
        _role(column, labels[column], role, f"{key}_{row}_{column}", text) if labels[column] else role
        for column, role in enumerate(roles[:MOST_COLUMNS])
    ] + roles[MOST_COLUMNS:]
    first = part.header[0] if row == part.header[1] else row
    return replace(
        part, header=(first, row), roles=tuple(roles), rows=(row + 1, part.rows[1]), rater=whole.strip()
    )


def _role(column: int, label: str, role: Role, key: str, text: Text) -> Role:
    """What one column is, and for marks of which criterion and rater."""
    with st.container(horizontal=True):
        kind = st.selectbox(
            widgets.code(label),
            KINDS,
            index=KINDS.index(role.kind) if role.kind in KINDS else len(KINDS) - 1,
            format_func=lambda kind: text(f"role-{kind}"),
            key=f"{key}_kind",
        )
        if kind not in {"mark", "who"}:
            return Role(kind, rater=role.rater if kind == role.kind else "")
        named = role.criterion if role.kind == "mark" else label
        criterion = (
            st.text_input(text("role-criterion-name"), named, key=f"{key}_criterion")
            if kind == "mark"
            else ""
        )
        rater = st.text_input(text("role-rater-name"), role.rater, key=f"{key}_rater")
    return Role(kind, criterion.strip(), rater.strip())


def _row_words(sheet: SheetOutline, row: int, text: Text) -> str:
    cells = [cell for cell in sheet.rows[row - 1] if cell] if row <= len(sheet.rows) else []
    return text("layout-row", row=row, words=" · ".join(cells[:ROW_WORDS])[:LONGEST_ROW])
