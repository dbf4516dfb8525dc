"""A rubric of the school: copied, edited, saved as a version, used for an upload, kept by the round."""

from __future__ import annotations

from pathlib import Path

import pytest
from intake.forms import filled
from streamlit.testing.v1 import AppTest
from walks.score_sheets import Rows, as_xlsx
from walks.steps import click, go, upload, words

from raters.intake import template
from raters.rubrics import read_rubric, shipped, write_rubric
from raters.store import open_store
from raters.terms import Criterion, Rubric, RubricHistory, Scale

GENERAL = "Аналитическая рубрика, общая"


def field(app: AppTest, name: str, row: int | None = None):
    """The field of the form, of the criterion in this row."""
    end = f"_{name}" if row is None else f"_{row}_{name}"
    boxes = [*app.text_input, *app.text_area]
    return next(box for box in boxes if (box.key or "").startswith("rubric_") and box.key.endswith(end))


def copy(app: AppTest, name: str = GENERAL) -> AppTest:
    go(app, "rubrics")
    box = app.selectbox(key="rubric_shown_ru")
    box.select(next(option for option in box.options if name in option)).run()
    app.button(key="rubric_copy").click().run()
    assert not app.exception
    return app


def save(app: AppTest) -> AppTest:
    app.button(key="rubric_save").click().run()
    assert not app.exception
    return app


def own(app: AppTest, rows: int = 2) -> AppTest:
    """A rubric of two criteria, К1 (0-3) and К2 (0-2), kept as version 1."""
    copy(app)
    field(app, "name").set_value("Наша рубрика")
    for _ in range(4 - rows):
        next(b for b in reversed(app.button) if b.label == "Убрать критерий").click().run()
    field(app, "scale", 1).set_value("0-2")
    field(app, "descriptors", 1).set_value("нет\nчастично\nда")
    return save(app)


def history(tmp_path: Path) -> RubricHistory:
    [kept] = open_store(f"sqlite:///{tmp_path / 'rounds.db'}").find(RubricHistory)
    return kept.value


def test_copy_edit_save_and_use_for_an_upload(app: AppTest, rows: Rows, tmp_path: Path) -> None:
    own(app)
    assert "Сохранено: Наша рубрика (2025) · версия 1" in words(app).replace("\\", "")
    upload(app, "баллы.xlsx", as_xlsx(rows))
    way = next(group for group in app.get("segmented_control") if group.key.startswith("way_"))
    way.set_value("shipped").run()
    box = next(box for box in app.selectbox if (box.key or "").startswith("rubric_"))
    box.select("Наша рубрика (2025) · версия 1").run()
    app.text_input(key="round_title").set_value("Октябрь")
    click(app, "Сохранить и посчитать")
    store = open_store(f"sqlite:///{tmp_path / 'rounds.db'}")
    rubric = store.load(store.rounds()[0].id).table.rubric
    assert (rubric.name, rubric.version) == ("Наша рубрика", 1)
    assert rubric.criterion("К2").descriptors == ("нет", "частично", "да")
    assert "версия 1" in words(app)


def test_every_save_is_a_version_and_the_earlier_ones_can_be_read(app: AppTest, tmp_path: Path) -> None:
    own(app)
    app.button(key="rubric_edit").click().run()
    field(app, "total").set_value("4")
    save(app)
    assert "сумма баллов двух проверяющих расходится на 4 балла" in words(app)
    version = next(box for box in app.selectbox if box.label == "Версия")
    assert version.options == ["2", "1"]
    version.set_value(1).run()
    assert "расходится на 3 балла" in words(app) and "прежняя версия" in words(app)
    assert [rubric.version for rubric in history(tmp_path).versions] == [1, 2]
    go(app, "sessions")
    assert "Наша рубрика (2025) · версия 2" in app.selectbox(key="session_rubric").options


def test_every_slip_stands_under_its_field(app: AppTest) -> None:
    copy(app)
    field(app, "name").set_value(" ")
    field(app, "scale", 0).set_value("высокий")
    field(app, "limit", 1).set_value("9")
    field(app, "year").set_value("давно")
    save(app)
    assert len(app.error) == 5 and "Исправьте 4 отмеченных места" in words(app)
    field(app, "name").set_value("Наша").run()
    assert len(app.error) == 4 and "Исправьте 3 отмеченных места" in words(app)
    assert field(app, "scale", 0).value == "высокий"


def test_criteria_are_added_moved_and_removed(app: AppTest, tmp_path: Path) -> None:
    copy(app)
    app.button(key="rubric_add").click().run()
    field(app, "code", 4).set_value("К5")
    for _ in range(2):
        next(b for b in app.button if b.key and b.key.endswith("_4_up")).click().run()
    next(b for b in app.button if b.label == "Убрать критерий").click().run()
    save(app)
    assert [c.code for c in history(tmp_path).latest.criteria] == ["К2", "К5", "К3", "К4"]


def test_what_was_typed_outlives_a_look_at_another_page(app: AppTest) -> None:
    copy(app)
    field(app, "title", 2).set_value("Построение").run()
    go(app, "rounds")
    go(app, "rubrics")
    assert field(app, "title", 2).value == "Построение"


def test_two_people_at_once_lose_nothing(app: AppTest, tmp_path: Path) -> None:
    own(app)
    app.button(key="rubric_edit").click().run()
    field(app, "source").set_value("моё")
    store = open_store(f"sqlite:///{tmp_path / 'rounds.db'}")
    [kept] = store.find(RubricHistory)
    store.put(kept.value.saved(read_rubric(write_rubric(kept.value.latest), "x")), kept.key)
    save(app)
    assert "кто-то другой изменил" in words(app) and "Ваши правки на месте" in words(app)
    assert field(app, "source").value == "моё"
    save(app)
    assert [rubric.source == "моё" for rubric in history(tmp_path).versions] == [False, False, True]


def test_a_rubric_goes_out_as_a_file_and_comes_in_again(app: AppTest, tmp_path: Path) -> None:
    go(app, "rubrics")
    content = write_rubric(next(r for r in shipped() if r.name.startswith("ЕГЭ, история")))
    app.file_uploader[0].upload("история.toml", content).run()
    assert field(app, "name").value.startswith("ЕГЭ, история")
    save(app)
    assert history(tmp_path).latest.third_check.differing == 4
    assert app.get("download_button")


def test_a_file_that_is_no_rubric_is_explained(app: AppTest) -> None:
    go(app, "rubrics")
    app.file_uploader[0].upload("моя.toml", b"name = ").run()
    assert "моя" in app.error[0].value and not app.exception


@pytest.mark.slow
def test_a_long_rubric_is_turned_over_and_loses_nothing(app: AppTest, tmp_path: Path) -> None:
    go(app, "rubrics")
    long = Rubric("ВПР", tuple(Criterion(f"З{n}", Scale((0, 1, 2))) for n in range(1, 46)))
    app.file_uploader[0].upload("впр.toml", write_rubric(long)).run()
    field(app, "title", 3).set_value("Первая страница").run()

    def turn(start: int) -> None:
        next(g for g in app.get("segmented_control") if "_group_" in (g.key or "")).set_value(start).run()

    turn(40)
    field(app, "scale", 44).set_value("?").run()
    turn(0)
    save(app)
    assert "Отмечено у критериев: З45" in words(app)
    turn(40)
    field(app, "scale", 44).set_value("0-5").run()
    app.button(key="rubric_add").click().run()
    field(app, "code", 45).set_value("З46")
    save(app)
    kept = history(tmp_path).latest.criteria
    assert [len(kept), kept[3].title, kept[44].scale.maximum] == [46, "Первая страница", 5]


def test_two_rubrics_never_have_one_name(app: AppTest) -> None:
    own(app)
    copy(app)
    field(app, "name").set_value("наша рубрика")
    save(app)
    assert "в школе уже есть" in words(app)


def test_a_removed_rubric_leaves_the_list(app: AppTest) -> None:
    own(app)
    app.button(key="rubric_remove").click().run()
    assert "со всеми версиями" in words(app)
    app.button(key="confirm_rubric").click().run()
    assert not any("Наша рубрика" in option for option in app.selectbox(key="rubric_shown_ru").options)


def test_the_teacher_reads_and_does_not_edit(app: AppTest) -> None:
    app.sidebar.radio(key="role_of_ru").set_value("teacher").run()
    go(app, "rubrics")
    assert "меняет руководитель семинара" in words(app)
    assert not any(button.key in ("rubric_copy", "rubric_edit", "rubric_new") for button in app.button)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_shipped_rubric_can_be_read(app: AppTest, language: str) -> None:
    app.get("segmented_control")[0].set_value(language).run()
    go(app, "rubrics")
    for option in app.selectbox(key=f"rubric_shown_{language}").options:
        app.selectbox(key=f"rubric_shown_{language}").select(option).run()
        assert not app.exception and len(app.table[0].value) >= 2


def test_names_never_become_markup(app: AppTest) -> None:
    copy(app)
    field(app, "name").set_value("![x](http://example.org/x.png)")
    field(app, "descriptors", 0).set_value(":red[a]\n<b>\n$x$\n# c")
    save(app)
    assert "![x](" not in words(app) and ":red[a" not in words(app)


def test_forms_are_offered_for_every_rubric_and_on_the_upload_page(app: AppTest) -> None:
    own(app)
    go(app, "upload")
    assert "Наша рубрика (2025) · версия 1" in app.selectbox(key="score_sheets_rubric_ru").options
    app.number_input(key="score_sheets_raters").set_value(3).run()
    labels = [button.proto.label for button in app.get("download_button")]
    assert labels == ["Скачать таблицу", "Скачать листы для печати (PDF)"]
    go(app, "rubrics")
    assert len(app.get("download_button")) == 3


def test_a_filled_template_brings_its_whole_rubric(app: AppTest, tmp_path: Path) -> None:
    own(app)
    rubric = history(tmp_path).latest
    upload(app, "баллы.xlsx", filled(template(rubric, works=20), rubric))
    app.text_input(key="round_title").set_value("Октябрь")
    click(app, "Сохранить и посчитать")
    store = open_store(f"sqlite:///{tmp_path / 'rounds.db'}")
    assert store.load(store.rounds()[0].id).table.rubric == rubric
