"""Gwet, K. L. (2008). Computing inter-rater reliability and its variance in the presence of high agreement.
British Journal of Mathematical and Statistical Psychology, 61, 29–48. Two raters, 125 subjects.
"""

import pytest
from agreement.tables import marks_of, score_table

from raters.agreement import measure

MEASURED = measure(score_table(marks_of([[118, 5], [2, 0]]), [0, 1])).criteria[0]


def test_negative_kappa_at_94_percent_agreement() -> None:
    # Observed 118/125; expected (123·120 + 2·5)/125² = 14770/15625; kappa = −20/855 = −4/171.
    assert MEASURED.exact.value == pytest.approx(118 / 125, abs=1e-12)
    assert MEASURED.kappa["unweighted"].value == pytest.approx(-4 / 171, abs=1e-12)
    assert MEASURED.kappa["unweighted"].value == pytest.approx(-0.023, abs=5e-4)


def test_ac1() -> None:
    # Use of the rare category (2 + 5)/250 = .028; expected 2·.028·.972; AC1 = .941.
    chance = 2 * 0.028 * 0.972
    assert MEASURED.chance["ac1"].value == pytest.approx((118 / 125 - chance) / (1 - chance), abs=1e-12)
    assert MEASURED.chance["ac1"].value == pytest.approx(0.941, abs=5e-4)
