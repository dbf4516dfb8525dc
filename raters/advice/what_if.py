"""Alpha if a cause were gone, minus alpha now: what a step could gain at most."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd

from raters.advice.pairs import pairs_in_work
from raters.agreement import alpha
from raters.agreement.coding import code_scores
from raters.agreement.counting import patterns_of
from raters.terms import Estimate, ScoreTable


def gain(now: ScoreTable, then: ScoreTable, criterion: str) -> float | None:
    """Alpha of `then` minus alpha of `now`; None where either is undefined."""
    before, after = alpha_of(now, criterion).value, alpha_of(then, criterion).value
    return None if before is None or after is None else after - before


def alpha_of(table: ScoreTable, criterion: str, without: str | None = None) -> Estimate:
    """The criterion's alpha at its own level of measurement, if wanted without one rater."""
    measured = table.rubric.criterion(criterion)
    coded = code_scores(table, measured)
    return alpha(patterns_of(coded.without(without) if without else coded), measured.measurement)


def unshifted(pairs: pd.DataFrame, rater: str, shift: float, alpha_now: float) -> float:
    """The gain if the rater's shift were gone and the scores varied as before.

    Alpha is 1 − D_o / D_e; the shift's part of D_o is its part of the squared differences (Theil).
    Moving scores to the nearest level instead would change nothing for shifts under half a step and
    too much above.
    """
    difference = (pairs["score_a"] - pairs["score_b"]).to_numpy(float)
    side: np.ndarray = (pairs["rater_a"] == rater).to_numpy(float) - (pairs["rater_b"] == rater).to_numpy(
        float
    )
    # a work of m scores has m (m − 1) / 2 pairs, each of weight 1 / (m − 1)
    weight = 2 / (np.sqrt(1 + 8 * pairs_in_work(pairs["work"])) - 1)
    now, then = weight @ difference**2, weight @ (difference - shift * side) ** 2
    return less_disagreement(alpha_now, float(1 - then / now)) if now else 0.0


def settled(table: ScoreTable, criterion: str, lower: float, upper: float) -> ScoreTable:
    """Works scored both `lower` and `upper` get the commoner of the two from all who gave either.

    Ties go to the lower and the upper score in turn, so that no level gains by the settling.
    """
    frame = table.scores
    rows = frame[(frame["criterion"] == criterion) & frame["score"].isin([lower, upper])]
    upper_share = (rows["score"] == upper).groupby(rows["work"]).mean()
    contested = upper_share[(upper_share > 0) & (upper_share < 1)].sort_index()
    decided = pd.Series(np.where(contested > 0.5, upper, lower), index=contested.index, dtype=float)
    ties = contested.index[contested == 0.5]
    decided[ties[1::2]] = upper
    ruled = rows[rows["work"].isin(decided.index)]
    scores = frame["score"].astype(float).copy()
    scores.loc[ruled.index] = ruled["work"].map(decided)
    return ScoreTable(frame.assign(score=scores), table.rubric)


def without_works(table: ScoreTable, criterion: str, works: Collection[str]) -> ScoreTable:
    """The table without these works on one criterion."""
    frame = table.scores
    dropped = (frame["criterion"] == criterion) & frame["work"].isin(list(works))
    return ScoreTable(frame[~dropped], table.rubric)


def less_disagreement(alpha_now: float, removed: float) -> float:
    """The gain if this share of the observed disagreement went away and the scores varied as before."""
    return removed * (1 - alpha_now)
