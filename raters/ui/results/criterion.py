"""One criterion in detail: which scores met, at which boundary, in what way, and in which works."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from raters import advice
from raters.charts import (
    boundary_chart,
    boundary_label,
    causes_chart,
    count_pairs,
    score_matrix,
    works_in_cell,
)
from raters.terms import MEASUREMENTS, WEIGHTS, Criterion, CriterionAgreement
from raters.text import Text, chance_words, verdict_outlook
from raters.ui import addresses, caches, navigation, state, widgets
from raters.ui.results import cycle, severity, what_if
from raters.ui.results import details as behind
from raters.ui.state import View

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
    st.markdown(f"{widgets.verdict_badge(measured, text)} {widgets.synthetic(view.round, text)}")
    words = chance_words(measured, view.agreement.limits.bands, text)
    outlook = verdict_outlook(measured, text) if measured.double_scored else ""
    st.markdown(" ".join(filter(None, (words, outlook))))
    return measured


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


def where(view: View, measured: CriterionAgreement) -> None:
    """Which scores met, and at which boundary they part."""
    if not measured.double_scored:
        st.info(view.text("ui-detail-nothing"))
        return
    scores, causes = st.columns(2, gap="large")
    with scores:
        _scores(view, measured)
    with causes:
        _causes(measured, view.text)
    with st.expander(view.text("ui-numbers")):
        _numbers(measured, view.text)
        _behind(view, measured)


def works(view: View, measured: CriterionAgreement) -> None:
    """The works whose scores part, farthest first, with every score by code."""
    code, text = measured.criterion.code, view.text
    shown = advice.pairs.widest(caches.co_scores(view.round.id, code))[:MOST_WORKS]
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
    "where": where,
    "works": works,
    "raters": severity.of_criterion,
    "whatif": what_if.explore,
}


# ---------------------------------------------------------------- scores


def _scores(view: View, measured: CriterionAgreement) -> None:
    text, code = view.text, measured.criterion.code
    pairs = caches.co_scores(view.round.id, code)
    st.subheader(text("ui-matrix"), anchor=False)
    st.caption(text("ui-matrix-about"))
    event: Any = st.plotly_chart(
        score_matrix(pairs, measured.criterion, text),
        config=widgets.CHART,
        on_select="rerun",
        selection_mode="points",
        key=f"matrix_{view.round.id}_{code}",
        alt=text("ui-matrix-alt", criterion=code[:60]),
    )
    clicked = [tuple(point["customdata"][:2]) for point in event.selection.points if point.get("customdata")]
    _works(view, measured, pairs, clicked[0] if clicked else None)


def _works(
    view: View, measured: CriterionAgreement, pairs: pd.DataFrame, clicked: tuple[float, float] | None
) -> None:
    """The works behind a cell: the clicked one, or one chosen from the list, for who has no mouse."""
    text, matrix = view.text, count_pairs(pairs, measured.criterion)
    cells = [
        (matrix.levels[i], matrix.levels[j])
        for i, j in zip(*matrix.counts.nonzero(), strict=True)
        if i != j or (matrix.levels[i], matrix.levels[j]) == clicked
    ]
    cells.sort(key=lambda cell: -abs(cell[0] - cell[1]))
    if not cells:
        st.caption(text("ui-no-differences"))
        return
    cell = st.selectbox(
        text("ui-cell"),
        cells,
        index=cells.index(clicked) if clicked in cells else None,
        placeholder=text("ui-cell-choose"),
        format_func=lambda cell: text("ui-cell-scores", row=text.score(cell[0]), column=text.score(cell[1])),
        key=state.key("cell", view.round.id, measured.criterion.code, str(clicked)),
    )
    if cell is not None:
        works = works_in_cell(pairs, matrix, *cell)
        st.markdown(text("ui-cell-works", count=len(works), works=widgets.listed(works, 60)))


# ---------------------------------------------------------------- causes


def _causes(measured: CriterionAgreement, text: Text) -> None:
    if measured.boundaries and any(boundary.share is not None for boundary in measured.boundaries):
        st.subheader(text("ui-boundaries"), anchor=False)
        st.caption(text("ui-boundaries-about"))
        worst = max(measured.boundaries, key=lambda boundary: boundary.share or 0.0)
        alt = text(
            "ui-boundaries-alt",
            boundary=boundary_label(worst, text),
            share=text.percent(worst.share or 0.0),
        )
        st.plotly_chart(
            boundary_chart(measured.boundaries, text), config=widgets.CHART, alt=alt, key="boundaries"
        )
    if measured.causes is not None:
        st.subheader(text("ui-parts"), anchor=False)
        st.caption(text("ui-parts-about"))
        shares = {
            "severity": text.percent(measured.causes.severity),
            "spread": text.percent(measured.causes.spread),
            "scatter": text.percent(measured.causes.scatter),
        }
        st.plotly_chart(
            causes_chart(measured.causes, text),
            config=widgets.CHART,
            alt=text("ui-parts-alt", **shares),
            key="parts",
        )


def _behind(view: View, measured: CriterionAgreement) -> None:
    """What stands behind the figures, worked out when somebody asks."""
    code = measured.criterion.code
    if not st.toggle(view.text("details-show"), key=f"behind_{view.round.id}_{code}"):
        return
    with st.spinner(view.text("ui-measuring")):
        found = view.work_up.details
    if found is not None:
        behind.show(found.criterion(code), measured, view.text)


def _numbers(measured: CriterionAgreement, text: Text) -> None:
    """Every coefficient with its interval, and how many works, raters and pairs stand behind it."""
    rows = {text(f"ui-kappa-{weights}"): measured.kappa[weights] for weights in WEIGHTS}
    rows |= {text(f"ui-alpha-{level}"): measured.alpha[level] for level in MEASUREMENTS}
    rows |= {text("ui-column-exact"): measured.exact, text("ui-column-adjacent"): measured.adjacent}
    table = pd.DataFrame(
        {
            text("ui-column-coefficient"): list(rows),
            text("ui-column-value"): [widgets.with_interval(estimate, text, 3) for estimate in rows.values()],
        }
    )
    widgets.table(table, text("ui-numbers-alt"))
    st.caption(
        text(
            "ui-numbers-about",
            works=measured.works,
            double=measured.double_scored,
            raters=measured.raters,
            pairs=measured.pairs,
        )
    )
