"""The works of a round on one criterion: who gave what, which ones parted, which go to a third rater."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from raters import charts
from raters.charts import WorkScores
from raters.terms import CriterionAgreement
from raters.ui import addresses, on_screen, state, widgets
from raters.ui.memory import Remembered
from raters.ui.results import panel, third_check
from raters.ui.state import View
from raters.ui.widgets import design

FILTERS = ("disputed", "third", "all")
ROWS = 20
MOST_SEGMENTS = 8
MOST_TOLD = 60


def show(view: View) -> None:
    """The strip of works of the chosen criterion, and one of them beside it; below, the third check."""
    text = view.text
    if not view.agreement.criteria:
        st.caption(text("works-none"))
        return
    measured = _criterion(view)
    code = measured.criterion.code
    everything = charts.work_scores(view.round.table.scores, code)
    st.html(design.lead(charts.strip_finding(everything, code, text)))
    due = {case.work for case in view.work_up.due_checks}
    kinds = {
        "disputed": [work for work in everything if work.apart],
        "third": [work for work in everything if work.work in due],
        "all": list(everything),
    }
    shown = _filter({"disputed": len(kinds["disputed"]), "third": len(due), "all": len(everything)}, view)
    works, known = kinds[shown], set(view.round.table.scores["work"].astype(str))
    given = addresses.get("work", known, "")
    if works:
        with st.container(border=True):
            _strip(view, measured, works, given)
    elif shown != "third":
        st.caption(text("works-none"))
    if shown == "third":
        third_check.show(view)
    if given:
        panel.show(view, given, code)


def _criterion(view: View) -> CriterionAgreement:
    """The criterion the address names by its place in the rubric; else the one to look at first."""
    text, criteria = view.text, view.agreement.criteria
    places = [str(number) for number in range(1, len(criteria) + 1)]
    first = str(criteria.index(view.agreement.by_attention()[0]) + 1)
    chosen = addresses.get("c", places, first)
    widget = Remembered[str | None](state.key("works_criterion", view.round.id), None)
    widget.put(chosen)
    ask: Any = st.segmented_control if len(places) <= MOST_SEGMENTS else st.selectbox
    more = {"required": True} if len(places) <= MOST_SEGMENTS else {}
    ask(
        text("ui-choose-criterion"),
        places,
        key=widget.name,
        format_func=lambda place: widgets.code(criteria[int(place) - 1].criterion.code),
        on_change=lambda: addresses.put("c", widget.get()),
        **more,
    )
    return criteria[int(chosen) - 1]


def _filter(counts: Mapping[str, int], view: View) -> str:
    """Which works, with how many there are of each kind."""
    text = view.text
    return addresses.buttons(
        "filter",
        FILTERS,
        text("works-filter"),
        lambda kind: f"{text(f'works-filter-{kind}')} {counts[kind]}",
        state.key("works_filter", view.round.id),
    )


# ---------------------------------------------------------------- the strip


def _strip(view: View, measured: CriterionAgreement, works: Sequence[WorkScores], given: str) -> None:
    text, code = view.text, measured.criterion.code
    st.caption(text("works-strip-about"))
    page = _page(view, works, code)
    key = f"strip_{view.round.id}_{code}_{page}_{panel.TURN.get()}"
    shown = works[ROWS * page : ROWS * (page + 1)]
    st.plotly_chart(
        charts.works_strip(shown, measured.criterion.scale, given, text),
        config=widgets.CHART,
        on_select=on_screen.act(key, _clicked, key, shown),
        selection_mode="points",
        key=key,
        alt="; ".join([charts.strip_words(work, text) for work in shown]),
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _choose(view, works, given, code)
        rows = [
            {
                text("ui-column-work"): widgets.code(work.work),
                text("works-column-apart"): text.score(work.apart),
                text("ui-column-scores"): widgets.listed(f"{r}: {text.score(s)}" for r, s in work.given),
            }
            for work in works
        ]
        widgets.data(rows, text("works-strip-alt"), text)


def _page(view: View, works: Sequence[WorkScores], code: str) -> int:
    """Which rows of a long strip; from 0."""
    pages = -(-len(works) // ROWS)
    if pages < 2:
        return 0
    return int(st.pagination(pages, key=f"strip_page_{view.round.id}_{code}_{pages}")) - 1


def _clicked(key: str, shown: Sequence[WorkScores]) -> None:
    if row := widgets.pressed(key):
        addresses.put("work", shown[int(row[0])].work)


def _choose(view: View, works: Sequence[WorkScores], given: str, code: str) -> None:
    """Every work of the strip by its code, for the keyboard and the phone."""
    text, names = view.text, [work.work for work in works]
    widget = Remembered[str | None](f"strip_work_{view.round.id}_{code}_{text.language}", None)
    widget.put(given if given in names else None)
    st.selectbox(
        text("works-open"),
        names,
        index=None,
        placeholder=text("works-open-choose"),
        key=widget.name,
        format_func=widgets.code,
        on_change=lambda: addresses.put("work", widget.get()),
        width=320,
    )
