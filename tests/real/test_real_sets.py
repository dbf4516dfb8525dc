"""Genuine double scoring gives the values known of it. The data stay outside the project; skip without."""

import pytest
from real.sets import DATASETS, SIZES, measured, table_of

from raters.agreement import co_scores, second_mark

KNOWN = {
    ("immer02", "a1"): (0.5900, 0.5314, 0.6239, 0.6332),
    ("immer02", "a2"): (0.6137, 0.4893, 0.6544, 0.6349),
    ("immer02", "a3"): (0.7352, 0.6458, 0.7729, 0.7651),
    ("immer02", "a4"): (0.5690, 0.5231, 0.5420, 0.5515),
    ("menagerie_cs1_4skills", "Code Elegance"): (0.5042, 0.5042, 0.1915, 0.4072),
    ("menagerie_cs1_4skills", "Correctness"): (0.6414, 0.6386, 0.3097, 0.4971),
    ("menagerie_cs1_4skills", "Documentation"): (0.5447, 0.5424, 0.1553, 0.4173),
    ("menagerie_cs1_4skills", "Readability"): (0.6141, 0.6141, 0.1579, 0.4910),
    ("rsmtool_asap2", "asap_set2_domain1"): (0.7733, 0.7733, 0.7769, 0.8074),
    ("sirt_ratings1", "k1"): (0.4565, 0.4292, 0.5826, 0.5832),
    ("sirt_ratings1", "k2"): (0.5604, 0.5586, 0.7046, 0.6973),
    ("sirt_ratings1", "k3"): (0.5435, 0.6126, 0.6378, 0.6387),
    ("sirt_ratings1", "k4"): (0.5725, 0.5650, 0.7177, 0.7056),
    ("sirt_ratings1", "k5"): (0.5314, 0.6257, 0.6974, 0.6866),
}
# Works, double-scored works, raters, groups of raters who share works.
pytestmark = pytest.mark.skipif(not DATASETS.is_dir(), reason="the data sets stay outside the project")


@pytest.mark.parametrize(("name", "criterion"), KNOWN, ids=lambda part: part)
def test_known_values(name: str, criterion: str) -> None:
    pairs = co_scores(table_of(name), criterion)
    pooled = float((pairs["score_a"] == pairs["score_b"]).mean())
    found = measured(name).criterion(criterion)
    values = (pooled, found.exact.value, found.alpha["ordinal"].value, found.alpha["interval"].value)
    assert values == pytest.approx(KNOWN[name, criterion], abs=5.1e-5)


@pytest.mark.parametrize("name", SIZES)
def test_sizes(name: str) -> None:
    agreement = measured(name)
    facts = agreement.facts
    assert (facts.works, facts.double_scored, facts.raters, len(agreement.components)) == SIZES[name]


@pytest.mark.parametrize("name", SIZES)
def test_every_criterion_has_an_interval(name: str) -> None:
    for criterion in measured(name).criteria:
        for estimate in (criterion.lead, criterion.kappa["quadratic"]):
            assert estimate.interval is not None
            assert estimate.value in estimate.interval


@pytest.mark.parametrize("name", SIZES)
def test_second_marker_agrees(name: str) -> None:
    mark = second_mark(table_of(name), measured(name))
    assert mark.compared == 7 * len(table_of(name).rubric.criteria)
    assert mark.largest_difference < 1e-9
