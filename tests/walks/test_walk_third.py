"""A work goes to a third rater and comes back with a final score."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest
from walks.score_sheets import Rows, as_csv
from walks.steps import box, confirm_scales, go, open_example, press, upload, words


@pytest.fixture
def thirdcheck(app: AppTest) -> AppTest:
    return go(open_example(app), "round", view="works", filter="third")


def test_a_third_score_is_final_and_changes_no_agreement(app: AppTest) -> None:
    before = go(open_example(app), "round", view="criteria").table[0].value
    go(app, "round", view="works", filter="third")
    assert "На третью проверку: **12** (23" in words(app) and "решено: **0**" in words(app)
    assert "К3: разница 2" in words(app).replace("\\", "")
    assert len(app.get("download_button")) == 2
    chooser = box(app, "third_rater_")
    assert "Э-01" not in chooser.options and "Э-03" in chooser.options
    chooser.set_value("Э-03")
    box(app, "third_score_").set_value(1.0)
    press(app, "Сохранить окончательный балл")
    assert "решено: **1**" in words(app) and "Сохранено. Решено работ: 1 из 12" in words(app)
    assert box(app, "third_case_").value == 1  # the next one waits
    go(app, "round", view="criteria")
    assert app.table[0].value.equals(before)


def test_the_third_is_somebody_else(thirdcheck: AppTest) -> None:
    press(thirdcheck, "Сохранить окончательный балл")
    assert "не выбран ни один балл" in words(thirdcheck)
    box(thirdcheck, "third_score_").set_value(1.0)
    press(thirdcheck, "Сохранить окончательный балл")
    assert "Впишите код третьего" in words(thirdcheck)
    assert "решено: **0**" in words(thirdcheck)


def test_a_third_score_is_withdrawn(thirdcheck: AppTest) -> None:
    box(thirdcheck, "third_rater_").set_value("Э-03")
    box(thirdcheck, "third_score_").set_value(1.0)
    press(thirdcheck, "Сохранить окончательный балл")
    box(thirdcheck, "third_case_").set_value(0).run()
    press(thirdcheck, "Снять третью оценку")
    assert "решено: **0**" in words(thirdcheck)


def test_a_rubric_without_a_rule_says_so(app: AppTest, rows: Rows) -> None:
    confirm_scales(upload(app, "баллы.csv", as_csv(rows)))
    app.text_input(key="round_title").set_value("Октябрь")
    press(app, "Сохранить и посчитать")
    assert "нет правила третьей проверки" in words(go(app, "round", view="works", filter="third"))
