"""How many raters, how many criteria: the generalizability study of a round (Brennan 2001).

score = work + rater + criterion + their crossings, all random. Variances by Henderson's first method
(1953; "analogous ANOVA", Brennan 2001, ch. 7): the uncorrected sum of squares of every effect is set
equal to its expectation. For complete data these are the estimates of the analysis of variance; for
rotating raters they are unbiased as long as works are given out by chance.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from raters.terms import (
    SOURCES,
    Dependability,
    Estimate,
    GeneralizabilityStudy,
    ScoreTable,
    Source,
    Undefined,
)

EFFECTS: Mapping[Source, frozenset[str]] = {
    "work": frozenset({"work"}),
    "rater": frozenset({"rater"}),
    "criterion": frozenset({"criterion"}),
    "work_rater": frozenset({"work", "rater"}),
    "work_criterion": frozenset({"work", "criterion"}),
    "rater_criterion": frozenset({"rater", "criterion"}),
    "residual": frozenset({"work", "rater", "criterion"}),
}
OF_ONE_CRITERION: tuple[Source, ...] = ("work", "rater", "residual")
NOTHING = 1e-12


def generalizability_study(table: ScoreTable) -> GeneralizabilityStudy:
    """Variances of works, raters, criteria and their crossings, from works with two or more raters."""
    rows = _double_scored(table)
    raters_of_work = rows.groupby("work", sort=False)["rater"].nunique()
    counted = GeneralizabilityStudy(
        works=len(raters_of_work),
        raters=int(rows["rater"].nunique()),
        criteria=int(rows["criterion"].nunique()),
        scores=len(rows),
        raters_a_work=float(len(raters_of_work) / (1 / raters_of_work).sum()) if len(rows) else 0.0,
        groups=_groups(rows),
        variances={},
    )
    found = _reason(rows, counted.works) or estimate_variances(rows, _sources(counted.criteria))
    if isinstance(found, Undefined):
        return replace(counted, undefined=found)
    return replace(
        counted,
        variances={source: max(0.0, variance) for source, variance in found.items()},
        negative=tuple(source for source, variance in found.items() if variance < -NOTHING),
    )


def _sources(criteria: int) -> tuple[Source, ...]:
    return SOURCES if criteria > 1 else OF_ONE_CRITERION


def _double_scored(table: ScoreTable) -> pd.DataFrame:
    known = {criterion.code for criterion in table.rubric.criteria}
    rows = table.scores[table.scores["criterion"].isin(known)]
    return rows[rows.groupby("work", sort=False)["rater"].transform("nunique") >= 2]


def _reason(rows: pd.DataFrame, works: int) -> Undefined | None:
    if not len(rows):
        return Undefined.NO_DOUBLE_SCORES
    if works < 2:
        return Undefined.TOO_FEW_WORKS
    return Undefined.NO_VARIATION if rows["score"].nunique() < 2 else None


def _groups(rows: pd.DataFrame) -> int:
    """Groups of raters who share works, directly or through others."""
    work, works = pd.factorize(rows["work"])
    rater, raters = pd.factorize(rows["rater"])
    size = len(works) + len(raters)
    edges = coo_array((np.ones(len(rows)), (work, len(works) + rater)), shape=(size, size))
    return int(connected_components(edges, directed=False)[0]) if size else 0


def estimate_variances(rows: pd.DataFrame, sources: Sequence[Source]) -> dict[Source, float] | Undefined:
    """Henderson's first method on rows work, rater, criterion, score; estimates may be negative.

    With n_A the scores in the cell of effect A that a score lies in: T_A = Σ (mean of the cell) · score,
    E T_A = N μ² + Σ_B σ²_B Σ n_AB / n_A, both sums over scores.
    """
    scores = rows["score"].to_numpy(float)
    scores = scores - scores.mean()
    codes = {name: pd.factorize(rows[name])[0] for name in ("work", "rater", "criterion")}
    cells = {effect: _cells(codes, effect) for effect in {frozenset[str](), *EFFECTS.values()}}
    sizes = {effect: np.bincount(cell)[cell] for effect, cell in cells.items()}
    effects = [EFFECTS[source] for source in sources]
    squares = np.array([_squares(cells[effect], scores) for effect in effects])
    expected = np.array([_expectations(effect, effects, sizes) for effect in effects])
    expected -= _expectations(frozenset(), effects, sizes)
    if np.linalg.matrix_rank(expected, tol=1e-9 * len(scores)) < len(effects):
        return Undefined.NOT_CONNECTED
    return dict(zip(sources, map(float, np.linalg.solve(expected, squares)), strict=True))


def _cells(codes: Mapping[str, np.ndarray], effect: frozenset[str]) -> np.ndarray:
    """(N,) the cell of the effect each score lies in."""
    cell = np.zeros(len(codes["work"]), int)
    for name in sorted(effect):
        cell = pd.factorize(cell * (codes[name].max() + 1) + codes[name])[0]
    return cell


def _squares(cell: np.ndarray, scores: np.ndarray) -> float:
    sums = np.bincount(cell, scores)
    return float((sums**2 / np.bincount(cell)).sum())


def _expectations(
    effect: frozenset[str], others: Sequence[frozenset[str]], sizes: Mapping[frozenset[str], np.ndarray]
) -> np.ndarray:
    """Coefficients of the variances of `others` in the expected sum of squares of the effect."""
    return np.array([(sizes[effect | other] / sizes[effect]).sum() for other in others])


# ---------------------------------------------------------------- the decision study


def dependability(found: GeneralizabilityStudy, raters: int, criteria: int) -> Dependability:
    """Φ and Eρ² of the total of so many criteria, each scored by so many raters (Brennan 2001, ch. 4).

    Raises ValueError for a study without variances, for none of either, and for other than one criterion
    where the round had only one.
    """
    if found.undefined or raters < 1 or criteria < 1 or (criteria > 1 and found.criteria < 2):
        raise ValueError(f"no decision study of {raters} raters and {criteria} criteria here")
    of = {source: found.variances.get(source, 0.0) for source in SOURCES}
    by_raters = (of["rater"] + of["rater_criterion"] / criteria) / raters
    crossed = (of["work_rater"] + of["residual"] / criteria) / raters
    own, lent = of["work"], of["work_criterion"] / criteria
    random = _dependable(own, lent + crossed, lent + crossed + of["criterion"] / criteria + by_raters)
    fixed = _dependable(own + lent, crossed, crossed + by_raters)
    sem, sem_fixed = (criteria * math.sqrt(part[2]) for part in (random, fixed))
    return Dependability(
        raters, criteria, phi=random[0], relative=random[1], sem=sem,
        phi_fixed=fixed[0], relative_fixed=fixed[1], sem_fixed=sem_fixed,
    )  # fmt: skip


def _dependable(own: float, relative: float, absolute: float) -> tuple[Estimate, Estimate, float]:
    """Φ, Eρ² and absolute error variance, from the works' own variance and the two errors."""
    return _share(own, absolute), _share(own, relative), absolute


def _share(own: float, error: float) -> Estimate:
    if own + error < NOTHING:
        return Estimate(undefined=Undefined.NO_VARIATION)
    return Estimate(own / (own + error))


def decision_table(
    found: GeneralizabilityStudy, raters: Sequence[int], criteria: Sequence[int]
) -> tuple[Dependability, ...]:
    """The decision study over a grid, criteria outside; empty for a study without variances."""
    if found.undefined:
        return ()
    return tuple(dependability(found, n, of) for of in criteria for n in raters)
