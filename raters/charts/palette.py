"""Colours and shapes of the charts: Okabe–Ito, told apart by shape as well as by colour."""

from __future__ import annotations

from html import escape
from typing import Any

from raters.text import LOOKS, Look, Shape

BLUE, GREEN = LOOKS["acceptable"].colour, LOOKS["reliable"].colour
VERMILLION, ORANGE, PINK = LOOKS["needs_calibration"].colour, "#E69F00", "#CC79A7"
GREY = "#7F7F7F"  # 3:1 or better on both the light and the dark background

LONGEST = 60
Layout = dict[str, Any]
LEGEND: Layout = {
    **{"orientation": "h", "traceorder": "normal", "font": {"size": 14}},
    **{"x": 0, "xanchor": "left", "xref": "container"},
    **{"y": 0, "yanchor": "bottom", "yref": "container"},
}
LEGEND_HEIGHT = 64  # two lines of it on a phone


SYMBOLS: dict[Shape, str] = {
    "triangle": "triangle-up",
    "dashes": "circle-open-dot",
    "bar": "line-ew-open",
    "cross": "x-thin-open",
}
"""Plotly's names of the shapes, where it has another."""


def symbol(look: Look) -> str:
    """The mark of a verdict as plotly names it; a contour where nothing is decided."""
    name = SYMBOLS.get(look.shape, look.shape)
    return name if look.filled or "open" in name else f"{name}-open"


def faint(colour: str, opacity: float) -> str:
    """The colour made transparent, so that it suits a light and a dark background alike."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity})"


def plain(label: str) -> str:
    """A label from a file, kept from being read as plotly's markup and from pushing the plot aside."""
    return escape(label if len(label) <= LONGEST else label[: LONGEST - 1] + "…", quote=False)


def calm(
    rows_height: int, xaxis: Layout, yaxis: Layout, *, legend: bool = False, top: int = 28, **more: Any
) -> Layout:
    """The layout all charts share: no zoom, room for labels, the legend (if any) at the very bottom.

    Made in one piece: plotly checks a figure anew at every later change, which takes longer than drawing it.
    """
    below = LEGEND_HEIGHT if legend else 0
    axis: Layout = {"fixedrange": True, "zeroline": False, "automargin": True, "tickfont": {"size": 14}}
    return {
        "height": rows_height + below,
        "margin": {"l": 8, "r": 8, "t": top, "b": 8 + below},
        "font": {"size": 14},
        "dragmode": False,
        "hovermode": "closest",
        "showlegend": legend,
        "legend": LEGEND,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "xaxis": axis | xaxis,
        "yaxis": axis | yaxis,
        **more,
    }
