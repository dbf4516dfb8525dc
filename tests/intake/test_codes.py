"""Names give way to codes: all of them, in no telling order, and only the code book leads back."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from random import Random, SystemRandom

import pandas as pd
import pytest
from intake.sheets import rubric

from raters.intake import CodeBook, code_book_file, personal, read_code_book, read_scores, replaced
from raters.problems import Refused
from raters.terms import File, ScoreTable
from raters.text import LANGUAGES, catalog

PEOPLE = (Path(__file__).parent / "people.txt").read_text("utf-8").splitlines()
RATERS = ["Иванова А.А.", "Петров Б.", "Ли"]


def table(works: list[str], raters: list[str]) -> ScoreTable:
    rows = [(work, rater, "К1", float(i % 4)) for i, work in enumerate(works) for rater in raters]
    return ScoreTable(pd.DataFrame(rows, columns=["work", "rater", "criterion", "score"]), rubric("К1"))


def back(coded: ScoreTable, book: CodeBook) -> set[tuple]:
    names = {code: name for column in ("work", "rater") for name, code in book.of(column).items()}
    rows = coded.scores[["work", "rater", "criterion", "score"]].itertuples(index=False)
    return {(names.get(work, work), names.get(rater, rater), c, score) for work, rater, c, score in rows}


def test_a_hundred_people_leave_no_trace():
    before = table(sorted(PEOPLE), RATERS)
    coded, book = replaced(before, SystemRandom())
    left = " ".join(map(str, coded.scores.to_numpy().ravel()))
    assert not any(name in left for name in [*PEOPLE, *RATERS])
    assert coded.scores["work"].str.fullmatch(r"W-\d{4}").all()
    assert coded.scores["rater"].str.fullmatch(r"Э-\d\d").all()
    assert personal(coded) == {}
    assert back(coded, book) == back(before, CodeBook())


def test_the_order_of_codes_tells_nothing():
    works = sorted(PEOPLE)
    coded, book = replaced(table(works, ["Э-01", "Э-02"]), Random(1))
    dealt = [book.of("work")[work] for work in works]
    assert dealt != sorted(dealt)
    assert sum(a < b for a, b in pairwise(dealt)) < 0.7 * len(works)
    assert coded.scores["work"].is_monotonic_increasing
    assert replaced(table(works, ["Э-01", "Э-02"]), Random(1))[1] == book


def test_columns_of_codes_stay():
    before = table(["W-1", "W-2"], RATERS)
    coded, book = replaced(before, Random(1))
    assert set(coded.scores["work"]) == {"W-1", "W-2"} and not book.of("work")
    assert set(book.of("rater")) == set(RATERS)
    untouched, empty = replaced(table(["1", "2"], ["А", "Б"]), Random(1))
    assert empty == CodeBook() and set(untouched.scores["rater"]) == {"А", "Б"}


def test_kinds_are_counted():
    found = personal(table(["m.ivanova@school.example", "Смирнов", "12", "8-913-123-45-67"], ["1", "2"]))
    assert found == {"work": {"email": 1, "name": 1, "phone": 1}}


@pytest.mark.parametrize("language", LANGUAGES)
def test_people_keep_their_codes_in_the_next_round(language):
    _, book = replaced(table(["1"], RATERS), Random(1))
    file = code_book_file(book, catalog(language))
    again, later = replaced(table(["2"], ["Сидорова", *RATERS]), Random(2), read_code_book(file))
    assert {name: later.of("rater")[name] for name in RATERS} == book.of("rater")
    assert later.of("rater")["Сидорова"] == "Э-04"
    assert set(again.scores["rater"]) == {"Э-01", "Э-02", "Э-03", "Э-04"}


def test_the_code_book_is_no_score_sheet():
    _, book = replaced(table(PEOPLE, RATERS), Random(1))
    assert read_scores([code_book_file(book, catalog("ru"))]).scores.empty


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.7", b"a;b\n1;2\n", "Э-01;Иванова\nЭ-02;Иванова\n".encode(), "Э-01;А\nЭ-01;Б".encode()],
)
def test_a_file_that_is_no_code_book_is_refused(content):
    with pytest.raises(Refused) as refused:
        read_code_book(File("книга.xlsx", content))
    assert all("книга.xlsx" in catalog(language).problem(refused.value.problems[0]) for language in LANGUAGES)
