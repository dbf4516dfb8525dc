"""The second marker: independent libraries recompute what is about to be printed.

Nothing of the room's counting is used: scores are pivoted by pandas, alpha comes from
`krippendorff`, pair tables and kappa from scikit-learn with labels = the declared scale.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version
from itertools import combinations

import numpy as np

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


def second_mark(table: ScoreTable, agreement: Agreement) -> SecondMark:
    """Recompute every alpha with `krippendorff` and every kappa with scikit-learn.

    Raises Refused with `second_mark_differs` where any of them is off by more than 1e-9.
    """
    compared: dict[str, tuple[float, float]] = {}
    for measured in agreement.criteria:
        matrix = _matrix(table, measured.criterion.code)
        compared |= {
            f"{measured.criterion.code}: {name}": both for name, both in _recompute(measured, matrix)
        }
    differences = {name: float(abs(ours - theirs)) for name, (ours, theirs) in compared.items()}
    off = {name: difference for name, difference in differences.items() if not difference <= TOLERANCE}
    if off:
        raise Refused([_differs(name, difference) for name, difference in off.items()])
    versions = {name: version(name) for name in ("krippendorff", "scikit-learn")}
    return SecondMark(len(differences), max(differences.values(), default=0.0), versions)


def _differs(number: str, difference: float) -> Problem:
    return Problem("second_mark_differs", facts={"number": number, "difference": difference})


def _matrix(table: ScoreTable, criterion: str) -> np.ndarray:
    """(raters, works) scores on one criterion, works with fewer than two scores left out."""
    rows = table.scores[table.scores["criterion"] == criterion]
    matrix = rows.pivot(index="rater", columns="work", values="score").to_numpy(float)
    return matrix[:, (~np.isnan(matrix)).sum(axis=0) >= 2]


def _recompute(measured: CriterionAgreement, matrix: np.ndarray) -> Iterator[tuple[str, tuple[float, float]]]:
    """(name, (our value, theirs)) of every coefficient that is defined."""
    for measurement in MEASUREMENTS:
        ours = measured.alpha[measurement].value
        if ours is not None:
            yield f"alpha, {measurement}", (ours, _alpha(matrix, measurement))
    tables: list[np.ndarray] | None = None
    for weights in WEIGHTS:
        ours = measured.kappa[weights].value
        if ours is not None:
            tables = tables or _pair_tables(matrix, measured.criterion.scale)
            yield f"kappa, {weights}", (ours, _kappa(tables, weights))


def _alpha(matrix: np.ndarray, measurement: Measurement) -> float:
    import krippendorff

    used = np.unique(matrix[~np.isnan(matrix)])
    return float(
        krippendorff.alpha(reliability_data=matrix, value_domain=used, level_of_measurement=measurement)
    )


def _pair_tables(matrix: np.ndarray, scale: Scale) -> list[np.ndarray]:
    """The (V, V) table of every two raters with common works, by scikit-learn."""
    from sklearn.metrics import confusion_matrix

    index = np.searchsorted(scale.levels, np.nan_to_num(matrix, nan=scale.levels[0]))
    present, labels = ~np.isnan(matrix), np.arange(len(scale))
    common = {(a, b): present[a] & present[b] for a, b in combinations(range(len(matrix)), 2)}
    return [
        confusion_matrix(index[a, works], index[b, works], labels=labels)
        for (a, b), works in common.items()
        if works.any()
    ]


def _kappa(tables: list[np.ndarray], weights: Weights) -> float:
    """Kappa of one table by scikit-learn; of several, pooled over their observed and chance tables."""
    from sklearn.metrics import cohen_kappa_score

    if len(tables) == 1:
        a, b = np.nonzero(tables[0])
        name = None if weights == "unweighted" else weights
        labels = np.arange(len(tables[0]))
        return float(cohen_kappa_score(a, b, labels=labels, weights=name, sample_weight=tables[0][a, b]))
    steps = np.abs(np.subtract.outer(np.arange(len(tables[0])), np.arange(len(tables[0]))))
    distance = {"unweighted": steps > 0, "linear": steps, "quadratic": steps**2}[weights]
    chance = [np.outer(cells.sum(axis=1), cells.sum(axis=0)) / cells.sum() for cells in tables]
    return float(1 - (sum(tables) * distance).sum() / (sum(chance) * distance).sum())
