"""Scoring in the app as people take it: the leader deals, two teachers score blind, a round comes of it."""

from __future__ import annotations

import json
import re

import pytest
from streamlit.testing.v1 import AppTest
from walks.people import WORKS, Codes, click, enter, everything, score, visitor, words
from walks.steps import go

from raters.store import open_store
from raters.terms import ScoringSession, SubmittedScores


def test_from_the_plan_to_the_round(leader: AppTest, codes: Codes) -> None:
    first = enter(visitor(leader, "teacher", "scoring"), codes["Э-01"])
    assert "Оценено 0 из 6" in everything(first)
    seen = [score(first, "2.0"), score(first, "3.0")]
    paused = score(first, "1.0", "спорно", done=False)

    second = enter(visitor(leader, "teacher", "scoring"), codes["Э-02"].replace("-", " "))
    for level in ("2.0", "3.0", "1.0", "0.0", "2.0", "blank"):
        score(second, level)
    assert "Все работы оценены, спасибо" in words(second)

    click(leader, "Обновить")
    assert "2 из 6" in words(leader) and "6 из 6" in words(leader)

    first = enter(visitor(leader, "teacher", "scoring"), codes["Э-01"])
    assert first.subheader[0].value.replace("\\", "") == paused
    assert {choice.value for choice in first.main.radio} == {"1.0"}
    click(first, "Сохранить и дальше")
    for level in ("0.0", "2.0", "2.0"):
        seen.append(score(first, level))
    assert len({*seen, paused}) == WORKS

    click(click(leader, "Обновить"), "Закрыть проверку")
    assert "«нет ответа»: 4" in words(leader)
    click(leader, "Сохранить и посчитать")
    assert leader.title[0].value == "Входная \\*работа\\*" and "Критериев: 4" in words(leader)
    assert len(go(leader, "round", view="criteria").table[0].value) == 4
    store = open_store()
    [kept] = store.find(ScoringSession)
    assert kept.value.round == store.rounds()[0].id
    assert len(store.load(kept.value.round).table.scores) == 4 * (2 * WORKS - 1)

    click(first, "Закончить и выйти")
    closed = enter(first, codes["Э-01"])
    assert "уже закрыта" in words(closed) and not closed.main.radio


@pytest.mark.slow
def test_nobody_sees_the_others_scores(leader: AppTest, codes: Codes) -> None:
    second = enter(visitor(leader, "teacher", "scoring"), codes["Э-02"])
    for _ in range(WORKS):
        score(second, "3.0", "СЕКРЕТ")
    assert "СЕКРЕТ" in everything(second)

    first = enter(visitor(leader, "teacher", "scoring"), codes["Э-01"])
    score(first, "1.0")
    shown = everything(first)
    assert "СЕКРЕТ" not in shown and codes["Э-02"] not in shown and "Э-02" not in shown
    assert not re.search(r"\b3\b", "".join(str(t.value.to_numpy()) for t in first.table))
    assert all(choice.value is None for choice in first.main.radio)

    click(leader, "Обновить")
    assert "СЕКРЕТ" not in everything(leader)
    assert not any(choice.value for choice in leader.main.radio)


def test_an_unknown_code_opens_nothing(leader: AppTest, codes: Codes) -> None:
    teacher = visitor(leader, "teacher", "scoring")
    for code in ("", "1234-5678-9012", codes["Э-01"][:-1]):
        enter(teacher, code)
        assert "Такого кода нет" in teacher.error[0].value and not teacher.main.radio


def test_the_code_stays_out_of_the_address(leader: AppTest, codes: Codes) -> None:
    teacher = enter(visitor(leader, "teacher", "scoring"), codes["Э-01"])
    assert codes["Э-01"] not in json.dumps(dict(teacher.query_params), ensure_ascii=False)
    teacher.sidebar.get("segmented_control")[0].set_value("en").run()
    assert teacher.title[0].value == "Score works" and teacher.main.radio


def test_a_criterion_without_a_choice_is_named(leader: AppTest, codes: Codes) -> None:
    teacher = enter(visitor(leader, "teacher", "scoring"), codes["Э-01"])
    teacher.main.radio[1].set_value("1.0").run()
    click(teacher, "Сохранить и дальше")
    assert "К1, К3, К4" in teacher.error[0].value
    click(teacher, "Нет ответа по всей работе")
    click(teacher, "Сохранить и дальше")
    [kept] = open_store().find(SubmittedScores, open_store().find(ScoringSession)[0].key)
    assert set(kept.value.scores.values()) == {None}


def test_a_work_is_put_off_and_jumped_to(leader: AppTest, codes: Codes) -> None:
    teacher = enter(visitor(leader, "teacher", "scoring"), codes["Э-01"])
    before = teacher.subheader[0].value
    click(teacher, "Отложить")
    assert teacher.subheader[0].value != before
    box = next(box for box in teacher.selectbox if (box.key or "").startswith("scoring_go"))
    box.select(before.replace("\\", "").removeprefix("Работа ")).run()
    assert teacher.subheader[0].value == before


def test_a_work_given_back_is_a_draft_again(leader: AppTest, codes: Codes) -> None:
    teacher = enter(visitor(leader, "teacher", "scoring"), codes["Э-01"])
    work = score(teacher, "3.0", "скажите мне")
    click(leader, "Обновить")
    click(leader, "Вернуть")
    assert "0 из 6" in words(leader) and "скажите мне" not in everything(leader)
    teacher = enter(visitor(leader, "teacher", "scoring"), codes["Э-01"])
    box = next(box for box in teacher.selectbox if (box.key or "").startswith("scoring_go"))
    box.select(work.removeprefix("Работа ")).run()
    assert {choice.value for choice in teacher.main.radio} == {"3.0"}


def test_a_closed_session_opens_again_or_is_deleted(leader: AppTest, codes: Codes) -> None:
    click(leader, "Закрыть проверку")
    assert "закрывать нечего" in leader.error[0].value
    teacher = enter(visitor(leader, "teacher", "scoring"), codes["Э-01"])
    score(teacher, "3.0")
    click(leader, "Закрыть проверку")
    assert "Не дошло 11 оцениваний из 12" in leader.warning[0].value
    for choice in teacher.main.radio:
        choice.set_value("1.0")
    click(teacher, "Сохранить и дальше")
    assert "уже закрыта" in words(teacher)
    click(leader, "Открыть снова")
    click(teacher, "Закончить и выйти")
    score(enter(teacher, codes["Э-01"]), "2.0")
    click(leader, "Удалить проверку")
    next(button for button in leader.button if button.key == "confirm_delete").click().run()
    assert open_store().find(ScoringSession) == ()
    teacher.run()
    assert "больше нет" in teacher.error[0].value


def test_names_instead_of_codes_are_refused(app: AppTest) -> None:
    app.switch_page("app_pages/sessions.py").run()
    app.text_input(key="session_title").set_value("Т")
    app.text_area(key="session_raters").set_value("Иванова Мария, Э-02")
    click(app, "Составить план")
    assert "личные данные" in app.error[0].value
    assert not any(button.label == "Начать проверку" for button in app.button)
