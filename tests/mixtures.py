"""Rounds of every mixture: criteria scored twice, once or never, by everybody or one rater, alike or not."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from raters.terms import SCORE_COLUMNS, Criterion, Round, Rubric, Scale, ScoreTable, ThirdCheck

KINDS = ("usual", "nobody", "one_rater", "once", "one_double", "few_doubles", "alike", "apart", "blanks")
LEVELS = ((0, 1), (0, 1, 2, 3), (0, 0.5, 1), (1, 2, 5), tuple(range(21)))
FIXED = (
    (("usual", "one_rater", "nobody"), 4, 30, False),
    (("one_double", "once"), 2, 12, False),
    (("alike", "apart", "few_doubles"), 6, 40, True),
    (("nobody",), 1, 5, False),
)
"""A few of them by hand, for what is slow: kinds, raters, works, whether raters fall into two groups."""
MEASUREMENTS = ("nominal", "ordinal", "interval")


def scores_of(
    kind: str, levels: tuple[float, ...], raters: int, works: int, groups: bool, seed: int
) -> np.ndarray:
    """(raters, works) scores of one criterion, NaN where a rater gave none."""
    rng = np.random.default_rng(seed)
    quality = rng.random(works)[None, :] + rng.normal(0, 0.15, (raters, works))
    given = np.asarray(levels, float)[np.clip((quality * len(levels)).astype(int), 0, len(levels) - 1)]
    if kind == "alike":
        given[:] = levels[-1]
    if kind == "apart":
        given[:] = np.where(np.arange(raters) % 2 == 0, levels[0], levels[-1])[:, None]
    first, second = np.arange(works) % raters, (np.arange(works) + 1) % raters
    if groups and raters >= 4:  # raters of the first half share no work with those of the second
        half = raters // 2
        start = np.where(np.arange(works) % 2 == 0, 0, half)
        first, second = start, start + 1
    double = {"once": 0, "one_double": 1, "few_doubles": 4}.get(kind, works)
    seen = np.zeros((raters, works), bool)
    if kind == "one_rater":
        seen[0] = True
    elif kind != "nobody":
        seen[first, np.arange(works)] = True
        seen[second[:double], np.arange(min(double, works))] = True
    if kind == "blanks":
        seen &= rng.random((raters, works)) < 0.6
    return np.where(seen, given, np.nan)


@st.composite
def mixed_rounds(draw: st.DrawFn) -> Round:
    """A round of one to four criteria, each of a kind of its own."""
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=4))
    raters, works = draw(st.integers(1, 6)), draw(st.integers(1, 40))
    groups, seed = draw(st.booleans()), draw(st.integers(0, 10**6))
    criteria, rows = [], []
    for number, kind in enumerate(kinds, 1):
        levels = draw(st.sampled_from(LEVELS))
        criterion = Criterion(
            f"К{number}", Scale(tuple(map(float, levels))), measurement=draw(st.sampled_from(MEASUREMENTS))
        )
        criteria.append(criterion)
        given = scores_of(kind, levels, raters, works, groups, seed + number)
        rows += [
            (f"W-{work:02}", f"Э-{rater}", criterion.code, given[rater, work])
            for rater, work in zip(*np.nonzero(~np.isnan(given)), strict=True)
        ]
    table = pd.DataFrame(rows, columns=list(SCORE_COLUMNS)).astype({"score": float})
    third = draw(
        st.sampled_from(
            [None, ThirdCheck(criteria={"К1": 1.0}), ThirdCheck(total=1.0, zero_against_score=True)]
        )
    )
    top = sum(criterion.scale.maximum for criterion in criteria)
    boundaries = draw(st.sampled_from([(), (top / 2,)]))
    rubric = Rubric("Смесь", tuple(criteria), third_check=third, grade_boundaries=boundaries)
    return Round(
        "Смесь", "Физика", date(2026, 11, 3), ScoreTable(table, rubric), grade="8", id=f"{seed:016x}"
    )


def fixed_round(kinds: tuple[str, ...], raters: int, works: int, groups: bool) -> Round:
    """One of `FIXED` as a round, with a rule for third checks and grades."""
    criteria = [Criterion(f"К{number}", Scale((0.0, 1.0, 2.0, 3.0))) for number in range(1, len(kinds) + 1)]
    rows = [
        (f"W-{work:02}", f"Э-{rater}", criterion.code, given[rater, work])
        for number, (criterion, kind) in enumerate(zip(criteria, kinds, strict=True))
        for given in [scores_of(kind, (0, 1, 2, 3), raters, works, groups, number)]
        for rater, work in zip(*np.nonzero(~np.isnan(given)), strict=True)
    ]
    table = pd.DataFrame(rows, columns=list(SCORE_COLUMNS)).astype({"score": float})
    rubric = Rubric("Смесь", tuple(criteria), third_check=ThirdCheck(total=1.0), grade_boundaries=(2.0,))
    return Round("Смесь", "Физика", date(2026, 11, 3), ScoreTable(table, rubric), grade="8")
