"""Shifts of all raters: rater by criterion as rows of a table, and the shift over all as a small picture."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from raters.charts.interval import svg
from raters.charts.palette import GREY
from raters.charts.severity import is_clear, signed
from raters.terms import Agreement, Severity
from raters.text import Text

WIDTH, HEIGHT = 168, 32
MOST_NAMED = 3  # what a sentence can hold
Side = Literal["unknown", "close", "severe", "lenient"]


@dataclass(frozen=True, slots=True)
class ShiftRow:
    """One rater: the shift over all criteria, and one a criterion in the order of the rubric.

    whole, cells : None where the rater has no double-scored work there
    """

    rater: str
    whole: Severity | None
    cells: tuple[Severity | None, ...]


def shift_rows(agreement: Agreement) -> tuple[tuple[ShiftRow, ...], ...]:
    """Rows by code, one tuple for each group of raters who share works."""
    found = {(row.rater, row.criterion): row for row in agreement.severity}
    codes = [measured.criterion.code for measured in agreement.criteria]
    return tuple(
        tuple(
            ShiftRow(rater, found.get((rater, None)), tuple(found.get((rater, code)) for code in codes))
            for rater in sorted(group)
        )
        for group in agreement.components
    )


def side(severity: Severity | None, band: float) -> Side:
    """Inside the band of ± so many points, or stricter or more lenient than it."""
    if severity is None or severity.shift.value is None:
        return "unknown"
    if abs(severity.shift.value) < band:
        return "close"
    return "severe" if severity.shift.value < 0 else "lenient"


def stands_apart(severity: Severity | None, band: float) -> bool:
    """Outside the band, and not by chance: the interval leaves out zero."""
    return severity is not None and side(severity, band) in ("severe", "lenient") and is_clear(severity)


def shift_finding(agreement: Agreement, band: float, text: Text) -> str:
    """Who stands apart on which criterion, and whether all are close over all criteria."""
    apart = [row for row in agreement.severity if stands_apart(row, band)]
    on_one = _by_place([row for row in apart if row.criterion is not None], text)
    over_all = _by_place([row for row in apart if row.criterion is None], text)
    more = [text("chart-shift-more", places=len(on_one) - MOST_NAMED)] if len(on_one) > MOST_NAMED else []
    parts = ["; ".join([*on_one[:MOST_NAMED], *more])] if on_one else []
    parts.append(", ".join(over_all) or text("chart-shift-close" if on_one else "chart-shift-all-close"))
    said = "; ".join(parts)
    return f"{said[0].upper()}{said[1:]}."


def _by_place(rows: Iterable[Severity], text: Text) -> list[str]:
    """One phrase for everybody who stands on the same side on the same criterion."""
    teams: dict[tuple[str | None, bool], list[str]] = {}
    for row in rows:
        teams.setdefault((row.criterion, (row.shift.value or 0.0) < 0), []).append(row.rater[:40])
    return [
        text(
            f"chart-shift-{'on' if criterion is not None else 'whole'}-{'severe' if severe else 'lenient'}",
            criterion=(criterion or "")[:40],
            raters=", ".join([*sorted(team)[:4], *(["…"] if len(team) > 4 else [])]),
            count=len(team),
        )
        for (criterion, severe), team in teams.items()
    ]


def reach(rows: Iterable[ShiftRow], band: float) -> float:
    """Half the width of the small pictures, in points: all intervals fit, both sides look alike."""
    ends = [2 * band]
    for row in rows:
        if row.whole is not None and row.whole.shift.value is not None:
            interval = row.whole.shift.interval
            ends += [abs(interval.low), abs(interval.high)] if interval else [abs(row.whole.shift.value)]
    return max(ends)


def shift_svg(severity: Severity, half: float, band: float) -> str:
    """The shift with its interval on the band around zero; filled where it stands apart; "" without one."""
    value, interval = severity.shift.value, severity.shift.interval
    if value is None:
        return ""

    def x(points: float) -> float:
        return round(WIDTH / 2 + (WIDTH / 2 - 8) * points / half, 1)

    middle, fill = HEIGHT / 2, GREY if stands_apart(severity, band) else "none"
    drawn = [
        f'<rect x="{x(-band):g}" width="{x(band) - x(-band):g}" height="{HEIGHT}" '
        f'fill="{GREY}" opacity=".16"/>',
        f'<path d="M{x(0):g} 0V{HEIGHT}" stroke="{GREY}"/>',
    ]
    if interval is not None:
        low, high = x(interval.low), x(interval.high)
        stop = x(value) - 5, x(value) + 5
        line = f"M{low:g} {middle:g}H{max(low, stop[0]):g}M{min(high, stop[1]):g} {middle:g}H{high:g}"
        drawn.append(f'<path d="{line}" stroke="{GREY}" stroke-width="2"/>')
    drawn.append(
        f'<circle cx="{x(value):g}" cy="{middle:g}" r="5" stroke="{GREY}" stroke-width="2" fill="{fill}"/>'
    )
    return svg(WIDTH, HEIGHT, "".join(drawn))


def shift_words(severity: Severity | None, text: Text) -> str:
    """The shift with its sign and its interval, or why there is none."""
    if severity is None:
        return "–"
    if severity.shift.value is None:
        return text.estimate(severity.shift)
    said = signed(severity.shift.value, text)
    return f"{said} ({text.interval(severity.shift.interval)})" if severity.shift.interval else said
