"""What the scores allow to measure at all: who shares works with whom, and columns too alike to be true."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pandas as pd
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from raters.problems import Fact, Problem

FEW_WORKS = 10
"""Fewer common works tie a rater too loosely to the others (rules.md, R14)."""

SAME_SCORES = 20
MOST_PAIRS = 2_000_000
MOST_CRITERIA = 30
MOST_LISTED = 20


@dataclass(frozen=True, slots=True)
class Coded:
    """One row a score, in numbers; the names they stand for.

    work, rater, criterion : (N,) int; score : (N,) float
    shared : (N,) bool, somebody else has scored the same work on the same criterion
    """

    work: np.ndarray
    rater: np.ndarray
    criterion: np.ndarray
    score: np.ndarray
    shared: np.ndarray
    raters: tuple[str, ...]
    criteria: tuple[str, ...]

    @property
    def works(self) -> int:
        """Different works."""
        return int(self.work.max(initial=-1)) + 1

    @property
    def double_scored(self) -> int:
        """Works that two raters or more have scored on some criterion."""
        return len(pd.unique(self.work[self.shared]))


def design_problems(scores: pd.DataFrame) -> list[Problem]:
    """Warnings about clean scores (work, rater, criterion, score) as a whole."""
    coded = _coded(scores)
    problems = [*_single_scored(coded)]
    if coded.double_scored >= FEW_WORKS:
        problems += [*_few_common(coded), *_disconnected(coded), *_constant(coded)]
        problems += [*_same_raters(coded), *_same_criteria(coded)]
    return problems


def _coded(scores: pd.DataFrame) -> Coded:
    work, rater, criterion = (pd.factorize(scores[name]) for name in ("work", "rater", "criterion"))
    item = work[0] * max(1, len(criterion[1])) + criterion[0]
    shared = np.bincount(item)[item] > 1 if len(item) else np.zeros(0, dtype=bool)
    score = scores["score"].to_numpy(dtype=float)
    return Coded(work[0], rater[0], criterion[0], score, shared, tuple(rater[1]), tuple(criterion[1]))


def _single_scored(coded: Coded) -> Iterator[Problem]:
    """Works that no criterion has two raters for."""
    if single := coded.works - coded.double_scored:
        yield Problem("works_single_scored", "warning", facts={"count": single, "works": coded.works})


def _few_common(coded: Coded) -> Iterator[Problem]:
    pairs = pd.unique(coded.rater[coded.shared] * coded.works + coded.work[coded.shared])
    common = np.bincount(pairs // coded.works, minlength=len(coded.raters))
    few = [f"{name} ({count})" for name, count in zip(coded.raters, common, strict=True) if count < FEW_WORKS]
    if few:
        yield Problem("raters_few_common", "warning", facts={"raters": _listed(few), "limit": FEW_WORKS})


def _disconnected(coded: Coded) -> Iterator[Problem]:
    """Groups of raters without a common work; a rater who shares none at all is told by `_few_common`."""
    rater, work = coded.rater[coded.shared], coded.work[coded.shared]
    size = len(coded.raters) + coded.works
    ties = coo_array((np.ones(len(rater)), (rater, len(coded.raters) + work)), shape=(size, size))
    group = connected_components(ties, directed=False)[1][: len(coded.raters)]
    sharing = np.unique(rater)
    groups = [[coded.raters[r] for r in sharing if group[r] == one] for one in dict.fromkeys(group[sharing])]
    if len(groups) > 1:
        named = [_listed(names) for names in groups]
        facts: dict[str, Fact] = {"count": len(groups), "groups": _listed(named, " | ")}
        yield Problem("raters_disconnected", "warning", facts=facts)


def _constant(coded: Coded) -> Iterator[Problem]:
    for number, name in enumerate(coded.criteria):
        scores = coded.score[(coded.criterion == number) & coded.shared]
        if len(scores) >= 2 * FEW_WORKS and scores.min() == scores.max():
            yield Problem(
                "criterion_constant", "warning", facts={"criterion": name, "score": float(scores[0])}
            )


def _same_raters(coded: Coded) -> Iterator[Problem]:
    """Pairs of raters who agree on every score they share, on more than one level."""
    number = coded.work * len(coded.criteria) + coded.criterion
    size = np.bincount(number)
    if (size * (size - 1) // 2).sum() > MOST_PAIRS:
        return
    order = np.argsort(number * len(coded.raters) + coded.rater)
    item, rater, score, work = (part[order] for part in (number, coded.rater, coded.score, coded.work))
    partners = [_partners(item, step) for step in range(1, size.max())]
    first, second = (np.concatenate([pair[side] for pair in partners]) for side in (0, 1))
    which, pair = pd.factorize(rater[first] * len(coded.raters) + rater[second])
    counts = np.bincount(which, minlength=len(pair))
    same = np.bincount(which, weights=score[first] == score[second], minlength=len(pair))
    for number in np.flatnonzero((same == counts) & (counts >= SAME_SCORES)):
        rows = first[which == number]
        if len(np.unique(score[rows])) > 1 and len(np.unique(work[rows])) >= FEW_WORKS:
            one, other = divmod(int(pair[number]), len(coded.raters))
            facts: dict[str, Fact] = {
                "one": coded.raters[one],
                "other": coded.raters[other],
                "count": int(counts[number]),
            }
            yield Problem("raters_identical", "warning", facts=facts)


def _partners(item: np.ndarray, step: int) -> tuple[np.ndarray, np.ndarray]:
    """Rows of sorted items whose `step`-th next row is of the same item, and these next rows."""
    rows = np.flatnonzero(item[:-step] == item[step:])
    return rows, rows + step


def _same_criteria(coded: Coded) -> Iterator[Problem]:
    """Pairs of criteria with the same score wherever both are given, on more than one level."""
    if len(coded.criteria) > MOST_CRITERIA:
        return
    sheet = coded.work * len(coded.raters) + coded.rater
    by_sheet = {c: pd.Series(coded.score, sheet)[coded.criterion == c] for c in range(len(coded.criteria))}
    for one, other in combinations(by_sheet, 2):
        ours, theirs = by_sheet[one].align(by_sheet[other], join="inner")
        if len(ours) >= SAME_SCORES and (ours == theirs).all() and ours.nunique() > 1:
            facts: dict[str, Fact] = {
                "one": coded.criteria[one],
                "other": coded.criteria[other],
                "count": len(ours),
            }
            yield Problem("criteria_identical", "warning", facts=facts)


def _listed(names: list[str], between: str = ", ") -> str:
    more = ["…"] if len(names) > MOST_LISTED else []
    return between.join([name[:40] for name in names[:MOST_LISTED]] + more)[:900]
