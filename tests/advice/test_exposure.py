"""What disagreement the scores alone let expect."""

import numpy as np
import pytest
from scipy import stats

from raters.advice.exposure import expected_at_boundaries, expected_cells


def cells(shares: tuple[float, ...], likeness: float, works: int = 200_000) -> np.ndarray:
    """A slow twin: raters who read the same quality with equal errors, counted."""
    rng = np.random.default_rng(1)
    quality = rng.normal(size=works)
    cuts = stats.norm.ppf(np.cumsum(shares)[:-1])
    a, b = (
        np.searchsorted(cuts, np.sqrt(likeness) * quality + np.sqrt(1 - likeness) * rng.normal(size=works))
        for _ in range(2)
    )
    table = np.zeros((len(shares), len(shares)))
    np.add.at(table, (a, b), 1)
    return (table + table.T) / 2


@pytest.mark.parametrize("likeness", [0.6, 0.9])
@pytest.mark.parametrize("shares", [(0.25,) * 4, (0.07, 0.43, 0.43, 0.07), (0.5, 0.3, 0.15, 0.05)])
def test_expected_disagreement_is_that_of_simulated_raters(shares, likeness):
    counted = cells(shares, likeness)
    assert expected_cells(counted) == pytest.approx(counted / counted.sum(), abs=0.006)


def test_a_symmetric_scale_has_equal_boundaries():
    assert expected_at_boundaries(cells((0.3, 0.4, 0.3), 0.8)) == pytest.approx([0.5, 0.5], abs=0.01)


def test_two_groups_of_works_do_not_make_the_end_of_the_scale_suspect():
    # Nobody in the middle: all scores beside 0|1 or beside 2|3, disagreements half and half.
    table = np.array([[20.0, 5, 0, 0], [5, 20, 0, 0], [0, 0, 20, 5], [0, 0, 5, 20]])
    assert (expected_at_boundaries(table)[[0, 2]] >= 1 / 3).all()


def test_a_slight_dip_is_one_too():
    # 58 scores beside 1|2, 62 beside 0|1 and 2|3: the middle may be empty ground between two groups.
    table = np.array([[26.0, 6, 0, 0], [6, 20, 3, 0], [0, 3, 20, 6], [0, 0, 6, 26]])
    assert expected_at_boundaries(table)[[0, 2]] == pytest.approx(0.5)


def test_levels_nobody_used_expect_nothing():
    table = np.array([[10.0, 2, 0, 0], [2, 10, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]])
    shares = expected_at_boundaries(table)
    assert shares[0] == pytest.approx(1)
    assert shares[2] == 0


def test_complete_agreement_expects_no_pile():
    shares = expected_at_boundaries(np.diag([10.0, 10, 10]))
    assert np.isfinite(shares).all()


def test_less_agreement_than_by_chance_expects_what_chance_gives():
    table = np.array([[0.0, 5, 5], [5, 0, 5], [5, 5, 0]])
    assert expected_cells(table) == pytest.approx(np.full((3, 3), 1 / 9), abs=1e-3)


def test_complete_agreement_expects_hardly_any_disagreement():
    found = expected_cells(np.diag([10.0, 20, 10]))
    assert found.sum(axis=0) == pytest.approx([0.25, 0.5, 0.25], abs=2e-3)
    assert 0.9 < np.trace(found) < 1


def test_the_model_fits_the_marginals_and_the_exact_agreement():
    table = np.array([[20.0, 5, 1], [5, 30, 6], [1, 6, 26]])
    found = expected_cells(table)
    assert found.sum() == pytest.approx(1)
    assert np.trace(found) == pytest.approx(76 / 100, abs=1e-3)
    assert found.sum(axis=1) == pytest.approx(table.sum(axis=1) / 100, abs=2e-3)
    assert found == pytest.approx(found.T)


def test_the_largest_of_the_expectations_counts():
    # 30 scores beside 0|1, 20 beside 1|2, 30 beside 2|3: the middle is a dip, the outer ones half each.
    table = np.diag([20.0, 10, 10, 20])
    found = expected_at_boundaries(table)
    assert found[[0, 2]] == pytest.approx([0.5, 0.5])
    model = np.diagonal(expected_cells(table), 1)
    assert found[1] == pytest.approx(max(20 / 80, model[1] / model.sum()))
    # rising to the end there is no dip: 20 30 40 of 90
    rising = expected_at_boundaries(np.diag([10.0, 10, 20, 20]))
    assert rising[2] == pytest.approx(40 / 90, abs=0.02) and rising[0] < 0.3
