"""Variance of total marks: works, raters, error.

Two-way random model total = work + rater + error, by Henderson's method III, which for complete
data gives the components of the analysis of variance (Shrout & Fleiss 1979). Everything is a sum
over works, so leaving out works means subtracting their sums.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

CELLS_AT_ONCE = 2_000_000


@dataclass(frozen=True, slots=True)
class Totals:
    """Total marks of double-scored works. work, rater : (N,) int codes, ordered by work; points : (N,)."""

    work: np.ndarray
    rater: np.ndarray
    points: np.ndarray

    @property
    def works(self) -> int:
        """Works with two or more totals."""
        return int(self.work.max(initial=-1)) + 1


@dataclass(frozen=True, slots=True)
class Components:
    """(L,) variances of works, raters and error, in squared points; `scores` a work, harmonic mean.

    Unbiased, so a component may come out negative; NaN where the three cannot be separated.
    """

    work: np.ndarray
    rater: np.ndarray
    error: np.ndarray
    scores: np.ndarray


def variance_components(totals: Totals) -> Components:
    """Components of all works (L = 1)."""
    return _solve(_sums(totals, np.zeros(totals.works, int), 1))


def leave_groups_out(totals: Totals, most: int = 400) -> Components:
    """Components without each work in turn, or without each of `most` groups of works (L groups)."""
    raters = int(totals.rater.max(initial=0)) + 1
    most = int(np.clip(CELLS_AT_ONCE // raters**2, 20, most))
    group_of_work = np.arange(totals.works) * min(most, totals.works) // max(totals.works, 1)
    parts = _sums(totals, group_of_work, int(group_of_work.max(initial=0)) + 1)
    return _solve({name: part.sum(axis=0, keepdims=True) - part for name, part in parts.items()})


def _sums(totals: Totals, group_of_work: np.ndarray, groups: int) -> dict[str, np.ndarray]:
    """What the components need, summed over the works of each group; first axis: group."""
    works, raters = totals.works, int(totals.rater.max(initial=0)) + 1
    size = np.bincount(totals.work, minlength=works)
    mean = np.bincount(totals.work, totals.points, minlength=works) / np.maximum(size, 1)
    within = totals.points - mean[totals.work]
    group = group_of_work[totals.work]
    at = group * raters + totals.rater
    laplacian = np.zeros((groups, raters, raters))
    first, second = _pairs_inside(totals.work)
    np.add.at(
        laplacian, (group[first], totals.rater[first], totals.rater[second]), -1 / size[totals.work[first]]
    )
    diagonal = np.bincount(at, 1 - 1 / size[totals.work], minlength=groups * raters)
    laplacian[:, np.arange(raters), np.arange(raters)] += diagonal.reshape(groups, raters)

    def by_group(of_work: np.ndarray) -> np.ndarray:
        return np.bincount(group_of_work, of_work, minlength=groups)

    return {
        "laplacian": laplacian,
        "right": np.bincount(at, within, minlength=groups * raters).reshape(groups, raters),
        "of_rater": np.bincount(at, minlength=groups * raters).reshape(groups, raters).astype(float),
        "works": by_group(np.ones(works)),
        "scores": by_group(size),
        "scores_squared": by_group(size**2),
        "inverse_scores": by_group(1 / np.maximum(size, 1)),
        "points": by_group(size * mean),
        "points_squared": by_group(size * mean**2),
        "within": np.bincount(group, within**2, minlength=groups),
    }


def _pairs_inside(work: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Rows of all ordered pairs of different totals of one work."""
    starts = np.flatnonzero(np.r_[True, np.diff(work) != 0]) if len(work) else np.zeros(0, int)
    sizes = np.diff(np.r_[starts, len(work)])
    first = np.repeat(np.arange(len(work)), np.repeat(sizes, sizes))
    ends = np.cumsum(np.repeat(sizes, sizes))
    second = np.arange(len(first)) - np.repeat(ends - np.repeat(sizes, sizes), np.repeat(sizes, sizes))
    second += np.repeat(np.repeat(starts, sizes), np.repeat(sizes, sizes))
    different = first != second
    return first[different], second[different]


def _solve(sums: dict[str, np.ndarray]) -> Components:
    laplacian, right = sums["laplacian"], sums["right"]
    rank = np.linalg.matrix_rank(laplacian, hermitian=True)
    solved = np.einsum("gij,gj->gi", np.linalg.pinv(laplacian, rcond=1e-10, hermitian=True), right)
    by_raters = (right * solved).sum(axis=1)
    free = sums["scores"] - sums["works"] - rank
    possible = (free > 0) & (rank > 0)
    error = np.where(possible, (sums["within"] - by_raters) / np.where(possible, free, 1), np.nan)
    trace = np.trace(laplacian, axis1=1, axis2=2)
    rater = (by_raters - rank * error) / np.where(possible, trace, 1)
    scores = np.maximum(sums["scores"], 1)
    among = sums["points_squared"] - sums["points"] ** 2 / scores
    crossing = sums["works"] - (sums["of_rater"] ** 2).sum(axis=1) / scores
    scaled = sums["scores"] - sums["scores_squared"] / scores
    work = (among - (sums["works"] - 1) * error - crossing * rater) / np.where(scaled > 0, scaled, np.nan)
    return Components(work, rater, error, sums["works"] / np.maximum(sums["inverse_scores"], 1e-300))
