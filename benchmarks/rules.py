"""Do the rules find what is there, and keep silent where nothing is? A simulation, seeded.

    python benchmarks/rules.py [--rounds 60] [--quick]

Behind every score stands the work's latent quality on the criterion plus the rater's own error,
cut into levels; qualities on four criteria correlate by one half. Into such rounds a cause is planted,
or none, for 20 to 100 works, 2 to 10 raters and scales from 0–1 to 0–5, and the findings are
counted. A rule counts as having found its cause where it names the right criterion and rater; a false
alarm is a finding of a round with nothing planted.
"""

from __future__ import annotations

import argparse
import sys
import zlib
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

import numpy as np
import pandas as pd
from tables import print_table

sys.path.insert(0, str(Path(__file__).parents[1]))

from raters.advice import diagnose, plan_seminars
from raters.agreement import measure
from raters.terms import Criterion, Finding, Rubric, Scale, ScoreTable, ThirdCheck

SEED = 20210610
WORKS = (20, 30, 60, 100)
RATERS = (2, 3, 5, 10)
CRITERIA = 4
CAUSES = ("R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8")
SAMPLE = 20_000


@dataclass(frozen=True, slots=True)
class Shape:
    """Shares of the levels, and whether the works fall into two groups (latent, two SD each side)."""

    name: str
    shares: tuple[float, ...]
    humps: bool = False

    def quality(self, rng: np.random.Generator, size: tuple[int, ...]) -> np.ndarray:
        """Latent qualities with variance 1; those of one work correlate by one half."""
        common = rng.normal(size=(size[0], 1))
        if self.humps:
            common = (np.sign(common) + 0.35 * rng.normal(size=common.shape)) / np.hypot(1, 0.35)
        return np.sqrt(0.5) * common + np.sqrt(0.5) * self._own(rng, size, common)

    def _own(self, rng: np.random.Generator, size: tuple[int, ...], common: np.ndarray) -> np.ndarray:
        # in a class of two groups a weak work is weak on every criterion
        return common * 0.9 + 0.43 * rng.normal(size=size) if self.humps else rng.normal(size=size)

    def cuts(self, likeness: float) -> np.ndarray:
        """Where readings change their level, by the quantiles of a large sample."""
        rng = np.random.default_rng(SEED)
        quality = self.quality(rng, (SAMPLE, 1)) * np.sqrt(likeness)
        reading = quality + np.sqrt(1 - likeness) * rng.normal(size=quality.shape)
        return np.quantile(reading, np.cumsum(self.shares)[:-1])


SHAPES = (
    Shape("0–1", (0.45, 0.55)),
    Shape("0–2", (0.3, 0.4, 0.3)),
    Shape("0–2 skewed", (0.1, 0.3, 0.6)),
    Shape("0–3", (0.2, 0.3, 0.3, 0.2)),
    Shape("0–3 two humps", (0.3, 0.2, 0.2, 0.3), humps=True),
    Shape("0–5", (0.08, 0.17, 0.25, 0.25, 0.17, 0.08)),
    Shape("0–5 skewed", (0.03, 0.05, 0.09, 0.15, 0.25, 0.43)),
)
PLANTED = ("0–1", "0–2", "0–3", "0–5")


@dataclass(slots=True)
class Drawn:
    """A round while causes are being planted.

    work, rater : (N,) indices of the readings; quality, error : (N, C) latent
    level : (N, C) int, set when the readings are cut
    """

    rng: np.random.Generator
    works: int
    raters: int
    work: np.ndarray
    rater: np.ndarray
    quality: np.ndarray
    error: np.ndarray
    cuts: np.ndarray
    top: int
    level: np.ndarray = field(default_factory=lambda: np.zeros(0, int))
    columns: dict[str, np.ndarray] = field(default_factory=dict)
    third_check: ThirdCheck | None = None

    def of(self, rater: int) -> np.ndarray:
        return self.rater == rater

    def chance(self, share: float) -> np.ndarray:
        return self.rng.random(len(self.work)) < share


Plant = Callable[[Drawn], None]


def draw(seed: int, shape: Shape, works: int, raters: int, likeness: float) -> Drawn:
    """A sound round; five and ten raters score in pairs in one half of the rounds, more in the other."""
    rng = np.random.default_rng(seed)
    each = raters if raters <= 3 else (2, min(raters, 5))[seed % 2]
    turn = np.arange(each)
    lap = np.arange(works)[:, None]
    # the step between partners changes from lap to lap, so that everybody meets
    step = 1 + (lap // raters) % max((raters - 1) // max(each - 1, 1), 1)
    rater = (lap + turn * step) % raters if each < raters else np.broadcast_to(turn, (works, each))
    work = np.repeat(np.arange(works), each)
    quality = np.sqrt(likeness) * shape.quality(rng, (works, CRITERIA))[work]
    error = np.sqrt(1 - likeness) * rng.normal(size=quality.shape)
    cuts = shape.cuts(likeness)
    return Drawn(rng, works, raters, work, rater.ravel(), quality, error, cuts, len(shape.shares) - 1)


def cut(drawn: Drawn) -> None:
    drawn.level = np.searchsorted(drawn.cuts, drawn.quality + drawn.error)


def table_of(drawn: Drawn) -> ScoreTable:
    scale = Scale(tuple(map(float, range(drawn.top + 1))))
    codes = [f"K{number + 1}" for number in range(CRITERIA)]
    rows = {
        "work": np.tile([f"w{work:03}" for work in drawn.work], CRITERIA),
        "rater": np.tile([f"T{rater:02}" for rater in drawn.rater], CRITERIA),
        "criterion": np.repeat(codes, len(drawn.work)),
        "score": drawn.level.T.ravel().astype(float),
    } | {name: np.tile(values, CRITERIA) for name, values in drawn.columns.items()}
    criteria = tuple(Criterion(code, scale) for code in codes)
    rubric = Rubric(
        "simulated",
        criteria,
        third_check=drawn.third_check,
        grade_boundaries=tuple(round(CRITERIA * drawn.top * part) + 0.5 for part in (0.4, 0.6, 0.8)),
    )
    return ScoreTable(pd.DataFrame(rows), rubric)


# ---------------------------------------------------------------- causes


def lower(drawn: Drawn, who: np.ndarray, points: float, criteria: slice) -> None:
    """These readings lose so many points on average; what is at the bottom already cannot."""
    cut(drawn)
    level = drawn.level[:, criteria]
    above = (level[who] > 0).mean()
    lost = who[:, None] & (level > 0) & (drawn.rng.random(level.shape) < points / above)
    drawn.level[:, criteria] = level - lost


def strict(drawn: Drawn) -> None:
    lower(drawn, drawn.of(0), 0.42, slice(None))


def two_camps(drawn: Drawn) -> None:
    lower(drawn, drawn.rater % 2 == 0, 0.6, slice(0, 1))


def strict_once(drawn: Drawn) -> None:
    lower(drawn, drawn.of(0), 0.6, slice(0, 1))


@dataclass(frozen=True, slots=True)
class TossNear:
    """A coin tossed between the two scores within this many latent SD of the middle boundary."""

    width: float

    def __call__(self, drawn: Drawn) -> None:
        cut(drawn)
        middle = len(drawn.cuts) // 2
        near = np.abs(drawn.quality[:, 0] - drawn.cuts[middle]) < self.width
        toss = middle + (drawn.rng.random(len(near)) < 0.5)
        drawn.level[:, 0] = np.where(near, toss, drawn.level[:, 0])


unclear = TossNear(0.65)


def ambiguous(drawn: Drawn) -> None:
    other = drawn.chance(0.45)
    drawn.quality[other, 0] = drawn.rng.normal(size=int(other.sum()))
    cut(drawn)


def unsteady(drawn: Drawn) -> None:
    drawn.error[drawn.of(0)] *= 3
    cut(drawn)


def to_the_middle(drawn: Drawn) -> None:
    own = drawn.of(0)
    middle = float(np.median(drawn.cuts))
    drawn.quality[own] = middle + 0.45 * (drawn.quality[own] - middle)
    drawn.error[own] *= 0.45
    cut(drawn)


def halo(drawn: Drawn) -> None:
    own = drawn.of(0)
    impression = drawn.quality[own].mean(axis=1, keepdims=True)
    impression = impression / 0.79 + drawn.rng.normal(size=impression.shape) * 0.3
    drawn.quality[own] = 0.1 * drawn.quality[own] + 0.9 * impression
    drawn.error[own] *= 0.5
    cut(drawn)


def one_level(drawn: Drawn) -> None:
    drawn.quality[:, 0] = drawn.quality[:, 0] * 0.3 + drawn.cuts[-1] + 1.15
    cut(drawn)


def drifting(drawn: Drawn) -> None:
    drawn.columns["moment"] = drawn.work
    lower(drawn, drawn.of(0) & (drawn.work >= drawn.works / 2), 0.8, slice(0, 1))


def zeros(drawn: Drawn) -> None:
    cut(drawn)
    drawn.level[drawn.of(0) & drawn.chance(0.15), 0] = 0


def gross(drawn: Drawn) -> None:
    cut(drawn)
    drawn.third_check = ThirdCheck(total=max(3, drawn.top * CRITERIA // 3))
    odd = drawn.rng.random(drawn.works) < 0.2
    first = np.r_[True, np.diff(drawn.work) != 0]
    drawn.level[odd[drawn.work] & first] = 0
    second = np.r_[False, first[:-1]]
    drawn.level[odd[drawn.work] & second] = drawn.top


def copied(drawn: Drawn) -> None:
    cut(drawn)
    place = {int(work): row for row, work in enumerate(drawn.work) if drawn.rater[row] == 0}
    for row in np.flatnonzero(drawn.rater == 1):
        if int(drawn.work[row]) in place:
            drawn.level[row] = drawn.level[place[int(drawn.work[row])]]


def favoured(drawn: Drawn) -> None:
    cut(drawn)
    own = drawn.work % drawn.raters == drawn.rater
    drawn.columns["own"] = own
    gain = own & (drawn.level[:, 0] < drawn.top) & drawn.chance(0.7)
    drawn.level[gain, 0] += 1


def separate(drawn: Drawn) -> None:
    cut(drawn)
    drawn.rater = drawn.rater + drawn.raters * (drawn.work >= drawn.works / 2)


@dataclass(frozen=True, slots=True)
class Cause:
    """What is planted, for whom it can be found, and what finding counts."""

    rule: str
    name: str
    plant: Plant
    criterion: str | None = "K1"
    raters: tuple[int, ...] = RATERS
    levels: int = 2
    named: bool = False

    def is_found(self, finding: Finding, raters: int) -> bool:
        right = finding.rule == self.rule and (self.criterion in {None, finding.criterion})
        return right and (not self.named or "T00" in finding.raters)


CAUSE = (
    Cause("R1", "one rater 0.42 points lower", strict, None, named=True),
    Cause("R2", "half the team 0.6 points lower", two_camps, raters=(5, 10)),
    Cause("R3", "one rater 0.6 points lower on one criterion", strict_once, named=True),
    Cause("R4", "a coin tossed at one boundary", unclear, levels=3),
    Cause("R5", "45 % of readings of something else", ambiguous, levels=3),
    Cause("R6", "one rater with three times the error", unsteady, None, (5, 10), named=True),
    Cause("R7", "one rater at 45 % of the spread", to_the_middle, None, levels=4, named=True),
    Cause("R8", "one rater scores an impression", halo, None, levels=3, named=True),
    Cause("R9", "nearly all works at one level", one_level),
    Cause("R11", "one rater 0.8 points lower in the second half", drifting),
    Cause("R12", "one rater gives 0 to 15 % of works", zeros, levels=3),
    Cause("R13", "20 % of works far apart", gross, None),
    Cause("R14", "two teams without common works", separate, None),
    Cause("R15", "one rater copies another", copied, None, (3, 5, 10), 3),
    Cause("R16", "own works 0.7 points higher", favoured),
)


# ---------------------------------------------------------------- counting

Cell = tuple[str, str, int, int]


def seed_of(*names: object) -> int:
    return zlib.crc32(" ".join(map(str, (SEED, *names))).encode())


def found_in(
    seed: int, shape: Shape, works: int, raters: int, plant: Plant
) -> tuple[tuple[Finding, ...], str]:
    """The findings of a drawn round and the action of the first step of its plan."""
    drawn = draw(seed, shape, works, raters, likeness=(0.85, 0.95)[seed // 2 % 2])
    plant(drawn)
    table = table_of(drawn)
    agreement = measure(table)
    findings = diagnose(table, agreement)
    steps = plan_seminars(findings, agreement).steps
    return findings, steps[0].action if steps else "nothing"


def count(job: tuple[str, Shape, int, int, int]) -> tuple[Cell, Counter[str]]:
    """One cell of the design: how many rounds had which finding."""
    rule, shape, works, raters, rounds = job
    cause = next((cause for cause in CAUSE if cause.rule == rule), None)
    counted: Counter[str] = Counter(rounds=rounds)
    for number in range(rounds):
        seed = seed_of(rule, shape.name, works, raters, number) // 4 * 4 + number % 4
        found, first = found_in(seed, shape, works, raters, cause.plant if cause else cut)
        if cause:
            hits = [finding for finding in found if cause.is_found(finding, raters)]
            counted["found"] += bool(hits)
            if hits:
                counted[f"first {first}"] += 1
            counted["high"] += any(finding.confidence == "high" for finding in hits)
            counted["others"] += bool(_others(found, cause))
        else:
            counted.update({finding.rule for finding in found})
            counted["any high"] += any(_is_alarm(finding) for finding in found)
            counted.update({f"{finding.rule} high" for finding in found if _is_alarm(finding)})
    return (rule, shape.name, works, raters), counted


def _is_alarm(finding: Finding) -> bool:
    return finding.rule in CAUSES and finding.confidence == "high"


def _others(found: tuple[Finding, ...], cause: Cause) -> list[Finding]:
    """Alarms on criteria nothing was planted in."""
    return [
        item for item in found if _is_alarm(item) and cause.criterion and item.criterion in {"K2", "K3", "K4"}
    ]


def simulate(rounds: int, planted: int) -> dict[Cell, Counter[str]]:
    jobs = [("none", *cell, rounds) for cell in product(SHAPES, WORKS, RATERS)]
    for cause in CAUSE:
        fitting = [shape for shape in SHAPES if len(shape.shares) >= cause.levels and shape.name in PLANTED]
        jobs += [(cause.rule, *cell, planted) for cell in product(fitting, WORKS, cause.raters)]
    results: dict[Cell, Counter[str]] = {}
    with ProcessPoolExecutor(2) as pool:
        for done, (cell, counted) in enumerate(pool.map(count, jobs, chunksize=2), 1):
            results[cell] = counted
            print(f"\r{done} of {len(jobs)}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return results


# ---------------------------------------------------------------- printing


def rate(results: dict[Cell, Counter[str]], what: str, **wanted: object) -> str:
    """Per cent of the rounds of the cells that fit."""
    names = ("rule", "shape", "works", "raters")
    cells = [
        counted
        for cell, counted in results.items()
        if all(dict(zip(names, cell, strict=True))[name] == value for name, value in wanted.items())
    ]
    rounds = sum(counted["rounds"] for counted in cells)
    return f"{100 * sum(counted[what] for counted in cells) / rounds:.1f}" if rounds else "–"


def print_first_steps(results: dict[Cell, Counter[str]]) -> None:
    """Planted cause x first step of the plan, per cent of the rounds in which the cause was found."""
    by_cause = {
        cause.rule: sum((counted for cell, counted in results.items() if cell[0] == cause.rule), Counter())
        for cause in CAUSE
    }
    actions = sorted({what for counted in by_cause.values() for what in counted if what.startswith("first ")})
    rows = [
        [rule, *(f"{100 * counted[what] / counted['found']:.0f}" for what in actions)]
        for rule, counted in by_cause.items()
        if counted["found"]
    ]
    print("**First step of the plan where the planted cause was found**\n")
    print_table(["planted", *(what.removeprefix("first ") for what in actions)], rows)


def report(rounds: int, planted: int) -> None:
    results = simulate(rounds, planted)
    headings = [f"n = {works}" for works in WORKS]
    print(f"Per cent of rounds; {rounds} rounds a cell with nothing planted, {planted} with a cause.\n")
    print("**Found: the planted cause, at any confidence (with high confidence)**\n")
    rows = [
        [cause.rule, cause.name]
        + [
            f"{rate(results, 'found', rule=cause.rule, works=works)} "
            f"({rate(results, 'high', rule=cause.rule, works=works)})"
            for works in WORKS
        ]
        + [rate(results, "others", rule=cause.rule)]
        for cause in CAUSE
    ]
    print_table(["rule", "planted", *headings, "alarms elsewhere"], rows)
    print_first_steps(results)
    print("**The same at 60 works, by number of raters**\n")
    rows = [
        [cause.rule] + [rate(results, "found", rule=cause.rule, works=60, raters=raters) for raters in RATERS]
        for cause in CAUSE
    ]
    print_table(["rule", *(f"{raters} raters" for raters in RATERS)], rows)
    print("**Nothing planted: rounds with any finding of R1–R8 of high confidence**\n")
    rows = [
        [shape.name]
        + [rate(results, "any high", rule="none", shape=shape.name, works=works) for works in WORKS]
        for shape in SHAPES
    ]
    rows += [
        [f"{raters} raters"]
        + [rate(results, "any high", rule="none", raters=raters, works=works) for works in WORKS]
        for raters in RATERS
    ]
    rows.append(["all"] + [rate(results, "any high", rule="none", works=works) for works in WORKS])
    print_table(["", *headings], rows)
    print(
        "**Nothing planted: rounds with a finding of the rule, at any confidence (with high confidence)**\n"
    )
    codes = (*CAUSES, "R11", "R12", "R13", "R15", "R16")
    rows = [
        [code]
        + [
            f"{rate(results, code, rule='none', works=works)} "
            f"({rate(results, f'{code} high', rule='none', works=works)})"
            for works in WORKS
        ]
        for code in codes
    ]
    print_table(["rule", *headings], rows)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=60, help="rounds with nothing planted in each cell")
    parser.add_argument("--quick", action="store_true", help="a fifth of the rounds")
    chosen = parser.parse_args()
    total = 12 if chosen.quick else chosen.rounds
    report(total, max(4, total // 4))
