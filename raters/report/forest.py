"""The forest plot as data: where marks, lines and labels stand. The drawing is the template's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from raters.limits import Bands
from raters.report.wording import CODE, band_edge
from raters.terms import VERDICTS, CriterionAgreement, VerdictCode
from raters.text import Text, clipped, verdict_name, verdict_words

LOWEST = -0.2
"""The axis never starts lower: the bands need the room; a longer line ends in an arrow."""


@dataclass(frozen=True, slots=True)
class ForestRow:
    """A criterion's mark and line; without a value, or with one left of the axis, `words` are printed.

    `low` and `high` are None where there is no interval; `cut` when it goes on left of the axis.
    """

    label: str
    verdict: VerdictCode
    value: float | None
    low: float | None
    high: float | None
    cut: bool
    words: str
    alt: str


@dataclass(frozen=True, slots=True)
class ForestTick:
    """A labelled place on the axis."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Forest:
    """Axis from `low` to 1, band lines, names of the bands (at their middle), rows and legend."""

    heading: str
    caption: str
    alt: str
    low: float
    ends: tuple[ForestTick, ...]
    lines: tuple[ForestTick, ...]
    bands: tuple[ForestTick, ...]
    rows: tuple[ForestRow, ...]
    legend: tuple[tuple[VerdictCode, str], ...]


def draw_forest(criteria: Sequence[CriterionAgreement], bands: Bands, text: Text) -> Forest:
    """Place every criterion's agreement on an axis with the bands of the verdict."""
    low = _left_end(criteria)
    edges = (bands.poor, bands.acceptable, bands.reliable)
    rows = tuple(_row(measured, low, text) for measured in criteria)
    lines = tuple(ForestTick(edge, band_edge(edge, text)) for edge in edges)
    return Forest(
        heading=text("report-forest"),
        caption=text("report-forest-caption"),
        alt=_alt(rows, low, lines, text),
        low=low,
        ends=tuple(ForestTick(end, text.score(end)) for end in sorted({low, 0.0, 1.0})),
        lines=lines,
        bands=_band_names((low, *edges, 1.0), text),
        rows=rows,
        legend=_legend(criteria, text),
    )


def _left_end(criteria: Sequence[CriterionAgreement]) -> float:
    ends = [m.lead.interval.low if m.lead.interval else m.lead.value or 0.0 for m in criteria]
    return LOWEST if min(ends, default=0.0) < 0 else 0.0


def _row(measured: CriterionAgreement, low: float, text: Text) -> ForestRow:
    lead = measured.lead
    interval = lead.interval
    drawn = lead.value is not None and lead.value >= low
    return ForestRow(
        label=clipped(measured.criterion.code, CODE),
        verdict=measured.verdict.code,
        value=lead.value if drawn else None,
        low=max(interval.low, low) if interval and drawn else None,
        high=interval.high if interval and drawn else None,
        cut=interval is not None and interval.low < low,
        words=f"← {text.estimate(lead)}" if lead.value is not None else text.estimate(lead),
        alt=_alt_row(measured, text),
    )


def _band_names(edges: Sequence[float], text: Text) -> tuple[ForestTick, ...]:
    names = ("poor", "below", "acceptable", "reliable")
    middles = [(left + right) / 2 for left, right in pairwise(edges)]
    return tuple(ForestTick(at, text(f"report-band-{name}")) for at, name in zip(middles, names, strict=True))


def _legend(criteria: Sequence[CriterionAgreement], text: Text) -> tuple[tuple[VerdictCode, str], ...]:
    there = {measured.verdict.code for measured in criteria}
    return tuple((code, verdict_name(code, text)) for code in VERDICTS if code in there)


def _alt(rows: Sequence[ForestRow], low: float, lines: Sequence[ForestTick], text: Text) -> str:
    """The whole picture in words, for those who hear the document."""
    limits = "; ".join(line.label for line in lines)
    whole = text("report-forest-alt", low=text.score(low), high=text.score(1), bands=limits)
    return " ".join((whole, *(row.alt for row in rows)))


def _alt_row(measured: CriterionAgreement, text: Text) -> str:
    lead, value = measured.lead, text.estimate(measured.lead)
    code, verdict = clipped(measured.criterion.code, CODE), verdict_words(measured, text)
    if lead.value is None:
        return text("report-forest-alt-undefined", criterion=code, verdict=verdict)
    if lead.interval is not None:
        low, high = text.number(lead.interval.low), text.number(lead.interval.high)
        value = text("report-forest-range", value=value, low=low, high=high)
    return text("report-forest-alt-row", criterion=code, value=value, verdict=verdict)
