"""Feinstein, A. R., & Cicchetti, D. V. (1990). High agreement but low kappa: I. The problems of two
paradoxes. Journal of Clinical Epidemiology, 43(6), 543–549. Four 2 x 2 tables; AC1 of them after Gwet (2008).
"""

import pytest
from agreement.tables import marks_of, pair_table, score_table

from raters.agreement import kappa, measure

# Same agreement in A and B (.85), in C and D (.60): kappa follows the marginals.
TABLES = {
    "A": ([[40, 9], [6, 45]], 0.70, 0.701),
    "B": ([[80, 10], [5, 5]], 0.32, 0.808),
    "C": ([[45, 15], [25, 15]], 0.13, 0.266),
    "D": ([[25, 35], [5, 35]], 0.26, 0.208),
}


@pytest.mark.parametrize(("counts", "published", "ac1"), TABLES.values(), ids=TABLES.keys())
def test_kappa_depends_on_prevalence(counts: list[list[int]], published: float, ac1: float) -> None:
    assert kappa(pair_table(counts), "unweighted").value == pytest.approx(published, abs=5e-3)


@pytest.mark.parametrize(("counts", "published", "ac1"), TABLES.values(), ids=TABLES.keys())
def test_ac1(counts: list[list[int]], published: float, ac1: float) -> None:
    measured = measure(score_table(marks_of(counts), [0, 1])).criteria[0]
    assert measured.kappa["unweighted"].value == pytest.approx(published, abs=5e-3)
    assert measured.chance["ac1"].value == pytest.approx(ac1, abs=5e-4)
