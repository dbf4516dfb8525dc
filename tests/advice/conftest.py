"""Simulated rounds of double scoring, healthy or with a planted cause."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from raters.terms import Criterion, Rubric, Scale, ScoreTable

# (random, work, rater, quality, level, cut points) -> the level the rater gives on the first criterion
Plant = Callable[[np.random.Generator, int, int, float, int, np.ndarray], int]


def simulate(
    seed: int,
    works: int = 60,
    raters: int = 2,
    each: int | None = None,
    likeness: float = 0.95,
    shares: tuple[float, ...] = (0.25, 0.25, 0.25, 0.25),
    criteria: int = 2,
    plant: Plant | None = None,
) -> ScoreTable:
    """Two readings of a work correlate by `likeness`; `each` raters score a work, in turn."""
    rng = np.random.default_rng(seed)
    cuts = stats.norm.ppf(np.cumsum(shares)[:-1])
    rows = []
    for criterion in range(criteria):
        for work in range(works):
            quality = rng.normal()
            for turn in range(each or raters):
                # the step between partners changes from lap to lap, so that everybody meets
                step = 1 + (work // raters) % max(raters - 1, 1)
                rater = (work + turn * step) % raters if (each or raters) < raters else turn
                reading = np.sqrt(likeness) * quality + np.sqrt(1 - likeness) * rng.normal()
                level = int(np.searchsorted(cuts, reading))
                if plant and criterion == 0:
                    level = plant(rng, work, rater, quality, level, cuts)
                rows.append((f"w{work:03}", f"R{rater + 1}", f"K{criterion + 1}", float(level)))
    scale = Scale(tuple(map(float, range(len(shares)))))
    rubric = Rubric("simulated", tuple(Criterion(f"K{number + 1}", scale) for number in range(criteria)))
    return ScoreTable(pd.DataFrame(rows, columns=["work", "rater", "criterion", "score"]), rubric)


def table_of(scores: dict[str, list[tuple[str, str, float]]], levels: tuple[float, ...]) -> ScoreTable:
    """A table by hand: criterion -> (work, rater, score)."""
    rows = [(work, rater, code, score) for code, given in scores.items() for work, rater, score in given]
    rubric = Rubric("by hand", tuple(Criterion(code, Scale(levels)) for code in scores))
    return ScoreTable(pd.DataFrame(rows, columns=["work", "rater", "criterion", "score"]), rubric)


def severe(share: float, rater: int = 0) -> Plant:
    """The rater takes a point off this share of works."""

    def plant(rng, work, by, quality, level, cuts):
        return max(0, level - 1) if by == rater and rng.random() < share else level

    return plant


def unclear(width: float) -> Plant:
    """Near the boundary 1|2 the raters toss a coin."""

    def plant(rng, work, by, quality, level, cuts):
        return 1 + int(rng.random() < 0.5) if abs(quality - cuts[1]) < width else level

    return plant


def ambiguous() -> Plant:
    """Every second reading is of something else."""

    def plant(rng, work, by, quality, level, cuts):
        return int(np.searchsorted(cuts, rng.normal())) if rng.random() < 0.4 else level

    return plant


def zero_for(share: float, rater: int = 0) -> Plant:
    """The rater gives 0 to some works whatever they are worth."""

    def plant(rng, work, by, quality, level, cuts):
        return 0 if by == rater and work % round(1 / share) == 0 else level

    return plant


@pytest.fixture
def simulated() -> Callable[..., ScoreTable]:
    return simulate


@pytest.fixture
def by_hand() -> Callable[..., ScoreTable]:
    return table_of


@pytest.fixture
def plants() -> dict[str, Callable[..., Plant]]:
    return {"severe": severe, "unclear": unclear, "ambiguous": ambiguous, "zero_for": zero_for}
