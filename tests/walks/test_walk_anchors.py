"""A seminar agrees on a score; a later round with the same work shows how raters agree with it."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest
from walks.score_sheets import Rows, as_csv
from walks.steps import box, click, confirm_scales, go, press, upload, words

REASON = "Вывод назван, но без чисел, поэтому 1."


def save_round(app: AppTest, rows: Rows, title: str) -> AppTest:
    confirm_scales(upload(app, f"{title}.csv", as_csv(rows)))
    app.text_input(key="round_title").set_value(title)
    click(app, "Сохранить и посчитать")
    return app


def record(app: AppTest, work: str, score: float, reason: str) -> AppTest:
    box(app, "anchor_work_").set_value(work).run()
    box(app, "anchor_score_").set_value(score)
    next(area for area in app.text_area if area.key.startswith("anchor_rationale_")).set_value(reason)
    return press(app, "Записать эталон")


@pytest.fixture
def agreed(app: AppTest, rows: Rows) -> AppTest:
    """A round with one agreed score."""
    go(save_round(app, rows, "Октябрь"), "anchors")
    return record(app, "W-001", 1.0, REASON)


@pytest.mark.slow
def test_an_agreed_score_is_kept_with_its_reason(agreed: AppTest) -> None:
    assert "Эталон записан" in words(agreed)
    [row] = agreed.table[0].value.to_numpy().tolist()
    assert row[:3] == ["W-001", "К1", "**1**"] and row[3].replace("\\", "") == REASON
    assert "К1: 0, 2, 3" in words(agreed)


def test_a_later_round_with_the_same_work_is_compared(agreed: AppTest, rows: Rows) -> None:
    changed = [list(row) for row in rows]
    changed[1][2], changed[2][2] = 1, 3
    go(save_round(agreed, changed, "Декабрь"), "round", view="raters")
    assert "Совпадение с эталонами" not in words(agreed)
    go(agreed, "anchors")
    assert "Это те же самые работы?" in words(agreed)
    press(agreed, "Да, это те же работы")
    go(agreed, "round", view="raters")
    table = next(one.value for one in agreed.table if "Средняя разница" in one.value)
    assert list(table["Проверяющий"]) == sorted(str(row[1]) for row in rows[1:3])
    assert sorted(table["Средняя разница"]) == ["0,00", "2,00"]
    agreed.sidebar.radio(key="role_of_ru").set_value("teacher").run()
    go(agreed, "mine")
    box(agreed, "own_").select(str(rows[2][1])).run()
    assert "средняя разница с эталоном 2,00 балла" in words(agreed)


@pytest.mark.slow
def test_a_name_in_the_reason_is_noticed(agreed: AppTest) -> None:
    record(agreed, "W-002", 2.0, "Как решил Петров, так и верно.")
    assert "«Петров» похоже на имя" in words(agreed).replace("\\", "")
    assert len(agreed.table[0].value) == 1


@pytest.mark.slow
def test_anchors_outlive_the_round_and_are_removed_by_hand(agreed: AppTest) -> None:
    go(agreed, "rounds")
    click(agreed, "Удалить")
    next(button for button in agreed.button if (button.key or "").startswith("confirm_")).click().run()
    go(agreed, "anchors")
    assert len(agreed.table[0].value) == 1
    box(agreed, "anchor_remove").set_value(0).run()
    press(agreed, "Убрать")
    assert not agreed.table
