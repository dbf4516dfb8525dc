"""Shrout, P. E., & Fleiss, J. L. (1979). Intraclass correlations: Uses in assessing rater reliability.
Psychological Bulletin, 86(2), 420–428. Table 2: 6 targets, 4 judges; Table 4: ICC(2, 1) .29, ICC(2, 4) .62.
"""

import math

import pytest
from agreement.tables import score_table

from raters.agreement import measure

JUDGES = [[9, 6, 8, 7, 10, 6], [2, 1, 4, 1, 5, 2], [5, 3, 6, 2, 6, 4], [8, 2, 8, 6, 9, 7]]
TOTAL = measure(score_table(JUDGES, range(11), grade_boundaries=(5,))).total


def test_icc() -> None:
    # Mean squares of Table 3: targets 11.24, judges 32.49, residual 1.02.
    # ICC(2, 1) = (11.24 − 1.02)/(11.24 + 3·1.02 + 4·(32.49 − 1.02)/6) = .29.
    assert TOTAL is not None
    assert TOTAL.icc_single.value == pytest.approx(0.29, abs=5e-3)
    assert TOTAL.icc_average.value == pytest.approx(0.62, abs=5e-3)


def test_standard_error_of_measurement() -> None:
    # Judges and residual are error of one judge's mark: sqrt((32.49 − 1.02)/6 + 1.02).
    assert TOTAL is not None
    assert TOTAL.sem.value == pytest.approx(math.sqrt((32.49 - 1.02) / 6 + 1.02), abs=5e-3)
