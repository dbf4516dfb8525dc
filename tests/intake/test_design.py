"""Warnings about the marking as a whole: who shares works with whom, and columns too alike to be true."""

import pytest
from intake.sheets import read, read_rows, rubric, xlsx_bytes

from raters.text import LANGUAGES, catalog


def table(scores) -> list[list]:
    """Rows of (work, rater, К1, К2)."""
    return [["Работа", "Проверяющий", "К1", "К2"], *map(list, scores)]


def told(rows, used=None) -> dict[str, dict]:
    reading = read_rows(rows, used or rubric())
    return {
        problem.code: dict(problem.facts) for problem in reading.problems if problem.severity == "warning"
    }


def plain(rater: str, works=range(24), shift: int = 0) -> list[tuple]:
    return [
        (f"w{n}", rater, (n * n + n // 3 + shift * (n % 5 == 0)) % 4, (n * 7 // 3 + shift) % 4) for n in works
    ]


def test_a_usual_round_has_no_warnings():
    assert told(table([*plain("Э1"), *plain("Э2", shift=1)])) == {}


def test_raters_with_few_common_works():
    rows = table([*plain("Э1"), *plain("Э2", shift=1), *plain("Э3", range(4), 2)])
    assert told(rows) == {"raters_few_common": {"raters": "Э3 (4)", "limit": 10}}


def test_raters_without_a_common_work():
    one, other = range(12), range(12, 24)
    rows = [*plain("Э1", one), *plain("Э2", one, 1), *plain("Э3", other), *plain("Э4", other, 1)]
    assert told(table(rows)) == {"raters_disconnected": {"count": 2, "groups": "Э1, Э2 | Э3, Э4"}}


def test_a_criterion_without_variation():
    rows = [(work, rater, 2, score) for work, rater, _, score in [*plain("Э1"), *plain("Э2", shift=1)]]
    assert told(table(rows)) == {"criterion_constant": {"criterion": "К1", "score": 2}}


def test_raters_and_criteria_that_are_copies():
    assert told(table([*plain("Э1"), *plain("Э2")])) == {
        "raters_identical": {"one": "Э1", "other": "Э2", "count": 48}
    }
    rows = [(work, rater, score, score) for work, rater, _, score in [*plain("Э1"), *plain("Э2", shift=1)]]
    assert told(table(rows)) == {"criteria_identical": {"one": "К1", "other": "К2", "count": 48}}


def test_small_tables_are_not_judged():
    assert told(table([*plain("Э1", range(9)), *plain("Э2", range(9))])) == {}


def test_fractions_where_the_scale_has_none():
    reading = read_rows(table([("01", "Э1", 1.5, 1), ("01", "Э2", 2.5, 7.5)]), rubric())
    found = [(problem.code, problem.severity, problem.where) for problem in reading.problems]
    assert found == [
        ("score_off_scale", "error", "Лист1!C2"),
        ("score_off_scale", "error", "Лист1!C3"),
        ("score_off_scale", "error", "Лист1!D3"),
        ("scores_fractional", "warning", ""),
    ]
    assert reading.problems[-1].facts == {"criterion": "К1", "scale": "0–3", "count": 2}


def test_a_work_scored_twice_by_one_rater_is_one_error():
    rows = table([("01", "Э1", 1, 1), ("01", "Э2", 2, 2), ("01", "Э1", 2, 1), ("01", "Э2", 2, 2)])
    reading = read_rows(rows, rubric())
    assert [(p.code, p.severity, p.where) for p in reading.problems] == [
        ("rater_twice", "error", "Лист1!A4"),
        ("duplicate_score_same", "warning", "Лист1!C5"),
        ("duplicate_score_same", "warning", "Лист1!D5"),
    ]
    assert reading.problems[0].facts == {"work": "01", "rater": "Э1", "first": "Лист1!A2"}
    assert (
        reading.account.aside == {"rater_twice": 2, "duplicate_score_same": 2} and reading.account.read == 4
    )


def test_parts_of_one_marking_may_stand_in_two_sheets():
    head = ["Работа", "Проверяющий", "К1", "К2"]
    one = [head, ["01", "Э1", 1, None], ["01", "Э2", 1, None]]
    other = [head, ["01", "Э1", None, 2], ["01", "Э2", None, 2]]
    reading = read(xlsx_bytes({"К1": one, "К2": other}), rubric())
    assert len(reading.table.scores) == 4 and reading.account.blank == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_raters_are_called_raters_and_never_blamed(language):
    rows = [*plain("Э1"), *plain("Э2"), ("w1", "Э1", 9, 9), ("", "Э1", "x", 1), ("w2", "", 1, 1)]
    for problem in read_rows(table(rows), rubric()).problems:
        sentence = catalog(language).problem(problem)
        assert "ксперт" not in sentence and "ошибка" not in sentence.casefold()
