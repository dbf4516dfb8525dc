"""The works of one criterion as a strip: a dot a score, a line between them, those furthest apart first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from raters.charts.palette import BLUE, GREY, ORANGE, Layout, calm, plain
from raters.problems import Fact
from raters.terms import Scale
from raters.text import Text

MOST_TICKS = 12  # a longer scale gets the ticks plotly chooses
ROW = 30  # pixels


@dataclass(frozen=True, slots=True)
class WorkScores:
    """What a work was given on one criterion, by rater code."""

    work: str
    given: tuple[tuple[str, float], ...]

    @property
    def low(self) -> float:
        """The lowest score."""
        return min(score for _, score in self.given)

    @property
    def high(self) -> float:
        """The highest score."""
        return max(score for _, score in self.given)

    @property
    def apart(self) -> float:
        """Points between the lowest and the highest score; 0 where all are equal."""
        return self.high - self.low


def work_scores(scores: pd.DataFrame, criterion: str) -> tuple[WorkScores, ...]:
    """The works with two scores or more on the criterion, furthest apart first, then by code.

    scores : columns work, rater, criterion, score
    """
    own = scores[scores["criterion"].astype(str) == criterion]
    given: dict[str, list[tuple[str, float]]] = {}
    rows = zip(own["work"].astype(str), own["rater"].astype(str), own["score"].astype(float), strict=True)
    for work, rater, score in rows:
        given.setdefault(work, []).append((rater, score))
    found = [WorkScores(work, tuple(sorted(two))) for work, two in given.items() if len(two) > 1]
    return tuple(sorted(found, key=lambda one: (-one.apart, one.work)))


def strip_finding(works: Sequence[WorkScores], criterion: str, text: Text) -> str:
    """How many of the works parted, and the one furthest apart."""
    apart = [work for work in works if work.apart]
    facts: dict[str, Fact] = {"criterion": criterion[:40], "apart": len(apart), "works": len(works)}
    if not apart:
        return text("chart-strip-alike", **facts)
    first = max(apart, key=lambda one: one.apart)
    ends: dict[str, Fact] = {"low": text.score(first.low), "high": text.score(first.high)}
    return text("chart-strip-apart", work=first.work[:40], **ends, **facts)


def strip_words(work: WorkScores, text: Text) -> str:
    """One work in words: every score by code."""
    said = ", ".join(f"{rater[:40]}: {text.score(score)}" for rater, score in work.given)
    return f"{work.work[:40]} – {said}"


def works_strip(works: Sequence[WorkScores], scale: Scale, chosen: str, text: Text) -> go.Figure:
    """One row a work in the given order; the score of several raters has their number in it.

    Every trace has customdata [place of the work in `works`]; the last one is transparent and as wide as
    the axis, so that a row answers clicks everywhere.
    """
    names = [plain(work.work) for work in works]
    levels = scale.levels
    room = max(0.4, 0.04 * (levels[-1] - levels[0]))
    ends = [levels[0] - room, levels[-1] + room]
    axis: Layout = {"side": "top", "range": ends, "title": None}
    if len(levels) <= MOST_TICKS:
        axis |= {"tickvals": list(levels), "ticktext": [text.score(level) for level in levels]}
    rows: Layout = {"type": "category", "categoryarray": names, "range": [len(works) - 0.5, -0.5]}
    marked = [_frame(names, chosen, ends)] if chosen in [work.work for work in works] else []
    layout = calm(40 + ROW * len(works), axis, rows | {"showgrid": False}, top=32, shapes=marked)
    return go.Figure(
        [_lines(works, names), _dots(works, names, text), _rows(works, names, ends, text)], layout
    )


def _lines(works: Sequence[WorkScores], names: list[str]) -> go.Scatter:
    x: list[float | None] = []
    y: list[str | None] = []
    for work, name in zip(works, names, strict=True):
        if work.apart:
            x += [work.low, work.high, None]
            y += [name, name, None]
    line = {"color": GREY, "width": 3}
    return go.Scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip", opacity=0.6)


def _dots(works: Sequence[WorkScores], names: list[str], text: Text) -> go.Scatter:
    """A dot a score: orange the two ends of a work that parted, blue the scores it got more or less alike."""
    dots = [
        (name, place, score, count, work.apart > 0 and score in (work.low, work.high))
        for place, (work, name) in enumerate(zip(works, names, strict=True))
        for score, count in sorted(Counter(score for _, score in work.given).items())
    ]
    return go.Scatter(
        x=[score for _, _, score, _, _ in dots],
        y=[name for name, *_ in dots],
        customdata=[[place] for _, place, *_ in dots],
        mode="markers+text",
        text=[str(count) if count > 1 else "" for *_, count, _ in dots],
        textfont={"size": 12, "color": "#000000"},
        marker={
            "size": [20 if count > 1 else 14 for *_, count, _ in dots],
            "color": [ORANGE if end else BLUE_LIGHT for *_, end in dots],
            "line": {"width": 1.5, "color": [BLACK_LINE if end else BLUE for *_, end in dots]},
            "opacity": 1,
        },
        hoverinfo="skip",
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}, "textfont": {"color": "#000000"}},
    )


BLUE_LIGHT, BLACK_LINE = "#9CC8E8", "#7A5200"
"""Light enough for the black number in a dot, on either background."""


def _rows(works: Sequence[WorkScores], names: list[str], ends: list[float], text: Text) -> go.Bar:
    clear = {"marker": {"opacity": 0}}
    return go.Bar(
        x=[ends[1] - ends[0]] * len(works),
        y=names,
        base=[ends[0]] * len(works),
        orientation="h",
        width=1,
        customdata=[[place] for place in range(len(works))],
        marker={"color": "rgba(0,0,0,0)", "line": {"width": 0}},
        hovertext=[plain(strip_words(work, text)[:600]) for work in works],
        hoverinfo="text",
        selected=clear,
        unselected=clear,
    )


def _frame(names: list[str], chosen: str, ends: list[float]) -> Layout:
    """A frame around the row of the chosen work."""
    row = names.index(plain(chosen))
    corners = {"x0": ends[0], "x1": ends[1], "y0": row - 0.5, "y1": row + 0.5}
    return {"type": "rect", **corners, "line": {"width": 1.5, "color": GREY}}
