"""Who scores how strictly, who agrees with whom, who scored what: by code; nobody is ranked."""

from __future__ import annotations

import streamlit as st

from raters import charts
from raters.charts import Coverage, PairShare
from raters.ui import addresses, caches, on_screen, widgets
from raters.ui.memory import Remembered
from raters.ui.results import shifts
from raters.ui.seminars import anchors
from raters.ui.state import View
from raters.ui.widgets import design

MOST_WORKS = 100


def show(view: View) -> None:
    """The shifts of all raters, pairs beside coverage, then how raters meet the agreed scores."""
    if view.agreement.severity:
        shifts.show(view)
    else:
        st.info(view.text("ui-severity-nobody"))
    if not view.round.table.scores.empty:
        _together(view)
    anchors.overview(view)


@st.fragment
def _together(view: View) -> None:
    pairs, covered = st.columns(2, gap="medium")
    with pairs.container(border=True, height="stretch"):
        _pairs(view, pair_shares(view))
    with covered.container(border=True, height="stretch"):
        _coverage(view, _covered(view))


@caches.worked_out
def pair_shares(view: View) -> tuple[PairShare, ...]:
    """Every pair of raters of the round, counted once for all visitors."""
    return charts.pair_shares(view.round.table.scores)


@caches.worked_out
def _covered(view: View) -> Coverage:
    return charts.coverage(view.round.table.scores, view.agreement.components)


# ---------------------------------------------------------------- pairs


def _pairs(view: View, shares: tuple[PairShare, ...]) -> None:
    text = view.text
    st.subheader(widgets.plain(charts.pair_finding(shares, text)), anchor=False)
    st.caption(text("raters-pairs-about"))
    if not shares:
        return
    places = [str(place) for place in range(1, len(shares) + 1)]
    given = addresses.get("pair", ["", *places], "")
    chosen = shares[int(given) - 1] if given else None
    key = f"pairs_{view.round.id}"
    said = [f"{charts.pair_words(pair, text)} ({text.percent(pair.share)})" for pair in shares]
    with st.container(key="pair_matrix"):
        st.plotly_chart(
            charts.pair_matrix(shares, chosen, text),
            config=widgets.CHART,
            on_select=on_screen.act(key, _clicked, key),
            selection_mode="points",
            key=key,
            alt=f"{charts.pair_finding(shares, text)}. {'; '.join(said[:60])}",
        )
    widget = Remembered[str | None](f"pair_{view.round.id}_{text.language}", None)
    widget.put(given or None)
    st.selectbox(
        text("raters-pair"),
        places,
        index=None,
        placeholder=text("raters-pair-choose"),
        key=widget.name,
        format_func=lambda place: said[int(place) - 1],
        on_change=lambda: addresses.put("pair", widget.get()),
    )
    if chosen is not None:
        _works(view, chosen)
    rows = [
        {
            text("ui-column-rater"): f"{widgets.code(pair.rater_a)}, {widgets.code(pair.rater_b)}",
            text("raters-column-alike"): f"{pair.alike} / {pair.scores}",
            text("ui-column-exact"): text.percent(pair.share),
        }
        for pair in shares
    ]
    widgets.data(rows, text("raters-pairs-about"), text)


def _clicked(key: str) -> None:
    if pair := widgets.pressed(key):
        addresses.put("pair", str(int(pair[0]) + 1))


def _works(view: View, pair: PairShare) -> None:
    """The works of a pair, those that differ first, with the scores of the two."""
    text = view.text
    works = charts.pair_works(view.round.table.scores, pair)
    differing = sum(1 for work in works if work.differing)
    st.markdown(f"**{text('raters-pair-works', works=len(works), differing=differing)}**")
    rows = [
        (
            one.work,
            [(code, f"{text.score(a)} – {text.score(b)}") for code, a, b in one.differing]
            or [(text("raters-pair-same"), "")],
        )
        for one in works[:MOST_WORKS]
    ]
    st.html(design.works(rows, text("raters-pair-alt", **charts.named(pair))))
    if len(works) > MOST_WORKS:
        st.caption(text("chart-data-more", shown=MOST_WORKS, rows=len(works)))


# ---------------------------------------------------------------- coverage


def _coverage(view: View, found: Coverage) -> None:
    text = view.text
    st.subheader(charts.coverage_finding(found, text), anchor=False)
    shared = len(found.works) > charts.MOST_STRIPES
    st.caption(text(f"raters-coverage-{'shared' if shared else 'about'}", works=len(found.works)))
    group = {rater: place + 1 for place, team in enumerate(found.groups) for rater in team}
    st.html(
        design.strips(
            [
                (
                    rater if len(found.groups) < 2 else f"{rater} · {group.get(rater, '–')}",
                    charts.strip_svg(found, rater),
                    str(found.works_of(rater)),
                )
                for rater in found.raters
            ],
            (found.works[0], found.works[-1]),
            text("raters-coverage-alt"),
        )
    )
    st.caption(text("raters-coverage-holes", holes=found.holes, works=len(found.works)))
    if len(found.groups) > 1:
        st.caption(text("raters-coverage-group"))
    rows = [
        {
            text("ui-column-rater"): widgets.code(rater),
            text("ui-column-works"): str(found.works_of(rater)),
            text("raters-column-group"): str(group.get(rater, "–")),
            text("raters-column-scored"): widgets.listed(found.scored_by(rater)),
        }
        for rater in found.raters
    ]
    widgets.data(rows, text("raters-coverage-alt"), text)
