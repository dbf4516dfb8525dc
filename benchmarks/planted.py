"""Rounds of double scoring with a cause planted into them, or none: the benchmarks of the rules draw these.

Behind every score stands the work's latent quality on the criterion plus the rater's own error,
cut into levels; qualities on four criteria correlate by one half.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).parents[1]))

from raters.terms import Criterion, Finding, Rubric, Scale, ScoreTable, ThirdCheck

SEED = 20210610
WORKS = (20, 30, 60, 100)
RATERS = (2, 3, 5, 10)
CRITERIA = 4
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
    above = max(1e-9, float((level[who] > 0).mean())) if who.any() else 1.0
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


def copy(drawn: Drawn, rows: np.ndarray, others: np.ndarray) -> None:
    """These rows say what another one says of the same work, where there is one."""
    cut(drawn)
    place = {int(work): row for row, work in enumerate(drawn.work) if others[row]}
    for row in np.flatnonzero(rows):
        if int(drawn.work[row]) in place:
            drawn.level[row] = drawn.level[place[int(drawn.work[row])]]


def copied(drawn: Drawn) -> None:
    copy(drawn, drawn.rater == 1, drawn.rater == 0)


def copied_from_all(drawn: Drawn) -> None:
    copy(drawn, drawn.rater == 0, drawn.rater != 0)


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
class OneBoundary:
    """Half the team draws one boundary this many levels higher, in latent steps between boundaries."""

    levels: float

    def __call__(self, drawn: Drawn) -> None:
        cut(drawn)
        middle = len(drawn.cuts) // 2
        step = float(np.diff(drawn.cuts).mean())
        reading = drawn.quality[:, 0] + drawn.error[:, 0]
        higher = drawn.cuts.copy()
        higher[middle:] = np.maximum(higher[middle:], drawn.cuts[middle] + self.levels * step)
        drawn.level[:, 0] = np.where(
            drawn.rater % 2 == 0, np.searchsorted(higher, reading), drawn.level[:, 0]
        )


def with_circumstances(drawn: Drawn) -> None:
    """Nothing is planted, and the scores say when they were given and whose pupils' works they are."""
    cut(drawn)
    drawn.columns["moment"] = drawn.rng.permutation(drawn.works)[drawn.work]
    drawn.columns["own"] = drawn.rng.integers(drawn.raters, size=drawn.works)[drawn.work] == drawn.rater


@dataclass(frozen=True, slots=True)
class Cause:
    """What is planted, for whom it can be found, what finding counts and which step should come first."""

    rule: str
    name: str
    plant: Plant
    action: str
    criterion: str | None = "K1"
    raters: tuple[int, ...] = RATERS
    levels: int = 2
    named: bool = False

    def is_found(self, finding: Finding) -> bool:
        right = finding.rule == self.rule and (self.criterion in {None, finding.criterion})
        return right and (not self.named or "T00" in finding.raters)


CAUSE = (
    Cause("R1", "one rater 0.42 points lower", strict, "benchmark_raters", None, named=True),
    Cause("R2", "half the team 0.6 points lower", two_camps, "team_ruling", raters=(5, 10)),
    Cause(
        "R3", "one rater 0.6 points lower on one criterion", strict_once, "benchmark_criterion", named=True
    ),
    Cause("R4", "a coin tossed at one boundary", unclear, "rewrite_boundary", levels=3),
    Cause(
        "R4",
        "half the team draws one boundary half a level higher",
        OneBoundary(0.5),
        "rewrite_boundary",
        levels=3,
    ),
    Cause("R5", "45 % of readings of something else", ambiguous, "rework_criterion", levels=3),
    Cause(
        "R6", "one rater with three times the error", unsteady, "shadow_marking", None, (5, 10), named=True
    ),
    Cause(
        "R7", "one rater at 45 % of the spread", to_the_middle, "range_finding", None, levels=4, named=True
    ),
    Cause("R8", "one rater scores an impression", halo, "one_by_one", None, levels=3, named=True),
    Cause("R9", "nearly all works at one level", one_level, "vary_sample"),
    Cause("R11", "one rater 0.8 points lower in the second half", drifting, "refresh_anchors"),
    Cause("R12", "one rater gives 0 to 15 % of works", zeros, "zero_rule", levels=3),
    Cause("R13", "20 % of works far apart", gross, "consensus_talk", None),
    Cause("R14", "two teams without common works", separate, "complete_design", None),
    Cause("R15", "one rater copies another", copied, "check_blindness", None, (3, 5, 10), 3),
    Cause(
        "R15",
        "one rater copies every partner",
        copied_from_all,
        "check_blindness",
        None,
        (5, 10),
        3,
        named=True,
    ),
    Cause("R16", "own works 0.7 points higher", favoured, "exchange_works"),
)


def seed_of(*names: object) -> int:
    return zlib.crc32(" ".join(map(str, (SEED, *names))).encode())
