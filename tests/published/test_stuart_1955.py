"""Stuart, A. (1955). A test for homogeneity of the marginal distributions in a two-way classification.
Biometrika, 42, 412–416. Unaided vision of the right and left eyes of 7477 women, four grades.
"""

import pytest
from agreement.tables import pair_table

from raters.agreement.pairs import marginal_homogeneity, symmetry

VISION = pair_table([[1520, 266, 124, 66], [234, 1512, 432, 78], [117, 362, 1772, 205], [36, 82, 179, 492]])


def test_stuart_maxwell() -> None:
    found = marginal_homogeneity(VISION)
    assert (found.statistic, found.freedom) == pytest.approx((11.957, 3), abs=5e-4)


def test_bowker() -> None:
    found = symmetry(VISION)
    assert (found.statistic, found.freedom) == pytest.approx((19.107, 6), abs=5e-4)
