"""Alpha of every criterion from round to round, with its interval."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import plotly.graph_objects as go

from raters.charts.forest import alpha_axis, band_names, band_shapes
from raters.charts.palette import BLUE, GREEN, GREY, ORANGE, PINK, Layout, calm, plain
from raters.terms import Agreement, Estimate
from raters.text import Text

MOST_ROUNDS = 5
# Told apart by shape and by their names in the legend; the colour only helps.
LOOKS = (
    (GREY, "circle-open"),
    (ORANGE, "square"),
    (BLUE, "diamond"),
    (PINK, "triangle-up"),
    (GREEN, "circle"),
)
STEP = 0.17
ROW_HEIGHT = 78
BANDS_ROOM = 46


class Stage(NamedTuple):
    """One round of the cycle under its name."""

    name: str
    agreement: Agreement


def trend_chart(stages: Sequence[Stage], text: Text) -> go.Figure:
    """One row a criterion of the latest round; in it a mark with its interval for each round, oldest on top.

    At most the last five rounds.
    """
    stages, limits = stages[-MOST_ROUNDS:], stages[-1].agreement.limits.bands
    codes = [measured.criterion.code for measured in stages[-1].agreement.criteria]
    low = _left_end(stages, codes)
    axis: Layout = {
        "tickvals": list(range(len(codes))),
        "ticktext": [plain(code) for code in codes],
        "range": [len(codes) - 0.5, -0.5],
        "showgrid": False,
    }
    looks = LOOKS[len(LOOKS) - len(stages) :]
    traces = [
        _trace(stage, codes, (place - (len(stages) - 1) / 2) * STEP, look, text)
        for place, (stage, look) in enumerate(zip(stages, looks, strict=True))
    ]
    layout = calm(
        112 + ROW_HEIGHT * len(codes),
        alpha_axis(low, text),
        axis,
        legend=True,
        top=BANDS_ROOM,
        shapes=band_shapes(limits, low),
        annotations=band_names(limits, low, text),
    )
    return go.Figure(traces, layout)


def _left_end(stages: Sequence[Stage], codes: Sequence[str]) -> float:
    known = [estimate for stage in stages for estimate in _alphas(stage, codes).values()]
    lowest = min((e.interval.low if e.interval else e.value or 0.0 for e in known), default=0.0)
    return 0.0 if lowest >= 0 else max(-1.0, -0.2 * -(-abs(lowest) // 0.2))


def _alphas(stage: Stage, codes: Sequence[str]) -> dict[str, Estimate]:
    """Alpha by criterion, where the round had the criterion and its alpha exists."""
    found = {measured.criterion.code: measured.lead for measured in stage.agreement.criteria}
    return {code: found[code] for code in codes if code in found and found[code].value is not None}


def _trace(
    stage: Stage, codes: Sequence[str], offset: float, look: tuple[str, str], text: Text
) -> go.Scatter:
    colour, symbol = look
    alphas = _alphas(stage, codes)
    values = [estimate.value or 0.0 for estimate in alphas.values()]
    intervals = [estimate.interval for estimate in alphas.values()]
    return go.Scatter(
        x=values,
        y=[codes.index(code) + offset for code in alphas],
        error_x={
            "type": "data",
            "symmetric": False,
            "array": [i.high - v if i else 0.0 for i, v in zip(intervals, values, strict=True)],
            "arrayminus": [v - i.low if i else 0.0 for i, v in zip(intervals, values, strict=True)],
            "color": colour,
            "thickness": 2,
            "width": 4,
        },
        mode="markers",
        marker={"symbol": symbol, "size": 12, "color": colour, "line": {"width": 2, "color": colour}},
        name=plain(stage.name),
        hovertext=[_hover(stage, code, estimate, text) for code, estimate in alphas.items()],
        hoverinfo="text",
        showlegend=True,
    )


def _hover(stage: Stage, code: str, alpha: Estimate, text: Text) -> str:
    return text(
        "cycle-alpha-hover",
        criterion=plain(code),
        round=plain(stage.name),
        alpha=text.estimate(alpha),
        interval=text.interval(alpha.interval) if alpha.interval else "–",
    )
