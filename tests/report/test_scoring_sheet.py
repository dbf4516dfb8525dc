"""The sheet to print: whose it is, what to fill in, what each score is for, where to sign."""

import re
from datetime import date

import pytest
from report.documents import HOSTILE, pages

from raters.report import scoring_sheets
from raters.rubrics import shipped
from raters.terms import Criterion, Rubric, Scale
from raters.text import catalog

DAY = date(2026, 11, 23)
RUSSIAN = catalog("ru")
GENERAL = shipped()[0]
LONG = Rubric("ВПР", tuple(Criterion(f"Задание {n}", Scale((0, 1, 2))) for n in range(1, 31)), version=3)


def test_every_rater_has_a_sheet_with_every_work_and_criterion():
    first, extract, second, _ = pages(scoring_sheets(GENERAL, ["Э-01", "Э-02"], ["001", "002"], RUSSIAN, DAY))
    for words in (
        "Лист проверки: Э-01",
        "Аналитическая рубрика",
        "К1",
        "К4",
        "до 3",
        "001",
        "002",
        "Подпись",
    ):
        assert words in first, words
    assert "Лист проверки: Э-02" in second and "Э-01" not in second
    for words in ("Содержание", "0 не выполнено", "3 выполнено полностью", "Шкала: 0–3"):
        assert words in extract, words


def test_pages_are_counted_for_each_rater():
    sheets = pages(scoring_sheets(GENERAL, ["Э-01", "Э-02"], ["001"], RUSSIAN, DAY))
    assert [re.search(r"стр\. \d из \d", page)[0] for page in sheets] == ["стр. 1 из 2", "стр. 2 из 2"] * 2


@pytest.mark.slow
def test_many_criteria_and_works_take_more_pages_and_lose_none():
    works = [f"{number:03}" for number in range(1, 61)]
    whole = " ".join(pages(scoring_sheets(LONG, ["Э-01"], works, RUSSIAN, DAY)))
    assert all(f"Задание {n}" in whole for n in range(1, 31))
    assert all(work in whole for work in works)
    assert "версия 3" in whole and "Описаний уровней в рубрике нет" in whole


@pytest.mark.parametrize("language", ["ru", "en"])
def test_names_are_never_markup(language):
    criterion = Criterion(HOSTILE, Scale((0, 1)), HOSTILE, descriptors=(HOSTILE, "–"))
    sheets = pages(scoring_sheets(Rubric(HOSTILE, (criterion,)), ["R"], ["001"], catalog(language), DAY))
    assert "#panic" in " ".join(sheets)


def test_the_same_arguments_give_the_same_bytes():
    pdf = scoring_sheets(GENERAL, ["Э-01"], ["001"], RUSSIAN, DAY)
    assert pdf == scoring_sheets(GENERAL, ["Э-01"], ["001"], RUSSIAN, DAY)
    assert b"pdfaid" in pdf and b"pdfuaid" in pdf
