"""What stands behind the numbers, as JSON: part of the contract of the analysis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import repeat
from typing import Any

import numpy as np

from raters.agreement import decision_table
from raters.terms import (
    CriterionAgreement,
    CriterionDetails,
    Dependability,
    Dichotomy,
    Estimate,
    GeneralizabilityStudy,
    Icc,
    LeftOut,
    Marginals,
    PairDetails,
    PatternCounts,
    TotalDetails,
    TotalLeftOut,
)

MOST_RATERS = 5


def criterion_details(found: CriterionDetails, measured: CriterionAgreement) -> dict[str, Any]:
    """Behind one criterion: standard errors, observed and expected, margins, ICC, counts, leaving out."""
    return {
        "se": {
            "alpha": {name: estimate.se for name, estimate in measured.alpha.items()},
            "kappa": {name: estimate.se for name, estimate in measured.kappa.items()},
            "chance": {name: estimate.se for name, estimate in measured.chance.items()},
        },
        "agreement": {name: asdict(parts) for name, parts in found.kappa.items()},
        "disagreement": {name: asdict(parts) for name, parts in found.alpha.items()},
        **_marginals(found.marginals),
        "icc": _icc(found.icc),
        "patterns": _patterns(found.patterns),
        "pairs": [_pair(pair) for pair in found.pairs],
        "without_rater": [_left_out(row, "rater") for row in found.without_rater],
        "without_work": [_left_out(row, "work") for row in found.without_work],
    }


def total_details(found: TotalDetails) -> dict[str, Any]:
    """Behind the total mark: all six ICC, and the total without each rater and each work."""
    return {
        "icc": _icc(found.icc),
        "without_rater": [_total_left_out(row, "rater") for row in found.without_rater],
        "without_work": [_total_left_out(row, "work") for row in found.without_work],
    }


def generalizability(study: GeneralizabilityStudy) -> dict[str, Any]:
    """Variances by source, and the total's dependability with one to five raters a work."""
    facts = ("works", "raters", "criteria", "scores", "raters_a_work", "groups")
    grid = decision_table(study, range(1, MOST_RATERS + 1), [max(study.criteria, 1)])
    return {
        **{name: getattr(study, name) for name in facts},
        "variances": dict(study.variances),
        "negative": list(study.negative),
        "undefined": str(study.undefined) if study.undefined else None,
        "decisions": [_decision(row) for row in grid],
    }


def _decision(row: Dependability) -> dict[str, Any]:
    found = {name: getattr(row, name) for name in row.__dataclass_fields__}
    return {name: estimate(value) if isinstance(value, Estimate) else value for name, value in found.items()}


def estimate(found: Estimate) -> dict[str, Any]:
    """A value with its limits and standard error, or a reason."""
    if found.value is None:
        return {"undefined": str(found.undefined)}
    interval = found.interval
    return {
        "value": found.value,
        "low": interval.low if interval else None,
        "high": interval.high if interval else None,
    }


def _value(found: Estimate) -> float | dict[str, str]:
    return found.value if found.value is not None else {"undefined": str(found.undefined)}


def _marginals(found: Marginals) -> dict[str, Any]:
    return {
        "kappa_max": {name: _value(value) for name, value in found.kappa_max.items()},
        "pabak": _value(found.pabak),
        "dichotomies": [_dichotomy(cut) for cut in found.dichotomies],
    }


def _dichotomy(cut: Dichotomy) -> dict[str, Any]:
    return {
        "lower": _level(cut.lower),
        "upper": _level(cut.upper),
        "prevalence": _value(cut.prevalence),
        "bias": _value(cut.bias),
        "pabak": _value(cut.pabak),
    }


def _icc(found: Icc) -> dict[str, Any]:
    return {
        "basis": found.basis,
        "works": found.works,
        "raters": found.raters,
        "scores": found.scores,
        "single": {name: estimate(value) for name, value in found.single.items()},
        "average": {name: estimate(value) for name, value in found.average.items()},
    }


def _patterns(found: PatternCounts) -> list[dict[str, Any]]:
    """The scores of every pattern, ascending, and how many works have it."""
    levels = [_level(value) for value in found.values.tolist()]
    rows = zip(found.patterns.tolist(), found.counts.tolist(), strict=True)
    return [{"scores": list(_spelt(levels, row)), "works": works} for row, works in rows]


def _spelt(levels: Sequence[float], pattern: Sequence[int]) -> Iterator[float]:
    for level, times in zip(levels, pattern, strict=True):
        yield from repeat(level, times)


def _pair(pair: PairDetails) -> dict[str, Any]:
    """`table`: [score of the first, score of the second, works], empty cells left out."""
    levels, cells = pair.table.scale.levels, pair.table.counts
    return {
        "raters": [pair.table.rater_a, pair.table.rater_b],
        "table": [
            [_level(levels[a]), _level(levels[b]), int(cells[a, b])] for a, b in np.argwhere(cells).tolist()
        ],
        "agreement": {name: asdict(parts) for name, parts in pair.kappa.items()},
        **_marginals(pair.marginals),
    }


def _left_out(row: LeftOut, what: str) -> dict[str, Any]:
    return {what: row.code, "works": row.works, "alpha": _value(row.alpha), "kappa": _value(row.kappa)}


def _total_left_out(row: TotalLeftOut, what: str) -> dict[str, Any]:
    return {what: row.code, "works": row.works, "icc": _value(row.icc), "sem": _value(row.sem)}


def _level(level: float) -> float | int:
    """2 rather than 2.0: levels read as they were declared."""
    return int(level) if level == int(level) else level
