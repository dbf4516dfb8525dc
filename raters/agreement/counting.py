"""Scores -> counts: the only step of the room that touches rows.

Scores of a criterion are coded once (work, rater, position on the scale); everything after is a
function of pattern counts or of pair counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from raters.terms import Criterion, PairTable, PatternCounts, Scale, ScoreTable


@dataclass(frozen=True, slots=True)
class CodedScores:
    """Scores of one criterion as integers, ordered by work.

    work, rater, position : (N,) int, indices into `works`, `raters` and `scale.levels`
    """

    scale: Scale
    works: np.ndarray
    raters: np.ndarray
    work: np.ndarray
    rater: np.ndarray
    position: np.ndarray

    def double_scored(self) -> CodedScores:
        """Only the scores of works with two or more of them."""
        return self.with_scores(2)

    def with_scores(self, at_least: int) -> CodedScores:
        """Only the scores of works with at least so many of them."""
        sizes = np.bincount(self.work, minlength=len(self.works))
        return self.only(sizes[self.work] >= at_least)

    def without(self, rater: str) -> CodedScores:
        """The same scores without those of one rater."""
        return self.only(self.raters[self.rater] != rater)

    def only(self, keep: np.ndarray) -> CodedScores:
        """The scores picked by a (N,) bool mask."""
        return replace(self, work=self.work[keep], rater=self.rater[keep], position=self.position[keep])


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


def code_scores(table: ScoreTable, criterion: Criterion) -> CodedScores:
    """Code the scores of one criterion.

    Raises ValueError for a score off the declared scale or a second score of one rater on one work.
    """
    frame = table.scores
    rows = frame[frame["criterion"] == criterion.code]
    work, works = pd.factorize(rows["work"])
    rater, raters = pd.factorize(rows["rater"], sort=True)
    order = np.lexsort((rater, work))
    work, rater = work[order], rater[order]
    if len(work) and (np.diff(work * len(raters) + rater) == 0).any():
        raise ValueError(f"{criterion.code}: a rater scored the same work twice; keep one score")
    position = positions(rows["score"].to_numpy(float)[order], criterion.scale)
    return CodedScores(criterion.scale, np.asarray(works), np.asarray(raters), work, rater, position)


def positions(scores: np.ndarray, scale: Scale) -> np.ndarray:
    """(N,) index of each score on the scale; ValueError for a score that is not on it."""
    levels = np.asarray(scale.levels)
    if (np.diff(levels) == 1).all():
        position = np.nan_to_num(scores - levels[0], nan=-1).clip(-1, len(levels)).astype(int)
        off = (position < 0) | (position >= len(levels)) | (position + levels[0] != scores)
    else:
        position = np.searchsorted(levels, scores).clip(max=len(levels) - 1)
        off = levels[position] != scores
    if off.any():
        raise ValueError(f"score {scores[off][0]:g} is not on the declared scale {scale.levels}")
    return position


def patterns_of(coded: CodedScores, at_least: int = 2) -> PatternCounts:
    """Count the patterns of works with at least so many scores; levels nobody used take no column."""
    coded = coded.with_scores(at_least)
    starts = np.flatnonzero(np.r_[True, np.diff(coded.work) != 0]) if len(coded.work) else np.zeros(0, int)
    sizes = np.diff(np.r_[starts, len(coded.work)])
    if (sizes == 2).all():
        return _of_two(coded.scale, coded.position[0::2], coded.position[1::2])
    used, column = np.unique(coded.position, return_inverse=True)
    values = np.asarray(coded.scale.levels)[used]
    row = np.repeat(np.arange(len(starts)), sizes)
    dense = np.bincount(row * len(used) + column, minlength=len(starts) * len(used))
    patterns, counts = np.unique(dense.reshape(len(starts), len(used)), axis=0, return_counts=True)
    return PatternCounts(values, patterns, counts)


def _of_two(scale: Scale, first: np.ndarray, second: np.ndarray) -> PatternCounts:
    """Two scores a work: one bincount, (a, b) and (b, a) being one pattern."""
    levels = len(scale)
    if levels**2 <= 4 * len(first) + 100_000:
        cells = np.bincount(first * levels + second, minlength=levels**2).reshape(levels, levels)
        low, high = np.nonzero(np.triu(cells + cells.T))
        counts = np.where(low == high, cells[low, low], cells[low, high] + cells[high, low])
    else:
        # A long scale: most cells are empty, so sort the works instead of laying out the cells.
        keys = np.minimum(first, second) * levels + np.maximum(first, second)
        keys, counts = np.unique(keys, return_counts=True)
        low, high = keys // levels, keys % levels
    used, columns = np.unique(np.stack([low, high]), return_inverse=True)
    patterns = np.zeros((len(low), len(used)), int)
    for column in columns.reshape(2, -1):
        patterns[np.arange(len(low)), column] += 1
    return PatternCounts(np.asarray(scale.levels)[used], patterns, counts)


def count_patterns(scores: ArrayLike, scale: Scale | Sequence[float]) -> PatternCounts:
    """Count the patterns of a (raters, works) array, NaN where a rater gave no score.

    Raises ValueError for a score off the scale.
    """
    matrix = np.atleast_2d(np.asarray(scores, float))
    scale = scale if isinstance(scale, Scale) else Scale(tuple(map(float, scale)))
    if len(matrix) == 2:
        both = ~np.isnan(matrix).any(axis=0)
        return _of_two(scale, positions(matrix[0, both], scale), positions(matrix[1, both], scale))
    work, rater = np.nonzero(~np.isnan(matrix.T))
    position = positions(matrix[rater, work], scale)
    works, raters = np.arange(matrix.shape[1]), np.arange(matrix.shape[0])
    return patterns_of(CodedScores(scale, works, raters, work, rater, position))


def pair_up(coded: CodedScores) -> CoScores:
    """Every pair of scores of one work. Works with exactly two scores are counted by cell."""
    coded = coded.double_scored()
    work, first, second, sizes = _pair_indices(coded.work)
    codes = coded.rater[first] * len(coded.raters) + coded.rater[second]
    pairs, pair = np.unique(codes, return_inverse=True)
    raters_of_pair = np.stack([pairs // max(len(coded.raters), 1), pairs % max(len(coded.raters), 1)], axis=1)
    a, b = coded.position[first], coded.position[second]
    if not len(work) or sizes.max() > 2:
        size = np.ones(len(sizes), int)
        return CoScores(coded.scale, coded.raters, raters_of_pair, pair, a, b, work, size, sizes)
    levels = len(coded.scale)
    cells, counts = np.unique((pair * levels + a) * levels + b, return_counts=True)
    rest, b = cells // levels, cells % levels
    return CoScores(
        coded.scale,
        coded.raters,
        raters_of_pair,
        rest // levels,
        rest % levels,
        b,
        np.arange(len(cells)),
        counts,
        np.full(len(cells), 2),
    )


def _pair_indices(work: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Rows of every pair inside each run of equal works: (group, first, second, scores a group)."""
    starts = np.flatnonzero(np.r_[True, np.diff(work) != 0]) if len(work) else np.zeros(0, int)
    sizes = np.diff(np.r_[starts, len(work)])
    groups, firsts, seconds = [], [], []
    for size in np.unique(sizes):
        of_size = np.flatnonzero(sizes == size)
        i, j = np.triu_indices(size, 1)
        groups.append(np.repeat(of_size, len(i)))
        firsts.append((starts[of_size][:, None] + i).ravel())
        seconds.append((starts[of_size][:, None] + j).ravel())
    if not groups:
        return work, work, work, sizes
    return np.concatenate(groups), np.concatenate(firsts), np.concatenate(seconds), sizes


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
    coded = code_scores(table, table.rubric.criterion(criterion)).double_scored()
    _, first, second, _ = _pair_indices(coded.work)
    levels = np.asarray(coded.scale.levels)
    return pd.DataFrame(
        {
            "work": coded.works[coded.work[first]],
            "rater_a": coded.raters[coded.rater[first]],
            "rater_b": coded.raters[coded.rater[second]],
            "score_a": levels[coded.position[first]],
            "score_b": levels[coded.position[second]],
        }
    )
