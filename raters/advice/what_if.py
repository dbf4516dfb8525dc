"""Alpha if a cause were gone, minus alpha now: what a step could gain at most."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from statistics import mean

import numpy as np
import pandas as pd

from raters.advice.case import Case
from raters.advice.readings import Readings
from raters.agreement import alpha
from raters.agreement.encode import encode_scores
from raters.agreement.patterns import patterns_of
from raters.terms import Estimate, ScoreTable


def gain(now: ScoreTable, then: ScoreTable, criterion: str) -> float | None:
    """Alpha of `then` minus alpha of `now`; None where either is undefined."""
    before, after = alpha_of(now, criterion).value, alpha_of(then, criterion).value
    return None if before is None or after is None else after - before


def alpha_of(table: ScoreTable, criterion: str, without: str | None = None) -> Estimate:
    """The criterion's alpha at its own level of measurement, if wanted without one rater."""
    measured = table.rubric.criterion(criterion)
    encoded = encode_scores(table, measured)
    return alpha(patterns_of(encoded.without(without) if without else encoded), measured.measurement)


def recentred(readings: Readings, effects: np.ndarray) -> float:
    """Share of the disagreement that goes with these effects of raters, (R,) in points.

    Alpha is 1 − D_o / D_e; the effects' part of D_o is their part of the squared differences
    (Theil). Moving scores to the nearest level instead would change nothing for shifts under half a
    step and too much above.
    """
    now = squared_differences(readings, readings.own)
    then = squared_differences(readings, readings.own - effects[readings.rater])
    return 1 - then / now if now else 0.0


def squared_differences(readings: Readings, values: np.ndarray) -> float:
    """Summed over the pairs of scores of each work, a work of m scores divided by m − 1."""
    weight = 1 / (readings.size[readings.first] - 1)
    return float(weight @ (values[readings.first] - values[readings.second]) ** 2)


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


def share_of_works(readings: Readings, works: Collection[str]) -> float:
    """Share of the disagreement that these works have beyond what as many others have."""
    group = readings.work[readings.first]
    weight = 1 / (readings.size[readings.first] - 1)
    apart = weight * (readings.own[readings.first] - readings.own[readings.second]) ** 2
    by_work = np.bincount(group, apart, minlength=len(readings.works))
    scored = np.bincount(group, minlength=len(readings.works)) > 0
    chosen = scored & np.isin(readings.works, list(works))
    rest = by_work[scored & ~chosen]
    usual = float(rest.mean()) if len(rest) else 0.0
    total = float(by_work.sum())
    return max(0.0, float(by_work[chosen].sum()) - usual * int(chosen.sum())) / total if total else 0.0


def without_effects(case: Case, effects: Mapping[str, np.ndarray]) -> tuple[float, float | None]:
    """Share of the disagreement that goes with effects of raters, and the gain; means over criteria."""
    return over_criteria(
        case, {code: recentred(case.readings[code], found) for code, found in effects.items()}
    )


def over_criteria(case: Case, removed: Mapping[str, float]) -> tuple[float, float | None]:
    """Mean share removed and mean gain over these criteria; no gain where alpha is undefined."""
    gains = [
        less_disagreement(now, share)
        for code, share in removed.items()
        if (now := case.agreement.criterion(code).lead.value) is not None
    ]
    return mean(max(0.0, share) for share in removed.values()), mean(gains) if gains else None
