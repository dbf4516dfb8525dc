"""Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability. University of Pennsylvania.

Sections C and D: 4 observers, 12 units, missing data. The same data stand in Krippendorff (2018), p. 290.
"""

import pytest
from published.data import KRIPPENDORFF_2011_COUNTS

from raters.agreement import alpha
from raters.terms import Measurement


@pytest.mark.parametrize(
    ("level", "published"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)]
)
def test_alpha_at_the_four_levels(level: Measurement, published: float) -> None:
    assert alpha(KRIPPENDORFF_2011_COUNTS, level).value == pytest.approx(published, abs=5e-4)


def test_exact_fractions() -> None:
    # 40 pairable scores: 9 ones, 13 twos, 10 threes, 5 fours, 3 fives; 32 of 40 coincidences agree.
    # nominal: (39·32 − (72 + 156 + 90 + 20 + 6)) / (40·39 − 344) = 904 / 1216 = 113 / 152.
    assert alpha(KRIPPENDORFF_2011_COUNTS, "nominal").value == pytest.approx(113 / 152, abs=1e-12)


def test_a_single_score_is_not_counted() -> None:
    # Unit 12 has the score of one observer only.
    assert KRIPPENDORFF_2011_COUNTS.works == 11
