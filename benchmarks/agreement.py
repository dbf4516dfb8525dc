"""Speed and memory beside other software, on the same scores, in one run.

    python benchmarks/agreement.py [--quick]

Every measurement has a process of its own: median processor time of several repeats, then one
more run for the peak of extra memory (tracemalloc). A peer that takes more than 60 s or 4 GB is
stopped and the table says so. Our times include counting, and every one of our values comes with
its interval. Needs Linux; irrCAC is left out where it is not installed (requirements-bench.txt).
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

# One thread for everybody: times repeat, and nobody waits for a second core.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import krippendorff
import numpy as np
import pandas as pd
from sklearn.metrics import cohen_kappa_score
from stopwatch import SECONDS, Outcome, Run, measured, shown
from tables import print_table

sys.path.insert(0, str(Path(__file__).parents[1]))

from raters.agreement import alpha, count_patterns, kappa, measure
from raters.agreement.chance import chance_corrected
from raters.agreement.crosstab import cross_tabulate
from raters.agreement.encode import EncodedScores, encode_scores
from raters.agreement.kappa import kappa_by_pair
from raters.agreement.patterns import pair_up
from raters.terms import WEIGHTS, Criterion, PairTable, Rubric, Scale, ScoreTable

try:
    from irrCAC.raw import CAC
except ImportError:
    CAC = None

DRAWS = 1000
CRITERIA, PAIRS, WORKS_OF_PAIR = 10, 50, 40
FIVE = Scale(tuple(map(float, range(6))))
HUNDRED = Scale(tuple(map(float, range(101))))
TENTHS = Scale(tuple(tenth / 10 for tenth in range(1001)))


def double_scores(works: int, scale: Scale, seed: int = 1) -> np.ndarray:
    """(2, works) scores of two raters who see the same quality, each with an own error."""
    rng = np.random.default_rng([seed, works, len(scale)])
    quality = rng.normal(size=works)
    seen = quality + rng.normal(scale=0.6, size=(2, works))
    index = np.round((seen / 5 + 0.5) * (len(scale) - 1)).clip(0, len(scale) - 1).astype(int)
    return np.asarray(scale.levels)[index]


def pair_table(scores: np.ndarray, scale: Scale) -> PairTable:
    """The pair table of a (2, works) array."""
    return PairTable(scale, "a", "b", cross_tabulate(scores[0], scores[1], scale))


def encoded(table: PairTable) -> EncodedScores:
    """The works of a pair table in classes that are scored alike."""
    first, second = np.nonzero(table.counts)
    work, rater = np.repeat(np.arange(len(first)), 2), np.tile([0, 1], len(first))
    position = np.stack([first, second], axis=1).ravel()
    return EncodedScores(table.scale, np.arange(2), work, rater, position, table.counts[first, second])


def number(value: float | None) -> float:
    return float("nan") if value is None else float(value)


def bootstrap(run: Callable[[np.ndarray], float], works: int) -> Run:
    """The usual percentile loop around a library: the coefficient of works drawn anew."""

    def loop() -> float:
        rng = np.random.default_rng(1)
        drawn = [run(rng.integers(works, size=works)) for _ in range(DRAWS)]
        return float(np.quantile(drawn, 0.025))

    return loop


@dataclass(frozen=True, slots=True)
class Duel:
    """One line of a table.

    loop : the peer's way to an interval, where `theirs` is one step of it
    """

    task: str
    works: int
    ours: Run
    peer: str
    theirs: Run
    loop: Run | None = None


def duels(works: int, scale: Scale, all_tasks: bool, kind: type = float) -> Iterator[Duel]:
    """The tasks on one set of scores, held as numbers of this kind by both sides."""
    scores = double_scores(works, scale).astype(kind)
    levels = np.asarray(scale.levels)
    index = scores if np.array_equal(levels, np.arange(len(levels))) else np.searchsorted(levels, scores)
    labels = np.arange(len(scale))
    used = np.unique(scores)

    def our_alpha(level: str) -> Run:
        return lambda: number(alpha(count_patterns(scores, scale), level).value)

    def our_kappa() -> float:
        return number(kappa(pair_table(scores, scale)).value)

    def their_alpha(draw: np.ndarray | slice = slice(None)) -> float:
        return krippendorff.alpha(scores[:, draw], value_domain=used, level_of_measurement="ordinal")

    def their_kappa(draw: np.ndarray | slice = slice(None)) -> float:
        return cohen_kappa_score(index[0, draw], index[1, draw], labels=labels, weights="quadratic")

    yield Duel("alpha, ordinal", works, our_alpha("ordinal"), "krippendorff, no interval", their_alpha)
    if CAC is not None:
        frame = pd.DataFrame(scores.T)
        cac = {"categories": used.tolist(), "digits": 12}
        yield Duel(
            "alpha, interval", works, our_alpha("interval"), "irrCAC", lambda: _cac(frame, "quadratic", cac)
        )
    yield Duel("kappa, quadratic", works, our_kappa, "scikit-learn, no interval", their_kappa)
    if CAC is not None and all_tasks:
        yield Duel("AC1", works, lambda: _ac1(scores, scale), "irrCAC", lambda: _cac_ac1(frame, scale))
    if all_tasks:
        name = f"{DRAWS} bootstrap draws"
        loops = (bootstrap(their_alpha, works), bootstrap(their_kappa, works))
        yield Duel(
            "interval of alpha", works, our_alpha("ordinal"), f"krippendorff, {name}", their_alpha, loops[0]
        )
        yield Duel("interval of kappa", works, our_kappa, f"scikit-learn, {name}", their_kappa, loops[1])


def _cac(frame: pd.DataFrame, weights: str, options: dict[str, object]) -> float:
    return float(CAC(frame, weights=weights, **options).krippendorff()["est"]["coefficient_value"])


def _cac_ac1(frame: pd.DataFrame, scale: Scale) -> float:
    found = CAC(frame, weights="identity", categories=list(scale.levels), digits=12).gwet()
    return float(found["est"]["coefficient_value"])


def _ac1(scores: np.ndarray, scale: Scale) -> float:
    return number(chance_corrected(encoded(pair_table(scores, scale)))["ac1"].value)


def peer_outcome(duel: Duel) -> Outcome:
    """The peer's outcome; a loop of more than half a minute is multiplied out from one run."""
    once = measured(duel.theirs)
    if duel.loop is None:
        return once
    if once.seconds is None or once.seconds * DRAWS > SECONDS / 2:
        total = "" if once.seconds is None else f"about {once.seconds * DRAWS:.0f} s, {DRAWS} × "
        return Outcome(note=f"{total}{shown(once)}", seconds=once.seconds and once.seconds * DRAWS)
    found = measured(duel.loop)
    return Outcome(found.seconds, found.megabytes, None, found.note)


def line(duel: Duel) -> list[str]:
    ours, theirs = measured(duel.ours), peer_outcome(duel)
    both = ours.seconds is not None and theirs.seconds is not None
    same = both and theirs.value is not None and duel.loop is None
    return [
        duel.task,
        f"{duel.works:,}",
        shown(ours),
        duel.peer,
        theirs.note or shown(theirs),
        ratio(theirs.seconds / ours.seconds) if both else "–",
        "–" if ours.megabytes is None else f"{ours.megabytes:,.1f}",
        "–" if theirs.megabytes is None else f"{theirs.megabytes:,.1f}",
        f"{abs(ours.value - theirs.value):.0e}" if same else "–",
    ]


def ratio(value: float) -> str:
    return f"{value:,.0f}" if value >= 10 else f"{value:.1f}"


HEADER = ["task", "works", "raters", "peer", "peer takes", "ratio", "MB", "peer MB", "difference"]


def interval_rows(sizes: list[int]) -> Iterator[list[str]]:
    """Counting against everything after it: value, leave-one-out values and interval."""
    for works in sizes:
        scores = double_scores(works, FIVE).astype(int)
        counts = count_patterns(scores, FIVE)
        count = measured(lambda scores=scores: float(count_patterns(scores, FIVE).works))
        rest = measured(lambda counts=counts: number(alpha(counts).value))
        if count.seconds and rest.seconds:
            share = rest.seconds / (count.seconds + rest.seconds)
            yield [f"{works:,}", shown(count), shown(rest), f"{100 * share:.1f} %"]


def many_pairs() -> tuple[np.ndarray, ScoreTable]:
    """(criteria, pairs, 2, works) scores, and the same as a score table of 100 raters."""
    scores = double_scores(CRITERIA * PAIRS * WORKS_OF_PAIR, FIVE).reshape(2, CRITERIA, PAIRS, WORKS_OF_PAIR)
    criterion, pair, rater, work = np.indices((CRITERIA, PAIRS, 2, WORKS_OF_PAIR)).reshape(4, -1)
    frame = pd.DataFrame(
        {
            "work": [f"W{p:02}{w:03}" for p, w in zip(pair, work, strict=True)],
            "rater": [f"R{p:02}{r}" for p, r in zip(pair, rater, strict=True)],
            "criterion": [f"C{c}" for c in criterion],
            "score": scores[rater, criterion, pair, work],
        }
    )
    rubric = Rubric("benchmark", tuple(Criterion(f"C{c}", FIVE) for c in range(CRITERIA)))
    return scores.transpose(1, 2, 0, 3), ScoreTable(frame, rubric)


def round_duels() -> Iterator[Duel]:
    """10 criteria × 50 pairs: 500 alphas, 1,500 kappas, each with its interval."""
    scores, table = many_pairs()
    pairs = scores.reshape(-1, 2, WORKS_OF_PAIR)
    works = PAIRS * WORKS_OF_PAIR

    def our_alphas() -> float:
        return sum(number(alpha(count_patterns(pair, FIVE)).value) for pair in pairs)

    def their_alphas() -> float:
        return sum(
            krippendorff.alpha(pair, value_domain=np.unique(pair), level_of_measurement="ordinal")
            for pair in pairs
        )

    def our_kappas() -> float:
        rows = [pair_up(encode_scores(table, criterion)) for criterion in table.rubric.criteria]
        return sum(
            number(k.value) for part in rows for weights in WEIGHTS for k in kappa_by_pair(part, weights)
        )

    def their_kappas() -> float:
        names = (None, "linear", "quadratic")
        return sum(
            cohen_kappa_score(*pair, labels=range(6), weights=name) for pair in pairs for name in names
        )

    yield Duel("500 alphas, ordinal", works, our_alphas, "krippendorff, no interval", their_alphas)
    loop = bootstrap(lambda _: their_alphas(), works)
    name = f"krippendorff, {DRAWS} bootstrap draws each"
    yield Duel("500 intervals of alpha", works, our_alphas, name, their_alphas, loop)
    yield Duel(
        "1,500 kappas from a score table", works, our_kappas, "scikit-learn, no interval", their_kappas
    )


def warm_up() -> None:
    """Imports and first calls happen once, in the parent, for everybody."""
    for duel in duels(50, FIVE, all_tasks=True):
        duel.ours(), duel.theirs()
    measure(many_pairs()[1])


def report(quick: bool) -> None:
    """Print every table."""
    warm_up()
    names = ("krippendorff", "scikit-learn", "irrCAC", "numpy")
    print("; ".join(f"{name} {_version(name)}" for name in names))
    sizes, long_sizes = ([1000], [1000]) if quick else ([10**3, 10**5, 10**6], [10**3, 10**4])
    for title, kind, all_tasks in (("whole numbers", int, True), ("floating point", float, False)):
        short = (line(duel) for works in sizes for duel in duels(works, FIVE, all_tasks, kind))
        print_table(HEADER, short, f"Two raters, scale 0–5, scores held as {title}")
    print_table(
        ["works", "counting", "alpha and interval", "share"],
        interval_rows(sizes),
        "What the interval adds, scale 0–5",
    )
    for title, scale in (("0–100", HUNDRED), ("0–100 in tenths", TENTHS)):
        rows = (line(duel) for works in long_sizes for duel in duels(works, scale, all_tasks=False))
        print_table(HEADER, rows, f"Two raters, scale {title}")
    title = f"A round: {CRITERIA} criteria × {PAIRS} pairs, {WORKS_OF_PAIR} works a pair, scale 0–5"
    print_table(HEADER, (line(duel) for duel in round_duels()), title)
    table = many_pairs()[1]
    everything = measured(lambda: float(measure(table).facts.works))
    print(f"\nEverything `measure` reports on this round, 100 raters: {shown(everything)}.")


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="the smallest sizes only")
    report(parser.parse_args().quick)
