"""Around a file that is not perfect: put right on the page, read by hand, pasted, names taken out."""

from __future__ import annotations

import re
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from walks.score_sheets import Rows, as_csv, as_xlsx
from walks.steps import click, confirm_scales, go, upload, words

from raters.intake import CodeBook, code_book_file
from raters.store import open_store
from raters.terms import Round
from raters.text import catalog

NAMES = {"Э-01": "Иванова А.А.", "Э-02": "Петров Б.", "Э-03": "Сидорова Вера"}


def download(app: AppTest, label: str) -> Any:
    return next(button for button in app.get("download_button") if button.proto.label == label)


def labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def save(app: AppTest) -> Round:
    """Give the round a title, save it, and look at what is in the store."""
    app.text_input(key="round_title").set_value("Октябрь")
    click(app, "Сохранить и посчитать")
    assert "Критериев: " in words(app)
    store = open_store(None)
    [entry] = store.rounds()
    return store.load(entry.id)


def wrong_cells(app: AppTest) -> list[Any]:
    """The table to put wrong cells right in, if there is one."""
    return [table for table in app.data_editor if "where" in table.value]


def correct(app: AppTest, **new: str) -> None:
    """Type into the table of wrong cells (by the address of the cell) and apply."""
    [table] = wrong_cells(app)
    wheres = list(table.value["where"])
    rows = {wheres.index(f"Баллы!{cell}"): {"new": text} for cell, text in new.items()}
    app.session_state[table.key] = {"edited_rows": rows, "added_rows": [], "deleted_rows": []}
    click(app, "Применить и прочитать заново")


@pytest.fixture
def spoilt(rows: Rows) -> Rows:
    """Four wrong cells: off scale, no number, a work without a code, a code that looks like another."""
    table = [list(row) for row in rows]
    table[3][2], table[5][3], table[7][0], table[9][1] = 7, "да", "", str(table[9][1]).lower()
    return table


@pytest.mark.slow
def test_wrong_cells_are_put_right_on_the_page(app: AppTest, rows: Rows, spoilt: Rows) -> None:
    confirm_scales(upload(app, "баллы.xlsx", as_xlsx(spoilt)))
    assert "Сохранить и посчитать" not in labels(app)
    [table] = wrong_cells(app)
    assert dict(zip(table.value["where"], table.value["written"], strict=True)) == {
        "Баллы!C4": "7",
        "Баллы!D6": "да",
        "Баллы!A8": "",
        "Баллы!B10": spoilt[9][1],
    }
    assert "балл шкалы 0–3" in list(table.value["expected"])
    assert download(app, "Скачать файл с отметками")
    assert "Прочитано баллов: 156 из 160" in words(app) and "Не взято: 1 — балл вне шкалы" in words(app)
    correct(app, C4="3,0", A8=str(rows[7][0]))
    assert "Исправлено здесь **2** ячейки" in words(app)
    assert "Сохранить и посчитать" not in labels(app)
    correct(app, D6="1", B10=str(rows[9][1]))
    assert not wrong_cells(app) and "замечаний нет" in words(app)
    assert download(app, "Скачать исправленный файл")
    kept = save(app)
    wanted = {
        (row[0], row[1], code): float(row[2 + i]) for row in rows[1:] for i, code in enumerate(["К1", "К2"])
    }
    wanted |= {(rows[3][0], rows[3][1], "К1"): 3.0, (rows[5][0], rows[5][1], "К2"): 1.0}
    scores = kept.table.scores
    found = dict(
        zip(
            zip(scores["work"], scores["rater"], scores["criterion"], strict=True),
            scores["score"],
            strict=True,
        )
    )
    assert found == wanted


def test_nothing_typed_changes_nothing_and_corrections_are_undone(app: AppTest, spoilt: Rows) -> None:
    confirm_scales(upload(app, "баллы.xlsx", as_xlsx(spoilt)))
    click(app, "Применить и прочитать заново")
    assert "Пока ничего не изменено" in words(app)
    correct(app, C4="99")
    assert "99" in words(app) and "**1** ячейка" in words(app)
    click(app, "Отменить исправления")
    assert len(wrong_cells(app)[0].value) == 4 and "Исправлен" not in words(app)


def test_the_marked_copy_is_the_file_with_colours(app: AppTest, spoilt: Rows) -> None:
    confirm_scales(upload(app, "баллы.csv", as_csv(spoilt)))
    assert download(app, "Скачать файл с отметками")


def test_names_give_way_to_codes(app: AppTest, rows: Rows) -> None:
    named = [rows[0], *([row[0], NAMES[str(row[1])], *row[2:]] for row in rows[1:])]
    confirm_scales(upload(app, "баллы.xlsx", as_xlsx(named)))
    assert "похоже на имена людей (3)" in words(app)
    assert "3 проверяющих" in words(app)
    assert download(app, "Скачать список соответствия")
    scores = save(app).table.scores
    assert set(scores["rater"]) == {"Э-01", "Э-02", "Э-03"}
    assert set(scores["work"]) == {row[0] for row in rows[1:]}
    assert "uploaded_" not in repr(app.session_state) and "Иванова" not in repr(app.session_state)


def test_the_same_people_get_the_same_codes(app: AppTest, rows: Rows) -> None:
    book = CodeBook({"rater": {name: f"Э-1{number}" for number, name in enumerate(NAMES.values())}})
    file = code_book_file(book, catalog("ru"))
    named = [rows[0], *([row[0], NAMES[str(row[1])], *row[2:]] for row in rows[1:])]
    confirm_scales(upload(app, "баллы.xlsx", as_xlsx(named)))
    app.file_uploader[-1].upload(file.name, file.content).run()
    assert set(save(app).table.scores["rater"]) == {"Э-10", "Э-11", "Э-12"}


def test_a_pasted_table_is_a_file(app: AppTest, rows: Rows) -> None:
    go(app, "upload")
    app.text_area(key="pasted").set_value("\n".join("\t".join(map(str, row)) for row in rows)).run()
    assert "**40** работ" in words(app)
    confirm_scales(app)
    assert len(save(app).table.scores) == 160


def name_column(app: AppTest, column: int, role: str) -> None:
    """Say by hand what a column holds."""
    chips = (
        box for box in app.selectbox if re.fullmatch(rf"role_.*_(True|False)_{column}_\w+_ru", box.key or "")
    )
    next(chips).set_value(role).run()
    assert not app.exception


def test_the_layout_is_chosen_by_hand_and_given_back(app: AppTest, rows: Rows) -> None:
    noted = [[*rows[0], "К3"], *([*row, 1] for row in rows[1:])]
    upload(app, "баллы.xlsx", as_xlsx(noted))
    assert "**3** критерия" in words(app)
    name_column(app, 4, "aside")
    assert "**2** критерия" in words(app) and "**160** баллов" in words(app)
    click(app, "Вернуть автоматическое чтение")
    assert "**3** критерия" in words(app)


def test_work_and_rater_may_change_places(app: AppTest, rows: Rows) -> None:
    upload(app, "баллы.xlsx", as_xlsx([["Эксперт", "Работа", "К1", "К2"], *rows[1:]]))
    assert "**3** работы" in words(app)
    name_column(app, 0, "work")
    name_column(app, 1, "rater")
    assert "**40** работ" in words(app) and "**3** проверяющих" in words(app)
    confirm_scales(app)
    assert set(save(app).table.scores["rater"]) == {"Э-01", "Э-02", "Э-03"}


def test_a_table_nobody_understands_can_be_explained(app: AppTest, rows: Rows) -> None:
    strange = [["а", "б", "в", "г"], *rows[1:]]
    upload(app, "баллы.xlsx", as_xlsx(strange))
    assert not app.exception
    if "**40** работ" in words(app):
        return
    name_column(app, 0, "work")
    name_column(app, 1, "rater")
    assert "**40** работ" in words(app)


def test_columns_with_personal_data_are_said_not_to_be_read(app: AppTest, rows: Rows) -> None:
    more = [[*rows[0], "ФИО ученика"], *([*row, "Иванова Анна"] for row in rows[1:])]
    upload(app, "баллы.xlsx", as_xlsx(more))
    assert next(box for box in app.selectbox if "ФИО ученика" in box.label).value == "aside"


@pytest.mark.slow
def test_days_of_scoring_and_own_classes_reach_the_findings(app: AppTest) -> None:
    """A stricter second half and a kinder hand for the own class are told apart and named."""
    header: list[str | int] = ["Работа", "Эксперт", "К1", "К2", "Дата проверки", "Свой класс"]
    body: Rows = []
    for number in range(60):
        late = number >= 30
        for rater in range(4):
            own = number % 4 == rater
            # Every fifth score or so is a point off, as it is among people.
            usual = 1 + number % 2 - (number * 7 + rater * 3) % 5 // 4
            shared = 1 + number // 2 % 2 - (number * 3 + rater * 5) % 7 // 6
            shared = max(0, shared - (rater == 0 and late))
            day = f"{1 + late:02}.03.2026"
            body.append([f"W-{number:02}", f"Э-{rater}", usual + own, shared, day, "да" if own else "нет"])
    confirm_scales(upload(app, "баллы.xlsx", as_xlsx([header, *body])))
    chosen = [box.value for box in app.selectbox if str(box.key).startswith("role_")]
    assert chosen == ["work", "rater", "mark", "mark", "moment", "own"]
    save(app)
    seen = words(go(app, "plan"))
    assert "За время проверки оценивание изменилось" in seen
    assert "Работы своего класса оценивают иначе" in seen


def test_as_many_raters_as_works_are_asked_about_before_anything_is_worked_out(app: AppTest) -> None:
    pairs = ((work, (work + shift) % 30) for work in range(30) for shift in range(2))
    body: Rows = [[f"W-{work:02}", f"Э-{rater:02}", (work + rater) % 4, work % 3] for work, rater in pairs]
    confirm_scales(upload(app, "баллы.xlsx", as_xlsx([["Работа", "Эксперт", "К1", "К2"], *body])))
    assert "Это проверяющие?" in words(app) and "30 разных значений, а работ 30" in words(app)
    assert "Сохранить и посчитать" not in labels(app) and open_store(None).rounds() == ()
    click(app, "Да, это проверяющие")
    assert "Это проверяющие?" not in words(app)
    assert save(app).table.scores["rater"].nunique() == 30


def test_raters_taken_from_another_column_are_put_right_there(app: AppTest, rows: Rows) -> None:
    """Every line of the file has a number of its own, and that column was taken for the raters."""
    numbered = [[row[0], f"Э-{n:03}", *row[2:], row[1]] for n, row in enumerate(rows)]
    numbered[0] = ["Работа", "Эксперт", "К1", "К2", "Кто проверял"]
    confirm_scales(upload(app, "баллы.xlsx", as_xlsx(numbered)))
    assert "80 разных значений, а работ 40" in words(app)
    name_column(app, 1, "aside")
    name_column(app, 4, "rater")
    assert "**3** проверяющих" in words(app) and "Это проверяющие?" not in words(app)
