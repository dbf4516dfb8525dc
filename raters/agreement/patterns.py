"""Encoded scores -> pattern counts and pair counts, the sufficient statistics of every coefficient."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from raters.agreement.crosstab import cross_tabulate
from raters.agreement.encode import EncodedScores, classes, encode_rows, positions
from raters.terms import PairTable, PatternCounts, Scale, ScoreTable


@dataclass(frozen=True, slots=True)
class CoScores:
    """Every pair of scores of one work, in classes of works that are scored alike.

    pair, a, b, group : (K,) int, rater pair, the two positions, and the class of works
    size : (G,) int, works in each class; a class meets a pair at most once
    scores_of_work : (G,) int, scores each work of the class has
    raters_of_pair : (Q, 2) int, indices into `raters`, first < second by code
    """

    scale: Scale
    raters: np.ndarray
    raters_of_pair: np.ndarray
    pair: np.ndarray
    a: np.ndarray
    b: np.ndarray
    group: np.ndarray
    size: np.ndarray
    scores_of_work: np.ndarray

    @property
    def works(self) -> int:
        """Double-scored works."""
        return int(self.size.sum())

    @property
    def weight(self) -> np.ndarray:
        """(K,) works behind each row."""
        return self.size[self.group]


def patterns_of(encoded: EncodedScores, at_least: int = 2) -> PatternCounts:
    """Count the patterns of works with at least so many scores; levels nobody used take no column."""
    encoded = encoded.with_scores(at_least)
    if (encoded.scores_of_work == 2).all():
        return _of_two(encoded.scale, encoded.position[0::2], encoded.position[1::2], encoded.times)
    used, column = np.unique(encoded.position, return_inverse=True)
    works = len(encoded.times)
    dense = np.bincount(encoded.work * len(used) + column, minlength=works * len(used))
    patterns, inverse = np.unique(dense.reshape(works, len(used)), axis=0, return_inverse=True)
    counts = np.bincount(inverse.ravel(), encoded.times, minlength=len(patterns)).astype(int)
    return PatternCounts(np.asarray(encoded.scale.levels)[used], patterns, counts)


def patterns_of_works(encoded: EncodedScores) -> PatternCounts:
    """A pattern for every work of its own, in order, also where works are scored alike."""
    used, column = np.unique(encoded.position, return_inverse=True)
    cells = np.bincount(encoded.work * len(used) + column, minlength=len(encoded.times) * len(used))
    return PatternCounts(
        np.asarray(encoded.scale.levels)[used], cells.reshape(len(encoded.times), len(used)), encoded.times
    )


def _of_two(
    scale: Scale, first: np.ndarray, second: np.ndarray, times: np.ndarray | None = None
) -> PatternCounts:
    """Two scores a work: (a, b) and (b, a) are one pattern."""
    levels = len(scale)
    if _is_short(scale, len(first)):
        cells = np.bincount(first * levels + second, times, minlength=levels**2).astype(int)
        return _of_cells(scale, cells.reshape(levels, levels))
    # A long scale: most cells are empty, so sort the works instead of laying out the cells.
    keys = np.minimum(first, second) * levels + np.maximum(first, second)
    keys, inverse = np.unique(keys, return_inverse=True)
    counts = np.bincount(inverse, times, minlength=len(keys)).astype(int)
    return _of_pairs(scale, keys // levels, keys % levels, counts)


def _is_short(scale: Scale, works: int) -> bool:
    return len(scale) ** 2 <= 4 * works + 100_000


def _of_cells(scale: Scale, cells: np.ndarray) -> PatternCounts:
    """The patterns of a (V, V) table of two scores."""
    low, high = _triangle(len(scale))
    counts = cells[low, high] + np.where(low < high, cells[high, low], 0)
    there = counts > 0
    return _of_pairs(scale, low[there], high[there], counts[there])


@lru_cache(maxsize=16)
def _triangle(levels: int) -> tuple[np.ndarray, np.ndarray]:
    return np.triu_indices(levels)


def _of_pairs(scale: Scale, low: np.ndarray, high: np.ndarray, counts: np.ndarray) -> PatternCounts:
    used = np.zeros(len(scale), bool)
    used[low] = used[high] = True
    column, rows = used.cumsum() - 1, np.arange(len(low))
    patterns = np.zeros((len(low), int(used.sum())), int)
    patterns[rows, column[low]] += 1
    patterns[rows, column[high]] += 1
    return PatternCounts(np.asarray(scale.levels)[used], patterns, counts)


def count_patterns(scores: ArrayLike, scale: Scale | Sequence[float]) -> PatternCounts:
    """Count the patterns of a (raters, works) array, NaN where a rater gave no score.

    Raises ValueError for a score off the scale.
    """
    matrix = np.atleast_2d(np.asarray(scores))
    if matrix.dtype.kind not in "iuf":
        matrix = matrix.astype(float)
    scale = scale if isinstance(scale, Scale) else Scale(tuple(map(float, scale)))
    if len(matrix) == 2 and _is_short(scale, matrix.shape[1]):
        return _of_cells(scale, cross_tabulate(matrix[0], matrix[1], scale))
    work, rater = np.nonzero(~np.isnan(matrix.T))
    position = positions(matrix[rater, work], scale)
    once = np.ones(matrix.shape[1], int)
    return patterns_of(EncodedScores(scale, np.arange(len(matrix)), work, rater, position, once))


def pair_up(encoded: EncodedScores) -> CoScores:
    """Every pair of scores of one work, works that are scored alike counted together."""
    return paired(classes(encoded.double_scored()))


def paired(encoded: EncodedScores) -> CoScores:
    """The same for scores of double-scored works that are, or are not, put into classes."""
    group, first, second = pair_rows(encoded.work)
    size = max(len(encoded.raters), 1)
    pairs, pair = np.unique(encoded.rater[first] * size + encoded.rater[second], return_inverse=True)
    return CoScores(
        scale=encoded.scale,
        raters=encoded.raters,
        raters_of_pair=np.stack([pairs // size, pairs % size], axis=1),
        pair=pair,
        a=encoded.position[first],
        b=encoded.position[second],
        group=group,
        size=encoded.times,
        scores_of_work=encoded.scores_of_work,
    )


def pair_rows(work: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Rows of every pair inside each run of equal works: (work, first row, second row)."""
    starts = np.flatnonzero(np.r_[True, np.diff(work) != 0]) if len(work) else np.zeros(0, int)
    sizes = np.diff(np.r_[starts, len(work)])
    firsts, seconds = [np.zeros(0, int)], [np.zeros(0, int)]
    for size in np.unique(sizes):
        i, j = np.triu_indices(size, 1)
        firsts.append((starts[sizes == size][:, None] + i).ravel())
        seconds.append((starts[sizes == size][:, None] + j).ravel())
    first, second = np.concatenate(firsts), np.concatenate(seconds)
    return work[first], first, second


def pair_tables(co_scores: CoScores) -> tuple[PairTable, ...]:
    """The pair table of every pair of raters with common works."""
    levels = len(co_scores.scale)
    cells = (co_scores.pair * levels + co_scores.a) * levels + co_scores.b
    pairs = len(co_scores.raters_of_pair)
    counts = np.bincount(cells, co_scores.weight, minlength=pairs * levels**2).astype(int)
    return tuple(
        PairTable(co_scores.scale, str(co_scores.raters[a]), str(co_scores.raters[b]), table)
        for (a, b), table in zip(co_scores.raters_of_pair, counts.reshape(pairs, levels, levels), strict=True)
    )


def co_scores(table: ScoreTable, criterion: str) -> pd.DataFrame:
    """Every pair of scores of one work: work, rater_a, rater_b, score_a, score_b (rater_a < rater_b).

    Raises KeyError when the rubric has no such criterion.
    """
    rows = table.scores[table.scores["criterion"] == criterion]
    encoded, works = encode_rows(rows, table.rubric.criterion(criterion))
    work, first, second = pair_rows(encoded.work)
    return pd.DataFrame(
        {
            "work": works[work],
            "rater_a": encoded.raters[encoded.rater[first]],
            "rater_b": encoded.raters[encoded.rater[second]],
            "score_a": encoded.points[first],
            "score_b": encoded.points[second],
        }
    )
