"""One sheet or one file for each rater, and the choice a teacher makes by hand in every layout."""

import pytest
from intake.sheets import (
    BY_RATER,
    LAYOUTS,
    SMALL,
    as_scores,
    codes,
    csv_bytes,
    ods_bytes,
    problems,
    read,
    rubric,
    tables_by_rater,
    xlsx_bytes,
)

from raters.intake import read_scores
from raters.terms import File, Role, TablePart

HALVES = rubric(scale="0-3:0.5")
ONE = [["Работа", "К1", "К2"], ["01", 3, 2], ["02", 0, 1], ["03", 2, 2]]
OTHER = [["Работа", "К1", "К2"], ["01", 2, 2], ["02", 1, 1], ["04", 2, 3]]


def raters(*files: File) -> list[str]:
    return sorted(set(read_scores(files, rubric()).scores["rater"]))


# ---------------------------------------------------------------- sheets and files


@pytest.mark.parametrize("rows", BY_RATER)
@pytest.mark.parametrize("book", [xlsx_bytes, ods_bytes])
def test_a_sheet_for_each_rater(rows, book):
    reading = read(book(tables_by_rater(SMALL, rows)), HALVES)
    assert as_scores(reading) == SMALL
    assert (reading.layout.kind, reading.layout.sheet, reading.layout.rater) == ("rater_sheets", "1, 2", None)
    assert codes(reading) == [] and len(reading.table.scores) == len(SMALL)


@pytest.mark.parametrize("rows", BY_RATER)
def test_a_file_for_each_rater(rows):
    files = [File(f"{rater}.csv", csv_bytes(table)) for rater, table in tables_by_rater(SMALL, rows).items()]
    reading = read_scores(files, HALVES)
    assert as_scores(reading) == SMALL
    assert (reading.layout.kind, reading.layout.sheet) == ("rater_files", "1.csv, 2.csv")
    assert codes(reading) == []


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Э-01", "Э-02"), ["Э-01", "Э-02"]),
        (("Эксперт 1", "Эксперт 2"), ["1", "2"]),
        (("Проверяющий А", "Проверяющий Б"), ["А", "Б"]),
        (("первый проверяющий", "второй проверяющий"), ["1", "2"]),
        (("Rater 1", "Rater 2"), ["1", "2"]),
        (("Лист1", "Лист2"), ["Лист1", "Лист2"]),
        (("Сочинение_Э-01", "Сочинение_Э-02"), ["Э-01", "Э-02"]),
        (("утро", "вечер, зал 2"), ["вечер, зал 2", "утро"]),
    ],
)
def test_the_name_of_the_sheet_or_file_is_the_rater(names, expected):
    sheets = dict(zip(names, (ONE, OTHER), strict=True))
    book = File("книга.xlsx", xlsx_bytes({**sheets, "Свод": [["Работа", "К1", "К2"], ["01", 2.5, 2]]}))
    assert raters(book) == expected
    files = [File(f"{name}.xlsx", xlsx_bytes({"Лист1": rows})) for name, rows in sheets.items()]
    assert raters(*files) == expected


def test_titles_of_different_height_totals_and_signatures():
    one = [["Протокол"], ["Проверяющий: А"], [], *ONE, ["Итого", 5, 5], [], ["Подпись", "", "_____"]]
    book = xlsx_bytes({"А": one, "Б": [*OTHER, ["Средний балл", 1.7, 2]]})
    reading = read(book, rubric(), "книга.xlsx")
    assert len(reading.scores) == 12 and reading.table is not None
    assert problems(reading) == [("works_single_scored", "")]
    assert reading.account.rows == ("А!A1", "А!A2", "А!A8", "А!A10", "Б!A5")


def test_addresses_name_the_sheet_and_the_file():
    wrong = [*ONE[:1], ["01", 9, "два"]]
    reading = read(xlsx_bytes({"А": ONE, "Б": wrong}), rubric())
    assert problems(reading)[:2] == [("score_off_scale", "Б!B2"), ("not_a_number", "Б!C2")]
    files = [File("А.xlsx", xlsx_bytes({"Лист1": ONE})), File("Б.csv", csv_bytes(wrong))]
    assert ("score_off_scale", "Б.csv!B2") in problems(read_scores(files, rubric()))


@pytest.mark.parametrize(
    "sheets",
    [
        {"Баллы": ONE},
        {"8А": ONE, "8Б": OTHER},
        {"9 «А» класс": ONE, "9 «Б» класс": OTHER},
        {"утро": ONE, "вечер": [["Работа", "К1", "К2"], ["11", 1, 1], ["12", 2, 2]]},
    ],
)
def test_sheets_that_are_no_raters_are_not_taken_for_them(sheets):
    assert codes(read(xlsx_bytes(sheets), rubric())) == ["second_check_missing"]


def test_classes_by_file_with_raters_by_sheet():
    more = [[row[0] and f"9{row[0]}", *row[1:]] if n else row for n, row in enumerate(ONE)]
    one, other = xlsx_bytes({"Э1": ONE, "Э2": OTHER}), xlsx_bytes({"Э1": more, "Э2": more})
    reading = read_scores([File("8.xlsx", one), File("9.xlsx", other)], rubric())
    assert reading.layout.kind == "rater_sheets" and set(reading.scores["rater"]) == {"Э1", "Э2"}
    assert len(reading.table.scores) == 24


def test_a_summary_of_both_raters_goes_before_their_sheets():
    both = [["Работа", "К1 (Э1)", "К1 (Э2)"], ["01", 3, 2], ["02", 0, 1]]
    reading = read(xlsx_bytes({"Э1": ONE, "Э2": OTHER, "Вместе": both}), rubric())
    assert reading.layout.sheet == "Вместе" and reading.layout.ignored == ("Э1", "Э2")


def test_files_of_one_name_and_a_file_chosen_twice():
    one, other = File("баллы.csv", csv_bytes(ONE)), File("баллы.csv", csv_bytes(OTHER))
    reading = read_scores([one, other, one], rubric())
    assert problems(reading)[0] == ("file_twice", "баллы.csv (3)")
    assert (
        set(reading.scores["rater"]) == {"баллы.csv", "баллы.csv (2)"} or reading.layout.kind == "rater_files"
    )
    assert len(reading.scores) == 12


# ---------------------------------------------------------------- the teacher's choice


def everyway() -> dict[str, list[File]]:
    made = {kind: [File("x.xlsx", xlsx_bytes({"Лист1": make(SMALL)}))] for kind, make in LAYOUTS.items()}
    for rows in BY_RATER:
        tables = tables_by_rater(SMALL, rows)
        made[f"sheets, {rows}"] = [File("x.xlsx", xlsx_bytes(tables))]
        made[f"files, {rows}"] = [File(f"{rater}.csv", csv_bytes(table)) for rater, table in tables.items()]
    return made


@pytest.mark.parametrize("way", everyway())
def test_the_parts_as_they_were_shown_read_the_same(way):
    files = everyway()[way]
    first = read_scores(files, HALVES)
    again = read_scores(files, HALVES, first.parts)
    assert again.scores.equals(first.scores) and len(first.scores)
    assert again.parts == first.parts and again.account == first.account


def test_two_files_can_be_mapped_by_hand():
    tables = {"a.csv": [["Л", "х", "у"], ["1", 3, 2], ["2", 1, 0]], "b.csv": [["Л", "х"], ["1", 2], ["2", 1]]}
    files = [File(name, csv_bytes(rows)) for name, rows in tables.items()]
    parts = [
        TablePart("a.csv", (1, 1), (Role("work"), Role("mark", "К1"), Role("aside")), (2, 99), rater="А"),
        TablePart("b.csv", (1, 1), (Role("work"), Role("mark", "К1")), (2, 99), rater="Б"),
    ]
    reading = read_scores(files, rubric("К1"), parts)
    assert as_scores(reading) == {
        ("1", "А", "К1"): 3,
        ("2", "А", "К1"): 1,
        ("1", "Б", "К1"): 2,
        ("2", "Б", "К1"): 1,
    }
