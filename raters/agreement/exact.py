"""Exact and adjacent agreement, averaged over works so that anchors scored by everybody do not dominate."""

from __future__ import annotations

import numpy as np

from raters.agreement.intervals import share
from raters.agreement.patterns import CoScores
from raters.terms import Estimate, Undefined


def exact_agreement(pairs: CoScores) -> Estimate:
    """Mean over works of the share of rater pairs with the same score."""
    return _mean_share(pairs, pairs.a == pairs.b)


def adjacent_agreement(pairs: CoScores) -> Estimate:
    """Mean over works of the share of rater pairs at most one level apart, equal scores included."""
    return _mean_share(pairs, np.abs(pairs.a - pairs.b) <= 1)


def _mean_share(pairs: CoScores, agree: np.ndarray) -> Estimate:
    if not pairs.works:
        return Estimate(undefined=Undefined.NO_DOUBLE_SCORES)
    agreeing = np.bincount(pairs.group, agree, minlength=len(pairs.size))
    of_work = agreeing / (pairs.scores_of_work * (pairs.scores_of_work - 1) / 2)
    return share(float(pairs.size @ of_work / pairs.works), pairs.works)
