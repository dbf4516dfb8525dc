"""SAS Institute: PROC FREQ with AGREE, the 3 x 3 printout that statsmodels keeps as its reference."""

import pytest
from agreement.tables import pair_table

from raters.agreement import kappa

PAIR = pair_table([[0, 4, 1], [0, 8, 0], [0, 1, 5]])


def test_simple_kappa() -> None:
    # Observed 13/19; expected (5·0 + 8·13 + 6·6)/19² = 140/361; kappa = (247 − 140)/(361 − 140) = 107/221.
    found = kappa(PAIR, "unweighted")
    assert found.value == pytest.approx(107 / 221, abs=1e-12)
    assert found.value == pytest.approx(0.4842, abs=5e-5)
    # ASE .1380 is a large-sample figure; with 19 works the jackknife is a little wider, as it should be.
    assert 0.1380 < (found.se or 0) < 0.1380 * 1.1


def test_weighted_kappa() -> None:
    # Steps apart: observed 4·1 + 1·2 + 1·1 = 7; expected (5·25 + 8·6 + 6·13)/19 = 251/19; kappa = 118/251.
    found = kappa(PAIR, "linear")
    assert found.value == pytest.approx(118 / 251, abs=1e-12)
    assert found.value == pytest.approx(0.4701, abs=5e-5)
    assert 0.1457 < (found.se or 0) < 0.1457 * 1.1
