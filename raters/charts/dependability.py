"""How dependable the total is, by how many raters score each work."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from raters.charts.palette import BLUE, GREY, ORANGE, PINK, calm
from raters.terms import Dependability, Estimate
from raters.text import Text

# Told apart by shape and dash as well as by colour.
TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
LOOKS = ((GREY, "circle-open", "dot"), (BLUE, "circle", "solid"), (ORANGE, "square", "dash"))


def dependability_chart(grid: Sequence[Dependability], criteria: int, text: Text) -> go.Figure:
    """Φ over raters a work: exactly the `criteria` there are first, then a line a number of criteria.

    Where the works' own variance came out as 0, so is every line of the latter; they are left out then.
    """
    traces = []
    own = [row for row in grid if row.criteria == criteria]
    if criteria > 1:
        name = text("dependability-these", criteria=criteria)
        traces.append(_trace(own, [row.phi_fixed for row in own], name, (PINK, "diamond", "solid"), text))
    if criteria == 1 or any(row.phi.value for row in grid):
        traces += [
            _line([row for row in grid if row.criteria == number], look, text)
            for number, look in zip(sorted({row.criteria for row in grid}), LOOKS, strict=False)
        ]
    ticks = sorted({row.raters for row in grid})
    layout = calm(
        360,
        {"title": {"text": text("dependability-axis-raters")}, "tickvals": ticks, "showgrid": False},
        {
            "title": {"text": text("dependability-axis-phi")},
            "range": [0, 1.04],
            "tickvals": TICKS,
            "ticktext": [text.number(tick, 1) for tick in TICKS],
        },
        legend=True,
    )
    return go.Figure(traces, layout)


def _line(rows: Sequence[Dependability], look: tuple[str, str, str], text: Text) -> go.Scatter:
    name = text("dependability-criteria", criteria=rows[0].criteria)
    return _trace(rows, [row.phi for row in rows], name, look, text)


def _trace(
    rows: Sequence[Dependability],
    values: Sequence[Estimate],
    name: str,
    look: tuple[str, str, str],
    text: Text,
) -> go.Scatter:
    colour, symbol, dash = look
    return go.Scatter(
        x=[row.raters for row in rows],
        y=[estimate.value for estimate in values],
        mode="lines+markers",
        name=name,
        line={"color": colour, "width": 3, "dash": dash},
        marker={"symbol": symbol, "size": 11, "color": colour},
        hovertext=[
            text("dependability-hover", name=name, raters=row.raters, phi=text.estimate(estimate))
            for row, estimate in zip(rows, values, strict=True)
        ],
        hoverinfo="text",
        showlegend=True,
    )
