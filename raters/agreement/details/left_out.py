"""What a single rater or a single work does to the numbers: everything again without it."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from raters.agreement.alpha import alpha, alphas_without
from raters.agreement.details.marginals import PairSums
from raters.agreement.encode import EncodedScores
from raters.agreement.kappa import one_minus_ratio, pooled_kappa
from raters.agreement.patterns import CoScores, paired, patterns_of, patterns_of_works
from raters.agreement.total import icc, standard_error
from raters.agreement.variance import Components, leave_each_out, variance_components
from raters.terms import Criterion, Estimate, LeftOut, TotalLeftOut, Undefined


def without_raters(
    encoded: EncodedScores, pairs: CoScores, sums: PairSums, criterion: Criterion
) -> Iterator[LeftOut]:
    """Alpha and quadratic kappa of the criterion without each of its raters."""
    observed, expected = sums.observed["quadratic"], sums.expected["quadratic"]
    for rater in np.unique(encoded.rater):
        left = encoded.only(encoded.rater != rater)
        others = (pairs.raters_of_pair != rater).all(axis=1)
        nobody = Estimate(undefined=Undefined.ONE_RATER) if len(np.unique(left.rater)) < 2 else None
        patterns = patterns_of(left)
        yield LeftOut(
            code=str(encoded.raters[rater]),
            works=patterns.works,
            alpha=nobody or alpha(patterns, criterion.measurement),
            kappa=nobody or _kappa(observed[others], expected[others]),
        )


def _kappa(observed: np.ndarray, expected: np.ndarray) -> Estimate:
    """Kappa pooled over these pairs of raters."""
    if not len(expected):
        return Estimate(undefined=Undefined.NO_DOUBLE_SCORES)
    return _without(float(one_minus_ratio(observed.sum(), expected.sum())))


def without_works(encoded: EncodedScores, works: np.ndarray, criterion: Criterion) -> Iterator[LeftOut]:
    """Alpha and quadratic kappa without each double-scored work; `encoded` has a row of `works` a work."""
    double = np.flatnonzero(encoded.scores_of_work >= 2)
    encoded = encoded.double_scored()
    if not len(double):
        return
    alphas = map(_without, alphas_without(patterns_of_works(encoded), criterion.measurement).tolist())
    kappas = map(_without, pooled_kappa(paired(encoded), "quadratic")[1].tolist())
    for work, without_alpha, without_kappa in zip(works[double], alphas, kappas, strict=True):
        yield LeftOut(str(work), len(double) - 1, without_alpha, without_kappa)


def _without(value: float) -> Estimate:
    return Estimate(undefined=Undefined.NO_VARIATION) if math.isnan(value) else Estimate(min(value, 1.0))


def totals_without_raters(totals: EncodedScores) -> Iterator[TotalLeftOut]:
    """ICC(2, 1) and standard error of measurement of the total mark without each rater."""
    for rater in np.unique(totals.rater):
        left = totals.only(totals.rater != rater).double_scored()
        if len(np.unique(left.rater)) < 2:
            nobody = Estimate(undefined=Undefined.ONE_RATER)
            yield TotalLeftOut(str(totals.raters[rater]), left.works, nobody, nobody)
        else:
            (row,) = _shares(variance_components(left))
            yield TotalLeftOut(str(totals.raters[rater]), left.works, *row)


def totals_without_works(totals: EncodedScores, works: np.ndarray) -> Iterator[TotalLeftOut]:
    """The same without each work scored twice on every criterion."""
    double = np.flatnonzero(totals.scores_of_work >= 2)
    if not len(double):
        return
    for code, row in zip(works[double], _shares(leave_each_out(totals.double_scored())), strict=True):
        yield TotalLeftOut(str(code), len(double) - 1, *row)


def _shares(parts: Components) -> Iterator[tuple[Estimate, Estimate]]:
    """ICC(2, 1) and standard error of each row of the components."""
    for share, error in zip(icc(parts, 1).tolist(), standard_error(parts).tolist(), strict=True):
        yield (
            Estimate(undefined=Undefined.NO_VARIATION) if math.isinf(share) else _known(share),
            _known(error),
        )


def _known(value: float) -> Estimate:
    return Estimate(undefined=Undefined.TOO_FEW_WORKS) if math.isnan(value) else Estimate(value)
