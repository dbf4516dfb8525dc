"""How many raters a work: the dependability of the total, as a curve with its values."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from raters.agreement import decision_table
from raters.charts import dependability_chart
from raters.terms import GeneralizabilityStudy
from raters.text import Text
from raters.ui import widgets

RATERS = range(1, 6)


def show(study: GeneralizabilityStudy, text: Text) -> None:
    """What more raters would bring, had the next round works, raters and criteria of the same kind."""
    st.header(text("dependability-title"), anchor=False)
    if study.undefined:
        st.info(text("dependability-undefined", reason=text(f"undefined-{study.undefined}")))
        return
    st.markdown(text("dependability-about"))
    own = study.criteria
    numbers = sorted({max(1, own // 2), own, 2 * own}) if own > 1 else [1]
    grid = decision_table(study, RATERS, numbers)
    here = [row for row in grid if row.criteria == own]
    values = "; ".join(f"{row.raters}: {text.estimate(row.phi_fixed)}" for row in here)
    st.plotly_chart(
        dependability_chart(grid, own, text),
        config=widgets.CHART,
        alt=text("dependability-alt", values=values),
        key="dependability",
    )
    table = pd.DataFrame(
        {
            text("dependability-axis-raters"): [str(row.raters) for row in here],
            text("dependability-column-fixed"): [text.estimate(row.phi_fixed) for row in here],
            text("dependability-column-sem"): [text.number(row.sem_fixed) for row in here],
            text("dependability-column-phi"): [text.estimate(row.phi) for row in here],
            text("dependability-column-relative"): [text.estimate(row.relative) for row in here],
        }
    )
    widgets.table(table, text("dependability-table-alt"))
    _variances(study, text)


def _variances(study: GeneralizabilityStudy, text: Text) -> None:
    """Where the scores' variance comes from, and what the estimates rest on."""
    whole = sum(study.variances.values())
    shares = [
        text("dependability-source", source=text(f"source-{source}"), share=text.percent(variance / whole))
        for source, variance in sorted(study.variances.items(), key=lambda item: -item[1])
    ]
    st.markdown(text("dependability-sources", shares="; ".join(shares)))
    rests = text(
        "dependability-rests-on",
        works=study.works,
        raters=study.raters,
        a_work=text.score(round(study.raters_a_work, 1)),
    )
    notes = [rests]
    if study.negative:
        sources = ", ".join(text(f"source-{source}") for source in study.negative)
        notes.append(text("dependability-negative", sources=sources))
    if study.groups > 1:
        notes.append(text("dependability-groups", groups=study.groups))
    st.caption(" ".join(notes))
