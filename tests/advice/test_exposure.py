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
