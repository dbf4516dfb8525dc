"""The second marker: independent libraries recompute what is about to be printed.

Nothing of the room's counting is used: scores are pivoted by pandas, alpha comes from
`krippendorff`, pair tables and kappa from scikit-learn with labels = the declared scale. Scales too
long for `krippendorff` (11 GB for 500 works in hundredths) go by the variance formula instead, with
pandas and scipy; the summary names them then.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from itertools import combinations

import numpy as np
import pandas as pd
from scipy.stats import rankdata

from raters.problems import Problem, Refused
from raters.terms import (
    MEASUREMENTS,
    WEIGHTS,
    Agreement,
    CriterionAgreement,
    Measurement,
    Scale,
    ScoreTable,
    SecondMark,
    Weights,
)

TOLERANCE = 1e-9
MOST_CELLS = 50_000_000


def second_mark(table: ScoreTable, agreement: Agreement) -> SecondMark:
    """Recompute every alpha with `krippendorff` and every kappa with scikit-learn.

    Raises Refused with `second_mark_differs` where any of them is off by more than 1e-9.
    """
    matrices = {row.criterion.code: _matrix(table, row.criterion.code) for row in agreement.criteria}
    compared = {
        f"{measured.criterion.code}: {name}": both
        for measured in agreement.criteria
        for name, both in _recompute(measured, matrices[measured.criterion.code])
    }
    differences = {name: float(abs(ours - theirs)) for name, (ours, theirs) in compared.items()}
    off = {name: difference for name, difference in differences.items() if not difference <= TOLERANCE}
    if off:
        raise Refused([_differs(name, difference) for name, difference in off.items()])
    markers = ["krippendorff", "scikit-learn"]
    if any(map(_is_long, matrices.values())):
        markers += ["pandas", "scipy"]
    versions = {name: version(name) for name in markers}
    return SecondMark(len(differences), max(differences.values(), default=0.0), versions)


def _differs(number: str, difference: float) -> Problem:
    return Problem("second_mark_differs", facts={"number": number, "difference": difference})


def _matrix(table: ScoreTable, criterion: str) -> np.ndarray:
    """(raters, works) scores on one criterion, works with fewer than two scores left out."""
    rows = table.scores[table.scores["criterion"] == criterion]
    matrix = rows.pivot(index="rater", columns="work", values="score").to_numpy(float)
    return matrix[:, (~np.isnan(matrix)).sum(axis=0) >= 2]


def _recompute(measured: CriterionAgreement, matrix: np.ndarray) -> Iterator[tuple[str, tuple[float, float]]]:
    """(name, (our value, theirs)) of every coefficient that is defined and within a second marker's reach."""
    for measurement in MEASUREMENTS:
        ours = measured.alpha[measurement].value
        theirs = _alpha(matrix, measurement) if ours is not None else None
        if ours is not None and theirs is not None:
            yield f"alpha, {measurement}", (ours, theirs)
    tables: _Tables | None = None
    for weights in WEIGHTS:
        ours = measured.kappa[weights].value
        if ours is not None:
            tables = tables or _pair_tables(matrix, measured.criterion.scale)
            yield f"kappa, {weights}", (ours, _kappa(tables, weights))


def _is_long(matrix: np.ndarray) -> bool:
    """Whether `krippendorff` would lay out more than it can hold: values x values x works."""
    return len(np.unique(matrix[~np.isnan(matrix)])) ** 2 * matrix.shape[1] > MOST_CELLS


def _alpha(matrix: np.ndarray, measurement: Measurement) -> float | None:
    """Alpha by `krippendorff`; on long scales by the variance formula, ratio excepted."""
    import krippendorff

    if _is_long(matrix):
        return None if measurement == "ratio" else _alpha_by_variance(matrix, measurement)
    used = np.unique(matrix[~np.isnan(matrix)])
    return float(
        krippendorff.alpha(reliability_data=matrix, value_domain=used, level_of_measurement=measurement)
    )


def _alpha_by_variance(matrix: np.ndarray, measurement: Measurement) -> float:
    """1 − Σ m s² inside the works / (N s² of all scores), by pandas and scipy's mid-ranks.

    Nominal: the same on indicators of each score, summed.
    """
    rows = pd.DataFrame(matrix.T).stack().dropna()
    scores = pd.Series(rankdata(rows) if measurement == "ordinal" else rows.to_numpy(), rows.index)
    works = scores.index.get_level_values(0)
    if measurement == "nominal":
        size = scores.groupby(works).transform("size")
        alike = scores.groupby([works, scores]).transform("size")
        everywhere = scores.groupby(scores).transform("size")
        return float(
            1 - ((size - alike) / (size - 1)).sum() * (len(rows) - 1) / (len(rows) - everywhere).sum()
        )
    inside = scores.groupby(works)
    return float(1 - (inside.var() * inside.size()).sum() / (len(scores) * scores.var()))


@dataclass(frozen=True, slots=True)
class _Tables:
    """(V, V) scores of all pairs of raters, observed and by chance, and how many pairs."""

    observed: np.ndarray
    chance: np.ndarray
    pairs: int


def _pair_tables(matrix: np.ndarray, scale: Scale) -> _Tables:
    """The tables of every two raters with common works, by scikit-learn, added up."""
    from sklearn.metrics import confusion_matrix

    index = np.searchsorted(scale.levels, np.nan_to_num(matrix, nan=scale.levels[0]))
    present, labels = ~np.isnan(matrix), np.arange(len(scale))
    observed, chance, pairs = np.zeros((len(scale), len(scale))), np.zeros((len(scale), len(scale))), 0
    for a, b in combinations(range(len(matrix)), 2):
        works = present[a] & present[b]
        if works.any():
            cells = confusion_matrix(index[a, works], index[b, works], labels=labels)
            observed += cells
            chance += np.outer(cells.sum(axis=1), cells.sum(axis=0)) / cells.sum()
            pairs += 1
    return _Tables(observed, chance, pairs)


def _kappa(tables: _Tables, weights: Weights) -> float:
    """Kappa of one pair by scikit-learn; of several, pooled over their observed and chance tables."""
    from sklearn.metrics import cohen_kappa_score

    labels = np.arange(len(tables.observed))
    if tables.pairs == 1:
        a, b = np.nonzero(tables.observed)
        name, works = None if weights == "unweighted" else weights, tables.observed[a, b]
        return float(cohen_kappa_score(a, b, labels=labels, weights=name, sample_weight=works))
    steps = np.abs(np.subtract.outer(labels, labels))
    distance = {"unweighted": steps > 0, "linear": steps, "quadratic": steps**2}[weights]
    return float(1 - (tables.observed * distance).sum() / (tables.chance * distance).sum())
