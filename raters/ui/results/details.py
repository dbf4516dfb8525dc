"""Behind «all figures» of a criterion: what the coefficients are made of and what moves them."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from raters.terms import ICC_MODELS, WEIGHTS, CriterionAgreement, CriterionDetails, Estimate, LeftOut
from raters.text import Text
from raters.ui import widgets

MOST_WORKS = 12


def show(found: CriterionDetails, measured: CriterionAgreement, text: Text) -> None:
    """Every table, each under a line that says what it answers."""
    _kappa(found, text)
    _icc(found, text)
    _dichotomies(found, text)
    _left_out("details-without-rater", found.without_rater, measured, text)
    farthest = _farthest(found.without_work, measured.lead)
    _left_out("details-without-work", farthest, measured, text)
    st.caption(text("details-more"))


def _table(code: str, columns: dict[str, list[str]], text: Text) -> None:
    st.markdown(f"**{text(code)}**")
    st.caption(text(f"{code}-about"))
    widgets.table(pd.DataFrame(columns), text(code))


def _kappa(found: CriterionDetails, text: Text) -> None:
    if not found.kappa:
        return
    columns = {
        text("ui-column-coefficient"): [text(f"ui-kappa-{weights}") for weights in WEIGHTS],
        text("details-observed"): [text.number(found.kappa[weights].observed, 3) for weights in WEIGHTS],
        text("details-expected"): [text.number(found.kappa[weights].expected, 3) for weights in WEIGHTS],
        text("details-kappa-max"): [_short(found.marginals.kappa_max[weights], text) for weights in WEIGHTS],
    }
    _table("details-kappa", columns, text)
    st.markdown(text("details-pabak", pabak=_short(found.marginals.pabak, text)))


def _icc(found: CriterionDetails, text: Text) -> None:
    icc = found.icc
    columns = {
        text("ui-column-coefficient"): [text(f"details-{model}") for model in ICC_MODELS],
        text("details-single"): [widgets.with_interval(icc.single[model], text, 3) for model in ICC_MODELS],
        text("details-average"): [widgets.with_interval(icc.average[model], text, 3) for model in ICC_MODELS],
    }
    _table("details-icc", columns, text)
    st.caption(
        text(
            f"details-icc-{icc.basis}",
            works=icc.works,
            raters=icc.raters,
            scores=text.score(round(icc.scores, 1)),
        )
    )


def _dichotomies(found: CriterionDetails, text: Text) -> None:
    cuts = found.marginals.dichotomies
    if not cuts:
        return
    columns = {
        text("details-boundary"): [f"{text.score(cut.lower)}|{text.score(cut.upper)}" for cut in cuts],
        text("details-prevalence"): [_short(cut.prevalence, text) for cut in cuts],
        text("details-bias"): [_short(cut.bias, text) for cut in cuts],
        text("details-cut-pabak"): [_short(cut.pabak, text) for cut in cuts],
    }
    _table("details-dichotomies", columns, text)


def _left_out(code: str, rows: Sequence[LeftOut], measured: CriterionAgreement, text: Text) -> None:
    if not rows:
        return
    columns = {
        text("details-left-out"): [widgets.code(row.code) for row in rows],
        text("ui-column-works"): [str(row.works) for row in rows],
        text("ui-column-alpha"): [_short(row.alpha, text) for row in rows],
        text("details-change"): [_change(row.alpha, measured.lead, text) for row in rows],
        text("ui-column-kappa"): [_short(row.kappa, text) for row in rows],
    }
    _table(code, columns, text)


def _farthest(rows: Sequence[LeftOut], lead: Estimate) -> list[LeftOut]:
    """The works that move alpha farthest; those without which there is none come first."""

    def moved(row: LeftOut) -> float:
        if row.alpha.value is None or lead.value is None:
            return float("-inf")
        return -abs(row.alpha.value - lead.value)

    return sorted(rows, key=moved)[:MOST_WORKS]


def _change(without: Estimate, lead: Estimate, text: Text) -> str:
    if without.value is None or lead.value is None:
        return "–"
    change = without.value - lead.value
    return f"+{text.number(change, 3)}" if change > 0 else text.number(change, 3)


def _short(estimate: Estimate, text: Text) -> str:
    return text.estimate(estimate) if estimate.value is None else text.number(estimate.value, 3)
