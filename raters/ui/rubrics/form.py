"""The form of a rubric: every field a text, and below each what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from raters import rubrics
from raters.problems import Problem, Refused
from raters.rubrics import LONGEST, CriterionDraft, RubricDraft
from raters.terms import MEASUREMENTS, Measurement
from raters.text import Text
from raters.ui import widgets
from raters.ui.memory import Remembered
from raters.ui.rubrics import editing, library
from raters.ui.rubrics.editing import GROUP, Editor

CHOSEN = Remembered("rubric_chosen", "")
SAID = Remembered("rubric_said", "")


@dataclass(frozen=True, slots=True)
class Fields:
    """Draws the fields of an editor, each with what is wrong with it.

    What was typed is each widget's default, not its state: a state set for a new widget is told the
    browser only once, and a quick second run would leave the field empty.
    """

    editor: Editor
    text: Text
    problems: Mapping[str, Sequence[Problem]]

    def line(self, field: str, value: str, row: int | None = None) -> None:
        """A field of one line."""
        st.text_input(
            self.text(f"rubric-field-{field}"),
            value=value,
            key=self.editor.widget(field, row),
            max_chars=LONGEST[field],
            help=self._help(field),
        )
        self._wrong(field, row)

    def lines(self, field: str, value: str, row: int | None = None, height: int = 100) -> None:
        """A field of several lines."""
        st.text_area(
            self.text(f"rubric-field-{field}"),
            value=value,
            key=self.editor.widget(field, row),
            max_chars=LONGEST[field],
            height=height,
            help=self._help(field),
        )
        self._wrong(field, row)

    def measurement(self, value: Measurement, row: int) -> None:
        """The choice of a level of measurement."""
        st.selectbox(
            self.text("rubric-field-measurement"),
            MEASUREMENTS,
            index=MEASUREMENTS.index(value),
            key=self.editor.widget("measurement", row),
            format_func=lambda level: self.text(f"template-measurement-{level}"),
            help=self._help("measurement"),
        )

    def tick(self, field: str, value: bool) -> None:
        """A rule that is on or off."""
        st.checkbox(self.text(f"rubric-field-{field}"), value=value, key=self.editor.widget(field))

    def _help(self, field: str) -> str | None:
        code = f"rubric-field-{field}-help"
        return self.text(code) if self.text.has(code) else None

    def _wrong(self, field: str, row: int | None) -> None:
        where = field if row is None else f"{self.editor.rows.index(row)}.{field}"
        for problem in self.problems.get(where, ()):
            st.error(widgets.plain(self.text.problem(problem)))


def page(editor: Editor, text: Text) -> None:
    """The whole form and the two ways out of it."""
    problems = _problems(editor) if editor.checked else []
    fields = Fields(editor, text, _by_place(problems))
    name = widgets.plain(editor.draft.name[:200])
    st.header(text("rubric-editing", name=name) if editor.seen else text("rubric-editing-new"), anchor=False)
    st.caption(text("rubric-editing-about" if editor.seen else "rubric-editing-new-about"))
    _head(fields, editor.draft)
    st.subheader(text("rubric-criteria"), anchor=False)
    for problem in fields.problems.get("criteria", ()):
        st.error(widgets.plain(text.problem(problem)))
    for place in _group(editor, text):
        _criterion(fields, editor.rows[place], editor.draft.criteria[place])
    st.button(text("rubric-add"), icon=":material/add:", on_click=editing.add_row, key="rubric_add")
    _rules(fields, editor.draft)
    if problems:
        st.error(text("rubric-fix", count=len(problems)))
        _say_where(editor, problems, text)
    with st.container(horizontal=True):
        if st.button(text("rubric-save"), type="primary", key="rubric_save"):
            _save(editor, text)
        if st.button(text("rubric-cancel"), key="rubric_cancel"):
            editing.clear()
            st.rerun()


def _by_place(problems: Sequence[Problem]) -> dict[str, list[Problem]]:
    places = dict.fromkeys(problem.where for problem in problems)
    return {place: [problem for problem in problems if problem.where == place] for place in places}


def _head(fields: Fields, draft: RubricDraft) -> None:
    left, right = st.columns([4, 1])
    with left:
        fields.line("name", draft.name)
    with right:
        fields.line("year", draft.year)
    left, right = st.columns(2)
    with left:
        fields.lines("source", draft.source)
    with right:
        fields.lines("check", draft.check)


def _group(editor: Editor, text: Text) -> range:
    """The places of the criteria to draw; a long rubric is turned over like pages."""
    count, start = len(editor.rows), editor.group
    if len(editor.groups) > 1:
        start = st.segmented_control(
            text("rubric-places"),
            list(editor.groups),
            default=editor.group,
            required=True,
            key=editor.widget(f"group_{count}_{editor.group}"),
            format_func=lambda first: f"{first + 1}–{min(first + GROUP, count)}",
        )
        if start != editor.group:
            editing.turn(start)
            st.rerun()
    return range(start, min(start + GROUP, count))


def _say_where(editor: Editor, problems: Sequence[Problem], text: Text) -> None:
    """Which criteria are marked, when they may be on another page of the form."""
    places = sorted({int(where) for p in problems if (where := p.where.partition(".")[0]).isdigit()})
    if len(editor.groups) > 1 and places:
        codes = [editor.draft.criteria[place].code or f"№ {place + 1}" for place in places]
        st.caption(text("rubric-fix-criteria", criteria=widgets.listed(codes)))


def _criterion(fields: Fields, row: int, draft: CriterionDraft) -> None:
    with st.container(border=True):
        left, right = st.columns([1, 4])
        with left:
            fields.line("code", draft.code, row)
        with right:
            fields.line("title", draft.title, row)
        left, right = st.columns(2)
        with left:
            fields.line("scale", draft.scale, row)
            fields.measurement(draft.measurement, row)
            fields.line("limit", draft.limit, row)
        with right:
            fields.lines("descriptors", draft.descriptors, row, height=200)
        with st.container(horizontal=True):
            _move(fields, row, "up", editing.raise_row)
            _move(fields, row, "drop", editing.drop_row)


def _move(fields: Fields, row: int, way: str, change: Callable[[int], None]) -> None:
    icon = {"up": ":material/arrow_upward:", "drop": ":material/delete:"}[way]
    st.button(
        fields.text(f"rubric-{way}"),
        icon=icon,
        type="tertiary",
        key=fields.editor.widget(way, row),
        on_click=change,
        args=(row,),
        disabled=way == "up" and row == fields.editor.rows[0],
    )


def _rules(fields: Fields, draft: RubricDraft) -> None:
    st.subheader(fields.text("rubric-third-editing"), anchor=False)
    st.caption(fields.text("rubric-third-editing-about"))
    left, right = st.columns(2)
    with left:
        fields.line("total", draft.total)
    with right:
        fields.line("differing", draft.differing)
    fields.tick("zero_against_score", draft.zero_against_score)
    st.subheader(fields.text("rubric-grades"), anchor=False)
    fields.line("grade_boundaries", draft.grade_boundaries)


# ---------------------------------------------------------------- saving


def _problems(editor: Editor) -> list[Problem]:
    try:
        rubrics.rubric_of(editor.draft, library.taken(editor.key))
    except Refused as refusal:
        return list(refusal.problems)
    return []


def _save(editor: Editor, text: Text) -> None:
    """Keep the next version and leave; else stay, with everything typed."""
    try:
        rubric = rubrics.rubric_of(editor.draft, library.taken(editor.key))
    except Refused:
        editing.mark()
        st.rerun()
    try:
        key = library.save(rubric, editor.key, editor.seen)
    except Refused as refusal:
        widgets.show_problems(refusal.problems, text)
        if any(problem.code == "record_changed" for problem in refusal.problems):
            st.info(text("rubric-changed"))
            now = library.kept().get(editor.key)
            editing.mark(editor.checked, seen=now.version if now else 0)
        return
    kept = library.kept()[key].value.latest
    CHOSEN.put(f"kept:{key}")
    SAID.put(text.rubric(kept))
    editing.clear()
    st.rerun()
