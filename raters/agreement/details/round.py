"""ScoreTable -> Details: worked out when somebody asks, never by `measure`."""

from __future__ import annotations

import pandas as pd

from raters.agreement.alpha import disagreements
from raters.agreement.count import rows_of_totals
from raters.agreement.details.generalizability import generalizability_study
from raters.agreement.details.icc import icc_of
from raters.agreement.details.left_out import (
    totals_without_raters,
    totals_without_works,
    without_raters,
    without_works,
)
from raters.agreement.details.marginals import of_all, of_pairs, pair_sums
from raters.agreement.encode import classes, encode_rows
from raters.agreement.intervals import CONFIDENCE
from raters.agreement.patterns import pair_up, patterns_of
from raters.limits import Limits, shipped_limits
from raters.terms import (
    MEASUREMENTS,
    Criterion,
    CriterionDetails,
    Details,
    Measurement,
    ObservedExpected,
    PatternCounts,
    ScoreTable,
    TotalDetails,
)


def details(table: ScoreTable, limits: Limits | None = None) -> Details:
    """Everything behind the numbers of a round; raises ValueError for the tables `measure` refuses."""
    rows = dict(iter(table.scores.groupby("criterion", sort=False)))
    nothing = table.scores.iloc[:0]
    return Details(
        criteria=tuple(
            _criterion(rows.get(criterion.code, nothing), criterion) for criterion in table.rubric.criteria
        ),
        total=_total(table),
        study=generalizability_study(table),
        bands=(limits or shipped_limits()).bands,
        confidence=CONFIDENCE,
    )


def _criterion(rows: pd.DataFrame, criterion: Criterion) -> CriterionDetails:
    encoded, works = encode_rows(rows, criterion)
    alike = classes(encoded)
    pairs, patterns = pair_up(alike), patterns_of(alike)
    sums = pair_sums(pairs)
    agreed, marginals = of_all(sums)
    return CriterionDetails(
        criterion=criterion.code,
        kappa=agreed,
        alpha=_disagreements(patterns),
        marginals=marginals,
        icc=icc_of(alike),
        patterns=patterns,
        pairs=of_pairs(pairs, sums),
        without_rater=tuple(without_raters(alike, pairs, sums, criterion)),
        without_work=tuple(without_works(encoded, works, criterion)),
    )


def _disagreements(patterns: PatternCounts) -> dict[Measurement, ObservedExpected]:
    found = {measurement: disagreements(patterns, measurement) for measurement in MEASUREMENTS}
    return {measurement: ObservedExpected(*both) for measurement, both in found.items() if both}


def _total(table: ScoreTable) -> TotalDetails:
    encoded, works = encode_rows(*rows_of_totals(table))
    alike = classes(encoded)
    return TotalDetails(
        icc=icc_of(alike),
        without_rater=tuple(totals_without_raters(alike)),
        without_work=tuple(totals_without_works(encoded, works)),
    )
