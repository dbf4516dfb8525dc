"""The works of a round: those that parted, everything about one, its third score."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest
from walks.score_sheets import Rows, as_csv
from walks.steps import box, confirm_scales, go, open_example, press, upload, words


@pytest.fixture
def case(app: AppTest) -> AppTest:
    """The panel of the first work of the queue."""
    return go(open_example(app), "round", view="works", filter="third", work="W-0009")


def test_a_third_score_is_final_and_changes_no_agreement(app: AppTest) -> None:
    before = go(open_example(app), "round", view="criteria").table[0].value
    go(app, "round", view="works", filter="third")
    assert "На третью проверку: **12** (23" in words(app) and "решено: **0**" in words(app)
    assert "К3: разница 2" in words(app).replace("\\", "")
    assert len(app.get("download_button")) == 2
    go(app, "round", view="works", filter="third", work="W-0009")
    chooser = box(app, "third_rater_")
    assert "Э-01" not in chooser.options and "Э-03" in chooser.options
    chooser.set_value("Э-03")
    box(app, "third_score_").set_value(1.0)
    press(app, "Сохранить окончательный балл")
    assert "решено: **1**" in words(app) and "Сохранено. Решено работ: 1 из 12" in words(app)
    assert "третий Э-03 1" in " ".join(words(app).split())
    press(app, "Следующая: W-0011")
    assert app.query_params["work"] == "W-0011"
    go(app, "round", view="criteria")
    assert app.table[0].value.equals(before)


def test_the_third_is_somebody_else(case: AppTest) -> None:
    press(case, "Сохранить окончательный балл")
    assert "не выбран ни один балл" in words(case)
    box(case, "third_score_").set_value(1.0)
    press(case, "Сохранить окончательный балл")
    assert "Впишите код третьего" in words(case)
    assert "решено: **0**" in words(case)


def test_a_third_score_is_withdrawn(case: AppTest) -> None:
    box(case, "third_rater_").set_value("Э-03")
    box(case, "third_score_").set_value(1.0)
    press(case, "Сохранить окончательный балл")
    press(case, "Снять третью оценку")
    assert "решено: **0**" in words(case)


def test_a_rubric_without_a_rule_says_so(app: AppTest, rows: Rows) -> None:
    confirm_scales(upload(app, "баллы.csv", as_csv(rows)))
    app.text_input(key="round_title").set_value("Октябрь")
    press(app, "Сохранить и посчитать")
    assert "нет правила третьей проверки" in words(go(app, "round", view="works", filter="third"))


def test_works_that_parted_come_first_and_lead_to_all_their_scores(app: AppTest) -> None:
    go(open_example(app), "round", view="works", c="4")
    said = words(app)
    assert "По К4 баллы разошлись у 34 работ из 60" in said
    assert [kind.content for kind in app.get("button_group")[2].proto.options] == [
        "Разошлись 34",
        "На третью проверку 12",
        "Все 60",
    ]
    box(app, "strip_work_").set_value("W-0007").run()
    assert app.query_params["work"] == "W-0007"
    panel = " ".join(words(app).split())
    assert "К3 Вывод по данным разошлись на 2 Э-01 0 Э-02 1" in panel
    press(app, "Сделать эталоном")
    chosen = {name: box(app, name).value for name in ("anchor_criterion_", "anchor_work_")}
    assert chosen == {"anchor_criterion_": "К4", "anchor_work_": "W-0007"}
