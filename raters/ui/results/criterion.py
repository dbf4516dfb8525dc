"""One criterion in detail: which scores met, at which boundary, in what way, and in which works."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from raters.charts import (
    boundary_chart,
    boundary_label,
    causes_chart,
    count_pairs,
    score_matrix,
    works_in_cell,
)
from raters.terms import MEASUREMENTS, WEIGHTS, CriterionAgreement
from raters.text import Text, chance_words, verdict_outlook
from raters.ui import caches, state, widgets
from raters.ui.results import details as behind
from raters.ui.state import View

FEW = 8  # so many criteria fit as buttons; more go into a list


@st.fragment
def details(view: View) -> None:
    """Choose a criterion and look closer."""
    text = view.text
    st.header(text("ui-detail"), anchor=False)
    measured = view.agreement.criterion(_choose(view))
    st.markdown(f"{widgets.criterion_name(measured, text)} {widgets.verdict_badge(measured, text)}")
    if not measured.double_scored:
        st.info(text("ui-detail-nothing"))
        return
    _chance(view, measured)
    outlook = verdict_outlook(measured, text)
    if outlook:
        st.markdown(outlook)
    scores, causes = st.columns([1, 1], gap="large")
    with scores:
        _scores(view, measured)
    with causes:
        _causes(measured, text)
    with st.expander(text("ui-numbers")):
        _numbers(measured, text)
        _behind(view, measured)


def _chance(view: View, measured: CriterionAgreement) -> None:
    """How sure it is that the criterion needs calibration, in one sentence."""
    words = chance_words(measured, view.agreement.limits.bands, view.text)
    if words:
        st.caption(words)


def _choose(view: View) -> str:
    codes = [measured.criterion.code for measured in view.agreement.criteria]
    key = f"criterion_{view.round.id}"
    label = view.text("ui-choose-criterion")
    if len(codes) > FEW:
        return st.selectbox(label, codes, key=key)
    chosen: str = st.segmented_control(
        label, codes, key=key, default=codes[0], required=True, format_func=widgets.code
    )
    return chosen


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
