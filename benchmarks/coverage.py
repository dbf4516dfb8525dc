"""Does the 95 % interval hold the true value in 95 % of rounds? A simulation, seeded.

    python benchmarks/coverage.py [--sets 5000]

Two raters score n works on six levels. Behind each score stands the work's latent quality plus the
rater's own error, both normal, cut into levels; the correlation is set so that ordinal alpha of
the whole population has the wanted value. The population is known cell by cell, so the true value
of every coefficient is the room's own coefficient of 10^8 works. Then many rounds of n works are
drawn, and the intervals that hold the true value are counted.
"""

from __future__ import annotations

import argparse
import sys
import zlib
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np
from scipy.optimize import brentq
from scipy.stats import norm
from tables import print_table

sys.path.insert(0, str(Path(__file__).parents[1]))

from raters.agreement.alpha import alpha, distance_inside, midranks
from raters.agreement.bootstrap import resampled_alphas
from raters.agreement.kappa import kappa
from raters.terms import Estimate, Interval, PairTable, PatternCounts, Scale

SEED = 20210610
SIX = Scale((0.0, 1.0, 2.0, 3.0, 4.0, 5.0))
WORKS = (10, 20, 30, 50, 100)
TRUE_ALPHAS = (0.40, 0.667, 0.80)
POPULATION = 10**8
DRAWS = 1000
COMPARED_AT = 20
Bounds = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Marginals:
    """How often the first rater gives each level, and how much stricter the second one is (in latent SD)."""

    name: str
    shares: tuple[float, ...]
    stricter: float = 0.0


MARGINALS = (
    Marginals("even", (1 / 6,) * 6),
    Marginals("bell", (0.05, 0.15, 0.30, 0.30, 0.15, 0.05)),
    Marginals("ceiling", (0.03, 0.05, 0.09, 0.15, 0.25, 0.43)),
    Marginals("bell, one stricter", (0.05, 0.15, 0.30, 0.30, 0.15, 0.05), stricter=0.4),
)


def cells(marginals: Marginals, correlation: float) -> np.ndarray:
    """(V, V) probability of every pair of scores, by quadrature over the work's latent quality."""
    quality = np.linspace(-8, 8, 1601)
    density = norm.pdf(quality) / norm.pdf(quality).sum()
    cuts = norm.ppf(np.r_[0, np.cumsum(marginals.shares)[:-1], 1])
    first, second = (
        np.diff(
            norm.cdf((cuts[:, None] + shift - np.sqrt(correlation) * quality) / np.sqrt(1 - correlation)),
            axis=0,
        )
        for shift in (0.0, marginals.stricter)
    )
    return np.einsum("t,it,jt->ij", density, first, second)


def population(marginals: Marginals, true_alpha: float) -> np.ndarray:
    """(V, V) cell probabilities for which ordinal alpha has the wanted value."""

    def excess(correlation: float) -> float:
        return value_of(alpha(patterns(whole(cells(marginals, correlation))))) - true_alpha

    return cells(marginals, brentq(excess, 0.01, 0.999, xtol=1e-6))


def whole(probabilities: np.ndarray) -> np.ndarray:
    return np.round(probabilities * POPULATION).astype(int)


def patterns(table: np.ndarray) -> PatternCounts:
    """Pattern counts of a (V, V) pair table."""
    low, high = np.triu_indices(len(table))
    counts = np.where(low == high, table[low, low], table[low, high] + table[high, low])
    all_patterns = np.zeros((len(low), len(table)), int)
    for level in (low, high):
        all_patterns[np.arange(len(low)), level] += 1
    used = counts @ all_patterns > 0
    return PatternCounts(np.asarray(SIX.levels)[used], all_patterns[counts > 0][:, used], counts[counts > 0])


def pair_table(table: np.ndarray) -> PairTable:
    return PairTable(SIX, "a", "b", table)


COEFFICIENTS: dict[str, Callable[[np.ndarray], Estimate]] = {
    "alpha, ordinal": lambda table: alpha(patterns(table), "ordinal"),
    "alpha, nominal": lambda table: alpha(patterns(table), "nominal"),
    "alpha, interval": lambda table: alpha(patterns(table), "interval"),
    "kappa, quadratic": lambda table: kappa(pair_table(table), "quadratic"),
}


def value_of(estimate: Estimate) -> float:
    if estimate.value is None:
        raise ValueError(f"the population has no value: {estimate.undefined}")
    return estimate.value


def percentile(values: np.ndarray) -> Bounds | None:
    known = values[~np.isnan(values)]
    return tuple(np.quantile(known, [0.025, 0.975])) if len(known) else None


def percentile_alpha(table: np.ndarray, rng: np.random.Generator) -> Bounds | None:
    """Percentile bootstrap of ordinal alpha."""
    return percentile(resampled_alphas(patterns(table), "ordinal", rng, DRAWS))


def fixed_expectation(table: np.ndarray, rng: np.random.Generator) -> Bounds | None:
    """The bootstrap of the KALPHA macro: observed disagreement is drawn, the expected one kept."""
    counts = patterns(table)
    estimate = alpha(counts, "ordinal")
    if estimate.value is None:
        return None
    ranks = midranks(counts.counts @ counts.patterns)
    within = distance_inside(counts.patterns, ranks, "interval")
    drawn = rng.multinomial(counts.works, counts.counts / counts.works, size=DRAWS) @ within
    return percentile(1 - (1 - estimate.value) * drawn / max(counts.counts @ within, 1e-12))


def percentile_kappa(table: np.ndarray, rng: np.random.Generator) -> Bounds | None:
    """Percentile bootstrap of quadratic kappa."""
    n = table.sum()
    drawn = rng.multinomial(n, table.ravel() / n, size=DRAWS).reshape(DRAWS, *table.shape)
    distance = np.subtract.outer(np.arange(len(table)), np.arange(len(table))) ** 2
    first, second = drawn.sum(axis=2), drawn.sum(axis=1)
    expected = np.einsum("bi,ij,bj->b", first, distance, second) / n
    observed = (drawn * distance).sum(axis=(1, 2))
    return percentile(1 - observed / np.where(expected > 0, expected, np.nan))


def large_sample(table: np.ndarray, rng: np.random.Generator) -> Bounds | None:
    """The normal interval of Fleiss, Cohen & Everitt (1969), by statsmodels."""
    from statsmodels.stats.inter_rater import cohens_kappa

    if (table.sum(axis=0) > 0).sum() < 2 or (table.sum(axis=1) > 0).sum() < 2:
        return None
    found = cohens_kappa(table, wt="quadratic")
    return float(found.kappa_low), float(found.kappa_upp)


Method = Callable[[np.ndarray, np.random.Generator], Bounds | None]
OTHERS: dict[str, tuple[str, Method]] = {
    "percentile bootstrap (alpha, ordinal)": ("alpha, ordinal", percentile_alpha),
    "fixed-expectation bootstrap (alpha, ordinal)": ("alpha, ordinal", fixed_expectation),
    "percentile bootstrap (kappa, quadratic)": ("kappa, quadratic", percentile_kappa),
    "Fleiss–Cohen–Everitt normal (kappa, quadratic)": ("kappa, quadratic", large_sample),
}


def ours(coefficient: str) -> Method:
    def bounds(table: np.ndarray, rng: np.random.Generator) -> Bounds | None:
        interval: Interval | None = COEFFICIENTS[coefficient](table).interval
        return None if interval is None else (interval.low, interval.high)

    return bounds


@dataclass(frozen=True, slots=True)
class Coverage:
    """Share of intervals that hold the true value, and share of rounds that have no interval."""

    held: float
    without: float


def coverage(method: Method, true: float, tables: np.ndarray, rng: np.random.Generator) -> Coverage:
    found = [method(table, rng) for table in tables]
    known = [bounds for bounds in found if bounds is not None]
    held = [low - 1e-12 <= true <= high + 1e-12 for low, high in known]
    return Coverage(float(np.mean(held)), 1 - len(known) / len(found))


Cell = tuple[str, str, float, int]


def cover(
    design: tuple[str, float], probabilities: np.ndarray, works: int, sets: int
) -> dict[Cell, Coverage]:
    """Coverage of every method in rounds of so many works, by (method, marginals, true alpha, works)."""
    name, true_alpha = design
    true = {label: value_of(of(whole(probabilities))) for label, of in COEFFICIENTS.items()}
    rng = np.random.default_rng([SEED, zlib.crc32(name.encode()), round(1000 * true_alpha), works])
    drawn = rng.multinomial(works, (probabilities / probabilities.sum()).ravel(), size=sets)
    tables = drawn.reshape(sets, len(SIX), len(SIX))
    methods = {label: (label, ours(label)) for label in COEFFICIENTS}
    if works == COMPARED_AT:
        methods |= OTHERS
    return {
        (label, name, true_alpha, works): coverage(method, true[coefficient], tables, rng)
        for label, (coefficient, method) in methods.items()
    }


def simulate(populations: dict[tuple[str, float], np.ndarray], sets: int) -> dict[Cell, Coverage]:
    """Every design at every number of works; a core each, since every cell has a seed of its own."""
    results: dict[Cell, Coverage] = {}
    with ProcessPoolExecutor() as pool:
        jobs = [pool.submit(cover, *item, works, sets) for item in populations.items() for works in WORKS]
        for done, job in enumerate(as_completed(jobs), 1):
            results |= job.result()
            print(f"\r{done} of {len(jobs)}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return results


def percent(share: float) -> str:
    return f"{100 * share:.1f}"


def report(sets: int) -> None:
    """Print coverage in per cent: by design, in short, and beside other methods."""
    populations = {(m.name, a): population(m, a) for m, a in product(MARGINALS, TRUE_ALPHAS)}
    results = simulate(populations, sets)
    print(f"Coverage of the 95 % interval in per cent; {sets} rounds a cell, two raters, six levels.\n")
    for label, of in COEFFICIENTS.items():
        print(f"**{label}**\n")
        rows = [
            [name, f"{true_alpha:g}", f"{value_of(of(whole(probabilities))):.3f}"]
            + [percent(results[label, name, true_alpha, works].held) for works in WORKS]
            for (name, true_alpha), probabilities in populations.items()
        ]
        print_table(["marginals", "ordinal alpha", "true value", *(f"n = {works}" for works in WORKS)], rows)
    print("**In short: lowest … highest over the designs**\n")
    print_table(
        ["interval", *(f"n = {works}" for works in WORKS)],
        [[label, *(span(results, label, works) for works in WORKS)] for label in COEFFICIENTS],
    )
    print(f"**Beside other methods, n = {COMPARED_AT}: lowest … highest, mean over the designs**\n")
    compared = {
        f"leave one work out, Fisher z, t ({label})": label
        for label in ("alpha, ordinal", "kappa, quadratic")
    }
    compared |= {label: label for label in OTHERS}
    order = sorted(compared, key=lambda label: "kappa" in label)
    print_table(
        ["method", "coverage", "mean"],
        [
            [label, span(results, compared[label], COMPARED_AT), mean(results, compared[label])]
            for label in order
        ],
    )
    without = {
        works: max(c.without for (label, *_, n), c in results.items() if n == works) for works in WORKS
    }
    print("Rounds without an interval (left out above), at most: ", end="")
    print("; ".join(f"n = {works}: {percent(share)} %" for works, share in without.items()))


def span(results: dict[Cell, Coverage], label: str, works: int) -> str:
    held = [c.held for (name, *_, n), c in results.items() if (name, n) == (label, works)]
    return f"{percent(min(held))} … {percent(max(held))}"


def mean(results: dict[Cell, Coverage], label: str) -> str:
    held = [c.held for (name, *_, n), c in results.items() if (name, n) == (label, COMPARED_AT)]
    return percent(float(np.mean(held)))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sets", type=int, default=5000, help="rounds drawn for each cell of the table")
    report(parser.parse_args().sets)
