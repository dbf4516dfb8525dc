"""Scores -> integers -> classes of works that are scored alike: the only step that touches rows.

Everything after is a function of these classes and how many works each has. Rows in memory are
encoded with numpy; rows in an engine (DuckDB, Spark, polars) are grouped there, by `engines`, into
the same classes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from raters.terms import Criterion, Scale, ScoreTable


@dataclass(frozen=True, slots=True)
class EncodedScores:
    """Scores of one criterion as integers, ordered by work and rater.

    work : (N,) int, index of the work, or of the class of works scored alike
    rater, position : (N,) int, indices into `raters` and `scale.levels`
    times : (W,) int, works in each class
    """

    scale: Scale
    raters: np.ndarray
    work: np.ndarray
    rater: np.ndarray
    position: np.ndarray
    times: np.ndarray

    @property
    def works(self) -> int:
        """Works with any score."""
        return int(self.times[np.unique(self.work)].sum())

    @property
    def scores_of_work(self) -> np.ndarray:
        """(W,) scores each work has."""
        return np.bincount(self.work, minlength=len(self.times))

    @property
    def points(self) -> np.ndarray:
        """(N,) float, the scores themselves."""
        return np.asarray(self.scale.levels)[self.position]

    def double_scored(self) -> EncodedScores:
        """Only the scores of works with two or more of them."""
        return self.with_scores(2)

    def with_scores(self, at_least: int) -> EncodedScores:
        """Only the scores of works with at least so many of them."""
        return self.only(self.scores_of_work[self.work] >= at_least)

    def without(self, rater: str) -> EncodedScores:
        """The same scores without those of one rater."""
        return self.only(self.raters[self.rater] != rater)

    def only(self, keep: np.ndarray) -> EncodedScores:
        """The scores picked by a (N,) bool mask; works left without a score go, the rest keep their order."""
        kept, work = np.unique(self.work[keep], return_inverse=True)
        return replace(
            self, work=work, rater=self.rater[keep], position=self.position[keep], times=self.times[kept]
        )


def encode_scores(table: ScoreTable, criterion: Criterion) -> EncodedScores:
    """Code the scores of one criterion, a work a class of its own.

    Raises ValueError for a score off the declared scale or a second score of one rater on one work.
    """
    return encode_rows(table.scores[table.scores["criterion"] == criterion.code], criterion)[0]


def encode_rows(
    rows: pd.DataFrame, criterion: Criterion, raters: np.ndarray | None = None
) -> tuple[EncodedScores, np.ndarray]:
    """Code the rows of one criterion, over the given raters if any; also the (W,) codes of the works."""
    work, works = pd.factorize(rows["work"])
    rater, present = pd.factorize(rows["rater"], sort=True)
    if raters is None:
        raters = np.asarray(present)
    else:
        rater = np.searchsorted(raters, np.asarray(present).astype(str))[rater]
    order = np.lexsort((rater, work))
    work, rater = work[order], rater[order]
    if len(work) and (np.diff(work * len(raters) + rater) == 0).any():
        raise ValueError(f"{criterion.code}: a rater scored the same work twice; keep one score")
    position = _positions_on(criterion, rows["score"].to_numpy(float)[order])
    once = np.ones(len(works), int)
    return EncodedScores(criterion.scale, raters, work, rater, position, once), np.asarray(works)


def _positions_on(criterion: Criterion, scores: np.ndarray) -> np.ndarray:
    try:
        return positions(scores, criterion.scale)
    except ValueError as error:
        raise ValueError(f"{criterion.code}: {error}") from error


def positions(scores: np.ndarray, scale: Scale) -> np.ndarray:
    """(N,) index of each score on the scale; ValueError for a score that is not on it."""
    levels = np.asarray(scale.levels)
    if (np.diff(levels) == 1).all():
        # Whole steps: subtracting is far faster than searching, and a NaN equals nothing.
        steps = scores - levels[0]
        with np.errstate(invalid="ignore"):
            position = steps.astype(int)
        if (
            (position == steps).all()
            and position.min(initial=0) >= 0
            and position.max(initial=0) < len(levels)
        ):
            return position
    position = np.searchsorted(levels, scores).clip(max=len(levels) - 1)
    off = levels[position] != scores
    if off.any():
        raise ValueError(f"score {scores[off][0]:g} is not on the declared scale {scale.levels}")
    return position


def classes(encoded: EncodedScores) -> EncodedScores:
    """Put works with the same raters and scores into one class, classes in a fixed order."""
    sizes = encoded.scores_of_work
    starts = np.r_[0, np.cumsum(sizes)[:-1]] if len(sizes) else sizes
    parts = [_classes_of_size(encoded, starts[sizes == size], size) for size in np.unique(sizes[sizes > 0])]
    return join(encoded, parts)


def _classes_of_size(encoded: EncodedScores, starts: np.ndarray, size: int) -> EncodedScores:
    """Classes of the works with so many scores; their rows begin at `starts`."""
    rows = starts[:, None] + np.arange(size)
    keys = encoded.rater[rows] * len(encoded.scale) + encoded.position[rows]
    times = encoded.times[encoded.work[starts]]
    if size == 2:
        # One number a work sorts far faster than a row of two.
        span = len(encoded.raters) * len(encoded.scale)
        flat, inverse = np.unique(keys[:, 0] * span + keys[:, 1], return_inverse=True)
        found = np.stack([flat // span, flat % span], axis=1)
    else:
        found, inverse = np.unique(keys, axis=0, return_inverse=True)
    return replace(
        encoded,
        work=np.repeat(np.arange(len(found)), size),
        rater=(found // len(encoded.scale)).ravel(),
        position=(found % len(encoded.scale)).ravel(),
        times=np.bincount(inverse.ravel(), times, minlength=len(found)).astype(int),
    )


def join(encoded: EncodedScores, parts: Sequence[EncodedScores]) -> EncodedScores:
    """Put parts with the same raters and scale one after the other."""
    offset = np.cumsum([0] + [len(part.times) for part in parts])
    empty = np.zeros(0, int)
    return replace(
        encoded,
        work=np.concatenate(
            [part.work + start for part, start in zip(parts, offset, strict=False)] or [empty]
        ),
        rater=np.concatenate([part.rater for part in parts] or [empty]),
        position=np.concatenate([part.position for part in parts] or [empty]),
        times=np.concatenate([part.times for part in parts] or [empty]),
    )
