"""Variance of total marks: works, raters, error.

Two-way random model total = work + rater + error, by Henderson's method III, which for complete
data gives the components of the analysis of variance (Shrout & Fleiss 1979).
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from raters.agreement.encode import EncodedScores
from raters.agreement.severity import by_work

MOST_CLASSES = 500
GROUPS = 100
CELLS_AT_ONCE = 2_000_000


@dataclass(frozen=True, slots=True)
class Components:
    """(L,) variances of works, raters and error, in squared points; `scores` a work, harmonic mean.

    Unbiased, so a component may come out negative; NaN where the three cannot be separated.
    """

    work: np.ndarray
    rater: np.ndarray
    error: np.ndarray
    scores: np.ndarray


def variance_components(totals: EncodedScores) -> Components:
    """Components of all works (L = 1)."""
    return _solve(totals, totals.times[None, :])


def leave_works_out(totals: EncodedScores) -> tuple[Components, np.ndarray]:
    """Components without one work of each class, and the works of each class.

    Many classes: without each of 100 random groups of works (seeded, so the same every time).
    """
    times, counts = times_without(totals)
    return _solve(totals, times), counts


def leave_each_out(totals: EncodedScores) -> Components:
    """Components without one work of each class, however many there are."""
    size = len(totals.times)
    step = max(1, CELLS_AT_ONCE // max(size, 1))
    parts = []
    for start in range(0, size, step):
        one = np.zeros((min(step, size - start), size), int)
        one[np.arange(len(one)), start + np.arange(len(one))] = 1
        parts.append(_solve(totals, totals.times - one))
    return _joined(parts)


def times_without(totals: EncodedScores) -> tuple[np.ndarray, np.ndarray]:
    """(L, W) works a class without one work of each, or without each of the groups; (L,) how often."""
    size = len(totals.times)
    if size <= MOST_CLASSES:
        return totals.times - np.eye(size, dtype=int), totals.times
    rng = np.random.default_rng(zlib.crc32(b"groups of works"))
    groups = rng.multinomial(totals.times, np.full(GROUPS, 1 / GROUPS)).T
    return totals.times - groups, np.ones(GROUPS, int)


def _solve(totals: EncodedScores, times: np.ndarray) -> Components:
    """Components for each row of (L, W) works a class, a part of the rows at a time."""
    step = max(1, CELLS_AT_ONCE // max(len(totals.raters), 1) ** 2)
    return _joined(
        [
            Components(*_components(totals, times[start : start + step]))
            for start in range(0, len(times), step)
        ]
    )


def _joined(parts: Sequence[Components]) -> Components:
    names = ("work", "rater", "error", "scores")
    return Components(*(np.concatenate([getattr(part, name) for part in parts]) for name in names))


def _components(totals: EncodedScores, times: np.ndarray) -> tuple[np.ndarray, ...]:
    """Work, rater and error variance and scores a work; all sums over works are linear in `times`."""
    sizes, incidence = totals.scores_of_work, by_work(totals, np.ones(len(totals.work)))
    mean = np.bincount(totals.work, totals.points, minlength=len(sizes)) / np.maximum(sizes, 1)
    within = by_work(totals, totals.points - mean[totals.work])
    works, count = times.sum(axis=1), times @ sizes
    by_raters, rank, trace = _explained(incidence, times / sizes, times @ incidence, times @ within)
    free = count - works - rank
    possible = (free > 0) & (rank > 0)
    squares = times @ np.asarray(within.power(2).sum(axis=1))
    error = np.where(possible, (squares - by_raters) / np.where(possible, free, 1), np.nan)
    rater = (by_raters - rank * error) / np.where(possible, trace, 1)
    among = times @ (sizes * mean**2) - (times @ (sizes * mean)) ** 2 / np.maximum(count, 1)
    crossing = works - ((times @ incidence) ** 2).sum(axis=1) / np.maximum(count, 1)
    spread = count - times @ sizes**2 / np.maximum(count, 1)
    work = (among - (works - 1) * error - crossing * rater) / np.where(possible, spread, 1)
    return work, rater, error, works / np.maximum(times @ (1 / np.maximum(sizes, 1)), 1e-300)


def _explained(
    incidence: csr_array, shares: np.ndarray, of_rater: np.ndarray, right: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(L,) squares the raters explain, rank and trace of the rater graph's Laplacian."""
    raters = incidence.shape[1]
    laplacian = -_outer_products(incidence).T.dot(shares.T).T.reshape(-1, raters, raters)
    laplacian[:, np.arange(raters), np.arange(raters)] += of_rater
    values, vectors = np.linalg.eigh(laplacian)
    real = values > 1e-10 * values[:, -1:].clip(min=1)
    projected = np.einsum("lij,li->lj", vectors, right)
    explained = (np.where(real, projected**2, 0) / np.where(real, values, 1)).sum(axis=1)
    return explained, real.sum(axis=1), np.trace(laplacian, axis1=1, axis2=2)


def _outer_products(incidence: csr_array) -> csr_array:
    """(W, R * R) which two raters each class of works brings together."""
    raters = incidence.shape[1]
    work, rater = incidence.nonzero()
    sizes = np.diff(incidence.indptr)
    first = np.repeat(np.arange(len(rater)), sizes[work])
    offset = np.arange(len(first)) - np.repeat(np.cumsum(sizes**2) - sizes**2, sizes**2)
    second = incidence.indptr[work[first]] + offset % sizes[work[first]]
    cells = rater[first] * raters + rater[second]
    return csr_array((np.ones(len(first)), (work[first], cells)), shape=(len(sizes), raters**2))
