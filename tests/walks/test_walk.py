"""The walk as a person takes it, page by page, without a browser."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from walks.score_sheets import ROOT, Rows, as_csv, as_xlsx
from walks.steps import charts, click, confirm_scales, go, open_example, upload, words

from raters.intake import template
from raters.rubrics import shipped


def test_example_to_summary(app: AppTest) -> None:
    open_example(app)
    assert app.title[0].value == "Пример, раунд 1"
    assert "Синтетические данные" in words(app)
    assert len(go(app, "round", view="criteria").table[0].value) == 5
    assert "нужна калибровка" in words(app)
    overview = words(go(app, "round"))
    assert "Калибровка нужна: К3, К4. Ещё 3 критерия могут подождать." in overview
    assert "у всех одинаково: 26 из 60" in overview and "Неясна граница" in overview
    assert len(charts(go(app, "criterion", c="4"))) == 2  # matrix, causes
    where = words(app)
    assert "работ получили и 1, и 2" in where and "Границу 1|2 пересекают" in where
    assert "Неясна граница" in where and "Ещё 1" in where and "Уже 2" in where

    go(app, "plan")
    assert "Что сделать" in words(app) and "Неясна граница" in words(app)

    raters = words(go(app, "round", view="raters"))
    assert "По К4 мягче других Э-02; по К4 строже других Э-05; по К5 строже других Э-05; в целом" in raters
    assert "Реже всех совпадают Э-01 и Э-07" in raters and "общих работ у пары от 9 до 10" in raters
    assert "10 общих работ, разошлись в 10 работах" in words(go(app, "round", view="raters", pair="1"))
    assert len(charts(go(app, "round", view="raters", pair="999"))) == 1

    app.sidebar.radio(key="role_of_ru").set_value("principal").run()
    go(app, "home")
    save, *_others = app.get("download_button")
    assert save.proto.label == "Скачать справку (PDF)"
    outcome = words(app)
    assert all(name in outcome for name in ("К1", "К2", "К3", "К4", "К5", "предложено"))
    assert "Числа пересчитаны" in outcome


def test_example_is_kept_once(app: AppTest) -> None:
    open_example(app)
    open_example(go(app, "rounds"))
    go(app, "rounds")
    assert len([button for button in app.button if button.label == "Открыть"]) == 3


@pytest.mark.parametrize(("name", "pack"), [("баллы.xlsx", as_xlsx), ("баллы.csv", as_csv)])
def test_upload_to_agreement(app: AppTest, rows: Rows, name: str, pack: Callable[[Rows], bytes]) -> None:
    upload(app, name, pack(rows))
    assert "**40** работ" in words(app) and "**160** баллов" in words(app)
    confirm_scales(app)
    assert "замечаний нет" in words(app)
    app.text_input(key="round_title").set_value("Октябрь, 8 класс")
    click(app, "Сохранить и посчитать")
    assert app.title[0].value == "Октябрь, 8 класс"
    assert "Синтетические данные" not in words(app)
    go(app, "round", view="criteria")
    assert [row.split("**")[1] for row in app.table[0].value["Критерий"]] == ["К1", "К2"]


def test_a_round_needs_a_title(app: AppTest, rows: Rows) -> None:
    confirm_scales(upload(app, "баллы.xlsx", as_xlsx(rows)))
    click(app, "Сохранить и посчитать")
    assert "Дайте раунду название" in words(app)


@pytest.mark.slow
def test_kept_after_a_restart(app: AppTest, rows: Rows) -> None:
    confirm_scales(upload(app, "баллы.csv", as_csv(rows)))
    app.text_input(key="round_title").set_value("Октябрь")
    click(app, "Сохранить и посчитать")
    later = AppTest.from_file(app._script_path, default_timeout=60).run()
    later.sidebar.radio(key="role_of_ru").set_value("principal").run()
    assert "Октябрь" in words(go(later, "home"))


def test_every_bad_cell_is_named_at_once(app: AppTest, rows: Rows) -> None:
    spoilt = [list(row) for row in rows]
    spoilt[3][2], spoilt[5][3] = 7, "да"
    confirm_scales(upload(app, "баллы.xlsx", as_xlsx(spoilt)))
    assert "Баллы\\!C4" in words(app) and "Баллы\\!D6" in words(app)
    assert not any(button.label == "Сохранить и посчитать" for button in app.button)


def test_not_a_table(app: AppTest) -> None:
    upload(app, "письмо.xlsx", b"%PDF-1.7 not a workbook")
    assert app.error and "письмо" in app.error[0].value


def test_a_file_may_declare_its_scales(app: AppTest) -> None:
    upload(app, "round-1.xlsx", (ROOT / "data" / "example" / "round-1.xlsx").read_bytes())
    assert "**К5** 0–4" in words(app) and "замечаний нет" in words(app)
    app.text_input(key="round_title").set_value("Проба")
    click(app, "Сохранить и посчитать")
    assert "Синтетические данные" in words(app)


def test_a_ready_rubric_must_fit_the_file(app: AppTest, rows: Rows) -> None:
    upload(app, "баллы.csv", as_csv(rows))
    way = next(group for group in app.get("segmented_control") if group.key.startswith("way_"))
    way.set_value("shipped").run()
    box = next(box for box in app.selectbox if (box.key or "").startswith("rubric_"))
    box.select(next(option for option in box.options if "Итоговое сочинение" in option)).run()
    assert not app.exception
    assert app.error and "К1" in app.error[0].value


def test_an_empty_template_says_what_is_missing(app: AppTest) -> None:
    upload(app, "шаблон.xlsx", template(shipped()[0]))
    assert "баллов в ней пока нет" in words(app)


def test_the_template_is_offered(app: AppTest) -> None:
    [save] = app.get("download_button")
    assert save.proto.label == "Скачать шаблон"


def test_a_scale_nobody_understands_is_explained(app: AppTest, rows: Rows) -> None:
    upload(app, "баллы.csv", as_csv(rows))
    next(field for field in app.text_input if field.label == "К1").set_value("высокий")
    click(app, "Подтвердить шкалы")
    assert "высокий" in app.error[0].value
    assert not app.get("date_input")


def test_names_in_a_file_never_become_markup(app: AppTest, rows: Rows) -> None:
    spoilt = [list(row) for row in rows]
    for row in spoilt[1:3]:
        row[0] = "![x](http://example.org/x.png)"
    confirm_scales(upload(app, "баллы.xlsx", as_xlsx(spoilt)))
    markdown = [element.value for kind in ("markdown", "caption") for element in app.get(kind)]
    assert not any("![x](" in shown for shown in markdown)  # what is HTML is no Markdown, and is escaped


def test_pages_without_a_round_show_a_way_forward(app: AppTest) -> None:
    for page in ("round", "criterion", "plan", "rounds"):
        assert "Пока нет" in words(go(app, page)) or "появятся" in words(app)
        assert app.get("page_link")


@pytest.mark.slow
def test_each_role_has_its_pages(app: AppTest) -> None:
    open_example(app)
    with pytest.raises(ValueError):
        app.switch_page("app_pages/school.py")
    app.sidebar.radio(key="role_of_ru").set_value("teacher").run()
    go(app, "mine")
    with pytest.raises(ValueError):
        app.switch_page("app_pages/round.py")


def test_a_teacher_sees_only_the_own_code(app: AppTest) -> None:
    open_example(app)
    app.sidebar.radio(key="role_of_ru").set_value("teacher").run()
    go(app, "mine")
    box = next(box for box in app.selectbox if box.key and box.key.startswith("own_"))
    box.select("Э-05").run()
    shown = words(app) + json.dumps(charts(app), ensure_ascii=False)
    assert "ниже коллег" in shown
    assert not any(f"Э-0{number}" in shown for number in (1, 2, 3, 4, 6, 7, 8))


def test_english(app: AppTest) -> None:
    app.get("segmented_control")[0].set_value("en").run()
    open_example(app)
    assert "Criteria: 5" in words(app)
    assert "needs calibration" in words(app)


def test_delete_with_everything(app: AppTest) -> None:
    open_example(app)
    go(app, "rounds")
    click(app, "Удалить")
    assert "Вернуть его нельзя" in words(app)
    next(button for button in app.button if (button.key or "").startswith("confirm_")).click().run()
    assert len([button for button in app.button if button.label == "Открыть"]) == 2


def test_a_store_out_of_order_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RATERS_DATABASE_URL", f"sqlite:///{tmp_path / 'nowhere' / 'rounds.db'}")
    app = AppTest.from_file(ROOT / "raters" / "ui" / "main.py", default_timeout=60).run()
    assert not app.exception
    assert "Хранилище данных сейчас недоступно" in app.error[0].value


def test_a_failing_page_tells_no_secrets() -> None:
    def page() -> None:
        from raters.ui import widgets

        widgets.show_failure(ValueError("пароль"))

    app = AppTest.from_function(page, default_timeout=60).run()
    assert "Обновите страницу" in app.error[0].value
    assert "пароль" not in app.error[0].value
