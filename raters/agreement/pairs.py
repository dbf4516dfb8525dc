"""Every pair of raters on one criterion: kappa, and whether the two use the scale alike."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

import numpy as np

from raters.agreement.encode import EncodedScores
from raters.agreement.kappa import kappa_by_pair
from raters.agreement.patterns import pair_tables, pair_up
from raters.limits import shipped_limits
from raters.terms import WEIGHTS, PairAgreement, PairTable, SignificanceTest, Undefined


def pairs_of(encoded: EncodedScores) -> tuple[PairAgreement, ...]:
    """Agreement of every two raters with common works on one criterion."""
    rows = pair_up(encoded)
    kappas = {weights: kappa_by_pair(rows, weights) for weights in WEIGHTS}
    return tuple(
        PairAgreement(
            rater_a=pair.rater_a,
            rater_b=pair.rater_b,
            works=int(pair.counts.sum()),
            exact=float(np.trace(pair.counts) / pair.counts.sum()),
            kappa={weights: estimates[i] for weights, estimates in kappas.items()},
            stuart_maxwell=marginal_homogeneity(pair),
            bowker=symmetry(pair),
        )
        for i, pair in enumerate(pair_tables(rows))
    )


def marginal_homogeneity(pair: PairTable) -> SignificanceTest:
    """Stuart (1955) and Maxwell (1970): do both raters give each score equally often?"""
    return _test(pair, lambda cells: _square_table(cells).homogeneity())


def symmetry(pair: PairTable) -> SignificanceTest:
    """Bowker (1948): is "first k, second l" as frequent as the other way round?"""
    return _test(pair, lambda cells: _square_table(cells).symmetry())


def _test(pair: PairTable, compute: Callable[[np.ndarray], Any]) -> SignificanceTest:
    """Run a test on the levels the two disagree about; on works that only describe it says nothing."""
    if pair.counts.sum() < shipped_limits().gate.descriptive_below:
        return SignificanceTest(undefined=Undefined.TOO_FEW_WORKS)
    off_diagonal = pair.counts - np.diag(np.diag(pair.counts))
    disputed = (off_diagonal.sum(axis=0) + off_diagonal.sum(axis=1)) > 0
    if not disputed.any():
        return SignificanceTest(undefined=Undefined.NO_VARIATION)
    with warnings.catch_warnings():
        # A singular covariance is reported below as a reason, not as a warning.
        warnings.simplefilter("ignore")
        found = compute(pair.counts[np.ix_(disputed, disputed)])
    if not np.isfinite(found.pvalue):
        return SignificanceTest(undefined=Undefined.NO_VARIATION)
    return SignificanceTest(float(found.statistic), int(found.df), float(found.pvalue))


def _square_table(cells: np.ndarray) -> Any:
    from statsmodels.stats.contingency_tables import SquareTable

    return SquareTable(cells, shift_zeros=False)
