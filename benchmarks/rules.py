"""Do the rules find what is there, and keep silent where nothing is? A simulation, seeded.

    python benchmarks/rules.py [--sound 400] [--found 30] [--minutes 2]

Rounds of 20 to 100 works, 2 to 10 raters and scales from 0–1 to 0–5 (`planted.py`): sound ones, all with the
moment of each score and whose pupil's work it is, and for each cause as many as it takes until it was found
in so many, or until the time is over. A rule has found its cause where it names the right criterion and
rater; a false alarm is a finding of high confidence in a sound round. The round of a number is the same in
every run, and printed is how many rounds there were.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from planted import CAUSE, PLANTED, RATERS, SHAPES, WORKS, draw, seed_of, table_of, with_circumstances
from tables import print_table

sys.path.insert(0, str(Path(__file__).parents[1]))

from raters.advice import diagnose, plan_seminars
from raters.advice.significance import wilson
from raters.agreement import measure
from raters.terms import Finding

OF_DATA = ("R0", "R9", "R10", "R10-talk", "R14", "R17", "R18", "R19", "R5-mixed")
"""Rules that read the verdict, the design or the scale: no alarm about people or texts."""
MORE = ("score_more", "discuss_disputed")
SOUND = -1
BATCH, MOST = 5, 300


@dataclass(frozen=True, slots=True)
class Round:
    """What was said of a drawn round of one cause (an index of CAUSE, or SOUND)."""

    cause: int
    works: int
    found: bool
    first: str
    alarms: tuple[str, ...]
    elsewhere: bool


def played(cause: int, number: int) -> Round:
    """The round of this number: drawn, measured, diagnosed and planned."""
    planted = CAUSE[cause] if cause != SOUND else None
    rng = np.random.default_rng(seed_of(planted.name if planted else "none", number))
    shapes = [shape for shape in SHAPES if not planted or shape.name in PLANTED]
    fitting = [shape for shape in shapes if not planted or len(shape.shares) >= planted.levels]
    shape, works = fitting[rng.integers(len(fitting))], int(rng.choice(WORKS))
    raters = int(rng.choice(planted.raters if planted else RATERS))
    drawn = draw(int(rng.integers(2**31)), shape, works, raters, float(rng.choice((0.85, 0.95))))
    (planted.plant if planted else with_circumstances)(drawn)
    table = table_of(drawn)
    agreement = measure(table)
    findings = diagnose(table, agreement)
    steps = plan_seminars(findings, agreement).steps
    alarms = [item for item in findings if item.confidence == "high" and item.rule not in OF_DATA]
    return Round(
        cause,
        works,
        any(planted.is_found(item) for item in findings) if planted else False,
        steps[0].action if steps else "nothing",
        tuple(sorted({item.rule for item in alarms})),
        bool(planted and planted.criterion and any(map(_is_elsewhere, alarms))),
    )


def _is_elsewhere(finding: Finding) -> bool:
    """On criteria nothing was planted in."""
    return finding.criterion in {"K2", "K3", "K4"}


def batch(job: tuple[int, int]) -> list[Round]:
    """So many rounds of one cause, from the first number on."""
    cause, start = job
    return [played(cause, number) for number in range(start, start + BATCH)]


def play(causes: Sequence[int], sound: int, found: int, minutes: float) -> dict[int, list[Round]]:
    """The rounds of every cause: all sound ones, then a batch of each of the others by turns."""
    end = time.monotonic() + 60 * minutes
    made: dict[int, list[Round]] = {cause: [] for cause in causes}
    with ProcessPoolExecutor(2) as pool:
        if SOUND in made:
            for part in pool.map(batch, [(SOUND, start) for start in range(0, sound, BATCH)]):
                made[SOUND] += part
        left = [cause for cause in causes if cause != SOUND]
        while left and time.monotonic() < end:
            turn, left = left[:4], left[4:]
            for part in pool.map(batch, [(cause, len(made[cause])) for cause in turn]):
                made[part[0].cause] += part
            left += [cause for cause in turn if not _enough(made[cause], found)]
    return made


def _enough(made: Sequence[Round], found: int) -> bool:
    return len(made) >= MOST or sum(one.found for one in made) >= found


# ---------------------------------------------------------------- printing


def share(cases: int, of: int) -> str:
    """Cases of so many, per cent and its interval."""
    if not of:
        return "–"
    interval = wilson(cases, of)
    return f"{cases} of {of}: {100 * cases / of:.0f} ({100 * interval.low:.0f}–{100 * interval.high:.0f})"


def by_works(rounds: Iterable[Round]) -> list[list[Round]]:
    """The rounds of each number of works."""
    rounds = list(rounds)
    return [[one for one in rounds if one.works == works] for works in WORKS]


def print_sound(rounds: Sequence[Round]) -> None:
    rows = [("any", share(sum(bool(one.alarms) for one in rounds), len(rounds)))]
    for works, chosen in zip(WORKS, by_works(rounds), strict=True):
        rows.append((f"any, {works} works", share(sum(bool(one.alarms) for one in chosen), len(chosen))))
    rules = Counter(rule for one in rounds for rule in one.alarms)
    rows += [(rule, share(count, len(rounds))) for rule, count in sorted(rules.items())]
    title = "Nothing planted: rounds with a finding of high confidence, per cent (95 % interval)"
    print_table(["finding", "rounds"], rows, title)


def print_planted(made: dict[int, list[Round]]) -> None:
    rows = []
    for place, rounds in made.items():
        cause, hits = CAUSE[place], [one for one in rounds if one.found]
        sizes = [
            f"{100 * sum(one.found for one in some) / max(1, len(some)):.0f}" for some in by_works(rounds)
        ]
        own = share(sum(one.first == cause.action for one in hits), len(hits))
        more = str(sum(one.first in MORE for one in hits))
        aside = f"{100 * sum(one.elsewhere for one in rounds) / max(1, len(rounds)):.1f}"
        rows.append((cause.rule, cause.name, str(len(rounds)), *sizes, own, more, aside))
    sizes = [f"n = {works}" for works in WORKS]
    heads = ["rule", "planted", "rounds", *sizes, "own step first", "more works first", "alarms elsewhere"]
    print_table(
        heads, rows, "Planted: found, per cent by number of works; its own step first where it was found"
    )


def print_first_steps(made: dict[int, list[Round]]) -> None:
    firsts = {place: Counter(one.first for one in rounds if one.found) for place, rounds in made.items()}
    actions = sorted({action for counted in firsts.values() for action in counted})
    rows = [
        (CAUSE[place].rule, CAUSE[place].name, *(str(counted[action] or "") for action in actions))
        for place, counted in firsts.items()
    ]
    print_table(
        ["rule", "planted", *actions], rows, "Planted cause x first step, rounds in which the cause was found"
    )


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--sound", type=int, default=400, help="rounds with nothing planted")
    options.add_argument("--found", type=int, default=30, help="rounds in which each planted cause was found")
    options.add_argument("--minutes", type=float, default=2, help="no batch begins later")
    options.add_argument("--only", nargs="*", help="rules; none for the sound rounds")
    asked = options.parse_args()
    causes = [place for place, cause in enumerate(CAUSE) if not asked.only or cause.rule in asked.only]
    causes += [SOUND] if not asked.only or "none" in asked.only else []
    made = play(causes, asked.sound, asked.found, asked.minutes)
    if SOUND in made:
        print_sound(made.pop(SOUND))
    if made:
        made = {place: made[place] for place in sorted(made)}
        print_planted(made)
        print_first_steps(made)


if __name__ == "__main__":
    main()
