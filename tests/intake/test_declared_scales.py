"""The sheet «Шкалы» that a workbook may bring along."""

from intake.sheets import problems, read, rubric, xlsx_bytes

DATA = [["Работа", "Эксперт", "К1", "К2"], ["01", "Э1", 1, 0], ["01", "Э2", 3, 5]]


def book(*scales):
    return xlsx_bytes({"Баллы": DATA, "Шкалы": scales})


def test_the_workbook_declares_its_own_rubric():
    reading = read(
        book(
            ["Рубрика", "Задача про плотность"],
            [],
            ["Критерий", "Название", "Баллы", "Уровень измерения"],
            ["К1", "Ответ", "0-3", ""],
            ["К2", "Обоснование", "0;1;2;5", "интервальный"],
        )
    )
    assert reading.problems == ()
    used = reading.table.rubric
    assert used.name == "Задача про плотность"
    assert [(c.code, c.title, c.scale.levels, c.measurement) for c in used.criteria] == [
        ("К1", "Ответ", (0, 1, 2, 3), "ordinal"),
        ("К2", "Обоснование", (0, 1, 2, 5), "interval"),
    ]


def test_a_rubric_that_was_chosen_goes_first():
    content = book(["Критерий", "Баллы"], ["К1", "0-3"], ["К2", "0-5"])
    assert read(content).problems == ()
    assert problems(read(content, rubric()))[0] == ("score_off_scale", "Баллы!D3")


def test_what_is_wrong_with_the_declared_scales_is_told_by_cell():
    content = book(["Критерий", "Баллы"], ["К1", "до трёх"], ["", "0-2"], ["К2", "0-5"], ["К2", "0-5"])
    assert problems(read(content)) == [
        ("declared_scale_wrong", "Шкалы!B2"),
        ("criterion_missing", "Шкалы!A3"),
        ("declared_twice", "Шкалы!A5"),
        ("scale_not_declared", ""),
    ]


def test_a_sheet_of_that_name_without_a_table_declares_nothing():
    assert problems(read(book(["Шкалы смотрите в приказе"]))) == [("scale_not_declared", "")]
