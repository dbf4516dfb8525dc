"""Tables put right by hand alone: whatever was understood is wiped out first, then said column by column."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Selectbox
from walks.score_sheets import Rows, as_csv, as_xlsx
from walks.steps import click, upload, words

WORKS = range(1, 13)


def chip(app: AppTest, column: int) -> Selectbox:
    """The role over a column."""
    found = (
        box for box in app.selectbox if re.fullmatch(rf"role_.*_(True|False)_{column}_\w+_ru", box.key or "")
    )
    return next(found)


def say(app: AppTest, **roles: str) -> None:
    """c0="work" and so on."""
    for name, role in roles.items():
        chip(app, int(name[1:])).set_value(role).run()
        assert not app.exception


def wiped(app: AppTest, columns: Iterable[int]) -> None:
    for column in columns:
        say(app, **{f"c{column}": "aside"})
    assert "Не понимаем, где работы и баллы" in words(app)


def mark(work: int, other: int) -> int:
    return (work * 7 + other * 3) % 4


def test_two_checks_of_two_criteria_in_words_nobody_knows(app: AppTest) -> None:
    rows: Rows = [
        ["нечто", "аа", "бб", "вв", "гг"],
        *([f"z{w}", *(mark(w, k) for k in range(4))] for w in WORKS),
    ]
    upload(app, "таблица.csv", as_csv(rows))
    wiped(app, range(5))
    say(app, c0="work", c1="mark", c2="mark", c3="mark", c4="mark")
    click(app, "Проверки стоят рядом")
    seen = words(app)
    assert "**12** работ" in seen and "**2** проверяющих" in seen and "**2** критерия" in seen
    click(app, "Отменить последнее")
    assert "**1** проверяющий" in words(app)


def test_all_criteria_of_the_first_check_stand_first(app: AppTest) -> None:
    rows: Rows = [["x", "a", "b", "c", "d"], *([f"z{w}", *(mark(w, k) for k in range(4))] for w in WORKS)]
    upload(app, "таблица.xlsx", as_xlsx(rows))
    wiped(app, range(5))
    say(app, c0="work", c1="mark", c2="mark", c3="mark", c4="mark")
    click(app, "Сначала все критерии первой проверки")
    chosen = [str(role.label) for role in app.selectbox if str(role.key).startswith("role_")]
    assert len(chosen) == 5
    assert "**2** проверяющих" in words(app) and "**48** баллов" in words(app)


def test_one_row_a_score(app: AppTest) -> None:
    rows: Rows = [["p", "q", "r", "s"]]
    rows += [[f"z{w}", f"e{e}", c, mark(w, e)] for w in WORKS for e in (1, 2) for c in ("один", "два")]
    upload(app, "таблица.csv", as_csv(rows))
    wiped(app, range(4))
    say(app, c0="work", c1="rater", c2="criterion", c3="mark")
    seen = words(app)
    assert "**12** работ" in seen and "**2** проверяющих" in seen and "**2** критерия" in seen


@pytest.mark.parametrize("named", ["works", "nothing"])
def test_every_column_is_a_rater(app: AppTest, named: str) -> None:
    rows: Rows = [["k", "u", "v", "w"], *([f"z{w}", *(mark(w, k) for k in range(3))] for w in WORKS)]
    upload(app, "таблица.csv", as_csv(rows))
    wiped(app, range(4))
    say(app, c1="mark", c2="mark", c3="mark", **({"c0": "work"} if named == "works" else {}))
    click(app, "Каждый столбец — проверяющий")
    assert "**12** работ" in words(app) and "**3** проверяющих" in words(app)


def test_a_table_on_its_side_is_turned(app: AppTest) -> None:
    rows: Rows = [
        ["k", *(f"z{w}" for w in WORKS)],
        *([name, *(mark(w, k) for w in WORKS)] for k, name in enumerate(["u", "v"])),
    ]
    upload(app, "таблица.csv", as_csv(rows))
    click(app, "Повернуть таблицу")
    if chip(app, 1).key and "_True_" not in chip(app, 1).key:
        click(app, "Повернуть таблицу")
    say(app, c0="work", c1="mark", c2="mark")
    click(app, "Каждый столбец — проверяющий")
    assert "**12** работ" in words(app) and "**2** проверяющих" in words(app)
