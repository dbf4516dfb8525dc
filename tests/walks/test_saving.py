"""A choice is said to be saved, or said not to be, and is never lost: not by a fault, not by another tab."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from walks.people import Codes, click, enter, visitor, words

from raters.problems import Problem, Refused
from raters.store import Store
from raters.terms import DraftScores


def kept(app: AppTest) -> DraftScores:
    from raters.store import open_store
    from raters.terms import ScoringSession

    store = open_store()
    session = store.find(ScoringSession)[0].value
    return next(iter(store.find(DraftScores, session.id))).value


@pytest.fixture
def teacher(leader: AppTest, codes: Codes) -> AppTest:
    return enter(visitor(leader, "teacher", "scoring"), codes["Э-01"])


def test_a_choice_says_when_it_was_saved(teacher: AppTest) -> None:
    teacher.main.radio[0].set_value("2.0").run()
    assert re.search(r"сохранено \d\d:\d\d", words(teacher))


def test_a_choice_that_is_not_saved_says_so_stays_and_is_saved_later(
    teacher: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> int:
        raise Refused([Problem("store_full", facts={"store": "raters.db"})])

    with monkeypatch.context() as patched:
        patched.setattr(Store, "put", full)
        teacher.main.radio[0].set_value("2.0").run()
        assert not teacher.exception
        assert "Не сохранено" in words(teacher) and "кончилось место" in words(teacher)
        assert teacher.main.radio[0].value == "2.0"
        assert "сохранено " not in words(teacher)
    click(teacher, "Попробовать ещё раз")
    assert "Не сохранено" not in words(teacher)
    assert 2.0 in kept(teacher).scores.values()


def test_a_fault_in_a_callback_is_no_lost_page(teacher: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> int:
        raise RuntimeError("secret detail")

    with monkeypatch.context() as patched:
        patched.setattr(Store, "put", broken)
        teacher.main.radio[0].set_value("2.0").run()
        assert not teacher.exception
        assert "Не сохранено" in words(teacher) and "secret" not in words(teacher)
    click(teacher, "Попробовать ещё раз")
    assert "Не сохранено" not in words(teacher)


def test_two_tabs_with_one_work_are_shown_both(leader: AppTest, codes: Codes) -> None:
    here = enter(visitor(leader, "teacher", "scoring"), codes["Э-01"])
    there = enter(visitor(leader, "teacher", "scoring"), codes["Э-01"])
    there.main.radio[0].set_value("1.0").run()
    here.main.radio[0].set_value("3.0").run()
    assert "ещё в одной вкладке" in words(here) and "здесь — 3, там — 1" in words(here)
    assert 1.0 in kept(here).scores.values()
    click(here, "Взять выбранное там")
    assert here.main.radio[0].value == "1.0"
    there.main.radio[0].set_value("0.0").run()
    here.main.radio[0].set_value("2.0").run()
    click(here, "Оставить выбранное здесь")
    assert 2.0 in kept(here).scores.values()
    assert "вкладке" not in words(here)


def test_the_leader_is_offered_a_backup_and_a_damaged_record(leader: AppTest, teacher: AppTest) -> None:
    from raters.store import open_store

    teacher.main.radio[0].set_value("2.0").run()
    store = open_store()
    with store.database.writing() as connection:
        connection.exec_driver_sql("UPDATE papers SET content = '{' WHERE kind = 'DraftScores'")
    leader.switch_page("app_pages/rounds.py").run()
    assert "Одна запись не читается: DraftScores" in words(leader)
    assert any(button.label == "Скачать резервную копию" for button in leader.get("download_button"))
    click(leader, "Удалить запись")
    assert store.damaged() == ()
    assert "не читается" not in words(leader)
    assert Path(str(store.database.file)).exists()
