"""Encodings and delimiters: what the same table looks like from different programs."""

import pytest
from intake.sheets import (
    SMALL,
    as_scores,
    criterion_columns,
    csv_bytes,
    problems,
    read,
    rubric,
    score_rows,
    xlsx_bytes,
)

from raters.intake import pasted, read_scores

HALVES = rubric(scale="0-3:0.5")
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-bom", "cp1251", "cp866", "koi8-r"]


def encoded(rows, encoding, delimiter=";"):
    if encoding == "utf-16-le-bom":
        return b"\xff\xfe" + csv_bytes(rows, "utf-16-le", delimiter)
    return csv_bytes(rows, encoding, delimiter)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_every_encoding_and_delimiter(encoding, delimiter):
    reading = read(encoded(criterion_columns(SMALL), encoding, delimiter), HALVES)
    assert as_scores(reading) == SMALL


@pytest.mark.parametrize("encoding", ["cp1251", "cp866", "koi8-r"])
@pytest.mark.parametrize(
    "header",
    [
        "Работа;Эксперт;К1;К2",
        "Шифр;Проверяющий;К1;К2",
        "РАБОТА;ЭКСПЕРТ;К1;К2",
        "код работы;учитель;к1;к2",
        "№;Оценщик;Критерий 1;Критерий 2",
    ],
)
def test_old_encodings_are_told_apart_by_a_few_words(encoding, header):
    if "№" in header and encoding == "koi8-r":
        header = header.replace("№", "Номер")
    reading = read(f"{header}\n01;Э1;1;2\n01;Э2;2;0\n".encode(encoding), rubric())
    assert reading.layout.rater == header.split(";")[1]
    assert set(reading.scores["rater"]) == {"Э1", "Э2"}


def test_decimal_commas_beside_semicolons_and_quoted_beside_commas():
    semicolons = "Работа;Эксперт;К1;К2\n01;a;1,5;2,5\n01;b;0,5;1,5\n".encode()
    commas = 'Работа,Эксперт,К1,К2\n01,a,"1,5","2,5"\n01,b,"0,5","1,5"\n'.encode()
    assert as_scores(read(semicolons, HALVES)) == as_scores(read(commas, HALVES))
    assert as_scores(read(commas, HALVES))["01", "a", "К1"] == 1.5


def test_excel_says_the_delimiter_itself():
    content = "sep=|\r\nРабота|Эксперт|К1\r\n01|a|1\r\n01|b|7\r\n".encode("cp1251")
    assert problems(read(content, rubric("К1"), "a.csv")) == [("score_off_scale", "a.csv!C4")]


def test_quotes_line_ends_and_old_macs():
    content = 'Работа;Эксперт;"К1\nсодержание";Примечание\r01;a;1;5" в высоту\r01;b;2;\r'.encode()
    reading = read(content, rubric("К1 содержание"))
    assert as_scores(reading) == {("01", "a", "К1 содержание"): 1, ("01", "b", "К1 содержание"): 2}


def test_a_quote_that_swallows_rows_is_an_error_not_a_loss():
    content = 'Работа;Эксперт;К1\n01;a;1\n01;"b;2\n02;a;1\n02;b;1\n'.encode()
    reading = read(content, rubric("К1"), "a.csv")
    assert problems(reading) == [("quote_not_closed", "a.csv")]
    assert reading.problems[0].facts == {"row": 3}


def test_the_content_decides_not_the_name():
    workbook = xlsx_bytes({"Лист1": score_rows(SMALL)})
    text = csv_bytes(score_rows(SMALL))
    assert as_scores(read(workbook, HALVES, "баллы.csv")) == SMALL
    assert as_scores(read(text, HALVES, "баллы.xlsx")) == SMALL


def test_spaces_and_invisible_characters_make_no_difference():
    rows = [["\ufeffРабота ", "Эксперт\u200b", " К1\u00a0"], ["01\u00a0", "a", "1"], ["01", "b", "2"]]
    assert as_scores(read(csv_bytes(rows), rubric("К1"))) == {("01", "a", "К1"): 1, ("01", "b", "К1"): 2}


def test_cells_pasted_from_a_table():
    table = csv_bytes(criterion_columns(SMALL), delimiter="\t").decode().replace(".", ",")
    reading = read_scores([pasted(table, "вставка")], HALVES)
    assert as_scores(reading) == SMALL
    wrong = "Работа\tПроверяющий\tК1\r\n01\tЭ1\t9\r\n01\tЭ2\t\ud800\r\n"
    reading = read_scores([pasted(wrong)], rubric("К1"))
    assert problems(reading)[:2] == [("score_off_scale", "paste.tsv!C2"), ("not_a_number", "paste.tsv!C3")]
