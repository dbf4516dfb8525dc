"""The rubric being edited: everything typed stays in the session, whatever page one looks at."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, fields, replace
from typing import TypeVar

import streamlit as st

from raters.rubrics import CriterionDraft, RubricDraft, draft_of
from raters.terms import Rubric
from raters.ui import session

DESK = "rubric_desk"
GROUP = 20
"""Criteria drawn at a time: Streamlit's time for a page grows with the square of its fields."""
COMMA = ("ru",)
"""Languages that write 1,5."""
Form = TypeVar("Form", RubricDraft, CriterionDraft)


@dataclass(frozen=True, slots=True)
class Desk:
    """What was typed, a number for each row, and what it will be the next version of.

    `seen` is the number of versions when the editing began, 0 for a new rubric; `checked` says that
    saving was tried, so that what is wrong is shown from then on; `group` counts the criteria before
    those on the page.
    """

    name: str
    draft: RubricDraft
    rows: tuple[int, ...]
    key: str = ""
    seen: int = 0
    checked: bool = False
    group: int = 0

    @property
    def groups(self) -> range:
        """Where each group of criteria begins."""
        return range(0, max(len(self.rows), 1), GROUP)

    def widget(self, field: str, row: int | None = None) -> str:
        """The key of a field's widget; options are words, so their widget belongs to a language."""
        names = [self.name, *([] if row is None else [str(row)]), field]
        return session.key(*names) if field == "measurement" else "_".join(names)


def place(rubric: Rubric, key: str = "", seen: int = 0) -> None:
    """Begin to edit a rubric: as the next version of the one under `key`, else as a new one."""
    draft = draft_of(rubric, session.text().language in COMMA)
    name = f"desk_{secrets.token_hex(4)}"
    st.session_state[DESK] = Desk(name, draft, tuple(range(len(draft.criteria))), key, seen)


def place_empty() -> None:
    """Begin with nothing but room for one criterion."""
    name = f"desk_{secrets.token_hex(4)}"
    st.session_state[DESK] = Desk(name, RubricDraft(criteria=(CriterionDraft(),)), (0,))


def clear() -> None:
    """Leave editing; what was not saved is gone."""
    st.session_state.pop(DESK, None)


def current() -> Desk | None:
    """The desk with everything typed until now; None when nothing is edited."""
    desk: Desk | None = st.session_state.get(DESK)
    if desk is None:
        return None
    rows = zip(desk.rows, desk.draft.criteria, strict=True)
    criteria = tuple(_typed(desk, form, row) for row, form in rows)
    desk = replace(desk, draft=replace(_typed(desk, desk.draft), criteria=criteria))
    st.session_state[DESK] = desk
    return desk


def _typed(desk: Desk, form: Form, row: int | None = None) -> Form:
    """The form with the values of the widgets that are on the page."""
    keys = {field.name: desk.widget(field.name, row) for field in fields(form)}
    return replace(form, **{n: st.session_state[k] for n, k in keys.items() if k in st.session_state})


def mark(checked: bool = True, seen: int | None = None) -> None:
    """Show from now on what is wrong; `seen` when another version has been seen meanwhile."""
    desk = st.session_state[DESK]
    st.session_state[DESK] = replace(desk, checked=checked, seen=desk.seen if seen is None else seen)


def turn(group: int) -> None:
    """Go to another group of criteria."""
    st.session_state[DESK] = replace(st.session_state[DESK], group=group)


def add_row() -> None:
    """One more criterion at the end, on the scale of the one before."""
    if desk := current():
        scale = desk.draft.criteria[-1].scale if desk.draft.criteria else ""
        rows = (*zip(desk.rows, desk.draft.criteria, strict=True), (_next(desk), CriterionDraft(scale=scale)))
        _arrange(desk, rows)
        turn(st.session_state[DESK].groups[-1])


def drop_row(row: int) -> None:
    """Without this criterion."""
    if desk := current():
        rows = zip(desk.rows, desk.draft.criteria, strict=True)
        _arrange(desk, tuple(pair for pair in rows if pair[0] != row))


def raise_row(row: int) -> None:
    """This criterion before the one above it."""
    if desk := current():
        rows = list(zip(desk.rows, desk.draft.criteria, strict=True))
        at = desk.rows.index(row)
        rows.insert(max(at - 1, 0), rows.pop(at))
        _arrange(desk, tuple(rows))


def _next(desk: Desk) -> int:
    return max(desk.rows, default=-1) + 1


def _arrange(desk: Desk, rows: tuple[tuple[int, CriterionDraft], ...]) -> None:
    draft = replace(desk.draft, criteria=tuple(criterion for _, criterion in rows))
    desk = replace(desk, draft=draft, rows=tuple(row for row, _ in rows))
    st.session_state[DESK] = replace(desk, group=min(desk.group, desk.groups[-1]))
