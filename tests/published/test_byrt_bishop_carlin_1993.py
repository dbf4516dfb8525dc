"""Byrt, T., Bishop, J., & Carlin, J. B. (1993). Bias, prevalence and kappa. Journal of Clinical
Epidemiology, 46(5), 423–429. The tables are those of the paradoxes: Feinstein & Cicchetti (1990).

PI = (a − d)/n, BI = (b − c)/n, PABAK = 2 p_o − 1, kappa = (PABAK − PI² + BI²)/(1 − PI² + BI²).
"""

import pytest
from agreement.tables import marks_of, score_table

from raters.agreement import details, kappa
from raters.terms import Dichotomy

# Yes is the higher score: table[first][second] over (no, yes), so a = table[1][1].
PARADOXES = [
    # a, b, c, d; kappa, PABAK, PI, BI
    ((40, 9, 6, 45), 0.70, 0.70, -0.05, 0.03),
    ((80, 10, 5, 5), 0.32, 0.70, 0.75, 0.05),
    ((45, 15, 25, 15), 0.13, 0.20, 0.30, -0.10),
    ((25, 35, 5, 35), 0.26, 0.20, -0.10, 0.30),
]


@pytest.mark.parametrize(("cells", "value", "pabak", "prevalence", "bias"), PARADOXES)
def test_prevalence_bias_and_pabak(
    cells: tuple[int, ...], value: float, pabak: float, prevalence: float, bias: float
) -> None:
    a, b, c, d = cells
    table = score_table(marks_of([[d, c], [b, a]]), (0, 1))
    found = details(table).criteria[0]
    (cut,) = found.marginals.dichotomies
    assert cut.prevalence.value == pytest.approx(prevalence, abs=5e-3)
    assert cut.bias.value == pytest.approx(bias, abs=5e-3)
    assert cut.pabak.value == found.marginals.pabak.value == pytest.approx(pabak, abs=5e-3)
    of_pair = kappa(found.pairs[0].table, "unweighted").value
    assert of_pair == pytest.approx(value, abs=5e-3)
    assert of_pair == pytest.approx(identity(cut))


def identity(cut: Dichotomy) -> float:
    assert cut.prevalence.value is not None
    assert cut.bias.value is not None
    assert cut.pabak.value is not None
    moved = cut.bias.value**2 - cut.prevalence.value**2
    return (cut.pabak.value + moved) / (1 + moved)


def test_identity_holds_at_every_boundary_of_a_longer_scale() -> None:
    table = score_table(marks_of([[5, 2, 0], [3, 7, 4], [1, 0, 9]]), (0, 1, 2))
    found = details(table).criteria[0]
    for number, cut in enumerate(found.marginals.dichotomies):
        cells = found.pairs[0].table.counts
        first, second = marks_of(cells)
        sides = score_table([first > number, second > number], (0, 1))
        assert identity(cut) == pytest.approx(kappa(details(sides).criteria[0].pairs[0].table).value)
    assert [(cut.lower, cut.upper) for cut in found.marginals.dichotomies] == [(0, 1), (1, 2)]
