"""Fleiss, J. L., Cohen, J., & Everitt, B. S. (1969). Large sample standard errors of kappa and weighted
kappa. Psychological Bulletin, 72(5), 323–327. Two raters, 200 patients, three diagnoses.
"""

import numpy as np
import pytest
from agreement.tables import pair_table

from raters.agreement import kappa

DIAGNOSES = [[106, 10, 4], [22, 28, 10], [2, 12, 6]]


def test_kappa() -> None:
    # Observed .70; expected .60·.65 + .30·.25 + .10·.10 = .475; kappa = .225/.525 = 3/7 = .429.
    found = kappa(pair_table(DIAGNOSES), "unweighted")
    assert found.value == pytest.approx(3 / 7, abs=1e-12)
    # The printed error .0537 is the first-order one; the jackknife reaches it as n grows.
    assert found.se == pytest.approx(0.0537, rel=0.02)


def test_weighted_kappa() -> None:
    # Agreement weights 0, .4444, .6667 for the three pairs of diagnoses.
    agreement = np.array([[1, 0, 0.4444], [0, 1, 0.6667], [0.4444, 0.6667, 1]])
    found = kappa(pair_table(DIAGNOSES), 1 - agreement)
    assert found.value == pytest.approx(0.507, abs=5e-4)
    assert found.se == pytest.approx(0.0570, rel=0.02)
