"""Agreed scores become anchors, and raters of a later round are compared with them."""

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from raters.advice.anchors import anchor_agreement, anchor_key, anchor_problems, criterion_version, fitting
from raters.terms import Anchor, Criterion, Rubric, Scale, ScoreTable

K1 = Criterion("К1", Scale((0, 1, 2)), "Вывод")
K2 = Criterion("К2", Scale((0, 1, 2, 3)), "Ход решения")
RUBRIC = Rubric("Р", (K1, K2))


def anchor(work: str, criterion: Criterion = K1, score: float = 1.0, **changed) -> Anchor:
    made = Anchor(
        work, criterion.code, score, "Есть вывод, но без чисел.", "Р", criterion_version(criterion),
        "first", "Октябрь", date(2025, 10, 20),
    )  # fmt: skip
    return replace(made, **changed)


def table(rows: list[tuple[str, str, str, float]]) -> ScoreTable:
    return ScoreTable(pd.DataFrame(rows, columns=["work", "rater", "criterion", "score"]), RUBRIC)


SCORES = table(
    [(f"w{n}", "A", "К1", 1.0) for n in range(6)]
    + [(f"w{n}", "B", "К1", score) for n, score in enumerate((2.0, 1.0, 2.0, 1.0, 2.0, 0.0))]
    + [("w0", "B", "К2", 3.0), ("w9", "C", "К1", 1.0)]
)


def test_anchors_hold_for_later_rounds_of_the_same_wording():
    anchors = [
        anchor("w0"),
        anchor("w1", round="here"),
        anchor("w2", version="other"),
        anchor("w7"),
        anchor("w3", score=0.0, day=date(2025, 9, 1), round="zero"),
        anchor("w3", score=2.0),
    ]
    found = fitting(anchors, SCORES, "here")
    assert [(item.work, item.score) for item in found] == [("w0", 1.0), ("w3", 2.0)]


def test_another_wording_is_another_criterion():
    assert criterion_version(K1) == criterion_version(Criterion("К1", Scale((0, 1, 2)), "Вывод"))
    for other in (
        replace(K1, title="Иначе"),
        replace(K1, scale=Scale((0, 1))),
        replace(K1, descriptors=("а", "б", "в")),
    ):
        assert criterion_version(other) != criterion_version(K1)


def test_each_rater_against_the_agreed_scores():
    anchors = [anchor(f"w{n}") for n in range(6)]
    rows = {(row.rater, row.criterion): row for row in anchor_agreement(SCORES, anchors)}
    assert rows.keys() == {("A", None), ("A", "К1"), ("B", None), ("B", "К1")}
    exact = rows[("A", None)]
    assert (exact.works, exact.exact.value, exact.difference.value) == (6, 1.0, 0.0)
    assert exact.difference.interval is None and exact.exact.interval.low < 1
    lenient = rows[("B", "К1")]
    # differences 1 0 1 0 1 −1: mean 1/3, a third exact
    reference = stats.ttest_1samp([1, 0, 1, 0, 1, -1], 0).confidence_interval(0.95)
    assert lenient.exact.value == pytest.approx(2 / 6)
    assert lenient.difference.value == pytest.approx(1 / 3)
    assert (lenient.difference.interval.low, lenient.difference.interval.high) == pytest.approx(
        tuple(reference)
    )


def test_a_work_counts_once_however_many_criteria_it_has():
    anchors = [anchor("w0"), anchor("w0", K2, 1.0), anchor("w1")]
    whole = next(
        row for row in anchor_agreement(SCORES, anchors) if row.rater == "B" and row.criterion is None
    )
    assert whole.works == 2
    assert whole.difference.value == pytest.approx(np.mean([np.mean([1, 2]), 0]))


def test_a_rater_without_anchors_on_a_criterion_says_why():
    rows = anchor_agreement(SCORES, [anchor("w0"), anchor("w0", K2, 1.0)])
    missing = next(row for row in rows if row.rater == "A" and row.criterion == "К2")
    assert missing.works == 0 and missing.difference.undefined == "too_few_works"
    assert anchor_agreement(SCORES, []) == ()


@pytest.mark.parametrize(
    ("rationale", "codes"),
    [
        ("Вывод есть, но без чисел. Основа верна.", []),
        ("  ", ["rationale_missing"]),
        ("а" * 301, ["rationale_long"]),
        ("Так решил Петров, и все согласились.", ["rationale_name"]),
        ("Мария Сидорова указала данные.", ["rationale_name"]),
        ("Вопросы на a.b@school.example", ["rationale_personal"]),
    ],
)
def test_a_rationale_is_there_and_names_nobody(rationale, codes):
    found = anchor_problems(anchor("w0", rationale=rationale), RUBRIC)
    assert [problem.code for problem in found] == [f"anchor_{code}" for code in codes]


def test_a_seeming_name_may_be_denied_but_not_an_address():
    assert not anchor_problems(anchor("w0", rationale="Применён закон Петров."), RUBRIC, names_denied=True)
    assert anchor_problems(anchor("w0", rationale="a.b@school.example"), RUBRIC, names_denied=True)


def test_an_agreed_score_is_on_the_scale():
    assert anchor_problems(anchor("w0", score=7.0), RUBRIC)[0].code == "anchor_off_scale"


def test_one_anchor_a_round_work_and_criterion():
    keys = {
        anchor_key(item) for item in (anchor("w0"), anchor("w1"), anchor("w0", K2), anchor("w0", round="b"))
    }
    assert len(keys) == 4 and anchor_key(anchor("w0", score=2.0)) in keys
