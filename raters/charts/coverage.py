"""Who scored which works: a strip a rater, so that holes and groups without common works are seen."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pandas as pd

from raters.charts.interval import svg
from raters.charts.palette import BLUE, GREY
from raters.text import Text

WIDTH, HEIGHT = 360, 18
MOST_STRIPES = 180  # more works share a stripe


@dataclass(frozen=True, slots=True)
class Coverage:
    """Raters of one group after the other, by code, against works, by code.

    scored : (R, W) bool; groups : of raters who share works, directly or through others
    holes : works without a second score on some criterion
    """

    raters: tuple[str, ...]
    works: tuple[str, ...]
    scored: np.ndarray
    groups: tuple[tuple[str, ...], ...]
    holes: int

    def works_of(self, rater: str) -> int:
        """How many works the rater scored."""
        return len(self.scored_by(rater))

    def scored_by(self, rater: str) -> tuple[str, ...]:
        """Which works the rater scored, by code."""
        row = self.scored[self.raters.index(rater)]
        return tuple(work for work, scored in zip(self.works, row, strict=True) if scored)


def coverage(scores: pd.DataFrame, groups: tuple[tuple[str, ...], ...]) -> Coverage:
    """Count works by rater, of one score at least.

    `groups` are those of the measured round, raters outside of them come last.
    """
    works, of_work = np.unique(scores["work"].astype(str), return_inverse=True)
    names = scores["rater"].astype(str)
    known = [rater for group in groups for rater in sorted(group)]
    raters = [*known, *sorted(set(names) - set(known))]
    scored = np.zeros((len(raters), len(works)), dtype=bool)
    place = {rater: number for number, rater in enumerate(raters)}
    scored[names.map(place).to_numpy(), of_work] = True
    return Coverage(tuple(raters), tuple(map(str, works)), scored, groups, _holes(scores, len(works)))


def _holes(scores: pd.DataFrame, works: int) -> int:
    twice = scores.groupby(["work", "criterion"], observed=True).size() > 1
    whole = twice.groupby(level="work", observed=True).sum() == scores["criterion"].nunique()
    return works - int(whole.sum())


def coverage_finding(found: Coverage, text: Text) -> str:
    """Whether everybody can be compared with everybody, and on how many common works."""
    if len(found.groups) > 1:
        return text("chart-coverage-groups", groups=len(found.groups))
    if len(found.raters) < 2:
        return text("chart-coverage-one")
    of = found.scored.astype(int)
    common = of @ of.T
    shared = [int(common[a, b]) for a, b in combinations(range(len(found.raters)), 2)]
    if not min(shared):
        apart = sum(1 for works in shared if not works)
        return text("chart-coverage-through", pairs=apart)
    if min(shared) == max(shared):
        return text("chart-coverage-each", works=min(shared))
    return text("chart-coverage-linked", low=min(shared), high=max(shared))


def strip_svg(found: Coverage, rater: str) -> str:
    """One rater's works: dark where scored, pale where not; many works share a stripe by their part."""
    row = found.scored[found.raters.index(rater)].astype(float)
    stripes = min(len(row), MOST_STRIPES)
    edges = np.linspace(0, len(row), stripes + 1).astype(int)
    parts = np.add.reduceat(row, edges[:-1]) / np.diff(edges)
    wide = WIDTH / stripes
    drawn = [f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{GREY}" opacity=".15"/>']
    drawn += [
        f'<rect x="{number * wide:.2f}" width="{max(0.75, wide - 0.75):.2f}" height="{HEIGHT}" fill="{BLUE}"'
        f' opacity="{0.25 + 0.75 * part:.2f}"/>'
        for number, part in enumerate(parts)
        if part
    ]
    return svg(WIDTH, HEIGHT, "".join(drawn))
