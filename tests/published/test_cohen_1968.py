"""Cohen, J. (1968). Weighted kappa: Nominal scale agreement with provision for scaled disagreement or partial
credit. Psychological Bulletin, 70(4), 213–220. Table 1: two judges, 200 cases, three diagnoses.
"""

import numpy as np
import pytest
from agreement.tables import pair_table
from published.data import COHEN_1968, COHEN_1968_WEIGHTS

from raters.agreement import kappa

# Personality disorder, neurosis, psychosis; judge B by rows.


def test_weighted_kappa() -> None:
    # Weights 1, 3, 6: observed .12·1 + .10·3 + .08·6 = .90; expected .33·1 + .17·3 + .09·6 = 1.38;
    # kappa = 1 − .90/1.38 = 8/23 = .348.
    found = kappa(pair_table(COHEN_1968), COHEN_1968_WEIGHTS)
    assert found.value == pytest.approx(8 / 23, abs=1e-12)
    assert found.value == pytest.approx(0.348, abs=5e-4)


def test_equal_weights_give_kappa_of_1960() -> None:
    unweighted = kappa(pair_table(COHEN_1968), "unweighted")
    assert unweighted.value == pytest.approx(0.492, abs=5e-4)
    assert kappa(pair_table(COHEN_1968), 1 - np.eye(3)) == unweighted
