"""What if, on screen: merge levels, leave out raters or works, and see the numbers move. Nothing is kept."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from raters.advice import pairs
from raters.agreement.scenario import EncodedCriterion, Outcome, Scenario, encode_criterion, measure_scenario
from raters.terms import CriterionAgreement, Scale
from raters.text import Text, verdict_words
from raters.ui import caches, state, widgets
from raters.ui.memory import Remembered
from raters.ui.state import View

MOST_WORKS = 300


@st.fragment
def explore(view: View, measured: CriterionAgreement) -> None:
    """Make a scenario of this criterion, compare."""
    text, criterion = view.text, measured.criterion.code
    st.markdown(text("whatif-about"))
    if not measured.double_scored:
        st.info(text("ui-detail-nothing"))
        return
    encoded = _coded(view, criterion)
    scenario = _ask(encoded, view)
    now, then = measure_scenario(encoded, Scenario()), measure_scenario(encoded, scenario)
    st.header(text("whatif-result"), anchor=False)
    if scenario == Scenario():
        st.caption(text("whatif-nothing-yet"))
    elif then.scale != now.scale:
        st.caption(text("whatif-scale", before=text.scale(now.scale), after=text.scale(then.scale)))
    _compare(now, then, text)
    if scenario.without_works:
        st.warning(text("whatif-works-warning"))
    st.caption(text("whatif-kept"))


@caches.worked_out
def _coded(view: View, criterion: str) -> EncodedCriterion:
    return encode_criterion(view.round.table, criterion)


# ---------------------------------------------------------------- supposing


def _ask(encoded: EncodedCriterion, view: View) -> Scenario:
    text, code = view.text, encoded.criterion.code
    keys = [state.key(f"whatif_{part}", view.round.id, code) for part in ("levels", "raters", "works")]
    levels, raters = st.columns(2)
    with levels:
        merged = _ask_levels(encoded.criterion.scale, keys[0], text)
    with raters:
        without = st.multiselect(
            text("whatif-raters"),
            list(encoded.scores.raters.astype(str)),
            key=keys[1],
            format_func=widgets.code,
            placeholder=text("whatif-none"),
        )
    works = st.multiselect(
        text("whatif-works"),
        pairs.widest(caches.co_scores(view, code))[:MOST_WORKS],
        key=keys[2],
        format_func=widgets.code,
        placeholder=text("whatif-none"),
        help=text("whatif-works-help"),
    )
    st.button(text("whatif-reset"), key=state.key("whatif_reset", code), on_click=_reset, args=(keys,))
    return Scenario(tuple(sorted(merged)), tuple(without), tuple(works))


def _ask_levels(scale: Scale, key: str, text: Text) -> list[int]:
    if len(scale) < 3:
        st.caption(text("whatif-two-levels"))
        return []

    def label(boundary: int) -> str:
        lower, upper = scale.levels[boundary : boundary + 2]
        return text("whatif-pair", lower=text.score(lower), upper=text.score(upper))

    return st.multiselect(
        text("whatif-levels"),
        range(len(scale) - 1),
        key=key,
        format_func=label,
        max_selections=len(scale) - 2,
        placeholder=text("whatif-none"),
    )


def _reset(keys: list[str]) -> None:
    for key in keys:
        Remembered[list[object]](key, []).put([])


# ---------------------------------------------------------------- comparing


def _compare(now: Outcome, then: Outcome, text: Text) -> None:
    before, after = _column(now, text), _column(then, text)
    table = pd.DataFrame(
        {
            text("ui-column-coefficient"): list(before),
            text("whatif-now"): list(before.values()),
            text("whatif-then"): list(after.values()),
        }
    )
    widgets.table(table, text("whatif-alt"))


def _column(measured: Outcome, text: Text) -> dict[str, str]:
    verdict = widgets.badge(measured.verdict.code, widgets.plain(verdict_words(measured, text)))
    return {
        text("ui-column-verdict"): verdict,
        text("ui-column-alpha"): widgets.with_interval(measured.lead, text),
        text("ui-column-kappa"): widgets.with_interval(measured.kappa, text),
        text("ui-column-exact"): "–" if measured.exact.value is None else text.percent(measured.exact.value),
        text("whatif-row-works"): str(measured.double_scored),
        text("whatif-row-raters"): str(measured.raters),
    }
