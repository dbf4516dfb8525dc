"""Alpha of one criterion with its interval on the bands of the verdict: a picture for a row of a table."""

from __future__ import annotations

from itertools import pairwise

from raters.charts.palette import BLUE, GREEN, GREY, ORANGE, VERMILLION
from raters.limits import Bands
from raters.terms import CriterionAgreement
from raters.text import LOOKS, Look

WIDTH, HEIGHT = 240, 72
BANDS = (VERMILLION, ORANGE, BLUE, GREEN)


def mark(look: Look, x: float, y: float, size: float) -> str:
    """The shape of a verdict as SVG, `size` wide around (x, y); filled where it is decided."""
    half = size / 2
    colour = f'stroke="{look.colour}" stroke-width="2" fill="{look.colour if look.filled else "none"}"'
    if look.shape == "circle":
        return f'<circle cx="{x:g}" cy="{y:g}" r="{half:g}" {colour}/>'
    if look.shape == "dashes":
        return f'<circle cx="{x:g}" cy="{y:g}" r="{half:g}" {colour} stroke-dasharray="2.5 2"/>'
    if look.shape == "bar":
        return (
            f'<rect x="{x - half:g}" y="{y - size / 6:g}" width="{size:g}" height="{size / 3:g}" {colour}/>'
        )
    if look.shape == "cross":
        cross = f"M{x - half:g} {y - half:g}l{size:g} {size:g}m0 {-size:g}l{-size:g} {size:g}"
        return f'<path d="{cross}" {colour}/>'
    corners = [(0, -half), (half, half), (-half, half)]
    if look.shape == "diamond":
        corners = [(0, -half), (half, 0), (0, half), (-half, 0)]
    points = " ".join(f"{x + dx:g},{y + dy:g}" for dx, dy in corners)
    return f'<polygon points="{points}" {colour} stroke-linejoin="round"/>'


def interval_svg(measured: CriterionAgreement, bands: Bands) -> str:
    """The interval from 0 to 1 on the bands; what reaches below 0 ends in an arrow.

    Without a value of alpha: an empty string.
    """
    value, interval, look = measured.lead.value, measured.lead.interval, LOOKS[measured.verdict.code]
    if value is None:
        return ""
    middle, dash = HEIGHT / 2, "" if measured.verdict.sure else ' stroke-dasharray="5 3"'
    drawn = [*_bands(bands), _end(measured)]
    if interval is not None:
        low, high = _x(interval.low), _x(interval.high)
        drawn.append(
            f'<path d="M{low:g} {middle}H{high:g}" stroke="{look.colour}" stroke-width="2.5"{dash}/>'
        )
        drawn.append(f'<path d="M{high:g} {middle - 5}v10" stroke="{look.colour}" stroke-width="2.5"/>')
    drawn.append(mark(look, _x(value), middle, 13))
    return svg(WIDTH, HEIGHT, "".join(drawn))


def svg(width: float, height: float, drawn: str) -> str:
    """A picture that stands on its own."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}">{drawn}</svg>'
    )


def _x(alpha: float) -> float:
    return round(WIDTH * min(1.0, max(0.0, alpha)), 1)


def _bands(bands: Bands) -> list[str]:
    edges = (0.0, bands.poor, bands.acceptable, bands.reliable, 1.0)
    columns = [
        f'<rect x="{_x(a):g}" width="{_x(b) - _x(a):g}" height="{HEIGHT}" fill="{colour}" opacity=".1"/>'
        for (a, b), colour in zip(pairwise(edges), BANDS, strict=True)
    ]
    at = _x(bands.acceptable)
    return [*columns, f'<path d="M{at:g} 0V{HEIGHT}" stroke="{GREY}" stroke-dasharray="3 3"/>']


def _end(measured: CriterionAgreement) -> str:
    """The left end of the interval: a stroke, or an arrow where it lies below 0."""
    interval, colour = measured.lead.interval, LOOKS[measured.verdict.code].colour
    if interval is None:
        return ""
    middle, way = HEIGHT / 2, f'stroke="{colour}" stroke-width="2.5" fill="none"'
    if interval.low < 0:
        return f'<path d="M6 {middle - 5}l-5 5l5 5" {way}/>'
    return f'<path d="M{_x(interval.low):g} {middle - 5}v10" {way}/>'
