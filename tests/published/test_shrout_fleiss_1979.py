"""Shrout, P. E., & Fleiss, J. L. (1979). Intraclass correlations: Uses in assessing rater reliability.
Psychological Bulletin, 86(2), 420–428. Table 2: 6 targets, 4 judges; Table 4: ICC(1, 1) .17, ICC(2, 1) .29,
ICC(3, 1) .71, ICC(1, 4) .44, ICC(2, 4) .62, ICC(3, 4) .91. Intervals: printout of ICC in R psych 2.2 on it
(the formulas of the paper, pp. 423–426; the same in McGraw & Wong 1996).
"""

import math

import pytest
from agreement.tables import score_table

from raters.agreement import details, measure
from raters.terms import Icc

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


PRINTOUT = {
    # model: single, low, high, average, low, high
    "icc1": (0.17, -0.133, 0.72, 0.44, -0.884, 0.91),
    "icc2": (0.29, 0.019, 0.76, 0.62, 0.071, 0.93),
    "icc3": (0.71, 0.342, 0.95, 0.91, 0.676, 0.99),
}
DETAILS = details(score_table(JUDGES, range(11)))


@pytest.mark.parametrize("found", [DETAILS.criteria[0].icc, DETAILS.total.icc], ids=["criterion", "total"])
def test_all_six_with_their_intervals(found: Icc) -> None:
    assert (found.basis, found.works, found.raters, found.scores) == ("complete", 6, 4, 4)
    for model, printed in PRINTOUT.items():
        numbers = []
        for estimate in (found.single[model], found.average[model]):
            assert estimate.interval is not None
            numbers += [estimate.value, estimate.interval.low, estimate.interval.high]
        assert numbers == pytest.approx(printed, abs=6e-3)
        low = printed[1], printed[4]  # printed to three digits
        assert (numbers[1], numbers[4]) == pytest.approx(low, abs=6e-4)
