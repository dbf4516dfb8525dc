"""The rubric being edited: everything typed stays in the session, whatever page one looks at."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, fields, replace
from typing import TypeVar

from raters.rubrics import CriterionDraft, RubricDraft, draft_of
from raters.terms import Rubric
from raters.ui import state
from raters.ui.memory import Remembered

GROUP = 20
"""Criteria drawn at a time: Streamlit's time for a page grows with the square of its fields."""
COMMA = ("ru",)
"""Languages that write 1,5."""
Form = TypeVar("Form", RubricDraft, CriterionDraft)


@dataclass(frozen=True, slots=True)
class Editor:
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
        return state.key(*names) if field == "measurement" else "_".join(names)


EDITED = Remembered[Editor | None]("rubric_edited", None)


def begin(rubric: Rubric, key: str = "", seen: int = 0) -> None:
    """Begin to edit a rubric: as the next version of the one under `key`, else as a new one."""
    draft = draft_of(rubric, state.text().language in COMMA)
    name = f"rubric_{secrets.token_hex(4)}"
    EDITED.put(Editor(name, draft, tuple(range(len(draft.criteria))), key, seen))


def begin_empty() -> None:
    """Begin with nothing but room for one criterion."""
    name = f"rubric_{secrets.token_hex(4)}"
    EDITED.put(Editor(name, RubricDraft(criteria=(CriterionDraft(),)), (0,)))


def clear() -> None:
    """Leave editing; what was not saved is gone."""
    EDITED.forget()


def current() -> Editor | None:
    """The editor with everything typed until now; None when nothing is edited."""
    editor = EDITED.get()
    if editor is None:
        return None
    rows = zip(editor.rows, editor.draft.criteria, strict=True)
    criteria = tuple(_typed(editor, form, row) for row, form in rows)
    editor = replace(editor, draft=replace(_typed(editor, editor.draft), criteria=criteria))
    EDITED.put(editor)
    return editor


def _typed(editor: Editor, form: Form, row: int | None = None) -> Form:
    """The form with the values of the widgets that are on the page."""
    values = {field.name: getattr(form, field.name) for field in fields(form)}
    drawn = {name: Remembered(editor.widget(name, row), value) for name, value in values.items()}
    return replace(form, **{name: field.get() for name, field in drawn.items()})


def mark(checked: bool = True, seen: int | None = None) -> None:
    """Show from now on what is wrong; `seen` when another version has been seen meanwhile."""
    if editor := EDITED.get():
        EDITED.put(replace(editor, checked=checked, seen=editor.seen if seen is None else seen))


def turn(group: int) -> None:
    """Go to another group of criteria."""
    if editor := EDITED.get():
        EDITED.put(replace(editor, group=group))


def add_row() -> None:
    """One more criterion at the end, on the scale of the one before."""
    if editor := current():
        scale = editor.draft.criteria[-1].scale if editor.draft.criteria else ""
        rows = (
            *zip(editor.rows, editor.draft.criteria, strict=True),
            (_next(editor), CriterionDraft(scale=scale)),
        )
        _arrange(editor, rows)
        turn(range(0, len(rows), GROUP)[-1])


def drop_row(row: int) -> None:
    """Without this criterion."""
    if editor := current():
        rows = zip(editor.rows, editor.draft.criteria, strict=True)
        _arrange(editor, tuple(pair for pair in rows if pair[0] != row))


def raise_row(row: int) -> None:
    """This criterion before the one above it."""
    if editor := current():
        rows = list(zip(editor.rows, editor.draft.criteria, strict=True))
        at = editor.rows.index(row)
        rows.insert(max(at - 1, 0), rows.pop(at))
        _arrange(editor, tuple(rows))


def _next(editor: Editor) -> int:
    return max(editor.rows, default=-1) + 1


def _arrange(editor: Editor, rows: tuple[tuple[int, CriterionDraft], ...]) -> None:
    draft = replace(editor.draft, criteria=tuple(criterion for _, criterion in rows))
    editor = replace(editor, draft=draft, rows=tuple(row for row, _ in rows))
    EDITED.put(replace(editor, group=min(editor.group, editor.groups[-1])))
