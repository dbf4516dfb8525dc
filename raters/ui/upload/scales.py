"""Which scores were allowed: from the file, from a rubric, or proposed from the marks and confirmed."""

from __future__ import annotations

import hashlib

import streamlit as st

from raters import agreement
from raters.problems import Problem, Refused
from raters.rubrics import parse_scale
from raters.terms import Criterion, Reading, Rubric, ScoreTable
from raters.text import Text
from raters.ui import state, widgets
from raters.ui.rubrics import library
from raters.ui.upload import uploaded
from raters.ui.upload.uploaded import Uploaded

UNDECLARED = "scale_not_declared"


def ask_scale(of: Uploaded, first: Reading, text: Text) -> Reading | None:
    """The scale, from the file, from a rubric or typed; None until a person has confirmed one."""
    st.subheader(text("ui-step-scale"), anchor=False)
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
    return None if rubric is None else of.read(rubric, first)


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
    seen = {
        str(code): (float(scores.min()), float(scores.max()))
        for code, scores in reading.scores.groupby("criterion", sort=False)["score"]
    }
    # A corrected score leaves the scales as confirmed; other criteria must be confirmed anew.
    name = f"scales_{hashlib.sha256(repr(list(seen)).encode()).hexdigest()[:8]}"
    rubric: Rubric | None = uploaded.recall(of, name, None)
    words = "" if rubric is None else " · ".join(f"{c.code} {text.scale(c.scale)}" for c in rubric.criteria)
    title = text("scales-confirmed", scales=words[:400]) if words else text("ui-scale-typed-about-short")
    with st.expander(title, expanded=rubric is None), st.form(f"{name}_{of.key}", border=False):
        st.caption(text("ui-scale-typed-about"))
        written = _scale_inputs(seen, f"{of.key}_{name}", text)
        if st.form_submit_button(text("ui-scale-confirm"), type="primary"):
            parsed = _parsed(written, text)
            uploaded.remember(of, name, parsed)
            if parsed is not None:
                st.rerun()
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
