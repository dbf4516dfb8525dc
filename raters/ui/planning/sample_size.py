"""Planning the next round on screen: how many works to score twice, from the last round or from nothing."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from raters.advice.sample_size import (
    MOST,
    TABLE,
    Prospect,
    expect,
    from_round,
    usual,
    works_for_verdict,
    works_for_width,
)
from raters.limits import shipped_limits
from raters.terms import CriterionAgreement, Estimate
from raters.text import Text
from raters.ui import state, widgets
from raters.ui.planning import assignment, dependability
from raters.ui.state import View

WIDTHS = (0.1, 0.15, 0.2, 0.25, 0.3, 0.4)
USUAL_WIDTH, USUAL_LEVELS = 0.3, 4
LEVELS = tuple(range(2, 13))


def page() -> None:
    """Of the current round, or of nothing where there is none."""
    view = state.current()
    if view is not None:
        widgets.round_line(view.round, view.text)
    plan(view, state.text())


def plan(view: View | None, text: Text) -> None:
    """From what is known to a number of works."""
    st.markdown(text("planning-about"))
    basis, wanted = st.columns(2)
    with basis:
        known = _from_round(view, text)
    with wanted:
        width = st.segmented_control(
            text("planning-width"),
            WIDTHS,
            default=USUAL_WIDTH,
            required=True,
            format_func=text.number,
            help=text("planning-width-help"),
            key=state.key("planning_width"),
        )
    if known and view is not None:
        _criteria(view.agreement.criteria, width, text)
        chosen = _choose(view)
        measured = view.agreement.criterion(chosen)
        levels, found = len(measured.criterion.scale), from_round(measured)
        prospects = [_prospect(measured) for measured in view.agreement.criteria]
    else:
        levels = st.selectbox(
            text("planning-levels"),
            LEVELS,
            index=LEVELS.index(USUAL_LEVELS),
            key=state.key("planning_levels"),
        )
        found = None
        prospects = [usual(levels)]
    _table(found or usual(levels), width, text)
    if known and view is not None and view.work_up.study is not None:
        dependability.show(view.work_up.study, text)
    assignment.plan(_asked(prospects, width), view, text)


def _asked(prospects: Sequence[Prospect], width: float) -> int:
    """Works for this width on every criterion; the usual advice where no number is enough."""
    gate = shipped_limits().gate
    needed = [works_for_width(prospect, width) for prospect in prospects]
    return max([gate.normal_from, *(gate.advised if works is None else works for works in needed)])


def _from_round(view: View | None, text: Text) -> bool:
    if view is None:
        st.caption(text("planning-basis-none"))
        return False
    chosen = st.radio(
        text("planning-basis"),
        ("round", "nothing"),
        format_func=lambda name: text(f"planning-basis-{name}"),
        key=state.key("planning_basis", view.round.id),
    )
    return chosen == "round"


def _choose(view: View) -> str:
    return str(
        st.selectbox(
            view.text("ui-choose-criterion"),
            [measured.criterion.code for measured in view.agreement.criteria],
            format_func=widgets.code,
            key=f"planning_criterion_{view.round.id}",
        )
    )


# ---------------------------------------------------------------- all criteria


def _criteria(criteria: Sequence[CriterionAgreement], width: float, text: Text) -> None:
    """One row a criterion: how many works for the width, how many to know whether to calibrate."""
    st.header(text("planning-criteria"), anchor=False)
    rows = [_criterion_row(measured, width, text) for measured in criteria]
    widgets.table(rows, text("planning-criteria-alt"))
    needed = [works_for_width(_prospect(measured), width) for measured in criteria]
    known = [works for works in needed if works is not None]
    if len(known) == len(needed):
        st.markdown(
            text(
                "planning-most",
                works=max([*known, shipped_limits().gate.normal_from]),
                width=text.number(width),
            )
        )
    else:
        st.markdown(text("planning-most-impossible", width=text.number(width), most=MOST))
    if any(from_round(measured) is None for measured in criteria):
        st.caption(text("planning-usual-note"))


def _prospect(measured: CriterionAgreement) -> Prospect:
    return from_round(measured) or usual(len(measured.criterion.scale))


def _criterion_row(measured: CriterionAgreement, width: float, text: Text) -> dict[str, str]:
    prospect = _prospect(measured)
    return {
        text("ui-column-criterion"): widgets.criterion_name(measured, text),
        text("planning-column-now"): widgets.with_interval(measured.lead, text),
        text("ui-column-works"): str(measured.double_scored),
        text("planning-column-width", width=text.number(width)): _works(
            works_for_width(prospect, width), text
        ),
        text("planning-column-verdict"): _works(works_for_verdict(prospect), text),
    }


def _works(works: int | None, text: Text) -> str:
    return text("planning-impossible", most=MOST) if works is None else str(works)


# ---------------------------------------------------------------- one criterion


def _table(prospect: Prospect, width: float, text: Text) -> None:
    """Works against the interval to expect and the chance to know."""
    st.header(text("planning-table"), anchor=False)
    alpha = text.number(prospect.alpha)
    if prospect.works:
        st.markdown(text("planning-from-round", alpha=alpha, works=prospect.works))
    else:
        st.markdown(text("planning-from-usual", alpha=alpha))
    limits = shipped_limits()
    gate, chances = limits.gate, limits.verdict
    expected = [expect(prospect, works) for works in TABLE if works >= gate.descriptive_below]
    table = pd.DataFrame(
        {
            text("ui-column-works"): [str(item.works) for item in expected],
            text("planning-column-interval"): [
                widgets.with_interval(Estimate(prospect.alpha, item.interval), text) for item in expected
            ],
            text("planning-column-wide"): [
                f"**{text.number(item.width)}** ✓" if item.width <= width else text.number(item.width)
                for item in expected
            ],
            text("planning-column-settled"): [text.percent(item.settled) for item in expected],
        }
    )
    widgets.table(table, text("planning-table-alt"))
    needed = works_for_verdict(prospect)
    if needed is None:
        st.info(text("planning-too-near", alpha=alpha, most=MOST))
    else:
        st.markdown(text("planning-verdict", works=needed, chance=text.percent(chances.promise)))
    sure = {"high": text.percent(chances.needs_calibration), "low": text.percent(chances.acceptable)}
    st.caption(text("planning-limits", advice=gate.advised, floor=gate.normal_from, **sure))
