"""How strictly raters score beside the others, in points, with intervals."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from raters.charts.palette import BLUE, GREY, Layout, calm, plain
from raters.terms import Severity
from raters.text import Text


def severity_chart(severities: Sequence[Severity], text: Text, *, by_criterion: bool = False) -> go.Figure:
    """Shifts with their intervals, one row a rater (or a criterion of one rater), in the given order.

    A filled mark says that the interval leaves out zero, an open one that it does not; nobody is ranked.
    """
    known = [severity for severity in severities if severity.shift.value is not None]
    rows = [_rows(known, text, by_criterion, clear) for clear in (True, False)]
    order = [_label(severity, by_criterion) for severity in known]
    labels = {"type": "category", "categoryorder": "array", "categoryarray": order[::-1]}
    height = 72 + 36 * max(len(known), 1)
    zero = {
        "type": "line",
        "x0": 0,
        "x1": 0,
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "line": {"width": 1.5, "color": GREY},
    }
    axis = _shift_axis(_reach(known), text)
    return go.Figure(rows, calm(height, axis, labels, legend=True, top=8, shapes=[zero]))


def _shift_axis(reach: float, text: Text) -> Layout:
    ticks = _ticks(reach)
    return {
        "range": [-1.06 * reach, 1.06 * reach],
        "title": {"text": text("chart-severity-axis")},
        "tickvals": ticks,
        "ticktext": [signed(tick, text) for tick in ticks],
    }


def _label(severity: Severity, by_criterion: bool) -> str:
    return plain((severity.criterion or "") if by_criterion else severity.rater)


def is_clear(severity: Severity) -> bool:
    """Whether the interval lies on one side of zero."""
    interval = severity.shift.interval
    return interval is not None and (interval.low > 0 or interval.high < 0)


def _rows(severities: list[Severity], text: Text, by_criterion: bool, clear: bool) -> go.Scatter:
    rows = [severity for severity in severities if is_clear(severity) == clear]
    values = [severity.shift.value or 0.0 for severity in rows]
    intervals = [severity.shift.interval for severity in rows]
    bounds = [(i.low, i.high) if i else (v, v) for i, v in zip(intervals, values, strict=True)]
    return go.Scatter(
        x=values,
        y=[_label(severity, by_criterion) for severity in rows],
        error_x={
            "type": "data",
            "symmetric": False,
            "array": [high - value for (_, high), value in zip(bounds, values, strict=True)],
            "arrayminus": [value - low for (low, _), value in zip(bounds, values, strict=True)],
            "color": BLUE,
            "thickness": 2,
            "width": 5,
        },
        mode="markers",
        marker={
            "symbol": "circle" if clear else "circle-open",
            "size": 12,
            "color": BLUE,
            "line": {"width": 2},
        },
        name=text("chart-shift-clear" if clear else "chart-shift-unclear"),
        hovertext=[_hover(severity, by_criterion, text) for severity in rows],
        hoverinfo="text",
        showlegend=True,
    )


def _hover(severity: Severity, by_criterion: bool, text: Text) -> str:
    interval = severity.shift.interval
    return text(
        "chart-severity-hover",
        label=_label(severity, by_criterion),
        shift=signed(severity.shift.value or 0.0, text),
        interval=text.interval(interval) if interval else "–",
        works=severity.works,
    )


def signed(value: float, text: Text) -> str:
    """A shift in points with its sign: +0,21, −0,34, 0,00."""
    printed = text.number(value)
    return f"+{printed}" if value > 0 and printed != text.number(0.0) else printed


def _reach(severities: list[Severity]) -> float:
    """Half the width of the axis: symmetric, so that strict and lenient look alike."""
    ends = [abs(severity.shift.value or 0.0) for severity in severities]
    ends += [
        max(abs(severity.shift.interval.low), abs(severity.shift.interval.high))
        for severity in severities
        if severity.shift.interval is not None
    ]
    return max(0.5, max(ends, default=0.0) * 1.1)


def _ticks(reach: float) -> list[float]:
    step = next(step for step in (0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 25.0, float("inf")) if reach / step <= 4)
    count = int(reach // step) if step != float("inf") else 0
    return [i * step for i in range(-count, count + 1)] if count else [-reach, 0.0, reach]
