"""Colours and shapes of the charts: Okabe–Ito, told apart by shape as well as by colour."""

from __future__ import annotations

from html import escape
from typing import Any, Literal, NamedTuple

from raters.terms import Verdict, VerdictCode

BLUE, GREEN, VERMILLION, ORANGE, PINK = "#0072B2", "#009E73", "#D55E00", "#E69F00", "#CC79A7"
GREY = "#7F7F7F"  # 3:1 or better on both the light and the dark background

LONGEST = 60
Layout = dict[str, Any]
LEGEND: Layout = {
    **{"orientation": "h", "traceorder": "normal", "font": {"size": 14}},
    **{"x": 0, "xanchor": "left", "xref": "container"},
    **{"y": 0, "yanchor": "bottom", "yref": "container"},
}
LEGEND_HEIGHT = 64  # two lines of it on a phone


class Mark(NamedTuple):
    """How a verdict looks: its colour, plotly's name of the shape, and the same shape as a character."""

    colour: str
    symbol: str
    sign: str


Shown = VerdictCode | Literal["at_least_acceptable"]
"""A verdict as people see it: undecided, but acceptable at the least, is good news of its own."""

MARKS: dict[Shown, Mark] = {
    "reliable": Mark(GREEN, "circle", "●"),
    "acceptable": Mark(BLUE, "square", "■"),
    "at_least_acceptable": Mark(BLUE, "diamond", "◆"),
    "needs_calibration": Mark(VERMILLION, "triangle-up", "▲"),
    "undecided": Mark(GREY, "diamond-open", "◇"),
    "undefined": Mark(GREY, "x-thin-open", "×"),
}


def shown(verdict: Verdict) -> Shown:
    """Which mark and word stand for the verdict."""
    return "at_least_acceptable" if verdict.at_least else verdict.code


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
