"""Pairs of raters: how often the two gave equal scores, and the works they both scored."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
import plotly.graph_objects as go
from scipy.sparse import csr_array

from raters.charts.palette import BLUE, GREY, Layout, calm, faint, plain
from raters.text import Text

FEWEST_SCORES = 20  # fewer common scores tell little of a pair
MOST_PRINTED = 15  # more raters: figures no longer fit into the cells


@dataclass(frozen=True, slots=True)
class PairShare:
    """Two raters: common scores, and how many of them are equal."""

    rater_a: str
    rater_b: str
    alike: int
    scores: int

    @property
    def share(self) -> float:
        """Part of the common scores that are equal."""
        return self.alike / self.scores

    @property
    def few(self) -> bool:
        """Whether too few scores stand behind it."""
        return self.scores < FEWEST_SCORES


@dataclass(frozen=True, slots=True)
class PairWork:
    """A work both raters scored: criteria they differ on, with the two scores; (), where they agree."""

    work: str
    differing: tuple[tuple[str, float, float], ...]


def pair_shares(scores: pd.DataFrame) -> tuple[PairShare, ...]:
    """Every two raters with common scores, by code. `scores`: work, rater, criterion, score; one at least."""
    raters, of = np.unique(scores["rater"].astype(str), return_inverse=True)
    alike = _shared(scores.groupby(["work", "criterion", "score"], observed=True).ngroup(), of)
    common = _shared(scores.groupby(["work", "criterion"], observed=True).ngroup(), of)
    return tuple(
        PairShare(str(raters[a]), str(raters[b]), int(alike[a, b]), int(common[a, b]))
        for a, b in zip(*np.triu(common, 1).nonzero(), strict=True)
    )


def _shared(group: pd.Series, rater: np.ndarray) -> np.ndarray:
    """(R, R) in how many groups both raters stand."""
    stands = csr_array((np.ones(len(rater)), (group.to_numpy(), rater)))
    stands.data[:] = 1
    return np.asarray((stands.T @ stands).toarray())


def pair_works(scores: pd.DataFrame, pair: PairShare) -> tuple[PairWork, ...]:
    """The works of the pair: those with most differences first, then by code."""
    own = [scores[scores["rater"].astype(str) == rater] for rater in (pair.rater_a, pair.rater_b)]
    both = pd.merge(own[0], own[1], on=["work", "criterion"], suffixes=("_a", "_b"))
    found: dict[str, list[tuple[str, float, float]]] = {}
    columns = (both["work"].astype(str), both["criterion"].astype(str), both["score_a"], both["score_b"])
    for work, criterion, a, b in zip(*columns, strict=True):
        differing = found.setdefault(work, [])
        if a != b:
            differing.append((criterion, float(a), float(b)))
    works = [PairWork(work, tuple(sorted(differing))) for work, differing in found.items()]
    return tuple(sorted(works, key=lambda one: (-sum(abs(a - b) for _, a, b in one.differing), one.work)))


def rarest(shares: tuple[PairShare, ...]) -> PairShare | None:
    """The pair that agrees least of those with scores enough; None where there is none."""
    enough = [pair for pair in shares if not pair.few]
    return min(enough, key=lambda pair: (pair.share, pair.rater_a, pair.rater_b), default=None)


def pair_finding(shares: tuple[PairShare, ...], text: Text) -> str:
    """Who agrees least, or that nobody can tell."""
    found = rarest(shares)
    if found is None:
        return text("chart-pairs-few", fewest=FEWEST_SCORES)
    if len([pair for pair in shares if not pair.few]) == 1:
        return text("chart-pairs-one", share=text.percent(found.share), **named(found))
    if found.alike == found.scores:
        return text("chart-pairs-alike")
    return text("chart-pairs-rarest", share=text.percent(found.share), **named(found))


def named(pair: PairShare) -> dict[str, str]:
    """The two codes, as facts of a sentence."""
    return {"a": pair.rater_a[:40], "b": pair.rater_b[:40]}


def pair_words(pair: PairShare, text: Text) -> str:
    """One pair in words: who, how many of how many scores, whether that is few."""
    said = text("chart-pair", alike=pair.alike, scores=pair.scores, **named(pair))
    return f"{said}, {text('chart-pair-few')}" if pair.few else said


def pair_matrix(shares: tuple[PairShare, ...], chosen: PairShare | None, text: Text) -> go.Figure:
    """The triangle of pairs, exact agreement in per cent; pale where few scores stand behind it.

    The last trace is a grid of transparent squares with customdata [place of the pair in `shares`].
    """
    raters = sorted({rater for pair in shares for rater in (pair.rater_a, pair.rater_b)})
    labels = [plain(rater) for rater in raters]
    cells = np.full((len(raters), len(raters)), np.nan)
    few = cells.copy()
    for pair in shares:
        (few if pair.few else cells)[raters.index(pair.rater_b), raters.index(pair.rater_a)] = pair.share
    side = 44 if len(raters) <= MOST_PRINTED else 18
    axis: Layout = {"type": "category", "showgrid": False, "title": None}
    layout = calm(
        80 + side * max(len(raters) - 1, 2),
        axis | {"side": "top", "range": [-0.5, len(raters) - 1.5], "categoryarray": labels},
        axis | {"range": [len(raters) - 0.5, 0.5], "categoryarray": labels},
        top=8,
        shapes=_frame(chosen, raters),
    )
    printed = len(raters) <= MOST_PRINTED
    traces = [_heat(few, labels, GREY, printed), _heat(cells, labels, BLUE, printed)]
    return go.Figure([*traces, _squares(shares, side, text)], layout)


def _heat(cells: np.ndarray, labels: list[str], colour: str, printed: bool) -> go.Heatmap:
    words = [["" if np.isnan(share) else f"{100 * share:.0f}" for share in row] for row in cells]
    return go.Heatmap(
        z=cells,
        x=labels,
        y=labels,
        zmin=0,
        zmax=1,
        colorscale=[[0, faint(colour, 0.06)], [1, faint(colour, 0.3 if colour == GREY else 0.6)]],
        text=words,
        texttemplate="%{text}" if printed else "",
        textfont={"size": 15},
        showscale=False,
        hoverinfo="skip",
        xgap=2,
        ygap=2,
    )


def _squares(shares: tuple[PairShare, ...], side: int, text: Text) -> go.Scatter:
    return go.Scatter(
        x=[plain(pair.rater_a) for pair in shares],
        y=[plain(pair.rater_b) for pair in shares],
        customdata=[[place] for place in range(len(shares))],
        hovertext=[f"{plain(pair_words(pair, text))} · {text.percent(pair.share)}" for pair in shares],
        hoverinfo="text",
        mode="markers",
        marker={"symbol": "square", "size": side - 4, "color": "rgba(0,0,0,0)", "line": {"width": 0}},
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _frame(chosen: PairShare | None, raters: list[str]) -> list[Layout]:
    """A frame around the chosen pair."""
    if chosen is None:
        return []
    x, y = raters.index(chosen.rater_a), raters.index(chosen.rater_b)
    corners = {"x0": x - 0.5, "x1": x + 0.5, "y0": y - 0.5, "y1": y + 0.5}
    return [{"type": "rect", **corners, "line": {"width": 2.5, "color": GREY}}]
