"""Are the chances and promises of a verdict true? Criteria as real double scoring has them, seeded.

    python benchmarks/decisions.py [--criteria 3000] [--datasets FOLDER]

Behind each score stands the work's latent quality, the rater's own error and severity, cut into levels;
the correlation is set so that ordinal alpha of the whole population, all works there could be, has the
wanted value. That population is known by quadrature, so the truth is not itself a sample. With a folder
of real score tables (folder/NAME/scores.csv: work, rater, criterion, score) every whole set is taken for a
population and subsamples of its works for rounds.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import comb
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd
from scipy.special import ndtr, ndtri
from tables import print_table

sys.path.insert(0, str(Path(__file__).parents[1]))

from raters.agreement.alpha import alpha
from raters.agreement.patterns import count_patterns
from raters.agreement.verdict import judge
from raters.limits import shipped_limits
from raters.terms import Estimate, Verdict

SEED = 20261125
LIMITS = shipped_limits()
QUALITY = np.linspace(-6, 6, 121)
DENSITY = np.exp(-(QUALITY**2) / 2) / np.exp(-(QUALITY**2) / 2).sum()
CORRELATIONS = np.linspace(0.02, 0.999, 20)
WORKS, LEVELS, SEVERITIES = (20, 30, 40, 60, 100), (2, 3, 4, 6), (0.0, 0.1, 0.25, 0.4)
RATERS = {"two": 2, "three": 3, "four": 4, "five": 5}
DESIGNS = ("two", "two", "two", "rotating", "rotating", "rotating", "three", "four", "five")
POPULATIONS = (
    (0.60, 0.15),
    (0.50, 0.15),
    (0.55, 0.15),
    (0.65, 0.15),
    (0.70, 0.15),
    (0.75, 0.15),
    (0.60, 0.10),
)
BANDS = ((0, 0.1), (0.1, 0.333), (0.333, 0.667), (0.667, 0.9), (0.9, 1.01))


@dataclass(frozen=True)
class Criterion:
    """A population of works scored on one criterion, and how raters are assigned to them."""

    levels: int
    rotating: bool
    cuts: np.ndarray
    severity: np.ndarray
    correlation: float
    truth: float

    def draw(self, rng: np.random.Generator, works: int) -> np.ndarray:
        """(raters a work, works) scores."""
        severity = np.repeat(self.severity[:, None], works, axis=1)
        if self.rotating:
            pairs = np.array(list(combinations(range(len(self.severity)), 2)))
            severity = self.severity[pairs[rng.integers(len(pairs), size=works)]].T
        quality, error = rng.normal(size=works), rng.normal(size=severity.shape)
        latent = np.sqrt(self.correlation) * quality + np.sqrt(1 - self.correlation) * error
        return np.searchsorted(self.cuts, latent + severity).astype(float)


class Case(NamedTuple):
    """A round of one criterion: the truth, what was said, and whether so many further works settled it."""

    truth: float
    verdict: Verdict
    settled: dict[int, bool]


def population_alpha(cuts: np.ndarray, severity: np.ndarray, correlation: float) -> float:
    """Ordinal alpha of all works there could be, any two raters as often as any other two."""
    edges = np.r_[-np.inf, cuts, np.inf] - severity[:, None]
    place = (edges[:, None, :] - np.sqrt(correlation) * QUALITY[None, :, None]) / np.sqrt(1 - correlation)
    level = np.diff(ndtr(place), axis=-1)
    whole = level.sum(axis=0)
    cells = np.einsum("t,ti,tj->ij", DENSITY, whole, whole) - np.einsum(
        "t,rti,rtj->ij", DENSITY, level, level
    )
    cells /= cells.sum()
    shares = cells.sum(axis=0)
    ranks = shares.cumsum() - shares / 2
    apart = (ranks[:, None] - ranks) ** 2
    return float(1 - (cells * apart).sum() / (shares[:, None] * shares * apart).sum())


def criterion(rng: np.random.Generator, mean: float, sd: float) -> Criterion:
    """A criterion whose true alpha is drawn from the population of criteria."""
    wanted = rng.normal(mean, sd)
    while not 0 < wanted < 0.95:
        wanted = rng.normal(mean, sd)
    while True:
        levels, design = int(rng.choice(LEVELS)), str(rng.choice(DESIGNS))
        raters = RATERS.get(design) or int(rng.integers(3, 7))
        cuts, severity = _cuts(rng, levels), rng.normal(0, rng.choice(SEVERITIES), raters)
        reached = [population_alpha(cuts, severity, one) for one in CORRELATIONS]
        if min(reached) < wanted < max(reached):  # else these raters are too severe or lenient for it
            correlation = float(np.interp(wanted, reached, CORRELATIONS))
            truth = population_alpha(cuts, severity, correlation)
            return Criterion(levels, design == "rotating", cuts, severity, correlation, truth)


def _cuts(rng: np.random.Generator, levels: int) -> np.ndarray:
    """Even, bell-shaped or skewed scores, no two criteria alike."""
    place = np.arange(levels)
    kinds = (np.ones(levels), np.array([comb(levels - 1, k) for k in place]), 1.7**place, 1.7**-place)
    shares = np.asarray(kinds[rng.integers(len(kinds))], float)
    shares = rng.dirichlet(25 * shares / shares.sum() + 0.5)
    return ndtri(shares.cumsum()[:-1].clip(1e-4, 1 - 1e-4))


def measured(scores: np.ndarray, levels: int) -> Estimate:
    return alpha(count_patterns(scores, range(levels)))


def cases(mean: float, sd: float, count: int) -> Iterator[Case]:
    """Rounds of criteria of a population, each with fresh further works."""
    rng = np.random.default_rng([SEED, round(1000 * mean), round(1000 * sd)])
    for _ in range(count):
        one, works = criterion(rng, mean, sd), int(rng.choice(WORKS))
        scores = one.draw(rng, works)
        verdict = judge(measured(scores, one.levels), works, LIMITS)
        if verdict.chance_below is None:
            continue
        settled = {}
        for further in {*verdict.settles, *filter(None, [verdict.more_works])}:
            more = np.concatenate([scores, one.draw(rng, further)], axis=1)
            settled[further] = judge(measured(more, one.levels), works + further, LIMITS).sure
        yield Case(one.truth, verdict, settled)


# ---------------------------------------------------------------- real sets as populations


def real_cases(folder: Path, draws: int) -> Iterator[tuple[str, Case]]:
    """Subsamples of every criterion with at least 200 double-scored works: one alpha is the truth of all."""
    rng = np.random.default_rng(SEED)
    for path in sorted(folder.glob("*/scores.csv")):
        table = pd.read_csv(path)
        for name, given in table.groupby("criterion"):
            rows = given.drop_duplicates(["work", "rater"])
            wide = rows.assign(place=rows.groupby("work").cumcount()).pivot(
                index="work", columns="place", values="score"
            )
            scores = wide[wide.notna().sum(axis=1) > 1].to_numpy(float).T
            scale = np.unique(rows["score"])
            if scores.shape[1] < 200 or len(scale) < 2:
                continue
            truth = alpha(count_patterns(scores, tuple(scale))).value
            for _ in range(draws):
                works = int(rng.choice((20, 30, 40)))
                chosen = scores[:, rng.choice(scores.shape[1], works, replace=False)]
                verdict = judge(alpha(count_patterns(chosen, tuple(scale))), works, LIMITS)
                if truth is not None and verdict.chance_below is not None:
                    yield f"{path.parent.name} {name}", Case(truth, verdict, {})


# ---------------------------------------------------------------- tables


def arrays(found: list[Case]) -> tuple[np.ndarray, np.ndarray]:
    said = np.array([case.verdict.chance_below or 0.0 for case in found])
    return said, np.array([case.truth < LIMITS.bands.acceptable for case in found])


def figures(found: list[Case], said: np.ndarray | None = None) -> tuple[str, ...]:
    """Below in truth, calibration error, Brier score and that of the base rate, answered, wrong of them."""
    stated, below = arrays(found)
    said = stated if said is None else said
    tenth = np.minimum((10 * said).astype(int), 9)
    error = sum(
        abs(said[tenth == k].sum() - below[tenth == k].sum()) for k in range(10) if (tenth == k).any()
    ) / len(said)
    answered = (said >= 0.8) | (said <= 0.2)
    wrong = (below != (said >= 0.5))[answered].mean()
    brier, base = ((said - below) ** 2).mean(), below.mean() * (1 - below.mean())
    values = (below.mean(), error, brier, base, answered.mean(), wrong)
    return (str(len(said)), *(f"{value:.3f}" for value in values))


def reliability(found: list[Case]) -> list[tuple[str, ...]]:
    said, below = arrays(found)
    rows = []
    for low, high in BANDS:
        inside = (said >= low) & (said < high)
        if inside.any():
            rows.append(
                (
                    f"{low:.3f}–{min(high, 1):.3f}",
                    str(inside.sum()),
                    f"{said[inside].mean():.3f}",
                    f"{below[inside].mean():.3f}",
                )
            )
    return rows


def promises(found: list[Case]) -> list[tuple[str, ...]]:
    """Stated and seen: for each number of further works, and for the works that were promised."""
    rows = []
    for works in LIMITS.verdict.further_works:
        pairs = [(c.verdict.settles[works], c.settled[works]) for c in found if works in c.verdict.settles]
        rows.append(_stated_and_seen(f"{works} further works", pairs))
    more = [
        (c.verdict.more_works_chance or 0.0, c.settled[c.verdict.more_works])
        for c in found
        if c.verdict.more_works is not None
    ]
    return [*rows, _stated_and_seen("more_works", more)] if more else rows


def _stated_and_seen(name: str, pairs: list[tuple[float, bool]]) -> tuple[str, ...]:
    stated, seen = np.array(pairs, float).T
    return name, str(len(pairs)), f"{stated.mean():.3f}", f"{seen.mean():.3f}"


HEAD = ("criteria", "below", "error", "Brier", "base rate", "answered", "wrong")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--criteria", type=int, default=3000)
    options.add_argument("--datasets", type=Path)
    asked = options.parse_args()
    rows = []
    for mean, sd in POPULATIONS:
        found = list(cases(mean, sd, asked.criteria))
        rows.append((f"{mean:.2f} ± {sd:.2f}", "with the prior", *figures(found)))
        plain = np.array([case.verdict.chance_below_plain or 0.0 for case in found])
        rows.append(("", "works alone", *figures(found, plain)))
        if (mean, sd) == POPULATIONS[0]:
            print_table(
                ("chance", "criteria", "said", "below"), reliability(found), "Said and seen, alpha .60 ± .15"
            )
            print_table(
                ("promise", "criteria", "stated", "seen"), promises(found), "Promises, alpha .60 ± .15"
            )
    print_table(("true alpha", "chance", *HEAD), rows, "Other populations")
    if asked.datasets:
        real = list(real_cases(asked.datasets, 200))
        together = [case for _, case in real]
        print_table(HEAD, [figures(together)], "Subsamples of real sets")
        print_table(("chance", "rounds", "said", "below"), reliability(together), "Said and seen there")


if __name__ == "__main__":
    main()
