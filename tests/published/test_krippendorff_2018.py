"""Krippendorff, K. (2018). Content Analysis: An Introduction to Its Methodology (4th ed.), ch. 12. Sage."""

import pytest
from agreement.tables import letters
from published.data import KRIPPENDORFF_2018

from raters.agreement import alpha, count_patterns

# p. 306: three observers, 12 units, two categories, nothing missing.
# p. 310: two observers, 12 units, four categories.
TWO_OBSERVERS = letters(["aacccccbbbbd", "acccccbbbbbd"])


def test_page_306() -> None:
    # 20 zeros, 16 ones; 7 units disagree 2 : 1, each with 2·2·1 / (3 − 1) = 2 mismatching coincidences.
    # alpha = 1 − (36 − 1)·14 / (2·20·16) = 1 − 490/640 = 15/64 = .234.
    found = alpha(count_patterns(KRIPPENDORFF_2018, [0, 1]), "nominal").value
    assert found == pytest.approx(15 / 64, abs=1e-12)
    assert found == pytest.approx(0.2343, abs=1e-4)


def test_page_310() -> None:
    # 3 a, 9 b, 10 c, 2 d; 2 of 12 units disagree.
    # alpha = 1 − (24 − 1)·4 / (24·23 − (6 + 72 + 90 + 2)) = 1 − 92/382 = 145/191.
    found = alpha(count_patterns(TWO_OBSERVERS, range(4)), "nominal").value
    assert found == pytest.approx(145 / 191, abs=1e-12)
    assert found == pytest.approx(0.759, abs=5e-4)
