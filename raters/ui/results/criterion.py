"""One criterion: its verdict and facts, and four views of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd
import streamlit as st

from raters import advice
from raters.benchmarks import benchmark
from raters.casebook import main_cause
from raters.report import cause_words
from raters.terms import Criterion, CriterionAgreement
from raters.text import Text, chance_words, verdict_outlook
from raters.ui import addresses, caches, navigation, widgets
from raters.ui.results import cycle, severity, what_if, where
from raters.ui.state import View
from raters.ui.widgets import design

MOST_WORKS = 60


def head(view: View) -> CriterionAgreement:
    """The criterion the address names, with its neighbours, its verdict and the facts behind it."""
    text, criteria = view.text, view.agreement.criteria
    places = [str(number) for number in range(1, len(criteria) + 1)]
    first = view.agreement.by_attention()[0] if criteria else None
    place = addresses.get("c", places, str(criteria.index(first) + 1) if first else "1")
    measured = criteria[int(place) - 1]
    cycle.opened(view, measured.criterion.code)
    _way(view, int(place))
    st.title(_named(measured.criterion), anchor=False)
    st.html(design.chip(measured, text))
    if view.round.synthetic:
        st.markdown(widgets.synthetic(view.round, text))
    found = main_cause(measured, view.findings, view.plan.steps)
    if found is not None and found.criterion is not None:
        st.html(design.lead(cause_words(found.rule, text)))
    st.html(facts(view, measured))
    words = chance_words(measured, view.agreement.limits.bands, text)
    outlook = verdict_outlook(measured, text) if measured.double_scored else ""
    st.caption(" ".join(filter(None, (words, outlook))))
    return measured


def facts(view: View, measured: CriterionAgreement) -> str:
    """Four figures with what they are: exact, within a point, alpha, what such scales usually reach."""
    text, usual = view.text, benchmark(len(measured.criterion.scale))
    alike, works = view.work_up.alike.get(measured.criterion.code, (0, 0))
    interval = measured.lead.interval
    said = [
        (widgets.share(measured.exact, text), text("criterion-exact", alike=alike, works=works)),
        (widgets.share(measured.adjacent, text), text("criterion-adjacent")),
        (
            "–" if measured.lead.value is None else text.number(measured.lead.value),
            text("criterion-alpha", interval=text.interval(interval))
            if interval
            else text.estimate(measured.lead),
        ),
    ]
    if usual is not None:
        low, _, high = usual.ordinal_alpha
        between = f"{text.number(low)}–{text.number(high)}"
        said.append((between, text("criterion-usual", scale=text.scale(measured.criterion.scale))))
    return design.facts(said)


def _way(view: View, place: int) -> None:
    """Back to the round, and to the criteria on either side."""
    criteria = view.agreement.criteria
    with st.container(horizontal=True, key="way"):
        navigation.link("round", widgets.plain(view.round.title), icon=":material/arrow_back:")
        shown = addresses.get("view", tuple(VIEWS), "where")
        for other, icon in ((place - 1, "chevron_left"), (place + 1, "chevron_right")):
            if 0 < other <= len(criteria):
                code = widgets.code(criteria[other - 1].criterion.code)
                query = {"c": str(other), "view": shown}
                navigation.link("criterion", code, query, icon=f":material/{icon}:")


def _named(criterion: Criterion) -> str:
    return (
        f"{widgets.code(criterion.code)}. {widgets.plain(criterion.title)}"
        if criterion.title
        else widgets.code(criterion.code)
    )


def works(view: View, measured: CriterionAgreement) -> None:
    """The works whose scores part, farthest first, with every score by code."""
    code, text = measured.criterion.code, view.text
    shown = advice.pairs.widest(caches.co_scores(view, code))[:MOST_WORKS]
    if not shown:
        st.markdown(text("ui-no-differences"))
        return
    scores = view.round.table.scores
    of_criterion = scores[scores["criterion"] == code].groupby("work", observed=True)
    rows = [
        {
            text("ui-column-work"): f"**{widgets.code(work)}**",
            text("ui-column-scores"): _by_code(of_criterion.get_group(work), text),
        }
        for work in shown
    ]
    widgets.table(rows, text("ui-own-works-alt"))


def _by_code(scores: pd.DataFrame, text: Text) -> str:
    """Every score of one work: Э-01: 2, Э-03: 1."""
    given = zip(scores["rater"].astype(str), scores["score"], strict=True)
    return ", ".join(f"{widgets.code(rater)}: **{text.score(score)}**" for rater, score in sorted(given))


VIEWS: Mapping[str, Callable[[View, CriterionAgreement], None]] = {
    "where": where.show,
    "works": works,
    "raters": severity.of_criterion,
    "whatif": what_if.explore,
}
