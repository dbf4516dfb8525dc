"""Where the scores of a criterion part: works by their scores, the boundary most cross, and why."""

from __future__ import annotations

from html import escape
from itertools import pairwise

import pandas as pd
import streamlit as st

from raters.casebook import main_cause
from raters.charts import ScoreMatrix, causes_chart, count_works, score_matrix, works_across, works_in_cell
from raters.report import evidence_words
from raters.terms import MEASUREMENTS, WEIGHTS, CriterionAgreement
from raters.text import Text
from raters.ui import addresses, caches, navigation, on_screen, widgets
from raters.ui.memory import Remembered
from raters.ui.results import details as behind
from raters.ui.state import View
from raters.ui.widgets import design

FIRST_WORKS = 8
MOST_CELLS = 12


@st.fragment
def show(view: View, measured: CriterionAgreement) -> None:
    """The matrix beside the works of its cell, the boundaries, the cause, every figure."""
    if not measured.double_scored:
        st.info(view.text("ui-detail-nothing"))
        return
    pairs = caches.co_scores(view, measured.criterion.code)
    matrix = count_works(pairs, measured.criterion)
    cell = _cell(matrix)
    left, right = st.columns(2, gap="medium")
    with left.container(border=True, height="stretch"):
        _matrix(view, measured, matrix, cell)
    with right.container(border=True, height="stretch"):
        _works(view, measured, pairs, cell)
    with st.container(border=True):
        _boundaries(view, measured, pairs)
    _cause(view, measured)
    with st.expander(view.text("ui-numbers")):
        _parts(measured, view.text)
        _numbers(measured, view.text)
        _behind(view, measured)


# ---------------------------------------------------------------- works by their scores


def _cell(matrix: ScoreMatrix) -> tuple[float, float] | None:
    """The cell the address names by the places of its levels, else the fullest one where scores differ."""
    cells = {_named(matrix, cell): cell for cell in _filled(matrix)}
    disputed = matrix.disputed()
    fullest = _named(matrix, disputed[0]) if disputed else ""
    return cells.get(addresses.get("cell", tuple(cells), fullest))


def _filled(matrix: ScoreMatrix) -> list[tuple[float, float]]:
    """Every cell with works: those that differ first."""
    alike = [(level, level) for place, level in enumerate(matrix.levels) if matrix.counts[place, place]]
    return [*matrix.disputed(), *alike]


def _named(matrix: ScoreMatrix, cell: tuple[float, float]) -> str:
    return "{}-{}".format(*matrix.place(cell))


def _matrix(
    view: View,
    measured: CriterionAgreement,
    matrix: ScoreMatrix,
    cell: tuple[float, float] | None,
) -> None:
    text, code = view.text, measured.criterion.code
    disputed = matrix.disputed()
    st.subheader(_finding(matrix, text), anchor=False)
    st.caption(text("ui-matrix-about"))
    key = f"matrix_{view.round.id}_{code}"
    st.plotly_chart(
        score_matrix(matrix, text),
        config=widgets.CHART,
        on_select=on_screen.act(key, _clicked, key, matrix),
        selection_mode="points",
        key=key,
        alt=text("ui-matrix-alt", criterion=code[:60]),
    )
    if not disputed:
        return
    shown = disputed[:MOST_CELLS]
    widget = Remembered[tuple[float, float] | None](f"cell_{view.round.id}_{code}_{text.language}", None)
    widget.put(cell if cell in shown else None)
    st.pills(
        text("ui-cell"),
        shown,
        key=widget.name,
        format_func={pair: _label(matrix, pair, text) for pair in shown}.__getitem__,
        on_change=on_screen.act(widget.name, _picked, widget, matrix),
    )


def _finding(matrix: ScoreMatrix, text: Text) -> str:
    disputed = matrix.disputed()
    if not disputed:
        return text("ui-no-differences")
    low, high = sorted(disputed[0])
    works = matrix.works(disputed[0])
    return text("criterion-matrix", works=works, low=text.score(low), high=text.score(high))


def _label(matrix: ScoreMatrix, cell: tuple[float, float], text: Text) -> str:
    low, high = cell if matrix.raters else sorted(cell)
    return text("criterion-cell", low=text.score(low), high=text.score(high), works=matrix.works(cell))


def _clicked(key: str, matrix: ScoreMatrix) -> None:
    if cell := widgets.pressed(key):
        addresses.put("cell", _named(matrix, (cell[0], cell[1])))


def _picked(widget: Remembered[tuple[float, float] | None], matrix: ScoreMatrix) -> None:
    chosen = widget.get()
    addresses.put("cell", _named(matrix, chosen) if chosen else None)


def _works(
    view: View, measured: CriterionAgreement, pairs: pd.DataFrame, cell: tuple[float, float] | None
) -> None:
    """The works of the cell with every score by code."""
    text, code = view.text, measured.criterion.code
    if cell is None:
        st.markdown(text("ui-no-differences"))
        return
    found = works_in_cell(pairs, *cell)
    low, high = sorted(cell)
    st.subheader(
        text("criterion-works", low=text.score(low), high=text.score(high), works=len(found)), anchor=False
    )
    scores = view.round.table.scores
    given = scores[(scores["criterion"] == code) & scores["work"].isin(found[:200])]
    rows = [_scored(work, rows, text) for work, rows in given.groupby("work", observed=True)]
    st.html("".join(rows[:FIRST_WORKS]))
    if len(rows) > FIRST_WORKS:
        with st.expander(text("criterion-more", works=len(rows) - FIRST_WORKS)):
            st.html("".join(rows[FIRST_WORKS:]))


def _scored(work: object, rows: pd.DataFrame, text: Text) -> str:
    given = sorted(zip(rows["rater"].astype(str), rows["score"], strict=True))
    cells = "".join(
        f'<span class="r-score">{escape(rater[:20])} <b>{text.score(score)}</b></span>'
        for rater, score in given
    )
    return f'<div class="r-work"><b>{escape(str(work)[:40])}</b><span>{cells}</span></div>'


# ---------------------------------------------------------------- boundaries


def _boundaries(view: View, measured: CriterionAgreement, pairs: pd.DataFrame) -> None:
    """How many works cross each boundary, and the words of the levels on either side."""
    text, criterion = view.text, measured.criterion
    levels = criterion.scale.levels
    crossing = works_across(pairs, levels)
    if len(levels) < 3 or not any(crossing) or len(levels) > MOST_CELLS + 4:
        return
    names = [f"{text.score(lower)}|{text.score(upper)}" for lower, upper in pairwise(levels)]
    worst = max(range(len(crossing)), key=crossing.__getitem__)
    places = [str(place) for place in range(len(crossing))]
    bars, words = st.columns(2, gap="medium")
    with bars:
        title = text("criterion-boundary", boundary=names[worst], works=crossing[worst])
        st.subheader(title, anchor=False)
        st.html(design.bars(list(zip(names, crossing, strict=True)), worst))
    if len(criterion.descriptors) != len(levels):
        words.caption(text("criterion-no-descriptors"))
        return
    with words:
        shown = int(addresses.get("b", places, str(worst)))
        below, above = st.columns(2)
        for column, place, code in ((below, shown, "still"), (above, shown + 1, "already")):
            score = text.score(levels[place])
            column.html(design.card(text(f"criterion-{code}", score=score), criterion.descriptors[place]))


def _cause(view: View, measured: CriterionAgreement) -> None:
    """Why, what would be gained, and the way to the plan."""
    text = view.text
    found = main_cause(measured, view.findings, view.plan.steps)
    if found is None:
        return
    with st.container(key="do", horizontal=True, vertical_alignment="center"):
        said = [widgets.plain(evidence_words(found, text))]
        if found.gain is not None and found.gain >= widgets.SMALLEST_GAIN:
            said.append(f"{text('ui-finding-gain', gain=text.number(found.gain))}.")
        st.markdown(" ".join(said), width="stretch")
        if st.button(text("criterion-plan"), type="primary", icon=":material/arrow_forward:", key="to_plan"):
            navigation.go("plan")


# ---------------------------------------------------------------- all figures


def _parts(measured: CriterionAgreement, text: Text) -> None:
    """In what way scores part."""
    causes = measured.causes
    if causes is None:
        return
    st.markdown(f"**{text('ui-parts')}**")
    st.caption(text("ui-parts-about"))
    shares = {name: text.percent(getattr(causes, name)) for name in ("severity", "spread", "scatter")}
    alt = text("ui-parts-alt", **shares)
    st.plotly_chart(causes_chart(causes, text), config=widgets.CHART, alt=alt, key="parts")


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
