"""Genuine double scoring gives the values known of it. The data stay outside the project; skip without."""

from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from raters.agreement import co_scores, measure, second_mark
from raters.terms import Agreement, Criterion, Rubric, Scale, ScoreTable

DATASETS = Path(__file__).parents[3] / "shared" / "datasets"
SCALES = {
    "rsmtool_asap2": (1, 6),
    "menagerie_cs1_4skills": (0, 4),
    "sirt_ratings1": (0, 3),
    "ptam2": (0, 2),
    "immer02": (0, 3),
}
# Exact over all co-scored pairs, exact per work, ordinal alpha, interval alpha.
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
SIZES = {
    "rsmtool_asap2": (1094, 1094, 2, 1),
    "menagerie_cs1_4skills": (279, 279, 28, 7),
    "sirt_ratings1": (135, 46, 7, 1),
    "ptam2": (262, 262, 17, 1),
    "immer02": (4153, 379, 44, 1),
}
pytestmark = pytest.mark.skipif(not DATASETS.is_dir(), reason="the data sets stay outside the project")


@cache
def table_of(name: str) -> ScoreTable:
    text = dict.fromkeys(("work", "rater", "criterion"), str)
    rows = pd.read_csv(DATASETS / name / "scores.csv", dtype=text).astype({"score": float})
    low, high = SCALES[name]
    if name == "ptam2":
        # Items are scored 0–1 or 0–2.
        highest = rows.groupby("criterion")["score"].max().to_dict()
    else:
        highest = dict.fromkeys(rows["criterion"].unique(), high)
    criteria = (Criterion(code, whole(low, top)) for code, top in sorted(highest.items()))
    return ScoreTable(rows, Rubric(name, tuple(criteria)))


def whole(low: int, high: float) -> Scale:
    return Scale(tuple(map(float, range(low, int(high) + 1))))


@cache
def measured(name: str) -> Agreement:
    return measure(table_of(name))


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
