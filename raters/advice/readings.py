"""Scores of double-scored works as arrays: each beside the mean of the others on the same work.

Rules ask a round many small questions; on arrays all of them together take milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from raters.agreement.encode import positions
from raters.agreement.patterns import pair_rows
from raters.terms import Rubric, Scale, ScoreTable


@dataclass(frozen=True, slots=True)
class Readings:
    """Scores of one criterion on double-scored works, ordered by work and rater.

    works, raters : codes of the whole round, the same arrays for every criterion
    work, rater, position : (N,) int, indices into `works`, `raters` and `scale.levels`
    row : (N,) int, where the score stands in the table
    first, second : (K,) int, rows of the two scores of every pair of one work
    """

    scale: Scale
    works: np.ndarray
    raters: np.ndarray
    work: np.ndarray
    rater: np.ndarray
    position: np.ndarray
    row: np.ndarray
    first: np.ndarray
    second: np.ndarray

    @property
    def own(self) -> np.ndarray:
        """(N,) float, the scores themselves."""
        return np.asarray(self.scale.levels, dtype=float)[self.position]

    @property
    def size(self) -> np.ndarray:
        """(N,) int, scores the work has."""
        return np.bincount(self.work, minlength=len(self.works))[self.work]

    @property
    def other(self) -> np.ndarray:
        """(N,) float, mean of the other scores of the work."""
        return self.mean_of_others(self.own)

    @property
    def team(self) -> np.ndarray:
        """Indices of the raters who share works on this criterion."""
        return np.unique(self.rater)

    @property
    def weight(self) -> np.ndarray:
        """(K,) float: a work spreads a weight of 1 over its pairs."""
        group = self.work[self.first]
        return 1 / np.bincount(group, minlength=len(self.works))[group]

    def mean_of_others(self, values: np.ndarray) -> np.ndarray:
        """(N,) mean over the other scores of the same work of any quantity that scores have."""
        sums = np.bincount(self.work, values, minlength=len(self.works))
        return (sums[self.work] - values) / (self.size - 1)

    def of(self, rater: int) -> np.ndarray:
        """(N,) bool, the scores of one rater."""
        return np.asarray(self.rater == rater)

    def cells(self) -> np.ndarray:
        """(V, V) works by pair of scores, symmetric; sums to the number of double-scored works.

        With many raters a work has many pairs, and they are not independent: one odd work of eight
        raters must not look like sixteen disagreements.
        """
        levels, a, b = len(self.scale), self.position[self.first], self.position[self.second]
        table = np.bincount(a * levels + b, self.weight, minlength=levels**2).reshape(levels, levels)
        return np.asarray((table + table.T) / 2)

    def adjacent_disagreements(self) -> np.ndarray:
        """(V − 1,) works with an adjacent disagreement, by the boundary it crosses.

        A work with adjacent disagreements at several boundaries is divided among them.
        """
        a, b = self.position[self.first], self.position[self.second]
        adjacent = np.abs(a - b) == 1
        group = self.work[self.first][adjacent]
        weight = 1 / np.bincount(group, minlength=len(self.works))[group]
        return np.bincount(np.minimum(a, b)[adjacent], weight, minlength=len(self.scale) - 1)


def read_round(scores: pd.DataFrame, rubric: Rubric) -> Mapping[str, Readings]:
    """The readings of every criterion, double-scored works or not."""
    work, works = pd.factorize(scores["work"])
    rater, raters = pd.factorize(scores["rater"], sort=True)
    code, codes = pd.factorize(scores["criterion"])
    points = scores["score"].to_numpy(float)
    place = {str(name): index for index, name in enumerate(codes)}
    found = {}
    for criterion in rubric.criteria:
        rows = np.flatnonzero(code == place.get(criterion.code, -1))
        rows = rows[np.lexsort((rater[rows], work[rows]))]
        rows = rows[np.bincount(work[rows], minlength=len(works))[work[rows]] > 1]
        _, first, second = pair_rows(work[rows])
        found[criterion.code] = Readings(
            scale=criterion.scale,
            works=np.asarray(works),
            raters=np.asarray(raters),
            work=work[rows],
            rater=rater[rows],
            position=positions(points[rows], criterion.scale),
            row=rows,
            first=first,
            second=second,
        )
    return found


def departing(parts: Iterable[Readings], rater: int, sign: float) -> tuple[str, ...]:
    """Works where the rater lies on one side (+ above, − below) of the others, furthest first."""
    parts = list(parts)
    amounts = [sign * (part.own - part.other)[part.of(rater)] for part in parts]
    work = np.concatenate([part.work[part.of(rater)] for part in parts])
    return ranked(parts[0].works, work, np.concatenate(amounts))


def ranked(works: np.ndarray, work: np.ndarray, amount: np.ndarray) -> tuple[str, ...]:
    """Codes of works by mean amount, largest first, ties by code; works at 0 or below left out."""
    counts = np.bincount(work, minlength=len(works))
    means = np.bincount(work, amount, minlength=len(works)) / np.maximum(counts, 1)
    named = sorted((-round(float(means[place]), 9), str(works[place])) for place in np.flatnonzero(counts))
    return tuple(name for mean, name in named if mean < 0)


def column(scores: ScoreTable, name: str) -> np.ndarray | None:
    """(rows of the table,) float, a circumstance of the scores; None where the round has none."""
    return scores.scores[name].to_numpy(float) if name in scores.scores else None
