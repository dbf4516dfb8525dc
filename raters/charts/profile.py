"""In what way scores part."""

from __future__ import annotations

import plotly.graph_objects as go

from raters.charts.palette import BLUE, GREY, PINK, calm
from raters.terms import Causes
from raters.text import Text

HATCH = "rgba(255,255,255,0.55)"


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
