"""Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement,
20(1), 37–46. Two judges, 200 (100) cases, three categories.
"""

import pytest
from agreement.tables import pair_table

from raters.agreement import kappa


def test_the_example_of_page_45() -> None:
    # Observed .70; expected .50·.60 + .30·.30 + .20·.10 = .41; kappa = .29/.59 = 29/59 = .492.
    found = kappa(pair_table([[88, 10, 2], [14, 40, 6], [18, 10, 12]]), "unweighted").value
    assert found == pytest.approx(29 / 59, abs=1e-12)
    assert found == pytest.approx(0.492, abs=5e-4)


def test_less_than_chance_on_page_37() -> None:
    # Observed .29; expected .40·.50 + .30·.30 + .30·.20 = .35; kappa = −.06/.65 = −6/65.
    found = kappa(pair_table([[25, 13, 12], [12, 2, 16], [3, 15, 2]]), "unweighted").value
    assert found == pytest.approx(-6 / 65, abs=1e-12)
