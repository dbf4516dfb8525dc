"""When a score was given and whose class the work is from: read where a sheet says so, else left aside."""

import io
from datetime import datetime

import numpy as np
import openpyxl
import pytest
from intake.forms import filled, packed
from intake.sheets import csv_bytes, read, read_rows, rubric, xlsx_bytes

from raters.intake import read_scores, template
from raters.rubrics import shipped
from raters.terms import CIRCUMSTANCES, File

LONG = ["Работа", "Эксперт", "К1", "К2"]
WIDE = ["Работа", "К1 (1)", "К1 (2)"]


def long_rows(header, *beside):
    """Three works, two raters; `beside` has the further cells of the six rows."""
    body = [[f"w{row // 2}", f"Э{row % 2 + 1}", row % 3, 1] for row in range(6)]
    return [[*LONG, *header], *([*cells, *more] for cells, more in zip(body, beside, strict=True))]


def told(reading, name, criterion="К1"):
    """By (work, rater), what is said of the scores of a criterion."""
    scores = reading.table.scores
    rows = scores[scores["criterion"] == criterion]
    return dict(zip(zip(rows["work"], rows["rater"], strict=True), rows[name], strict=True))


def test_days_and_own_classes_of_a_row_a_work_and_rater():
    days = ["02.03.2026", "28.02.2026", "2026-03-04", "1.3.26", "03.03.2026 10:30", ""]
    own = ["да", "нет", "", "Да", "нет", "-"]
    reading = read_rows(
        long_rows(["Дата проверки", "Свой класс (да/нет)"], *zip(days, own, strict=True)), rubric("К1", "К2")
    )
    assert reading.layout.circumstances == ("Дата проверки", "Свой класс (да/нет)")
    assert reading.layout.ignored == ()
    assert {*reading.table.scores} == {"work", "rater", "criterion", "score", *CIRCUMSTANCES}
    moments = told(reading, "moment")
    first = moments["w0", "Э2"]
    after = {place: round(value - first, 4) for place, value in moments.items() if place != ("w2", "Э2")}
    assert after == {
        ("w0", "Э1"): 2, ("w0", "Э2"): 0, ("w1", "Э1"): 4, ("w1", "Э2"): 1, ("w2", "Э1"): 3.4375
    }  # fmt: skip
    assert np.isnan(moments["w2", "Э2"])
    assert [place for place, value in told(reading, "own", "К2").items() if value == 1] == [
        ("w0", "Э1"), ("w1", "Э2")
    ]  # fmt: skip


def test_dates_of_excel_are_dates():
    rows = long_rows(["Дата проверки"], *([datetime(2026, 3, 1 + row)] for row in range(6)))
    reading = read(xlsx_bytes({"Баллы": rows}), rubric("К1", "К2"))
    assert np.diff(list(told(reading, "moment").values())).tolist() == [1, 1, 1, 1, 1]


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Дата проверки", ["03.02", "28.01", "1.2", "2.2", "3.2", "4.2"]),  # of which year, in which order
        ("Дата проверки", ["03.02.2026", "28.01.2026", "завтра", "", "", ""]),
        ("Дата проверки", ["31.02.2026", "", "", "", "", ""]),
        ("Партия", ["А", "Б", "А", "Б", "А", "Б"]),
        ("Партия", ["", "", "", "", "", ""]),
        ("Свой класс", ["нет", "нет", "", "", "", ""]),
        ("Свой класс", ["8А", "8Б", "8А", "8Б", "8А", "8Б"]),
        ("Учитель класса", ["Иванова А. П.", "Петрова Е. С.", "", "", "", ""]),
    ],
)
def test_what_tells_nothing_is_left_aside(header, cells):
    reading = read_rows(long_rows([header], *([cell] for cell in cells)), rubric("К1", "К2"))
    assert list(reading.table.scores) == ["work", "rater", "criterion", "score"]
    assert reading.layout.circumstances == ()
    assert reading.layout.ignored == (header,)


@pytest.mark.parametrize("header", ["Партия", "№ партии", "Порядок проверки", "batch", "scoring_order"])
def test_numbers_of_portions_are_an_order_and_no_criterion(header):
    reading = read_rows(long_rows([header], *([number] for number in (1, 1, 2, 2, 3, 3))), rubric("К1", "К2"))
    assert list(told(reading, "moment").values()) == [1, 1, 2, 2, 3, 3]
    assert reading.layout.criteria == ("К1", "К2")


def test_the_teacher_of_the_class_is_compared_with_the_rater():
    rows = [[*WIDE, "Учитель класса"], ["w1", 2, 1, "1"], ["w2", 0, 0, "2"], ["w3", 1, 0, ""]]
    own = told(read_rows(rows, rubric("К1")), "own")
    assert (own["w1", "1"], own["w1", "2"], own["w2", "2"]) == (1, 0, 1)
    assert np.isnan(own["w3", "1"])


def test_a_row_a_work_tells_of_each_rater_or_of_both():
    rows = [
        [*WIDE, "Дата проверки (1)", "Дата проверки (2)", "Свой класс"],
        ["w1", 2, 1, "01.03.2026", "05.03.2026", "да"],
    ]
    reading = read_rows([*rows, ["w2", 0, 0, "02.03.2026", "04.03.2026", "нет"]], rubric("К1"))
    moments = told(reading, "moment")
    assert moments["w2", "1"] - moments["w1", "1"] == 1 and moments["w2", "2"] - moments["w1", "2"] == -1
    # Whose class it is would have to be said of each rater.
    assert reading.layout.ignored == ("Свой класс",)
    both = read_rows([[*WIDE, "Партия"], ["w1", 2, 1, 1], ["w2", 0, 0, 2]], rubric("К1"))
    assert told(both, "moment") == {("w1", "1"): 1, ("w1", "2"): 1, ("w2", "1"): 2, ("w2", "2"): 2}


def test_one_file_of_a_rater_may_say_more_than_the_other():
    first = csv_bytes([["Работа", "К1", "К2", "Партия"], ["w1", 2, 1, 1], ["w2", 1, 1, 2], ["w3", 0, 1, 2]])
    second = csv_bytes([["Работа", "К1", "К2"], ["w1", 2, 1], ["w2", 1, 0], ["w3", 0, 1]])
    reading = read_scores([File("Э1.csv", first), File("Э2.csv", second)], rubric("К1", "К2"))
    moments = told(reading, "moment")
    assert moments["w3", "Э1"] == 2 and np.isnan(moments["w3", "Э2"])


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_template_may_ask_for_both(language):
    form = shipped()[0]
    book = openpyxl.load_workbook(
        io.BytesIO(filled(template(form, 2, 5, language, circumstances=True), form))
    )
    empty = read(packed(book))
    assert empty.problems == () and empty.layout.circumstances == ()
    sheet = book.worksheets[0]
    last, choice = sheet.max_column, sheet.data_validations.dataValidation[-1].formula1
    for row in range(2, sheet.max_row + 1):
        assert not sheet.cell(row, last).protection.locked
        sheet.cell(row, last - 1).value = datetime(2026, 3, row)
        sheet.cell(row, last).value = choice.strip('"').split(",")[row % 2]
    reading = read(packed(book))
    assert reading.problems == ()
    assert set(told(reading, "own", form.criteria[0].code).values()) == {0, 1}
    assert reading.table.scores["moment"].nunique() == 10
