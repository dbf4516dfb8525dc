"""How many works next time: from the round, or from nothing."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest
from walks.steps import go, open_example, words

from raters.advice.sample_size import usual, works_for_verdict


def narrow(app: AppTest, width: float) -> None:
    control = next(c for c in app.get("segmented_control") if c.key == "planning_width_ru")
    control.set_value(width).run()
    assert not app.exception


def test_planning_with_nothing_known(app: AppTest) -> None:
    go(app, "plan", view="works")
    assert "по обычным значениям" in words(app)
    table, load = [table.value for table in app.table]
    assert len(load) == 4 and "План надёжный" in words(app)
    widths = [float(cell.strip("* ✓").replace(",", ".")) for cell in table["Ширина"]]
    assert widths == sorted(widths, reverse=True)
    assert "Если" not in words(app)


@pytest.mark.slow
def test_planning_from_the_last_round(app: AppTest) -> None:
    open_example(app)
    go(app, "plan", view="works")
    rows = app.table[0].value
    assert len(rows) == 5
    assert "Чтобы по всем критериям" in words(app)
    before = rows["Для ширины 0,30"].astype(int)
    narrow(app, 0.2)
    after = app.table[0].value["Для ширины 0,20"].astype(int)
    assert (after > before).all()


def test_raters_a_work_from_the_last_round(app: AppTest) -> None:
    open_example(app)
    go(app, "plan", view="works")
    assert "Откуда разнообразие отдельных баллов" in words(app)
    (table,) = [table.value for table in app.table if "Проверяющих на работу" in table.value]
    assert list(table["Проверяющих на работу"]) == ["1", "2", "3", "4", "5"]
    phi = [float(cell.replace(",", ".")) for cell in table["Φ, именно эти критерии"]]
    error = [float(cell.replace(",", ".")) for cell in table["Погрешность итога, баллов"]]
    assert phi == sorted(phi) and error == sorted(error, reverse=True)


def test_behind_the_figures_when_asked(app: AppTest) -> None:
    open_example(app)
    go(app, "criterion", c="4")
    assert "Без каждого проверяющего" not in words(app)
    next(toggle for toggle in app.toggle if toggle.key.startswith("behind_")).set_value(True).run()
    assert not app.exception
    assert "Без каждого проверяющего" in words(app)
    columns = [set(table.value) for table in app.table]
    assert any({"Наблюдаемое согласие", "Наибольшая каппа"} <= names for names in columns)
    assert any("Индекс частоты" in names for names in columns)


def test_what_cannot_be_had_is_said_and_what_can_is_promised_with_its_chance(app: AppTest) -> None:
    open_example(app)
    go(app, "plan", view="works")
    narrow(app, 0.1)
    assert "больше 1000" in words(app).replace("\u00a0", "") and "недостижим" in words(app)
    next(radio for radio in app.radio if radio.key.startswith("planning_basis")).set_value("nothing").run()
    app.selectbox(key="planning_levels_ru").set_value(2).run()
    shown = words(app).replace("\u00a0", " ")
    assert "с вероятностью 80 %" in shown and f"**{works_for_verdict(usual(2))}**" in shown
    assert "не меньше 90 % или не больше 10 %" in shown


def test_the_plan_of_who_scores_what(app: AppTest) -> None:
    go(app, "plan", view="works")
    count = next(box for box in app.number_input if box.key.startswith("planned_works"))
    people = next(box for box in app.text_input if box.key.startswith("planned_raters"))
    count.set_value(12)
    people.set_value("Э-01, Э-02, Э-03").run()
    assert "12 работ, из них якорных: 5; 3 проверяющих" in words(app)
    assert "вывода о согласованности не будет" in words(app)
    assert any(button.label == "Скачать план (Excel)" for button in app.get("download_button"))
    app.button(key="planning_session").click().run()
    assert not app.exception
    assert app.text_area(key="session_works").value == "12"
    assert app.text_area(key="session_raters").value == "Э-01, Э-02, Э-03"
