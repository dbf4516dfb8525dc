"""The second marker: independent libraries recompute what is about to be printed.

Nothing of the room's counting is used. The levels each work was given are counted by pandas and alpha
made of them by `krippendorff`; scores of one work are paired by pandas and crossed by scikit-learn, on
the declared scale, and kappa is made of these tables. Scales too long for `krippendorff` (11 GB for 500
works in hundredths) go by variances and pairs of scores instead; the summary names pandas and scipy then.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version

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
MOST_CELLS = 20_000_000
PAIRS_AT_ONCE = 2_000_000
LEVELS_AT_ONCE = 1_000


def second_mark(table: ScoreTable, agreement: Agreement) -> SecondMark:
    """Recompute every alpha with `krippendorff` and every kappa with scikit-learn.

    Raises Refused with `second_mark_differs` where any of them is off by more than 1e-9.
    """
    rows = dict(iter(table.scores.groupby("criterion", sort=False)))
    share = MOST_CELLS // max(len(agreement.criteria), 1)
    differences: dict[str, float] = {}
    markers = ["krippendorff", "scikit-learn"]
    for measured in agreement.criteria:
        code = measured.criterion.code
        double = _double_scored(rows.get(code, table.scores.iloc[:0]))
        long = _is_long(double, share)
        for name, (ours, theirs) in _recompute(measured, double, long):
            differences[f"{code}: {name}"] = float(abs(ours - theirs))
        markers += ["pandas", "scipy"] if long else []
    off = {name: difference for name, difference in differences.items() if not difference <= TOLERANCE}
    if off:
        raise Refused([_differs(name, difference) for name, difference in off.items()])
    versions = {name: version(name) for name in dict.fromkeys(markers)}
    return SecondMark(len(differences), max(differences.values(), default=0.0), versions)


def _differs(number: str, difference: float) -> Problem:
    return Problem("second_mark_differs", facts={"number": number, "difference": difference})


def _double_scored(rows: pd.DataFrame) -> pd.DataFrame:
    """Work and rater as numbers, score, and the scores of the work, of works with two or more."""
    rows = pd.DataFrame(
        {
            "work": pd.factorize(rows["work"])[0],
            "rater": pd.factorize(rows["rater"])[0],
            "score": rows["score"].to_numpy(float),
        }
    )
    rows["size"] = rows.groupby("work")["score"].transform("size")
    return rows[rows["size"] >= 2]


def _is_long(rows: pd.DataFrame, most_cells: int) -> bool:
    """Whether `krippendorff` would lay out more than it can hold: values x values x works."""
    return rows["score"].nunique() ** 2 * rows["work"].nunique() > most_cells


def _recompute(
    measured: CriterionAgreement, rows: pd.DataFrame, long: bool
) -> Iterator[tuple[str, tuple[float, float]]]:
    """(name, (our value, theirs)) of every coefficient that is defined."""
    alphas = {name: value for name in MEASUREMENTS if (value := measured.alpha[name].value) is not None}
    counts = _counts(rows) if alphas and not long else None
    for measurement, ours in alphas.items():
        theirs = _alpha_of_rows(rows, measurement) if counts is None else _alpha(counts, measurement)
        yield f"alpha, {measurement}", (ours, theirs)
    kappas = {name: value for name in WEIGHTS if (value := measured.kappa[name].value) is not None}
    crossed = _crossed(rows, measured.criterion.scale) if kappas else None
    for weights, ours in kappas.items():
        if crossed is not None:
            yield f"kappa, {weights}", (ours, _kappa(crossed, weights))


# ---------------------------------------------------------------- alpha


def _counts(rows: pd.DataFrame) -> pd.DataFrame:
    """(works, scores) how often a work was given each score."""
    return rows.groupby(["work", "score"]).size().unstack(fill_value=0)


def _alpha(counts: pd.DataFrame, measurement: Measurement) -> float:
    """Alpha by `krippendorff` from (works, scores) counts."""
    import krippendorff

    return float(
        krippendorff.alpha(
            value_counts=counts.to_numpy(),
            value_domain=counts.columns.to_numpy(float),
            level_of_measurement=measurement,
        )
    )


def _alpha_of_rows(rows: pd.DataFrame, measurement: Measurement) -> float:
    """1 − Σ m s² inside the works / (N s² of all scores), by pandas and scipy's mid-ranks.

    Nominal: the same on indicators of each score, summed. Ratio: over the pairs of scores.
    """
    if measurement == "ratio":
        return _alpha_of_pairs(rows)
    scores = pd.Series(rankdata(rows["score"])) if measurement == "ordinal" else rows["score"]
    scores = scores.set_axis(rows.index)
    if measurement == "nominal":
        alike = scores.groupby([rows["work"], scores]).transform("size")
        everywhere = scores.groupby(scores).transform("size")
        inside = ((rows["size"] - alike) / (rows["size"] - 1)).sum()
        return float(1 - inside * (len(rows) - 1) / (len(rows) - everywhere).sum())
    works = scores.groupby(rows["work"])
    return float(1 - (works.var() * works.size()).sum() / (len(scores) * scores.var()))


def _alpha_of_pairs(rows: pd.DataFrame) -> float:
    """Ratio alpha: distances inside the works against those between any two scores."""
    inside = sum(
        (2 * _ratio_distance(part["score"], part["score_other"]) / (part["size"] - 1)).sum()
        for part in _pairs(rows)
    )
    values, times = np.unique(rows["score"], return_counts=True)
    between = sum(
        count * (times @ _ratio_distance(value, values)) for value, count in zip(values, times, strict=True)
    )
    return float(1 - inside * (len(rows) - 1) / between)


def _ratio_distance(a: pd.Series | float, b: pd.Series | np.ndarray) -> pd.Series | np.ndarray:
    together = a + b
    return ((a - b) / (together + (together == 0))) ** 2


def _pairs(rows: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """Every two scores of one work, part of the raters who come first at a time."""
    parts = int(rows["size"].sum()) // PAIRS_AT_ONCE + 1
    for number in range(parts):
        first = rows[rows["rater"] % parts == number] if parts > 1 else rows
        both = first.merge(rows[["work", "rater", "score"]], on="work", suffixes=("", "_other"))
        yield both[both["rater"] < both["rater_other"]]


# ---------------------------------------------------------------- kappa


@dataclass(frozen=True, slots=True)
class _Crossed:
    """The tables of every two raters with common works, their cells with works in them.

    pair, a, b, works : (K,) int, number of the pair, positions on the declared scale, works of the cell
    """

    scale: Scale
    pair: np.ndarray
    a: np.ndarray
    b: np.ndarray
    works: np.ndarray


def _crossed(rows: pd.DataFrame, scale: Scale) -> _Crossed:
    """Cross the scores of every two raters by scikit-learn, all of them in one table: pair x score."""
    from sklearn.metrics.cluster import contingency_matrix

    parts = []
    raters = int(rows["rater"].max()) + 1
    for both in _pairs(rows.assign(score=np.searchsorted(scale.levels, rows["score"]))):
        pair = both["rater"].to_numpy() * raters + both["rater_other"].to_numpy()
        keys = [pair * len(scale) + both[name].to_numpy() for name in ("score", "score_other")]
        cells = contingency_matrix(*keys, sparse=True).tocoo()
        first, second = np.unique(keys[0])[cells.row], np.unique(keys[1])[cells.col]
        parts.append((first // len(scale), first % len(scale), second % len(scale), cells.data))
    pair, a, b, works = (np.concatenate(part) for part in zip(*parts, strict=True))
    return _Crossed(scale, np.unique(pair, return_inverse=True)[1], a, b, works)


def _kappa(crossed: _Crossed, weights: Weights) -> float:
    """Kappa of one pair by scikit-learn; of several, pooled over their observed and chance tables."""
    from sklearn.metrics import cohen_kappa_score

    if not crossed.pair.any() and len(crossed.scale) <= LEVELS_AT_ONCE:
        labels, name = np.arange(len(crossed.scale)), None if weights == "unweighted" else weights
        return float(
            cohen_kappa_score(crossed.a, crossed.b, labels=labels, weights=name, sample_weight=crossed.works)
        )
    observed = crossed.works @ _distance(crossed.a, crossed.b, weights)
    return float(1 - observed / _by_chance(crossed, weights))


def _distance(a: np.ndarray, b: np.ndarray, weights: Weights) -> np.ndarray:
    steps = np.abs(a - b)
    return {"unweighted": steps > 0, "linear": steps, "quadratic": steps**2}[weights].astype(float)


def _by_chance(crossed: _Crossed, weights: Weights) -> float:
    """Disagreement of all chance tables, the product of each pair's margins over its works."""
    used, scores = np.unique(np.r_[crossed.a, crossed.b], return_inverse=True)
    size = (int(crossed.pair.max()) + 1, len(used))
    first, second = np.zeros(size), np.zeros(size)
    np.add.at(first, (crossed.pair, scores[: len(crossed.a)]), crossed.works)
    np.add.at(second, (crossed.pair, scores[len(crossed.a) :]), crossed.works)
    expected = np.zeros(size[0])
    for start in range(0, len(used), LEVELS_AT_ONCE):
        some = slice(start, start + LEVELS_AT_ONCE)
        expected += ((first[:, some] @ _distance(used[some, None], used, weights)) * second).sum(axis=1)
    return float((expected / first.sum(axis=1)).sum())
