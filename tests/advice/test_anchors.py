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


@pytest.mark.parametrize(
    ("rationale", "told"),
    [
        ("а" * 300, []),
        ("Так решил Петров", ["Петров"]),
        ("Спорили долго. Петров прав", []),  # begins a sentence
        ("Спорили долго! Верный ответ", []),
        ("Пишите на a.b@school.example или c.d@school.example", ["a.b@school.example", "c.d@school.example"]),
    ],
)
def test_what_looks_personal_is_told_by_its_words(rationale, told):
    found = anchor_problems(anchor("w0", rationale=rationale), RUBRIC)
    assert [problem.facts["words"] for problem in found] == told


def test_a_seeming_name_is_a_warning_and_an_address_an_error():
    found = anchor_problems(anchor("w0", rationale="Решил Петров, a.b@school.example"), RUBRIC)
    assert [(problem.code, problem.severity) for problem in found] == [
        ("anchor_rationale_name", "warning"),
        ("anchor_rationale_personal", "error"),
    ]
    [long] = anchor_problems(anchor("w0", rationale="Петров " * 100), RUBRIC)
    assert (long.code, long.facts) == ("anchor_rationale_long", {"most": 300})


def test_one_work_has_a_mean_and_no_interval():
    [whole, *_] = anchor_agreement(SCORES, [anchor("w9", score=2.0)])
    assert (whole.rater, whole.works, whole.difference.value, whole.difference.se) == ("C", 1, -1.0, None)
    assert whole.difference.interval is None


def test_the_error_of_a_mean_difference_by_hand():
    rows = {row.rater: row for row in anchor_agreement(SCORES, [anchor(f"w{n}") for n in range(6)])}
    # differences 1 0 1 0 1 −1: sum of squares about 1/3 is 10/3, over 5 and over 6
    assert rows["B"].difference.se == pytest.approx((10 / 3 / 5 / 6) ** 0.5)
    assert rows["B"].exact.interval.low == pytest.approx(0.0968, abs=1e-4)  # Wilson, 2 of 6


def test_the_latest_anchor_of_a_work_holds_and_of_one_day_that_of_the_last_round():
    earlier, later = date(2025, 9, 1), date(2025, 10, 1)
    same = [
        anchor("w0", score=2.0, day=later),
        anchor("w0", score=0.0, day=earlier, round="z"),
        anchor("w1", score=0.0, day=later, round="b"),
        anchor("w1", score=2.0, day=later, round="a"),
        anchor("w0", K2, 3.0, day=earlier),
    ]
    found = fitting(same, SCORES, "here")
    assert [(one.work, one.criterion, one.score) for one in found] == [
        ("w0", "К1", 2.0),
        ("w0", "К2", 3.0),
        ("w1", "К1", 0.0),
    ]
