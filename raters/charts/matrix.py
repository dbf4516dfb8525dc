"""Score against score: how often which two scores met on one work."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from raters.charts.palette import BLUE, GREY, ORANGE, Layout, calm, faint, plain
from raters.terms import Criterion
from raters.text import Text

MOST_LEVELS = 16  # a longer scale shows only the scores that occur


class ScoreMatrix(NamedTuple):
    """Counts of score pairs.

    levels : (V,) the scores of rows and columns, ascending
    counts : (V, V) pairs with the row's and the column's score
    raters : the two raters of rows and columns, or None when many pairs of raters are pooled; then
        the row holds the higher score of the two and the matrix is a triangle
    """

    levels: tuple[float, ...]
    counts: np.ndarray
    raters: tuple[str, str] | None


def count_pairs(co_scores: pd.DataFrame, criterion: Criterion) -> ScoreMatrix:
    """Count score pairs over the declared scale; rows of raters A, columns of raters B when only two."""
    first, second = co_scores["score_a"].to_numpy(float), co_scores["score_b"].to_numpy(float)
    raters = _only_pair(co_scores)
    if raters is None:
        first, second = np.maximum(first, second), np.minimum(first, second)
    levels = criterion.scale.levels
    if len(levels) > MOST_LEVELS:
        levels = tuple(np.unique(np.concatenate([first, second])))
    size = len(levels)
    cells = np.searchsorted(levels, first) * size + np.searchsorted(levels, second)
    return ScoreMatrix(levels, np.bincount(cells, minlength=size * size).reshape(size, size), raters)


def _only_pair(co_scores: pd.DataFrame) -> tuple[str, str] | None:
    pairs = co_scores[["rater_a", "rater_b"]].drop_duplicates()
    return (str(pairs.iat[0, 0]), str(pairs.iat[0, 1])) if len(pairs) == 1 else None


def works_in_cell(co_scores: pd.DataFrame, matrix: ScoreMatrix, row: float, column: float) -> tuple[str, ...]:
    """The works behind one cell of the matrix, in order."""
    first, second = co_scores["score_a"].to_numpy(float), co_scores["score_b"].to_numpy(float)
    if matrix.raters is None:
        first, second = np.maximum(first, second), np.minimum(first, second)
    return tuple(sorted(set(co_scores.loc[(first == row) & (second == column), "work"].astype(str))))


def score_matrix(co_scores: pd.DataFrame, criterion: Criterion, text: Text) -> go.Figure:
    """Heat map of score pairs: agreement in blue, disagreement in orange, counts printed, the rest in grey.

    The last trace is an invisible grid of squares, one a cell, with customdata (row score, column score):
    heat maps do not answer clicks, points do.
    """
    matrix = count_pairs(co_scores, criterion)
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
    """Pairs of scores that did not meet, so that the shape of the scale stays in sight."""
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
                pairs=int(matrix.counts[i, j]),
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
