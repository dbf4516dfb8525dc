"""What stands behind the numbers, in the JSON: complete, and a reason where there is no number."""

from __future__ import annotations

import json

import numpy as np
import pytest
from agreement.tables import NAN, random_scores, score_table

from raters.report import as_json, contract
from raters.terms import Reading
from raters.text import Text
from raters.workup import work_up


def analysed(scores: np.ndarray) -> dict:
    table = score_table(scores, (0, 1, 2, 3))
    reading = Reading(table.scores, (), "0" * 64, table=table)
    return json.loads(as_json(contract(reading, Text("ru"), work_up(table))))


def rotating() -> np.ndarray:
    scores = random_scores(4, 4, 30, (0, 1, 2, 3), missing=0)
    for work in range(30):
        scores[[work % 4, (work + 1 + work % 2) % 4], work] = NAN
    return scores


FOUND = analysed(rotating())
DETAILS = FOUND["criteria"][0]["details"]


def test_leaving_out_names_every_rater_and_work() -> None:
    assert [row["rater"] for row in DETAILS["without_rater"]] == ["r00", "r01", "r02", "r03"]
    assert len(DETAILS["without_work"]) == len(FOUND["total"]["details"]["without_work"]) == 30
    assert all(-1 <= row["alpha"] <= 1 for row in DETAILS["without_work"])


def test_kappa_and_alpha_follow_from_their_parts() -> None:
    criterion = FOUND["criteria"][0]
    for weights, parts in DETAILS["agreement"].items():
        value = (parts["observed"] - parts["expected"]) / (1 - parts["expected"])
        assert value == pytest.approx(criterion["kappa"][weights]["value"])
    for level, parts in DETAILS["disagreement"].items():
        assert 1 - parts["observed"] / parts["expected"] == pytest.approx(criterion["alpha"][level]["value"])


def test_tables_and_patterns_count_every_work() -> None:
    assert sum(pattern["works"] for pattern in DETAILS["patterns"]) == 30
    assert all(len(pattern["scores"]) == 2 for pattern in DETAILS["patterns"])
    assert sum(works for pair in DETAILS["pairs"] for _, _, works in pair["table"]) == 30


def test_intraclass_correlations_say_what_they_rest_on() -> None:
    icc = DETAILS["icc"]
    assert (icc["basis"], icc["works"], icc["raters"], icc["scores"]) == ("components", 30, 4, 2)
    for model in ("icc1", "icc2", "icc3"):
        assert icc["single"][model]["low"] < icc["single"][model]["value"] < icc["single"][model]["high"]
        assert icc["single"][model]["value"] < icc["average"][model]["value"]


def test_generalizability_bands_and_confidence() -> None:
    study = FOUND["generalizability"]
    assert [row["raters"] for row in study["decisions"]] == [1, 2, 3, 4, 5]
    assert study["undefined"] is None
    assert set(study["variances"]) == {"work", "rater", "residual"}
    assert FOUND["bands"]["acceptable"] == 0.667
    assert FOUND["confidence"] == 0.95


def test_standard_errors_are_told() -> None:
    assert DETAILS["se"]["alpha"]["ordinal"] > 0
    assert DETAILS["se"]["kappa"]["quadratic"] > 0


def test_undefined_is_a_reason() -> None:
    scores = np.full((2, 4), NAN)
    scores[0, :2], scores[1, 2:] = 1, 2
    found = analysed(scores)
    details = found["criteria"][0]["details"]
    assert details["icc"]["single"]["icc2"] == {"undefined": "no_double_scores"}
    assert details["kappa_max"]["unweighted"] == {"undefined": "no_double_scores"}
    assert (details["patterns"], details["pairs"], details["without_work"]) == ([], [], [])
    assert found["generalizability"]["undefined"] == "no_double_scores"
    assert found["generalizability"]["decisions"] == []
