"""The round at a glance: table and picture in one, what needs attention first; rows lead on."""

from __future__ import annotations

from html import escape

import streamlit as st

from raters.casebook import main_cause
from raters.charts import interval_svg
from raters.report import cause_words
from raters.terms import Criterion, CriterionAgreement
from raters.text import Text, verdict_outlook
from raters.ui import navigation, widgets
from raters.ui.results.sentences import round_sentence
from raters.ui.state import View
from raters.ui.widgets import design

COLUMNS = (3.2, 1.8, 2.6, 2.6)


def show(view: View) -> None:
    """The verdict in a sentence, the criteria, the way to the plan, the shapes explained."""
    text = view.text
    st.html(design.lead(round_sentence(view.agreement, text)))
    st.markdown(widgets.whole(view))
    with st.container(key="rows"):
        _head(text)
        for measured in view.agreement.by_attention():
            _row(view, measured)
    _foot(view)
    _what_to_do(view)


def _head(text: Text) -> None:
    with st.container(key="rows_head"):
        names = ("criterion", "alike", "interval", "cause")
        for column, name in zip(st.columns(COLUMNS), names, strict=True):
            column.html(design.small(text(f"overview-column-{name}")))


def _row(view: View, measured: CriterionAgreement) -> None:
    text, criterion = view.text, measured.criterion
    name, alike, interval, main = st.columns(COLUMNS)
    with name:
        label = f"{widgets.code(criterion.code)}\u2002{widgets.plain(criterion.title)}".rstrip()
        navigation.link("criterion", label, {"c": str(place(view, criterion))})
        st.html(
            design.chip(measured, text) + design.small(text("ui-scale", scale=text.scale(criterion.scale)))
        )
    alike.html(design.big(widgets.share(measured.exact, text)) + design.small(_alike(view, criterion)))
    drawn = interval_svg(measured, view.agreement.limits.bands)
    said = widgets.criterion_words(measured, text)
    interval.html(
        design.picture(drawn, said, "r-interval") if drawn else design.small(text.estimate(measured.lead))
    )
    outlook = verdict_outlook(measured, text) if measured.verdict.group == "unclear" else ""
    main.html(cause(view, measured) + (design.small(outlook) if outlook else ""))


def place(view: View, criterion: Criterion) -> int:
    """The criterion's place in the rubric, from 1: what the address of its page says."""
    return 1 + [measured.criterion.code for measured in view.agreement.criteria].index(criterion.code)


def _alike(view: View, criterion: Criterion) -> str:
    alike, works = view.work_up.alike.get(criterion.code, (0, 0))
    return view.text("overview-alike", alike=alike, works=works)


def cause(view: View, measured: CriterionAgreement) -> str:
    """The main cause in a few words, as HTML."""
    found = main_cause(measured, view.findings, view.plan.steps)
    words = cause_words(found.rule, view.text) if found else view.text("overview-no-cause")
    return f"<div>{escape(words)}</div>"


def _foot(view: View) -> None:
    """The ends of the picture's axis under it."""
    bands, text = view.agreement.limits.bands, view.text
    marks = "".join(
        f'<span style="position:absolute;left:{100 * edge:.1f}%;transform:translateX(-50%)">'
        f"{text.number(edge, digits)}</span>"
        for edge, digits in ((0.0, 0), (bands.poor, 2), (bands.acceptable, 2), (bands.reliable, 2), (1.0, 0))
    )
    _, _, axis, _ = st.columns(COLUMNS)
    axis.html(f'<div class="r-small r-axis">{marks}</div>')


def _what_to_do(view: View) -> None:
    text, steps = view.text, view.plan.steps
    with st.container(key="do", horizontal=True, vertical_alignment="center"):
        st.markdown(text("overview-do", steps=len(steps), meetings=len(view.plan.meetings)), width="stretch")
        if st.button(text("overview-plan"), type="primary", icon=":material/arrow_forward:", key="to_plan"):
            navigation.go("plan")
