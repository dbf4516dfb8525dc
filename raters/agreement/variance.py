"""Variance of scores or total marks: works, raters, error.

Two-way random model score = work + rater + error, by Henderson's method III, which for complete
data gives the components of the analysis of variance (Shrout & Fleiss 1979). One-way: the same without
raters.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import Literal

import numpy as np
from scipy.sparse import csr_array

from raters.agreement.encode import EncodedScores
from raters.agreement.severity import by_work

MOST_CLASSES = 500
GROUPS = 100
CELLS_AT_ONCE = 2_000_000
BRIDGE = 1e-9

Model = Literal["two-way", "one-way"]


@dataclass(frozen=True, slots=True)
class Components:
    """(L,) variances of works, raters and error, in squared points; `scores` a work, harmonic mean.

    Unbiased, so a component may come out negative; NaN where the three cannot be separated.
    """

    work: np.ndarray
    rater: np.ndarray
    error: np.ndarray
    scores: np.ndarray


def variance_components(totals: EncodedScores, model: Model = "two-way") -> Components:
    """Components of all works, each with two or more scores (L = 1)."""
    return _of_rows(totals, totals.times[None, :], model)


def leave_works_out(totals: EncodedScores, model: Model = "two-way") -> tuple[Components, np.ndarray]:
    """Components without one work of each class, and the works of each class.

    Many classes: without each of 100 random groups of works (seeded, so the same every time).
    """
    if len(totals.times) <= MOST_CLASSES:
        return leave_each_out(totals, model), totals.times
    rng = np.random.default_rng(zlib.crc32(b"groups of works"))
    groups = rng.multinomial(totals.times, np.full(GROUPS, 1 / GROUPS)).T
    return _of_rows(totals, totals.times - groups, model), np.ones(GROUPS, int)


def leave_each_out(totals: EncodedScores, model: Model = "two-way") -> Components:
    """Components without one work of each class, however many there are."""
    own, incidence = _sums_of_works(totals), by_work(totals, np.ones(len(totals.work)))
    given = totals.times @ incidence
    crossed = given @ given - 2 * (incidence @ given) + totals.scores_of_work
    sums = totals.times @ own - own
    if model == "one-way":
        return _components(sums, crossed, np.zeros(len(own)), np.zeros(len(own)))
    return _components(sums, crossed, *_explained_without_each(totals))


def _of_rows(totals: EncodedScores, times: np.ndarray, model: Model) -> Components:
    """Components for each row of (L, W) works a class."""
    sums, incidence = times @ _sums_of_works(totals), by_work(totals, np.ones(len(totals.work)))
    crossed = ((times @ incidence) ** 2).sum(axis=1)
    if model == "one-way":
        return _components(sums, crossed, np.zeros(len(times)), np.zeros(len(times)))
    step = max(1, CELLS_AT_ONCE // max(len(totals.raters), 1) ** 2)
    parts = [
        _explained(*_rater_graphs(totals, times[start : start + step]))
        for start in range(0, len(times), step)
    ]
    by_raters, rank = (np.concatenate(part) for part in zip(*parts, strict=True))
    return _components(sums, crossed, by_raters, rank)


def _sums_of_works(totals: EncodedScores) -> np.ndarray:
    """(W, 7) what one work of each class adds to the sums the components are made of.

    Works, scores, their squares by work, 1 / scores; squares inside the work; m · mean and m · mean².
    """
    sizes, points = totals.scores_of_work, totals.points - totals.points.mean()
    mean = np.bincount(totals.work, points) / sizes
    inside = np.bincount(totals.work, (points - mean[totals.work]) ** 2)
    return np.stack(
        [np.ones(len(sizes)), sizes, sizes**2, 1 / sizes, inside, sizes * mean, sizes * mean**2], axis=1
    )


def _components(sums: np.ndarray, crossed: np.ndarray, by_raters: np.ndarray, rank: np.ndarray) -> Components:
    """Components from (L, 7) sums over works, Σ (scores of a rater)², and what the raters explain."""
    works, scores, squared, inverse, inside, first, second = sums.T
    freedom, count = scores - works - rank, np.maximum(scores, 1)
    possible = freedom > 0.5
    error = np.where(possible, (inside - by_raters) / np.where(possible, freedom, 1), np.nan)
    rater = (by_raters - rank * error) / np.where(possible, scores - works, 1)
    among, spread = second - first**2 / count, scores - squared / count
    work = (among - (works - 1) * error - (works - crossed / count) * rater) / np.where(
        spread > BRIDGE, spread, np.nan
    )
    return Components(work, rater, error, works / np.maximum(inverse, 1e-300))


# ---------------------------------------------------------------- what the raters explain


def _rater_graphs(totals: EncodedScores, times: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(L, R, R) Laplacians of raters who share works, a work spread over its pairs; (L, R) right sides."""
    incidence, within = by_work(totals, np.ones(len(totals.work))), by_work(totals, _inside(totals))
    raters = len(totals.raters)
    shares = (times / totals.scores_of_work).T
    graphs = -_outer_products(incidence).T.dot(shares).T.reshape(-1, raters, raters)
    graphs[:, np.arange(raters), np.arange(raters)] += times @ incidence
    return graphs, times @ within


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


def _inside(totals: EncodedScores) -> np.ndarray:
    """(N,) each score beside the mean of its work."""
    mean = np.bincount(totals.work, totals.points) / totals.scores_of_work
    return totals.points - mean[totals.work]


def _decomposed(graphs: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(L, R) inverse eigenvalues of the Laplacians, 0 where they have none, and (L, R, R) eigenvectors."""
    values, vectors = np.linalg.eigh(graphs)
    real = values > 1e-10 * values[:, -1:].clip(min=1)
    return np.where(real, 1 / np.where(real, values, 1), 0), vectors


def _explained(graphs: np.ndarray, right: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(L,) squares the raters explain, and the rank: the raters less the groups they fall into."""
    inverse, vectors = _decomposed(graphs)
    projected = np.einsum("lij,li->lj", vectors, right)
    return (projected**2 * inverse).sum(axis=1), (inverse > 0).sum(axis=1)


def _explained_without_each(totals: EncodedScores) -> tuple[np.ndarray, np.ndarray]:
    """(W,) the same without one work of each class.

    Leaving out a work of m raters takes the projection I − 11'/m on them from the Laplacian, so its
    inverse follows from one (m, m) matrix (Woodbury). Where that matrix is singular the work was the only
    bridge between two groups, and the rank falls.
    """
    graphs, rights = _rater_graphs(totals, totals.times[None, :])
    (values,), (vectors,) = _decomposed(graphs)
    inverse, rank, right = (vectors * values) @ vectors.T, int((values > 0).sum()), rights[0]
    sizes, own = totals.scores_of_work, _inside(totals)
    starts = np.cumsum(sizes) - sizes
    explained, ranks = np.empty(len(sizes)), np.full(len(sizes), rank)
    for size in np.unique(sizes):
        alike = np.flatnonzero(sizes == size)
        for some in np.array_split(alike, len(alike) * size**2 // CELLS_AT_ONCE + 1):
            rows = starts[some, None] + np.arange(size)
            explained[some], lost = _without(inverse, right, totals.rater[rows], own[rows])
            ranks[some] -= lost
    return explained, ranks


def _without(
    inverse: np.ndarray, right: np.ndarray, raters: np.ndarray, own: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """(G,) squares explained without each of the works with (G, m) raters and own scores; ranks lost."""
    solved, between = inverse @ right, inverse[raters[:, :, None], raters[:, None, :]]
    lifted = (between @ own[:, :, None])[:, :, 0]
    before = right @ solved - 2 * (own * solved[raters]).sum(axis=1) + (own * lifted).sum(axis=1)
    centre = np.eye(raters.shape[1]) - 1 / raters.shape[1]
    values, vectors = np.linalg.eigh(np.eye(len(centre)) - centre @ between @ centre)
    moved = ((solved[raters] - lifted) @ centre)[:, None, :] @ vectors
    stays = values > BRIDGE
    gained = np.where(stays, moved[:, 0] ** 2, 0) / np.where(stays, values, 1)
    return before + gained.sum(axis=1), (~stays).sum(axis=1)
