"""Counting two scores a work over bytes gives what counting one by one gives, and lets nothing through."""

from collections import Counter

import numpy as np
import pytest

from raters.agreement.crosstab import PORTION, WORTH_BYTES, cross_tabulate
from raters.terms import Scale

SCALES = {
    "0-1": range(2), "0-5": range(6), "1-5": range(1, 6), "0-15": range(16),
    "0-16": range(17), "-2-2": range(-2, 3), "0,1,2,5": (0, 1, 2, 5), "halves": (0, 0.5, 1, 1.5),
}  # fmt: skip
SIZES = (1, WORTH_BYTES, WORTH_BYTES + 1, PORTION + WORTH_BYTES + 3)


def drawn(scale: Scale, works: int, seed: int = 0) -> np.ndarray:
    rng = np.random.default_rng([seed, works])
    return np.asarray(scale.levels)[rng.integers(len(scale), size=(2, works))]


def one_by_one(first: np.ndarray, second: np.ndarray, scale: Scale) -> np.ndarray:
    seen = Counter(zip(first.tolist(), second.tolist(), strict=True))
    return np.array([[seen[a, b] for b in scale.levels] for a in scale.levels])


@pytest.mark.parametrize("works", SIZES)
@pytest.mark.parametrize("levels", SCALES.values(), ids=SCALES)
@pytest.mark.parametrize("kind", [float, np.float32, np.int64, np.int8])
def test_every_work_is_counted_once(levels, works, kind):
    scale = Scale(tuple(map(float, levels)))
    if np.dtype(kind).kind == "i" and not all(level.is_integer() for level in scale.levels):
        pytest.skip("no whole scores")
    first, second = drawn(scale, works).astype(kind)
    assert (cross_tabulate(first, second, scale) == one_by_one(first, second, scale)).all()


@pytest.mark.parametrize("works", SIZES)
@pytest.mark.parametrize("kind", [float, np.int64, np.int8])
@pytest.mark.parametrize("bad", [-1, 6, 7, 8, 127, 1.5, 1e-300, 256.0, 1e19, float("inf")])
def test_a_score_off_the_scale_is_never_counted_as_another(works, kind, bad):
    if np.dtype(kind).kind == "i" and (bad != int(min(bad, 1e6)) or bad > np.iinfo(kind).max):
        pytest.skip("no such score of this type")
    scale = Scale(tuple(map(float, range(6))))
    for rater in (0, 1):
        scores = drawn(scale, works).astype(kind)
        scores[rater, works // 2] = bad
        with pytest.raises(ValueError, match="not on the declared scale"):
            cross_tabulate(*scores, scale)


@pytest.mark.parametrize("works", SIZES)
def test_works_with_a_blank_are_left_out(works):
    scale = Scale(tuple(map(float, range(6))))
    scores = drawn(scale, works + 2)
    whole = cross_tabulate(*scores[:, 2:], scale)
    scores[0, 0] = scores[1, 1] = np.nan
    assert (cross_tabulate(*scores, scale) == whole).all()
