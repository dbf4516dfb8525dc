"""A rubric to read: criteria, levels, rules in words, versions; and what can be done with it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import streamlit as st

from raters import rubrics
from raters.access import Role
from raters.problems import Refused
from raters.store import Kept
from raters.terms import Rubric, RubricHistory
from raters.text import Text
from raters.ui import attempts, on_screen, state, widgets
from raters.ui.memory import Remembered
from raters.ui.rubrics import editing, library, score_sheets
from raters.ui.rubrics.form import CHOSEN, SAID


def page(text: Text) -> None:
    """Choose a rubric, read it, take it further."""
    st.markdown(text("rubric-about"))
    if said := SAID.take():
        st.success(text("rubric-kept", name=widgets.plain(said)))
    if state.role() is Role.LEADER:
        _new(text)
    else:
        st.caption(text("rubric-only-leader"))
    kept, rubric = _choose(text)
    _actions(rubric, kept, text)
    show(rubric, text)
    score_sheets.offer(rubric, text)


def show(rubric: Rubric, text: Text) -> None:
    """Everything a rubric says."""
    st.header(widgets.plain(text.rubric(rubric)), anchor=False)
    if rubric.source:
        st.caption(text("rubric-source", source=widgets.plain(rubric.source[:900])))
    if rubric.check:
        st.warning(widgets.plain(rubric.check), title=text("ui-rubric-check"))
    st.subheader(text("rubric-criteria"), anchor=False)
    _criteria(rubric, text)
    _descriptors(rubric, text)
    st.subheader(text("rubric-third"), anchor=False)
    lines = [f"- {widgets.plain(text.line(line))}" for line in rubrics.third_check_lines(rubric)]
    about = text("rubric-third-any") if lines else text("rubric-third-none")
    st.markdown("\n".join([about, "", *lines]))
    if rubric.grade_boundaries:
        st.subheader(text("rubric-grades"), anchor=False)
        boundaries = "; ".join(map(text.score, rubric.grade_boundaries[:40]))
        st.markdown(text("rubric-grades-are", boundaries=widgets.plain(boundaries)))


def _criteria(rubric: Rubric, text: Text) -> None:
    rows = [
        {
            text("rubric-criterion"): f"**{widgets.code(c.code)}** {widgets.plain(c.title)}",
            text("rubric-scale"): widgets.plain(text.scale(c.scale)),
            text("rubric-measurement"): text(f"template-measurement-{c.measurement}"),
        }
        for c in rubric.criteria
    ]
    alt = text("rubric-criteria-alt")
    widgets.table(rows, alt)
    st.caption(text("rubric-total", criteria=len(rubric.criteria), most=text.score(rubric.maximum)))


def _descriptors(rubric: Rubric, text: Text) -> None:
    """What each score is given for, where the rubric says it."""
    rows = [
        {
            text("rubric-criterion"): f"**{widgets.code(c.code)}**",
            text("rubric-level"): text.score(level),
            text("rubric-descriptor"): widgets.plain(words),
        }
        for c in rubric.criteria
        for level, words in zip(c.scale.levels, c.descriptors, strict=False)
    ]
    if rows:
        with st.expander(text("rubric-descriptors")):
            alt = text("rubric-descriptors")
            widgets.table(rows, alt)


# ---------------------------------------------------------------- choosing


def _choose(text: Text) -> tuple[Kept[RubricHistory] | None, Rubric]:
    """The rubric chosen, with its history when it is the school's."""
    kept = library.kept()
    options: dict[str, Rubric] = {f"kept:{key}": one.value.latest for key, one in kept.items()}
    options |= {f"shipped:{rubric.name}": rubric for rubric in rubrics.shipped()}
    shown = Remembered(state.key("rubric_shown"), "")
    shown.put(CHOSEN.get() if CHOSEN.get() in options else next(iter(options)))
    choice = st.selectbox(
        text("ui-rubric"),
        list(options),
        key=shown.name,
        format_func=lambda option: _option(option, options[option], text),
        on_change=lambda: CHOSEN.put(shown.get()),
    )
    one = kept.get(choice.removeprefix("kept:"))
    return one, _version(one, text) if one else options[choice]


def _option(option: str, rubric: Rubric, text: Text) -> str:
    group = "kept" if option.startswith("kept:") else "shipped"
    return f"{text(f'rubric-group-{group}')}: {text.rubric(rubric)}"


def _version(one: Kept[RubricHistory], text: Text) -> Rubric:
    """The version to look at, the latest one before anybody chose."""
    versions = one.value.versions
    if len(versions) == 1:
        return versions[0]
    shown = st.selectbox(
        text("rubric-versions"),
        list(range(len(versions), 0, -1)),
        key=state.key("rubric_version", one.key, str(len(versions))),
    )
    if shown < len(versions):
        st.info(text("rubric-older", latest=text("rubric-version", version=len(versions))))
    return versions[shown - 1]


# ---------------------------------------------------------------- going further


def _actions(rubric: Rubric, one: Kept[RubricHistory] | None, text: Text) -> None:
    leads = state.role() is Role.LEADER
    with st.container(horizontal=True):
        if leads and one is not None:
            label = text("rubric-edit" if rubric == one.value.latest else "rubric-edit-older")
            if st.button(label, type="primary", icon=":material/edit:", key="rubric_edit"):
                editing.begin(rubric, one.key, one.version)
                st.rerun()
        if leads and st.button(text("rubric-copy"), icon=":material/content_copy:", key="rubric_copy"):
            copied = text("rubric-copy-name", name=rubric.name[:180])
            editing.begin(replace(rubric, name=copied))
            st.rerun()
        st.download_button(
            text("rubric-export"),
            rubrics.write_rubric(rubric),
            file_name=text("rubric-file"),
            mime="application/toml",
            icon=":material/download:",
            on_click="ignore",
            key="rubric_export",
        )
        removable = one if leads else None
        if removable and st.button(text("rubric-remove"), icon=":material/delete:", key="rubric_remove"):
            _ask(removable, text)


def _new(text: Text) -> None:
    """A rubric from nothing or from a file."""
    with st.expander(text("rubric-import")):
        st.caption(text("rubric-import-about"))
        file = on_screen.hold(st.file_uploader(text("rubric-import-file"), type=["toml"], key="rubric_file"))
        if st.button(text("rubric-new"), icon=":material/add:", key="rubric_new"):
            editing.begin_empty()
            st.rerun()
        if file is not None:
            try:
                editing.begin(rubrics.read_rubric(file.getvalue(), file.name))
            except Refused as refusal:
                widgets.show_problems(refusal.problems, text)
                return
            st.rerun()


def _ask(one: Kept[RubricHistory], text: Text) -> None:
    attempts.ask_first(
        text("rubric-remove-title"),
        text("rubric-remove-question", name=widgets.plain(one.value.latest.name)),
        (text("rubric-remove-yes"), text("rubric-remove-no")),
        "rubric",
        partial(library.remove, one.key),
    )
