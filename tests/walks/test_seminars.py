"""The leader's walk: cards, decisions, schedule, and from round to round."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest
from walks.steps import charts, go, open_example, words

from raters.store import open_store
from raters.terms import PlannedSeminar


@pytest.fixture
def seminars(app: AppTest) -> AppTest:
    return go(open_example(app), "plan")


def widget(app: AppTest, kind: str, name: str, key: str = "rewrite_boundary|К4"):
    found = [item for item in app.get(kind) if (item.key or "").startswith(f"plan_{name}_")]
    return next(item for item in found if key in item.key)


def press(app: AppTest, name: str, key: str = "rewrite_boundary|К4") -> None:
    widget(app, "button", name, key).click().run()
    assert not app.exception


def kept(app: AppTest) -> dict[str, PlannedSeminar]:
    """What the store holds beside the round in the address."""
    return {paper.key: paper.value for paper in open_store().find(PlannedSeminar, app.session_state["round"])}


def test_a_card_says_why_what_for_and_how(seminars: AppTest) -> None:
    shown = words(seminars)
    assert "На новых работах \\(не меньше 30\\) доля расхождений на границе 1\\|2" in shown
    assert "верх этого балла" in shown and "низ этого балла" in shown
    assert "ясный образец балла" in shown
    agendas = [table.value["Минуты"] for table in seminars.table if "Минуты" in table.value]
    assert all(minutes.iloc[0].startswith("0–") for minutes in agendas)
    # The rework of a criterion, the boundary, the disputed works.
    assert [minutes.iloc[-1].partition("–")[2] for minutes in agendas[:3]] == ["120", "90", "60"]


def test_accept_with_changes(seminars: AppTest) -> None:
    widget(seminars, "text_input", "title").set_value("Граница 1 и 2 в К4")
    widget(seminars, "text_input", "responsible").set_value("=Завуч *по УВР*")
    widget(seminars, "number_input", "minutes").set_value(75)
    press(seminars, "accept")
    assert "Сохранено: принято" in words(seminars)
    planned = kept(seminars)["rewrite_boundary|К4"]
    assert (planned.title, planned.minutes, planned.status) == ("Граница 1 и 2 в К4", 75, "accepted")
    [schedule] = [table.value for table in seminars.table if "Ответственный" in table.value]
    assert schedule["Мероприятие"].iloc[0] == "Граница 1 и 2 в К4"
    assert schedule["Ответственный"].iloc[0] == "=Завуч \\*по УВР\\*"
    [save] = seminars.get("download_button")
    assert save.proto.label == "Скачать план-график (CSV)"


def test_a_dismissal_needs_a_reason(seminars: AppTest) -> None:
    press(seminars, "dismiss")
    assert "Укажите причину" in words(seminars)
    assert not kept(seminars)
    widget(seminars, "text_input", "reason").set_value("Критерий отменён")
    press(seminars, "dismiss")
    assert "Причина: Критерий отменён" in words(seminars)
    assert kept(seminars)["rewrite_boundary|К4"].status == "dismissed"


def test_two_leaders_do_not_overwrite_each_other(seminars: AppTest) -> None:
    store, round_id = open_store(), seminars.session_state["round"]
    press(seminars, "postpone")
    theirs = kept(seminars)["rewrite_boundary|К4"]
    assert theirs.title == ""  # the usual name follows the reader's language
    store.put(theirs, "rewrite_boundary|К4", owner=round_id)
    press(seminars, "accept")
    assert kept(seminars)["rewrite_boundary|К4"].status == "postponed"
    assert seminars.error


def test_the_projector_shows_no_codes(seminars: AppTest) -> None:
    assert "Э-05" in words(seminars)
    seminars.toggle[0].set_value(True).run()
    assert not seminars.exception
    shown = words(seminars)
    assert "Повестка" in shown and "Э-0" not in shown
    assert not any((button.key or "").startswith("plan_") for button in seminars.button)


def test_progress_tells_the_story_of_the_example(app: AppTest) -> None:
    go(open_example(app), "progress")
    assert [header.value for header in app.header][1:] == [
        "Пример, раунд 2 → Пример, раунд 3",
        "Пример, раунд 1 → Пример, раунд 2",
    ]
    later, earlier = (table.value["Итог"].tolist() for table in app.table)
    said = [["улучшение" in cell for cell in column] for column in (earlier, later)]
    assert said == [[False, False, False, True, False], [False, False, True, False, False]]
    assert len(charts(app)) == 1
    assert "По всем критериям вместе — улучшение" in words(app)


@pytest.mark.slow
def test_a_round_can_be_linked_and_unlinked(app: AppTest) -> None:
    go(open_example(app), "rounds")
    box = next(box for box in app.selectbox if (box.key or "").startswith("previous_") and box.value)
    box.select(None).run()
    assert not app.exception
    first = app.session_state["round"]
    others = [box for box in app.selectbox if (box.key or "").startswith(f"previous_{first}")]
    others[0].select(others[0].options[1]).run()
    assert not app.exception
    assert app.error or open_store().load(first).previous


def test_the_principal_sees_progress_without_codes(app: AppTest) -> None:
    open_example(app)
    app.sidebar.radio(key="role_of_ru").set_value("principal").run()
    go(app, "progress")
    assert "Э-0" not in words(app)
