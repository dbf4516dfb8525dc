"""Alpha of every criterion with its interval, the bands of the verdict and what real schools reach."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import plotly.graph_objects as go

from raters.benchmarks import benchmark
from raters.charts.palette import (
    BLUE,
    GREEN,
    GREY,
    ORANGE,
    VERMILLION,
    Layout,
    calm,
    faint,
    plain,
    symbol,
)
from raters.limits import Bands
from raters.terms import VERDICTS, Agreement, CriterionAgreement, VerdictCode
from raters.text import LOOKS, Text, verdict_name, verdict_words

NARROW_BAND_UP = 18  # the narrowest band's name stands a line higher, else names meet on a phone

BANDS = ("poor", "below", "acceptable", "reliable")


def forest_plot(agreement: Agreement, text: Text) -> go.Figure:
    """One row a criterion, what needs attention first: benchmark behind, interval and verdict in front."""
    criteria, limits = agreement.by_attention(), agreement.limits.bands
    low = _left_end(criteria)
    reasons = [_reason(measured, low, text) for measured in criteria if measured.lead.value is None]
    layout = calm(
        112 + 46 * len(criteria),
        alpha_axis(low, text),
        _criterion_axis(criteria),
        legend=True,
        top=28 + NARROW_BAND_UP,
        shapes=band_shapes(limits, low),
        annotations=[*band_names(limits, low, text), *reasons],
    )
    return go.Figure([_benchmarks(criteria, text), *_verdicts(criteria, text)], layout)


def alpha_axis(low: float, text: Text) -> Layout:
    """The axis of alpha from `low` to 1."""
    ticks = [tick / 10 for tick in range(-10, 11, 2) if tick / 10 >= low - 1e-9]
    return {
        "range": [low, 1.02],
        "tickvals": ticks,
        "ticktext": [text.number(tick, 1) for tick in ticks],
        "title": {"text": text("chart-alpha-axis")},
        "showgrid": False,
    }


def _criterion_axis(criteria: Sequence[CriterionAgreement]) -> Layout:
    codes = [plain(measured.criterion.code) for measured in criteria]
    order = {"type": "category", "categoryorder": "array", "categoryarray": codes[::-1]}
    return {**order, "range": [-0.6, len(codes) - 0.4], "showgrid": False}


def _left_end(criteria: Sequence[CriterionAgreement]) -> float:
    """Where the axis starts: zero, or lower where an interval reaches below it."""
    ends = [c.lead.interval.low if c.lead.interval else c.lead.value or 0.0 for c in criteria]
    lowest = min(ends, default=0.0)
    return 0.0 if lowest >= 0 else max(-1.0, -0.2 * -(-abs(lowest) // 0.2))


def _edges(bands: Bands, low: float) -> tuple[float, ...]:
    return (low, bands.poor, bands.acceptable, bands.reliable, 1.0)


def band_shapes(bands: Bands, low: float) -> list[Layout]:
    """Faint columns; their borders are lines, so that they survive a grey print."""
    edges = _edges(bands, low)
    across = {"yref": "paper", "y0": 0, "y1": 1, "layer": "below"}
    columns = [
        {**across, "type": "rect", "x0": a, "x1": b, "fillcolor": faint(colour, 0.09), "line": {"width": 0}}
        for (a, b), colour in zip(pairwise(edges), (VERMILLION, ORANGE, BLUE, GREEN), strict=True)
    ]
    dotted = {"width": 1, "dash": "dot", "color": faint(GREY, 0.8)}
    return columns + [{**across, "type": "line", "x0": x, "x1": x, "line": dotted} for x in edges[1:-1]]


def band_names(bands: Bands, low: float, text: Text) -> list[Layout]:
    """What alpha means in each band, above the plot."""
    above = {"y": 1, "yref": "paper", "yanchor": "bottom", "showarrow": False, "font": {"size": 14}}
    return [
        {
            **above,
            "x": (left + right) / 2,
            "yshift": NARROW_BAND_UP if name == "acceptable" else 0,
            "text": text(f"chart-band-{name}"),
        }
        for (left, right), name in zip(pairwise(_edges(bands, low)), BANDS, strict=True)
    ]


def _benchmarks(criteria: Sequence[CriterionAgreement], text: Text) -> go.Scatter:
    """The middle half of real double scorings on scales with as many levels, as one broken line."""
    x: list[float | None] = []
    y: list[str | None] = []
    for measured in criteria:
        usual = benchmark(len(measured.criterion.scale))
        if usual is not None:
            low, _, high = usual.ordinal_alpha
            x += [low, high, None]
            y += [plain(measured.criterion.code)] * 2 + [None]
    return go.Scatter(
        x=x,
        y=y,
        mode="lines",
        line={"width": 16, "color": faint(GREY, 0.45)},
        name=text("chart-benchmark"),
        hoverinfo="skip",
    )


def _verdicts(criteria: Sequence[CriterionAgreement], text: Text) -> list[go.Scatter]:
    """One trace a verdict that occurs, so that the legend names the shapes."""
    return [
        _verdict(code, group, text)
        for code in VERDICTS
        if (group := [c for c in criteria if c.verdict.code == code and c.lead.value is not None])
    ]


def _verdict(code: VerdictCode, criteria: list[CriterionAgreement], text: Text) -> go.Scatter:
    values = [c.lead.value or 0.0 for c in criteria]
    intervals, look = [c.lead.interval for c in criteria], LOOKS[code]
    return go.Scatter(
        x=values,
        y=[plain(c.criterion.code) for c in criteria],
        error_x={
            "type": "data",
            "symmetric": False,
            "array": [i.high - v if i else 0.0 for i, v in zip(intervals, values, strict=True)],
            "arrayminus": [v - i.low if i else 0.0 for i, v in zip(intervals, values, strict=True)],
            "color": look.colour,
            "thickness": 2.5,
            "width": 6,
        },
        mode="markers",
        marker={
            "symbol": symbol(look),
            "size": 14,
            "color": look.colour,
            "line": {"width": 2.5, "color": look.colour},
        },
        name=verdict_name(code, text),
        hovertext=[_hover(c, text) for c in criteria],
        hoverinfo="text",
    )


def _hover(measured: CriterionAgreement, text: Text) -> str:
    interval = measured.lead.interval
    return text(
        "chart-forest-hover",
        criterion=plain(measured.criterion.code),
        title=plain(measured.criterion.title),
        alpha=text.estimate(measured.lead),
        interval=text.interval(interval) if interval else "–",
        works=measured.double_scored,
        verdict=verdict_words(measured, text),
    )


def _reason(measured: CriterionAgreement, low: float, text: Text) -> Layout:
    """Why a criterion has no mark, in its row."""
    return {
        "x": low,
        "y": plain(measured.criterion.code),
        "xanchor": "left",
        "xshift": 8,
        "text": f"× {text.estimate(measured.lead)}",
        "showarrow": False,
    }
