"""Every problem of a cell or a code, with the address where a person finds it."""

from datetime import datetime

import openpyxl
import pytest
from intake.sheets import as_scores, codes, csv_bytes, problems, read, read_rows, rubric, xlsx_bytes

from raters.problems import Problem
from raters.text import LANGUAGES, catalog

HEAD = ["Работа", "Эксперт", "К1", "К2"]


def errors(reading) -> list[Problem]:
    return [problem for problem in reading.problems if problem.severity == "error"]


def test_all_problems_at_once_in_reading_order():
    rows = [
        ["Проверка 8А"],
        HEAD,
        ["01", "Э1", 7, 1],
        ["01", "Э2", "два", 1],
        ["", "Э1", 1, 1],
        ["02", "", 1, 1],
        ["02", "Э1", 1, datetime(2025, 5, 1)],
        ["01", "Э1", 2, None],
    ]
    reading = read_rows(rows, rubric())
    assert problems(reading) == [
        ("score_off_scale", "Лист1!C3"),
        ("not_a_number", "Лист1!C4"),
        ("work_missing", "Лист1!A5"),
        ("rater_missing", "Лист1!B6"),
        ("score_is_date", "Лист1!D7"),
        ("duplicate_score", "Лист1!C8"),
        ("scores_missing", ""),
        ("works_single_scored", ""),
    ]
    assert reading.table is None
    facts = {problem.code: problem.facts for problem in reading.problems}
    assert facts["score_off_scale"] == {"score": "7", "criterion": "К1", "scale": "0–3"}
    assert facts["score_is_date"] == {"score": "2025-05-01", "criterion": "К2", "meant": "1,5"}
    assert facts["duplicate_score"] == {
        "work": "01",
        "rater": "Э1",
        "criterion": "К1",
        "first": "Лист1!C3",
    }


def test_addresses_in_csv_and_in_a_row_a_score():
    rows = [[], ["Работа", "Эксперт", "Критерий", "Балл"], ["1", "a", "К1", "x1"], ["1", "b", "К9", "1"]]
    reading = read(csv_bytes(rows), rubric("К1"), "март.csv")
    assert problems(reading)[:2] == [("not_a_number", "март.csv!D3"), ("unknown_criterion", "март.csv!C4")]


def test_addresses_in_a_row_a_work():
    rows = [["Работа", "К1 (1)", "К1 (2)", "К5 (1)", "К5 (2)"], ["01", 1, 9, 1, 1], ["", 1, 1, 1, 1]]
    reading = read_rows(rows, rubric("К1", "К2"))
    assert problems(reading) == [
        ("score_off_scale", "Лист1!C2"),
        ("unknown_criterion", "Лист1!D1"),
        ("work_missing", "Лист1!A3"),
        ("criterion_absent", ""),
        ("raters_are_columns", ""),
    ]


@pytest.mark.parametrize(
    ("cell", "score"),
    [
        ("1,5", 1.5),
        ("1.5", 1.5),
        (1.5, 1.5),
        (" 2 ", 2),
        ("2\u00a0", 2),
        ("\u202f2", 2),
        ("+1", 1),
        ("0,5\n", 0.5),
        (",5", 0.5),
        ("2,", 2),
        (3, 3),
    ],
)
def test_scores_as_people_write_them(cell, score):
    rows = [HEAD, ["01", "Э1", cell, 1], ["01", "Э2", 1, 1]]
    reading = read_rows(rows, rubric(scale="0-3:0.5"))
    assert as_scores(reading)["01", "Э1", "К1"] == score
    assert errors(reading) == []


def test_a_binary_fraction_is_put_on_its_level():
    rows = [HEAD, ["01", "Э1", 0.1 + 0.2, 1], ["01", "Э2", 0.3, 1]]
    reading = read_rows(rows, rubric(scale="0-1:0.1"))
    assert reading.table.scores["score"].tolist() == [0.3, 1, 0.3, 1]


@pytest.mark.parametrize(
    "cell", ["н/о", "—", "-", "X", "х", "нет ответа", "NA", "nan", "Н/О", "–", "не приступал"]
)
def test_marks_for_no_answer_are_no_scores(cell):
    rows = [HEAD, ["01", "Э1", cell, 1], ["01", "Э2", 1, None]]
    reading = read_rows(rows, rubric())
    assert ("01", "Э1", "К1") not in as_scores(reading)
    [missing] = [problem for problem in reading.problems if problem.code == "scores_missing"]
    assert missing.facts == {"count": 2, "marked": 1}
    assert reading.table is not None


@pytest.mark.parametrize(
    "cell", ["два", "3?", "1/2", "1 2", "=2", "1e3", "٣", "#ДЕЛ/0!", "TRUE", "12345678901"]
)
def test_anything_else_is_no_number(cell):
    reading = read_rows([HEAD, ["01", "Э1", cell, 1], ["01", "Э2", 1, 1]], rubric())
    assert problems(reading)[0] == ("not_a_number", "Лист1!C2")


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        (datetime(2025, 5, 1), "1,5"),
        (datetime(2025, 3, 2, 10, 30), "2,3"),
        ("01.05.2025", "1,5"),
        ("01.май", "unknown"),
        ("5-Jan", "unknown"),
        ("янв.25", "unknown"),
        ("2025-05-01", "1,5"),
        ("01:05", "unknown"),
    ],
)
def test_a_score_that_excel_made_a_date_is_explained(cell, meant):
    reading = read_rows([HEAD, ["01", "Э1", cell, 1], ["01", "Э2", 1, 1]], rubric())
    assert problems(reading)[0] == ("score_is_date", "Лист1!C2")
    assert reading.problems[0].facts["meant"] == meant
    for language in LANGUAGES:
        sentence = catalog(language).problem(reading.problems[0])
        assert ("1,5" in sentence) == (meant == "1,5")
        assert "  " not in sentence and "\n" not in sentence


def test_formulas_without_a_value_and_error_values_are_not_blank():
    book = openpyxl.Workbook()
    sheet = book.active
    for row in [HEAD, ["01", "Э1", "=1+1", 1], ["01", "Э2", 1, "#N/A"], ["Итого", "", "=SUM(C2:C3)", ""]]:
        sheet.append(row)
    content = _saved(book)
    assert problems(read(content, rubric(), "x.xlsx"))[:2] == [
        ("formula_without_value", "Sheet!C2"),
        ("scores_missing", ""),
    ]
    sheet["D3"].value = "#DIV/0!"
    assert ("not_a_number", "Sheet!D3") in problems(read(_saved(book), rubric(), "x.xlsx"))


def _saved(book) -> bytes:
    import io

    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_codes_stay_what_they_are():
    rows = [HEAD, ["001", "007", 1, 1], [1, 7, 2, 2], ["001", "7", 2, 2]]
    reading = read_rows(rows, rubric())
    assert set(reading.scores["work"]) == {"001", "1"}
    assert set(reading.scores["rater"]) == {"007", "7"}
    assert [problem.where for problem in reading.problems if problem.code.endswith("look_alike")] == [
        "Лист1!A3",
        "Лист1!B3",
    ]


def test_codes_that_only_look_different_are_pointed_out_not_joined():
    rows = [HEAD, ["Р1", "Э-1", 1, 1], ["P1", "э1", 1, 1], ["Р1", "Э-10", 2, 2]]
    reading = read_rows(rows, rubric())
    assert [(c, w) for c, w in problems(reading) if "look_alike" in c] == [
        ("works_look_alike", "Лист1!A3"),
        ("raters_look_alike", "Лист1!B3"),
    ]
    assert len(set(reading.scores["rater"])) == 3


# ---------------------------------------------------------------- duplicates, criteria, scale


def test_the_same_score_twice_counts_once_and_is_said():
    rows = [HEAD, ["01", "Э1", 1, 1], ["01", "Э2", 1, 1], ["01", "Э1", 1, None]]
    reading = read_rows(rows, rubric())
    assert problems(reading)[0] == ("duplicate_score_same", "Лист1!C4")
    assert len(reading.table.scores) == 4


@pytest.mark.parametrize(
    "label",
    [
        "К1",
        "K1",
        "к1",
        "К 1",
        "К-1",
        "Критерий 1",
        "критерий №1",
        "К1. Содержание",
        "К1 (содержание)",
        "Логика",
    ],
)
def test_a_criterion_is_known_by_every_usual_name(label):
    from dataclasses import replace

    one = rubric("К1", "К2")
    one = replace(one, criteria=(replace(one.criteria[0], title="Логика"), one.criteria[1]))
    rows = [["Работа", "Эксперт", label, "К2"], ["01", "Э1", 1, 1], ["01", "Э2", 2, 1]]
    reading = read_rows(rows, one)
    assert as_scores(reading)["01", "Э2", "К1"] == 2
    assert reading.layout.criteria == ("К1", "К2")
    assert codes(reading) == []


def test_columns_named_by_number_only():
    rows = [["Работа", "Эксперт", 1, 2], ["01", "Э1", 3, 0], ["01", "Э2", 2, 1]]
    assert as_scores(read_rows(rows, rubric("Задание 1", "Задание 2")))["01", "Э1", "Задание 1"] == 3


def test_without_a_scale_the_scores_are_shown_and_the_scale_is_asked():
    rows = [HEAD, ["01", "Э1", 1, 0], ["01", "Э2", 2.5, 5]]
    reading = read_rows(rows)
    assert problems(reading) == [("scale_not_declared", "")]
    assert reading.problems[0].facts == {"criteria": "К1, К2", "seen": "К1: 1–2.5; К2: 0–5"}
    assert len(reading.scores) == 4 and reading.table is None
    assert list(reading.scores.columns) == ["work", "rater", "criterion", "score", "where"]


def test_columns_not_filled_yet_are_criteria_without_scores():
    reading = read_rows([HEAD, ["01", "Э1", 1, None], ["01", "Э2", 2, None]], rubric())
    assert codes(reading) == ["criterion_absent", "scores_missing"]
    assert [criterion.code for criterion in reading.table.rubric.criteria] == ["К1", "К2"]


def test_a_table_without_scores_says_so_once():
    assert problems(read_rows([HEAD, ["01", "Э1", None, None]], rubric())) == [("no_scores", "Лист1")]


# ---------------------------------------------------------------- personal data, synthetic data


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("Иванова Мария Петровна", "name"),
        ("Иванова М. П.", "name"),
        ("М.П. Иванова", "name"),
        ("Смирнов", "name"),
        ("Anna Petrova", "name"),
        ("m.ivanova@school.example", "email"),
        ("+7 (913) 123-45-67", "phone"),
        ("8-913-123-45-67", "phone"),
        ("112-233-445 95", "snils"),
        ("11223344595", "snils"),
    ],
)
def test_values_that_look_personal_are_pointed_out(value, kind):
    rows = [HEAD, ["01", value, 1, 1], ["01", "Э2", 1, 1]]
    [problem] = read_rows(rows, rubric()).problems
    assert (problem.code, problem.severity, problem.where) == ("names_suspected", "warning", "Лист1!B2")
    assert problem.facts == {"kind": kind}
    assert value not in catalog("ru").problem(problem)


@pytest.mark.parametrize(
    "value",
    ["Э-01", "W-0137", "100020106", "8А-12", "Эксперт 1", "Эксперт Первый", "DR144", "human1", "2025-05-01"],
)
def test_codes_are_not_taken_for_names(value):
    assert read_rows([HEAD, ["01", value, 1, 1], ["01", "Э2", 1, 1]], rubric()).problems == ()


@pytest.mark.parametrize("mark", ["СИНТЕТИЧЕСКИЕ ДАННЫЕ: школа выдумана", "Synthetic data"])
def test_invented_data_say_so(mark):
    rows = [HEAD, ["01", "Э1", 1, 1], ["01", "Э2", 1, 1]]
    assert read_rows([[mark], *rows], rubric()).synthetic
    assert read(xlsx_bytes({"Баллы": rows, "О данных": [[mark]]}), rubric()).synthetic
    assert not read_rows(rows, rubric()).synthetic


# ---------------------------------------------------------------- sentences


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [1, 2, 5])
def test_single_scored_works_are_counted_in_words(language, count):
    text = catalog(language).problem(Problem("works_single_scored", facts={"count": count, "works": 9}))
    assert text.startswith(f"{count} ")
