import io

import pytest
import xlsxwriter
from intake.sheets import (
    LAYOUTS,
    SMALL,
    as_scores,
    codes,
    csv_bytes,
    ods_bytes,
    problems,
    read,
    read_rows,
    rubric,
    xlsx_bytes,
)

from raters.intake import read_scores
from raters.rubrics import shipped
from raters.terms import File, Role, TablePart

HALVES = rubric(scale="0-3:0.5")


@pytest.mark.parametrize("kind", LAYOUTS)
@pytest.mark.parametrize("form", ["xlsx", "ods", "csv", "tsv"])
def test_the_same_table_comes_out_of_every_layout(kind, form):
    rows = LAYOUTS[kind](SMALL)
    content = {
        "xlsx": lambda: xlsx_bytes({"Лист1": rows}),
        "ods": lambda: ods_bytes({"Лист1": rows}),
        "csv": lambda: csv_bytes(rows, "cp1251"),
        "tsv": lambda: csv_bytes(rows, delimiter="\t"),
    }[form]()
    reading = read(content, HALVES, f"баллы.{form}")
    assert as_scores(reading) == SMALL
    assert reading.layout.kind == kind
    assert reading.layout.work == "Работа"
    assert reading.layout.criteria == ("К1", "К2")
    assert len(reading.table.scores) == len(SMALL)


@pytest.mark.parametrize(
    "header",
    [
        ["Код работы", "Код эксперта", "Критерий", "Балл"],
        ["Шифр", "Проверяющий", "Критерий оценивания", "Выставленный балл"],
        ["№ работы", "Учитель", "Показатель", "Оценка"],
        ["work", "rater", "criterion", "score"],
        ["work_id", "grader", "trait", "points"],
        ["Student ID", "Marker", "Item", "Mark"],
        ["ФИО ученика", "Эксперт (код)", "Задание", "Отметка"],
    ],
)
def test_words_for_the_same_columns(header):
    body = [
        ["a-01", "Э1", "К1", 2],
        ["a-01", "Э2", "К1", 3],
        ["a-02", "Э1", "К1", 0],
        ["a-02", "Э2", "К1", 0],
    ]
    reading = read_rows([header, *body], rubric("К1"))
    assert (reading.layout.work, reading.layout.rater) == (header[0], header[1])
    assert as_scores(reading)["a-01", "Э2", "К1"] == 3


def test_columns_of_a_row_a_score_come_in_any_order_with_others_between():
    rows = [["batch", "Балл", "Класс", "Критерий", "Работа", "Эксперт", "score14"]]
    rows += [[1, 2, "8А", "К1", "w1", "Э1", 9], [1, 1, "8А", "К1", "w1", "Э2", 4]]
    reading = read_rows(rows, rubric("К1"))
    assert as_scores(reading) == {("w1", "Э1", "К1"): 2, ("w1", "Э2", "К1"): 1}
    assert reading.layout.ignored == ("Класс", "score14")
    assert reading.layout.circumstances == ("batch",)


RATER_HEADERS = {
    "К1 (1)|К1 (2)|К2 (1)|К2 (2)": ("1", "2"),
    "К1 эксперт 1|К1 эксперт 2|К2 эксперт 1|К2 эксперт 2": ("1", "2"),
    "K1_R1|K1_R2|K2_R1|K2_R2": ("R1", "R2"),
    "Критерий 1 / проверяющий А|Критерий 1 / проверяющий Б|Критерий 2 / провер. А|Критерий 2 / провер. Б": (
        "А",
        "Б",
    ),
    "Э1 К1|Э2 К1|Э1 К2|Э2 К2": ("Э1", "Э2"),
    "Эксперт 1: К1|Эксперт 2: К1|Эксперт 1: К2|Эксперт 2: К2": ("1", "2"),
    "1-й эксперт К1|2-й эксперт К1|1-й эксперт К2|2-й эксперт К2": ("1", "2"),
    "К1 первая проверка|К1 вторая проверка|К2 первая проверка|К2 вторая проверка": ("1", "2"),
    "Балл за К1 (Э-01)|Балл за К1 (Э-02)|Балл за К2 (Э-01)|Балл за К2 (Э-02)": ("Э-01", "Э-02"),
    "К1_1|К1_2|К2_1|К2_2": ("1", "2"),
    "К1|К1|К2|К2": ("1", "2"),
    "Rater1_K1|Rater2_K1|Rater1_K2|Rater2_K2": ("1", "2"),
    "score_K1_rater1|score_K1_rater2|score_K2_rater1|score_K2_rater2": ("1", "2"),
    "К1 пров. 1|К1 пров. 2|К2 пров. 1|К2 пров. 2": ("1", "2"),
    "К1 I|К1 II|К2 I|К2 II": ("1", "2"),
    "R1K1|R2K1|R1K2|R2K2": ("R1", "R2"),
    "K1R1|K1R2|K2R1|K2R2": ("R1", "R2"),
    "К1а|К1б|К2а|К2б": ("а", "б"),
    "К1.1|К1.2|К2.1|К2.2": ("1", "2"),
    "C1 rater A|C1 rater B|C2 rater A|C2 rater B": ("A", "B"),
}


@pytest.mark.parametrize("headers", RATER_HEADERS)
@pytest.mark.parametrize("work", ["Работа", "№", "Тетрадь ученика", "Листок"])
def test_headers_that_name_criterion_and_rater(headers, work):
    one, other = RATER_HEADERS[headers]
    rows = [[work, *headers.split("|")], ["01", 3, 2, 1, 0], ["02", 0, 0, 2, 2], ["03", 1, None, 1, 3]]
    used = rubric("C1", "C2") if headers.startswith("C1") else rubric()
    reading = read_rows(rows, used)
    first, second = (criterion.code for criterion in used.criteria)
    scores = as_scores(reading)
    assert len(scores) == 11
    assert [scores["01", r, c] for c in (first, second) for r in (one, other)] == [3, 2, 1, 0]
    assert problems(reading) == [("scores_missing", ""), ("raters_are_columns", "")]


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        (["Работа", "К1", "", "К2", ""], ["", "Эксперт 1", "Эксперт 2", "Эксперт 1", "Эксперт 2"]),
        (["Работа", "Эксперт 1", "", "Эксперт 2", ""], ["", "К1", "К2", "К1", "К2"]),
        (["Работа", "К1", "К1", "К2", "К2"], ["Работа", "1", "2", "1", "2"]),
    ],
)
def test_header_in_two_rows(upper, lower):
    reading = read_rows([["Проверка"], upper, lower, ["01", 3, 2, 1, 0], ["02", 0, 0, 2, 2]], rubric())
    by_rater = "К1" in lower
    expected = {("1", "К1"): 3, ("1" if by_rater else "2", "К2" if by_rater else "К1"): 2}
    scores = as_scores(reading)
    assert len(scores) == 8
    assert {key: scores["01", *key] for key in expected} == expected
    assert reading.layout.header_row == 3


@pytest.mark.parametrize("raters", [("Э-01", "Э-02"), ("Первая проверка", "Вторая проверка"), ("R1", "R2")])
def test_titles_and_a_header_in_two_rows_with_sums(raters):
    rows = [["МБОУ СОШ"], ["Сочинение, 9 класс"], [], ["№ п/п", "Код", raters[0], "", "", raters[1], "", ""]]
    rows += [["", "", *["К1", "К2", "Сумма"] * 2], [1, "01", 3, 2, 5, 2, 2, 4], [2, "02", 0, 1, 1, 1, 1, 2]]
    reading = read_rows(rows, rubric())
    assert len(reading.table.scores) == 8 and reading.layout.work == "Код"
    assert reading.account.columns == ("№ п/п", f"{raters[0]} / Сумма", f"{raters[1]} / Сумма")


def test_names_over_the_criteria_are_the_raters():
    names = ("Иванова Мария Петровна", "Петрова А. С.")
    rows = [["Проверка"], [], ["Код работы", names[0], "", names[1], ""], ["", *["К1", "К2"] * 2]]
    reading = read_rows([*rows, ["01", 3, 2, 1, 0], ["02", 0, 0, 2, 2]], rubric())
    assert as_scores(reading)["01", names[1], "К1"] == 1
    assert set(reading.scores["rater"]) == set(names)


@pytest.mark.parametrize("make", LAYOUTS.values())
def test_signatures_dates_and_remarks_below_the_table(make):
    rows = make(SMALL)
    below = [[], ["Итого", *[""] * (len(rows[0]) - 2), 9], ["Председатель комиссии", "", "", "/И./"]]
    below += [["Дата:", "01.02.2025"], ["* н/о — нет ответа"], ["", "Проверили", "", "________"]]
    reading = read_rows([*rows, *below], HALVES)
    assert as_scores(reading) == SMALL and reading.table is not None
    assert len(reading.account.rows) == 5


def test_the_last_work_with_a_wrong_score_is_no_signature():
    rows = [*LAYOUTS["criterion_columns"](SMALL), ["003", "1", "два", "н/о"], ["Эксперт", "2", 1, 1]]
    reading = read_rows(rows, HALVES)
    assert ("not_a_number", "Лист1!C6") in problems(reading)
    assert as_scores(reading)["Эксперт", "2", "К1"] == 1


def test_columns_numbered_under_the_header_as_in_official_forms():
    rows = LAYOUTS["criterion_columns"](SMALL)
    assert as_scores(read_rows([rows[0], [1, 2, 3, 4], *rows[1:]], HALVES)) == SMALL
    works = [[1, "2", 3, 3], [2, "2", 1, 1]]
    assert len(read_rows([rows[0], *works], HALVES).scores) == 4


def test_remarks_on_the_scale_under_the_header():
    rows = LAYOUTS["criterion_columns"](SMALL)
    reading = read_rows([rows[0], ["", "", "макс. 3", "0-3"], *rows[1:]], HALVES)
    assert as_scores(reading) == SMALL and reading.account.rows == ("Лист1!A2",)


def test_a_heading_above_the_criteria_is_no_rater():
    rows = [["", "", "Критерии", ""], ["Работа", "Эксперт", "К1", "К2"], ["1", "a", 1, 2], ["1", "b", 2, 2]]
    reading = read_rows(rows, rubric())
    assert reading.layout.kind == "criterion_columns"
    assert reading.layout.ignored == ("Критерии",)


def test_a_column_for_the_criterion_and_one_for_each_rater():
    rows = [["Работа", "Критерий", "Эксперт 1", "Эксперт 2"], ["1", "К1", 1, 2], ["1", "К2", 0, 3]]
    assert as_scores(read_rows(rows, rubric())) == {
        ("1", "1", "К1"): 1,
        ("1", "2", "К1"): 2,
        ("1", "1", "К2"): 0,
        ("1", "2", "К2"): 3,
    }


def test_two_raters_and_nothing_but_one_mark():
    reading = read_rows([["Работа", "Эксперт 1", "Эксперт 2"], ["1", 1, 2], ["2", 0, 3]], rubric("Сочинение"))
    assert set(reading.table.scores["criterion"]) == {"Сочинение"}
    assert codes(read_rows([["Работа", "Эксперт 1", "Эксперт 2"], ["1", 1, 2]])) == [
        "raters_are_columns",
        "scale_not_declared",
    ]


def test_titles_totals_notes_and_empty_lines_are_left_aside_and_listed():
    rows = [
        ["Результаты двойной проверки"],
        [],
        [None, "Работа", None, "Эксперт", "К1", "К2", "Итого", "Примечание"],
        [None, "01", None, "Э1", 1, 2, 3, ""],
        [],
        [None, "01", None, "Э2", 1, 3, 4, "спорно"],
        [None, "Итого", None, "", 2, 5, 7, ""],
        [None, "Средний балл", None, "", 1, 2.5, 3.5, ""],
    ]
    reading = read_rows(rows, rubric())
    assert reading.layout.header_row == 3
    assert set(reading.layout.ignored) == {
        "Результаты двойной проверки",
        "Итого",
        "Примечание",
        "Средний балл",
    }
    assert codes(reading) == []
    assert as_scores(reading)["01", "Э2", "К2"] == 3


def test_work_and_rater_are_told_by_structure_when_the_words_are_unusual():
    rows = [["Листок", "Кто", "К1", "К2"]]
    rows += [[f"л{i // 2}", "АБ"[i % 2], i % 4, 1] for i in range(20)]
    reading = read_rows(rows, rubric())
    assert (reading.layout.work, reading.layout.rater) == ("Листок", "Кто")


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (
            [
                ["01", "Э1", "К1", 2],
                ["01", "Э2", "К1", 1],
                ["02", "Э1", "К1", 2],
                ["02", "Э2", "К1", 0],
            ],
            "layout_unknown",
        ),
        ([["Работа", "К1", "К2"], ["01", 1, 2], ["02", 0, 2]], "second_check_missing"),
        ([["А", "Б", "В", "Г"], ["x", "y", 1, 2], ["x", "z", 1, 1]], "raters_or_criteria"),
        ([["Просто текст", "о проверке работ"], ["без", "чисел"]], "layout_unknown"),
        ([[1, 2, 3, 4], [1, 2, 3, 4], [0, 1, 2, 2]], "header_missing"),
    ],
)
def test_what_cannot_be_told_is_asked_not_guessed(rows, code):
    reading = read_rows(rows, rubric())
    assert code in codes(reading)
    assert reading.table is None


def test_a_word_for_the_rater_is_not_split_into_one():
    # "Проверяющий" must not read as the rater "ий" of a criterion without a name.
    rows = [["Работа", "Проверяющий", "К1"], ["1", 101, 1], ["1", 102, 2], ["2", 101, 0], ["2", 102, 0]]
    reading = read_rows(rows, rubric("К1"))
    assert reading.layout.kind == "criterion_columns"
    assert set(reading.scores["rater"]) == {"101", "102"}


# ---------------------------------------------------------------- sheets and files


def test_the_sheet_with_scores_is_found_among_others():
    data = [["Работа", "Эксперт", "К1"], ["1", "a", 1], ["1", "b", 2]]
    book = {
        "Инструкция": [["1. Заполните лист «Баллы»."], ["2. Сохраните."]],
        "8А": data,
        "8Б": [["Работа", "Эксперт", "К1"], ["2", "a", 0], ["2", "b", 2]],
        "Сводка": [["Критерий", "Среднее"], ["К1", 1.25]],
        "Пример": [["Работа", "Эксперт", "К1"], ["9", "a", 3], ["9", "b", 3]],
        "Старое": [["Работа", "Эксперт", "К1"], ["7", "a", 3], ["7", "b", 3]],
    }
    reading = read(xlsx_bytes(book, hidden=["Старое"]), rubric("К1"), "книга.xlsx")
    assert sorted(set(reading.scores["work"])) == ["1", "2"]
    assert reading.layout.sheet == "8А, 8Б"
    assert reading.layout.ignored == ("Инструкция", "Сводка", "Пример", "Старое")


def test_several_files_are_one_table():
    one = csv_bytes([["Работа", "Эксперт", "К1"], ["1", "a", 1]])
    other = xlsx_bytes({"Лист1": [["Работа", "Эксперт", "К1"], ["1", "b", 9]]})
    reading = read_scores([File("a.csv", one), File("b.xlsx", other)], rubric("К1"))
    assert problems(reading) == [("score_off_scale", "[b.xlsx]Лист1!C2")]
    assert as_scores(reading) == {("1", "a", "К1"): 1, ("1", "b", "К1"): 9}


def test_one_bad_file_among_several_does_not_hide_the_other():
    good = csv_bytes([["Работа", "Эксперт", "К1"], ["1", "a", 1], ["1", "b", 1]])
    reading = read_scores([File("x.pdf", b"%PDF-1.7"), File("a.csv", good)], rubric("К1"))
    assert problems(reading) == [("file_not_table", "x.pdf")]
    assert len(reading.scores) == 2 and reading.table is None


# ---------------------------------------------------------------- the teacher's choice


def test_the_layout_as_it_was_shown_reads_the_same():
    for make in LAYOUTS.values():
        content = xlsx_bytes({"Лист1": make(SMALL)})
        first = read(content, HALVES)
        again = read_scores([File("x", content)], HALVES, first.parts)
        assert again.scores.equals(first.scores)
        assert again.parts == first.parts


def test_every_column_can_be_mapped_by_hand():
    rows = [["Учитель", "Кто проверил", "Папка", "К1", "К2"]]
    rows += [["Шифр-1", "a", "п1", 1, 2], ["Шифр-1", "b", "п1", 1, 3], ["Шифр-2", "a", "п1", 0, 2]]
    roles = (Role("work"), Role("rater"), Role("aside"), Role("aside"), Role("mark", "К2"))
    part = TablePart("Лист1", (1, 1), roles, (2, 100))
    reading = read_scores([File("x", xlsx_bytes({"Лист1": rows}))], rubric(), [part])
    assert as_scores(reading) == {
        ("Шифр-1", "a", "К2"): 2,
        ("Шифр-1", "b", "К2"): 3,
        ("Шифр-2", "a", "К2"): 2,
    }


def test_a_part_of_a_sheet_that_is_not_there_reads_nothing():
    content = xlsx_bytes({"Лист1": LAYOUTS["score_rows"](SMALL)})
    part = TablePart("Другой", (1, 1), (Role("work"), Role("mark", "К1", "1")), (2, 9))
    reading = read_scores([File("x", content)], HALVES, [part])
    assert reading.scores.empty and reading.table is None


# ---------------------------------------------------------------- nothing is lost


def test_a_code_in_merged_cells_stands_for_all_its_rows():
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet("Баллы")
        sheet.merge_range("A1:D1", "Двойная проверка")
        sheet.write_row(1, 0, ["Работа", "Эксперт", "К1", "К2"])
        for n in range(3):
            sheet.merge_range(2 + 2 * n, 0, 3 + 2 * n, 0, f"0{n}")
            sheet.write_row(2 + 2 * n, 1, ["Э1", n, 1])
            sheet.write_row(3 + 2 * n, 1, ["Э2", n, 2])
    reading = read(out.getvalue(), rubric())
    assert codes(reading) == []
    assert as_scores(reading)["02", "Э2", "К1"] == 2


def test_a_header_merged_over_the_columns_of_a_criterion():
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet("Баллы")
        sheet.merge_range("A1:A2", "Работа")
        sheet.merge_range("B1:C1", "К1")
        sheet.merge_range("D1:E1", "К2")
        sheet.write_row(1, 1, ["Эксперт 1", "Эксперт 2", "Эксперт 1", "Эксперт 2"])
        sheet.write_row(2, 0, ["01", 3, 2, 1, 0])
        sheet.write_row(3, 0, ["02", 0, 0, 1, 1])
    reading = read(out.getvalue(), rubric())
    assert codes(reading) == ["raters_are_columns"]
    assert as_scores(reading)["01", "2", "К2"] == 0


def test_totals_and_remarks_by_rater_are_no_criteria():
    rows = [["Работа", "К1 (1)", "К1 (2)", "Итого (1)", "Итого (2)", "Дата (1)", "Примечание (2)"]]
    rows += [["01", 1, 2, 1, 2, "01.02.2025", "н"], ["02", 1, 1, 1, 1, "02.02.2025", ""]]
    reading = read_rows(rows)
    assert reading.layout.criteria == ("К1",)
    assert reading.layout.ignored == ("Итого (1)", "Итого (2)", "Дата (1)", "Примечание (2)")


def test_columns_about_the_work_are_not_its_code():
    rows = [
        ["Объём работы", "№", "Эксперт", "К1", "Время проверки"],
        [250, "01", "a", 1, 12],
        [250, "01", "b", 2, 9],
    ]
    reading = read_rows(rows, rubric("К1"))
    assert (reading.layout.work, reading.layout.rater) == ("№", "Эксперт")


def test_works_whose_codes_begin_like_a_sum_are_works():
    rows = [
        ["Работа", "Эксперт", "К1"],
        ["Max-01", "a", 1],
        ["Max-01", "b", 2],
        ["Total", "", 3],
        ["Итого по 8А", "", 3],
    ]
    reading = read_rows(rows, rubric("К1"))
    assert set(reading.scores["work"]) == {"Max-01"}
    assert reading.layout.ignored == ("Total", "Итого по 8А")


def test_a_few_wrong_cells_do_not_hide_a_column():
    rows = [["Работа", "Эксперт", "К1"], ["01", "a", "да"], ["01", "b", "нет ответа"], ["02", "a", "да"]]
    reading = read_rows([*rows, ["02", "b", 1], ["03", "a", 2], ["03", "b", 0]])
    assert codes(reading)[:2] == ["not_a_number", "not_a_number"]


def test_empty_scores_are_counted_in_a_row_a_score():
    rows = [
        ["Работа", "Эксперт", "Критерий", "Балл"],
        ["1", "a", "К1", 1],
        ["1", "b", "К1", ""],
        ["2", "", "К1", ""],
    ]
    reading = read_rows(rows, rubric("К1"))
    assert codes(reading) == ["scores_missing", "works_single_scored"]
    assert reading.problems[0].facts == {"count": 2, "marked": 0}


def test_more_criteria_than_any_rubric_has_are_not_criteria():
    rows = [["Работа", "Эксперт", "Критерий", "Балл"], *([f"w{n}", "a", f"x{n}", 1] for n in range(201))]
    assert codes(read_rows(rows)) == ["too_many_criteria"]


@pytest.mark.parametrize(("one", "other"), [("зачёт", "незачёт"), ("Зачет", "НЕЗАЧЕТ"), (1, 0)])
def test_levels_may_be_named_by_their_descriptors(one, other):
    final = next(found for found in shipped() if found.name.startswith("Итоговое сочинение"))
    reading = read_rows([["Работа", "К1 (1)", "К1 (2)"], ["01", one, other], ["02", one, one]], final)
    assert as_scores(reading)["01", "1", "К1"] == 1 and as_scores(reading)["01", "2", "К1"] == 0
    assert reading.table is not None
