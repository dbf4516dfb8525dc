"""The steps of an upload, one function a step; each step shows itself only when the one before is done."""

from __future__ import annotations

import hashlib

import pandas as pd
import streamlit as st

from raters import agreement, intake
from raters.problems import Problem, Refused
from raters.rubrics import parse_scale
from raters.terms import TABLE_KINDS, Criterion, File, Layout, Reading, Rubric, ScoreTable
from raters.text import Text
from raters.ui import state, widgets
from raters.ui.rubrics import library
from raters.ui.upload import uploaded
from raters.ui.upload.corrections import PERSONAL
from raters.ui.upload.uploaded import Uploaded

WAYS = ("file", "paste")
LONGEST_PASTE = 3_000_000
UNDECLARED = "scale_not_declared"
PREVIEW_ROWS = 12


def ask_files(text: Text) -> tuple[File, ...]:
    """Step 1: the files, untouched, or a table pasted from Excel."""
    st.header(text("ui-step-file"), anchor=False)
    way = st.segmented_control(
        text("paste-way"),
        WAYS,
        default=WAYS[0],
        required=True,
        key=state.key("bring"),
        format_func=lambda way: text(f"paste-way-{way}"),
        label_visibility="collapsed",
    )
    if way == "paste":
        return _pasted(text)
    given = st.file_uploader(
        text("ui-files"),
        type=TABLE_KINDS,
        accept_multiple_files=True,
        key="files",
        help=text("ui-files-help"),
    )
    return tuple(File(file.name, file.getvalue()) for file in given)


def _pasted(text: Text) -> tuple[File, ...]:
    """Cells copied in Excel come as lines with tabs: a text file like any other."""
    pasted = st.text_area(
        text("paste-box"),
        placeholder=text("paste-example"),
        help=text("paste-help"),
        height=220,
        max_chars=LONGEST_PASTE,
        key="pasted",
    )
    st.button(text("paste-read"), key="read_pasted")
    return (intake.pasted(pasted, text("paste-name")),) if pasted.strip() else ()


def say_what_fits(text: Text) -> None:
    """Which files can be read, for who has none at hand yet."""
    st.markdown(text("ui-files-fit"))


def show_detected(reading: Reading, text: Text) -> None:
    """What the file was taken for, in counts and in its first rows."""
    if reading.layout is None:
        return
    scores = reading.scores
    counts = {name: scores[name].nunique() for name in ("work", "rater", "criterion")}
    with st.container(border=True):
        st.markdown(
            text(
                "ui-detected",
                works=counts["work"],
                raters=counts["rater"],
                criteria=counts["criterion"],
                scores=len(scores),
            )
        )
        st.caption(_layout_words(reading.layout, text))
        if personal := [label for label in reading.layout.ignored if intake.is_personal_column(label)]:
            st.caption(text("codes-ignored", columns=widgets.listed(personal, 8)))
        with st.expander(text("ui-preview")):
            _preview(scores, text)


def _layout_words(layout: Layout, text: Text) -> str:
    words = [text(f"ui-layout-{layout.kind}"), text("ui-layout-work", column=widgets.code(layout.work))]
    if layout.sheet:
        words.append(text("ui-layout-sheet", sheet=widgets.code(layout.sheet)))
    if layout.rater:
        words.append(text("ui-layout-rater", column=widgets.code(layout.rater)))
    if layout.circumstances:
        words.append(text("ui-layout-circumstances", columns=widgets.listed(layout.circumstances, 8)))
    if layout.ignored:
        words.append(text("ui-layout-ignored", columns=widgets.listed(layout.ignored, 8)))
    return " · ".join(words)


def _preview(scores: pd.DataFrame, text: Text) -> None:
    columns = ["work", "rater", "criterion", "score"]
    shown = scores[columns].head(PREVIEW_ROWS)
    table = pd.DataFrame({text(f"ui-column-{name}"): shown[name].map(widgets.code) for name in columns})
    widgets.table(table, text("ui-preview"))


# ---------------------------------------------------------------- the scale


def ask_scale(of: Uploaded, first: Reading, text: Text) -> Reading | None:
    """Step 2: the scale, from the file, from a rubric or typed; None until a person has confirmed one."""
    st.header(text("ui-step-scale"), anchor=False)
    declared = not any(problem.code == UNDECLARED for problem in first.problems)
    ways = [*(["declared"] if declared else []), "typed", "shipped"]
    way = st.segmented_control(
        text("ui-scale-way"),
        ways,
        default=ways[0],
        required=True,
        key=state.key("way", of.key),
        format_func=lambda way: text(f"ui-scale-{way}"),
    )
    if way == "declared":
        if first.table is not None:
            _show_scales(first.table.rubric, text)
        return first
    rubric = _shipped(of, first, text) if way == "shipped" else _typed(of, first, text)
    return None if rubric is None else of.read(rubric)


def _shipped(of: Uploaded, reading: Reading, text: Text) -> Rubric | None:
    """A rubric of the school or the program; those that know the file's criteria come first."""
    codes = set(reading.scores["criterion"])
    ordered = sorted(library.known(), key=lambda rubric: -len({c.code for c in rubric.criteria} & codes))
    rubric = library.ask(f"rubric_{of.key}", text, ordered, None)
    if rubric is None:
        return None
    _show_scales(rubric, text)
    if rubric.check:
        st.warning(widgets.plain(rubric.check), title=text("ui-rubric-check"))
    return rubric


def _show_scales(rubric: Rubric, text: Text) -> None:
    scales = [f"**{widgets.code(c.code)}** {widgets.code(text.scale(c.scale))}" for c in rubric.criteria]
    st.markdown(f"{text('ui-rubric-scales')} {' · '.join(scales)}")


def _typed(of: Uploaded, reading: Reading, text: Text) -> Rubric | None:
    """A scale for every criterion, suggested from the scores seen, confirmed by a person."""
    st.caption(text("ui-scale-typed-about"))
    seen = {
        str(code): (float(scores.min()), float(scores.max()))
        for code, scores in reading.scores.groupby("criterion", sort=False)["score"]
    }
    # A corrected score leaves the scales as confirmed; other criteria must be confirmed anew.
    name = f"scales_{hashlib.sha256(repr(list(seen)).encode()).hexdigest()[:8]}"
    with st.form(f"{name}_{of.key}"):
        written = _scale_inputs(seen, f"{of.key}_{name}", text)
        if st.form_submit_button(text("ui-scale-confirm"), type="primary"):
            uploaded.remember(of, name, _parsed(written, text))
    rubric: Rubric | None = uploaded.recall(of, name, None)
    return rubric


def _scale_inputs(seen: dict[str, tuple[float, float]], name: str, text: Text) -> dict[str, str]:
    with st.grid(4):
        return {
            code: st.text_input(
                widgets.code(code),
                value=_suggested(low, high, text),
                help=text("ui-scale-seen", low=text.score(low), high=text.score(high)),
                key=f"scale_{name}_{code}",
            )
            for code, (low, high) in seen.items()
        }


def _suggested(low: float, high: float, text: Text) -> str:
    """From zero to the highest score seen, if whole points; what the highest could be only people know."""
    if low < 0 or not high.is_integer():
        return ""
    return f"0-{text.score(max(high, 1.0))}"


def _parsed(written: dict[str, str], text: Text) -> Rubric | None:
    criteria: list[Criterion] = []
    problems: list[Problem] = []
    for code, words in written.items():
        try:
            criteria.append(Criterion(code, parse_scale(words)))
        except Refused as refusal:
            problems += refusal.problems
    if problems:
        widgets.show_problems(problems, text)
        return None
    return Rubric("", tuple(criteria))


# ---------------------------------------------------------------- problems


def show_other_problems(reading: Reading, text: Text) -> None:
    """What is wrong whatever the scale will be."""
    widgets.show_problems([p for p in reading.problems if p.code not in (UNDECLARED, PERSONAL)], text)


def show_check(reading: Reading, text: Text) -> None:
    """Step 3: everything wrong, or that nothing is."""
    st.header(text("ui-step-check"), anchor=False)
    problems = [problem for problem in reading.problems if problem.code != PERSONAL]
    widgets.show_problems(problems, text)
    if reading.table is None:
        st.markdown(text("ui-check-repair"))
    elif not problems:
        st.success(text("ui-check-fine"))
    _account(reading, text)


def _account(reading: Reading, text: Text) -> None:
    """Where every filled cell went, so that nobody need wonder what was dropped and why."""
    account = reading.account
    if account is None:
        return
    lines = [text("account-read", read=account.read, cells=account.cells)]
    if account.codes:
        marks = ", ".join(f"«{widgets.code(mark)}»: {count}" for mark, count in account.codes.items())
        lines.append(text("account-codes", marks=marks, count=sum(account.codes.values())))
    lines += [
        text("account-aside", count=count, reason=text(_because(code, text)))
        for code, count in account.aside.items()
    ]
    if account.blank:
        lines.append(text("account-blank", count=account.blank))
    if account.rows:
        lines.append(text("account-rows", rows=widgets.listed(account.rows, 8), count=len(account.rows)))
    if account.columns:
        lines.append(text("account-columns", columns=widgets.listed(account.columns, 8)))
    with st.expander(text("account-title", read=account.read, cells=account.cells)):
        st.markdown("\n".join(f"- {line}" for line in lines))


def _because(code: str, text: Text) -> str:
    named = f"account-because-{code}"
    return named if text.has(named) else "account-because-other"


def agree_to_raters(of: Uploaded, table: ScoreTable, text: Text) -> bool:
    """Whether to go on: there are as many raters as a round has, or the person says that they are raters."""
    many = agreement.many_raters(table)
    if many is None or uploaded.recall(of, "many_raters", False):
        return True
    st.warning(text("many-raters-about", **many.facts), title=text("many-raters-title"))
    if st.button(text("many-raters-yes"), key=f"many_raters_{of.key}"):
        uploaded.remember(of, "many_raters", True)
        st.rerun()
    return False
