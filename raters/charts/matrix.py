"""Score against score: how many works were given which two scores."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from raters.charts.palette import BLUE, GREY, ORANGE, Layout, calm, faint, plain
from raters.terms import Criterion
from raters.text import Text

MOST_LEVELS = 16  # a longer scale shows only the scores that occur


class ScoreMatrix(NamedTuple):
    """Works by the scores they were given.

    levels : (V,) the scores of rows and columns, ascending
    counts : (V, V) works with the row's and the column's score; every work counts once
    raters : the two raters of rows and columns, or None where raters change; then the row holds the
        highest and the column the lowest score of the work, and the matrix is a triangle
    """

    levels: tuple[float, ...]
    counts: np.ndarray
    raters: tuple[str, str] | None

    def works(self, cell: tuple[float, float]) -> int:
        """Works in the cell of these scores of row and column."""
        return int(self.counts[self.place(cell)])

    def place(self, cell: tuple[float, float]) -> tuple[int, int]:
        """Row and column of the cell, from 0."""
        row, column = cell
        return self.levels.index(row), self.levels.index(column)

    def disputed(self) -> list[tuple[float, float]]:
        """The cells of works that were not scored alike, the fullest first: row's and column's score."""
        cells = [(i, j) for i, j in zip(*self.counts.nonzero(), strict=True) if i != j]
        cells.sort(key=lambda cell: (-self.counts[cell], cell))
        return [(self.levels[i], self.levels[j]) for i, j in cells]


class Ends(NamedTuple):
    """Each work once: its code, and the scores of its row and its column."""

    works: np.ndarray
    rows: np.ndarray
    columns: np.ndarray


def count_works(co_scores: pd.DataFrame, criterion: Criterion) -> ScoreMatrix:
    """Count works over the declared scale; rows of raters A, columns of raters B when only two."""
    ends = _ends(co_scores)
    levels = criterion.scale.levels
    if len(levels) > MOST_LEVELS:
        levels = tuple(np.unique(np.concatenate([ends.rows, ends.columns])))
    size = len(levels)
    cells = np.searchsorted(levels, ends.rows) * size + np.searchsorted(levels, ends.columns)
    counts = np.bincount(cells, minlength=size * size).reshape(size, size)
    return ScoreMatrix(levels, counts, _only_pair(co_scores))


def _ends(co_scores: pd.DataFrame) -> Ends:
    """The two raters' scores where there are only two, else the highest and the lowest score of each work."""
    codes, works = pd.factorize(co_scores["work"].astype(str), sort=True)
    first, second = co_scores["score_a"].to_numpy(float), co_scores["score_b"].to_numpy(float)
    high, low = np.full(len(works), -np.inf), np.full(len(works), np.inf)
    if _only_pair(co_scores) is not None:
        high[codes], low[codes] = first, second
    else:
        np.maximum.at(high, codes, np.maximum(first, second))
        np.minimum.at(low, codes, np.minimum(first, second))
    return Ends(np.asarray(works), high, low)


def works_across(co_scores: pd.DataFrame, levels: Sequence[float]) -> list[int]:
    """For every boundary between neighbouring levels: works with a score below and a score above it."""
    _, rows, columns = _ends(co_scores)
    high, low = np.maximum(rows, columns), np.minimum(rows, columns)
    return [int(((low <= lower) & (high >= upper)).sum()) for lower, upper in pairwise(levels)]


def _only_pair(co_scores: pd.DataFrame) -> tuple[str, str] | None:
    pairs = co_scores[["rater_a", "rater_b"]].drop_duplicates()
    return (str(pairs.iat[0, 0]), str(pairs.iat[0, 1])) if len(pairs) == 1 else None


def works_in_cell(co_scores: pd.DataFrame, row: float, column: float) -> tuple[str, ...]:
    """The works behind one cell of the matrix, in order."""
    works, rows, columns = _ends(co_scores)
    return tuple(map(str, works[(rows == row) & (columns == column)]))


def score_matrix(matrix: ScoreMatrix, text: Text) -> go.Figure:
    """Heat map of works: agreement in blue, disagreement in orange, counts printed, the rest in grey.

    The last trace is an invisible grid of squares, one a cell, with customdata (row score, column score):
    heat maps do not answer clicks, points do.
    """
    labels = [text.score(level) for level in matrix.levels]
    rows, columns = _axis_titles(matrix, text)
    agreed = np.eye(len(labels), dtype=bool)
    whole = [-0.5, len(labels) - 0.5]
    axis: Layout = {"type": "category", "categoryarray": labels, "range": whole, "showgrid": False}
    layout = calm(
        88 + max(4, min(len(labels), 10)) * 44,
        axis | {"title": {"text": columns}},
        axis | {"title": {"text": rows}},
    )
    traces = [
        _empty(matrix, labels),
        _heat(matrix.counts, agreed, labels, BLUE),
        _heat(matrix.counts, ~agreed, labels, ORANGE),
        _squares(matrix, labels, rows, columns, text),
    ]
    return go.Figure(traces, layout)


def _axis_titles(matrix: ScoreMatrix, text: Text) -> tuple[str, str]:
    if matrix.raters is None:
        return text("chart-higher-score"), text("chart-lower-score")
    rows, columns = (text("chart-scores-of", rater=plain(rater)) for rater in matrix.raters)
    return rows, columns


def _empty(matrix: ScoreMatrix, labels: list[str]) -> go.Heatmap:
    """Scores that did not meet, so that the shape of the scale stays in sight."""
    possible = np.ones_like(matrix.counts, dtype=bool)
    if matrix.raters is None:
        possible = np.tril(possible)
    return go.Heatmap(
        z=np.where(possible & (matrix.counts == 0), 0.0, np.nan),
        x=labels,
        y=labels,
        colorscale=[[0, faint(GREY, 0.12)], [1, faint(GREY, 0.12)]],
        showscale=False,
        hoverinfo="skip",
        xgap=2,
        ygap=2,
    )


def _heat(counts: np.ndarray, where: np.ndarray, labels: list[str], colour: str) -> go.Heatmap:
    shown = np.where(where & (counts > 0), counts, np.nan)
    return go.Heatmap(
        z=shown,
        x=labels,
        y=labels,
        zmin=0,
        zmax=max(int(counts.max(initial=0)), 1),
        colorscale=[[0, faint(colour, 0.12)], [1, faint(colour, 0.62)]],
        texttemplate="%{z}",
        textfont={"size": 15},
        showscale=False,
        hoverinfo="skip",
        xgap=2,
        ygap=2,
    )


def _squares(matrix: ScoreMatrix, labels: list[str], rows: str, columns: str, text: Text) -> go.Scatter:
    cells = [(i, j) for i in range(len(labels)) for j in range(len(labels)) if matrix.counts[i, j]]
    return go.Scatter(
        x=[labels[j] for _, j in cells],
        y=[labels[i] for i, _ in cells],
        customdata=[[matrix.levels[i], matrix.levels[j], int(matrix.counts[i, j])] for i, j in cells],
        hovertext=[
            text(
                "chart-cell",
                rows=rows,
                row=labels[i],
                columns=columns,
                column=labels[j],
                works=int(matrix.counts[i, j]),
            )
            for i, j in cells
        ],
        hoverinfo="text",
        mode="markers",
        marker={"symbol": "square", "size": 38, "color": "rgba(0,0,0,0)", "line": {"width": 0}},
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
        showlegend=False,
    )
