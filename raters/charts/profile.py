"""Where on the scale scores part, and in what way: boundaries and causes."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from raters.charts.palette import BLUE, GREY, PINK, calm, faint
from raters.terms import Boundary, Causes
from raters.text import Text

HATCH = "rgba(255,255,255,0.55)"


def boundary_label(boundary: Boundary, text: Text) -> str:
    """1|2 in the reader's number format."""
    return f"{text.score(boundary.lower)}|{text.score(boundary.upper)}"


def boundary_chart(boundaries: Sequence[Boundary], text: Text) -> go.Figure:
    """The share of disagreements that cross each boundary, with its kappa printed beside."""
    shown = [boundary for boundary in boundaries if boundary.share is not None]
    labels = [boundary_label(boundary, text) for boundary in shown]
    shares = [boundary.share or 0.0 for boundary in shown]
    largest = max(shares, default=0.0)
    colours = [BLUE if share == largest else faint(BLUE, 0.45) for share in shares]
    bars = go.Bar(
        x=shares,
        y=labels,
        orientation="h",
        marker={"color": colours},
        text=[_bar_label(boundary, text) for boundary in shown],
        textposition="outside",
        cliponaxis=False,
        hovertext=[_hover(boundary, text) for boundary in shown],
        hoverinfo="text",
    )
    layout = calm(
        84 + 40 * max(len(labels), 1),
        {"range": [0, max(largest * 1.55, 0.1)], "visible": False},
        {"type": "category", "autorange": "reversed", "title": {"text": text("chart-boundary-axis")}},
        bargap=0.35,
    )
    return go.Figure(bars, layout)


def _bar_label(boundary: Boundary, text: Text) -> str:
    kappa = boundary.kappa.value
    share = text.percent(boundary.share or 0.0)
    return share if kappa is None else f"{share} · κ {text.number(kappa)}"


def _hover(boundary: Boundary, text: Text) -> str:
    return text(
        "chart-boundary-hover",
        boundary=boundary_label(boundary, text),
        share=text.percent(boundary.share or 0.0),
        kappa=text.estimate(boundary.kappa),
        adjacent=boundary.adjacent,
    )


def causes_chart(causes: Causes, text: Text) -> go.Figure:
    """One bar split into the three ways of differing; every part carries its word and its share."""
    parts = (
        ("severity", causes.severity, BLUE, ""),
        ("spread", causes.spread, PINK, "/"),
        ("scatter", causes.scatter, GREY, "."),
    )
    bars = [_part(code, share, colour, hatch, text) for code, share, colour, hatch in parts]
    hidden = {"visible": False}
    layout = calm(72, hidden | {"range": [0, 1]}, hidden, legend=True, top=0, barmode="stack", bargap=0.1)
    return go.Figure(bars, layout)


def _part(code: str, share: float, colour: str, hatch: str, text: Text) -> go.Bar:
    return go.Bar(
        x=[share],
        y=[""],
        orientation="h",
        name=f"{text(f'chart-part-{code}')} {text.percent(share)}",
        marker={
            "color": colour,
            "pattern": {"shape": hatch, "fillmode": "overlay", "fgcolor": HATCH, "size": 8},
        },
        hovertext=text(f"chart-part-{code}-hover", share=text.percent(share)),
        hoverinfo="text",
    )
