"""However a table of double marks is laid out, it is read right or asked about: never other numbers."""

from collections import defaultdict

from hypothesis import given
from intake.layouts import layouts
from intake.sheets import as_scores, codes, csv_bytes, read, read_rows, rubric, xlsx_bytes

from raters.intake import read_scores
from raters.terms import Answers, File

NAMES = ["Абрамова Анна", "Белова Вера", "Гусева Дарья", "Егорова Ева", "Жукова Жанна", "Зайцева Зоя"]


def given_marks(scores):
    """For each criterion what each person gave each work, whatever both are called."""
    found = defaultdict(lambda: defaultdict(dict))
    for (work, rater, criterion), mark in scores.items():
        found[criterion][rater][work] = mark
    return sorted(
        sorted(tuple(sorted(given.items())) for given in raters.values()) for raters in found.values()
    )


@given(layouts())
def test_any_layout_is_read_right_or_asked_about(layout):
    reading = read(csv_bytes(layout.rows()))
    refused = {p.code for p in reading.problems if p.severity == "error"} - {"scale_not_declared"}
    if not refused and not any(question.blocks for question in reading.questions):
        assert given_marks(as_scores(reading)) == given_marks(layout.truth())


def mark(work, rater, criterion=0):
    return (5 * work + 3 * rater + 2 * criterion + work // 3) % 4


def flat(work):
    """A row of two criteria by two raters."""
    return [f"р{work}", *(mark(work, r, c) for c in (0, 1) for r in (0, 1))]


def test_codes_beside_the_marks_are_the_raters_under_another_word():
    rows = [["Шифр", "Проверяющий 1", "К1 эксперт 1", "К2 эксперт 1"]]
    rows[0] += ["Проверяющий 2", "К1 эксперт 2", "К2 эксперт 2"]
    for n in range(12):
        one, other = f"Т-{n % 3 + 1}", f"Т-{(n + 1) % 3 + 1}"
        rows.append([f"р{n}", one, mark(n, 0), mark(n, 0, 1), other, mark(n, 1), mark(n, 1, 1)])
    scores = as_scores(read_rows(rows))
    assert {rater for _, rater, _ in scores} == {"Т-1", "Т-2", "Т-3"}
    assert scores["р0", "Т-1", "К2"] == mark(0, 0, 1) and scores["р0", "Т-2", "К1"] == mark(0, 1)


def test_a_sum_of_each_rater_is_not_who_marked():
    rows = [["Шифр", "Эксперт 1", "К1 (1)", "К2 (1)", "Эксперт 2", "К1 (2)", "К2 (2)"]]
    for n in range(12):
        marks = [[mark(n, r, c) for c in (0, 1)] for r in (0, 1)]
        rows.append([f"р{n}", sum(marks[0]), *marks[0], sum(marks[1]), *marks[1]])
    scores = as_scores(read_rows(rows))
    assert {rater for _, rater, _ in scores} == {"1", "2"} and {c for *_, c in scores} == {"К1", "К2"}


def test_numbered_criteria_and_numbered_teachers_are_not_mixed_up():
    heads = [f"Критерий {c} учитель {r}" for c in (1, 2) for r in (1, 2)]
    rows = [
        ["Работа", *heads],
        *([f"р{n}", *(mark(n, r, c) for c in (0, 1) for r in (0, 1))] for n in range(9)),
    ]
    reading = read_rows(rows)
    assert reading.questions == ()
    assert as_scores(reading)["р1", "2", "Критерий 1"] == mark(1, 1, 0)


def test_means_under_every_class_are_no_works():
    head = ["№ работы", "К1 эксперт 1", "К1 эксперт 2", "К2 эксперт 1", "К2 эксперт 2"]
    body = [[n, mark(n, 0), mark(n, 1), mark(n, 0, 1), mark(n, 1, 1)] for n in range(1, 9)]
    sheet = [head, *body, ["Средний балл", 1.37, 1.5, 1.63, 1.25]]
    reading = read(xlsx_bytes({"8А": sheet, "8Б": sheet}), rubric("К1", "К2"))
    assert "score_off_scale" not in codes(reading)
    assert len({work for work, *_ in as_scores(reading)}) == 16


def test_a_table_on_its_side_with_absent_pupils():
    rows = [["Rater", "Criterion", *(f"Student {n}" for n in range(9))]]
    for rater in (0, 1):
        for c in (0, 1, 2):
            cells = ["absent" if n == 4 else mark(n, rater, c) for n in range(9)]
            rows.append([str(160 + rater), f"C{c + 1}", *cells])
    scores = as_scores(read_rows(rows))
    assert len({work for work, *_ in scores}) == 8
    assert {criterion for *_, criterion in scores} == {"C1", "C2", "C3"}


def test_named_pupils_on_a_sheet_for_each_teacher_stay_works():
    head = ["ФИО ученика", "Содержание", "Логика", "Вывод"]
    sheets = {
        f"Эксперт {r + 1}": [
            ["Ведомость двойной проверки"],
            head,
            *([name, *(mark(n, r, c) for c in range(3))] for n, name in enumerate(NAMES)),
        ]
        for r in (0, 1)
    }
    scores = as_scores(read(xlsx_bytes(sheets)))
    assert {rater for _, rater, _ in scores} == {"1", "2"} and len(scores) == 36


def test_points_with_their_unit_in_blocks_below_each_other():
    rows = []
    for r, teacher in enumerate(("Лаптева О.И.", "Кузьмина Т.Н.")):
        rows += [[teacher], ["Номер работы", "Задание 1", "Задание 2", "Задание 3"]]
        rows += [
            [f"Ученик {n}", *("н/б" if n == 19 else f"{mark(n, r, c)} б" for c in range(3))]
            for n in range(1, 25)
        ] + [[]]
    scores = as_scores(read_rows(rows))
    assert {rater for _, rater, _ in scores} == {"Лаптева О.И.", "Кузьмина Т.Н."}
    assert {criterion for *_, criterion in scores} == {"Задание 1", "Задание 2", "Задание 3"}


def test_titled_names_under_criteria_with_a_row_of_maxima():
    rows = [
        ["#", "essay_id", "Q1. Content", "", "Q2. Style", "", "Q3. Argument", ""],
        ["#", "essay_id", *["Mr Penn", "Mr Dale"] * 3],
        ["Maximum", "", *[3] * 6],
        *([n + 1, 500 + n, *(mark(n, r, c) for c in range(3) for r in (0, 1))] for n in range(12)),
    ]
    scores = as_scores(read_rows(rows))
    assert {rater for _, rater, _ in scores} == {"Mr Penn", "Mr Dale"} and len(scores) == 72


def test_a_second_header_row_on_its_side_is_no_work():
    rows = [["Критерий", "Эксперт", *(f"Ученик {n}" for n in range(10))]]
    rows += [[f"К{c + 1}", r + 1, *(mark(n, r, c) for n in range(10))] for c in range(3) for r in (0, 1)]
    assert len({work for work, *_ in as_scores(read_rows(rows))}) == 10


def test_a_row_with_an_absent_pupil_is_no_header():
    def sheet(r):
        rows = [["Work", "Criterion 1", "Criterion 2", "Total"]]
        for n in range(1, 12):
            marks = [mark(n, r, c) for c in (0, 1)]
            rows.append(
                [f"W-{n:02}", "absent", "absent", ""] if n == 2 else [f"W-{n:02}", *marks, sum(marks)]
            )
        return xlsx_bytes({"Sheet1": rows})

    reading = read_scores([File("Ms Quist.xlsx", sheet(0)), File("Ms Orme.xlsx", sheet(1))])
    scores = as_scores(reading)
    assert {criterion for *_, criterion in scores} == {"Criterion 1", "Criterion 2"} and len(scores) == 40


def test_a_sheet_with_other_criteria_is_asked_about_not_dropped():
    def sheet(first):
        heads = [f"К{first + c} ({r + 1})" for c in (0, 1) for r in (0, 1)]
        return [
            ["Шифр", *heads],
            *([f"р{n}", *(mark(n, r, c) for c in (0, 1) for r in (0, 1))] for n in range(9)),
        ]

    content = xlsx_bytes({"Часть 1": sheet(1), "Часть 2": sheet(3)})
    reading = read(content, rubric("К1", "К2", "К3", "К4"))
    assert "sheets_differ" in codes(reading) and reading.table is None
    said = Answers(choices={"sheets_differ": "read"})
    reading = read_scores([File("a.xlsx", content)], rubric("К1", "К2", "К3", "К4"), answers=said)
    assert {criterion for *_, criterion in as_scores(reading)} == {"К1", "К2", "К3", "К4"}
    assert reading.table is not None
