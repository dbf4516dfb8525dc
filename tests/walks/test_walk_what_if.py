"""What if: numbers move at once, and nothing is kept."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest
from walks.steps import click, go, open_example, words


def pick(app: AppTest, part: str, *values: object) -> None:
    box = next(box for box in app.multiselect if (box.key or "").startswith(f"whatif_{part}"))
    box.set_value(list(values)).run()
    assert not app.exception


def suppose(app: AppTest, criterion: int) -> AppTest:
    """What if, for the criterion in this place of the rubric."""
    return go(app, "criterion", c=str(criterion), view="whatif")


def columns(app: AppTest) -> tuple[list[str], list[str]]:
    table = app.table[0].value
    return list(table["Сейчас"]), list(table["Что если"])


@pytest.mark.slow
def test_the_numbers_move_and_the_round_stays(app: AppTest) -> None:
    before = go(open_example(app), "round", view="criteria").table[0].value
    suppose(app, 4)
    now, then = columns(app)
    assert now == then and "Пока ничего не изменено" in words(app)

    pick(app, "levels", 1)
    now, then = columns(app)
    # К4 of the first round has its unclear boundary at 1|2
    assert "нужна калибровка" in now[0] and then[1] > now[1]
    assert "Шкала была бы 0–2 вместо 0–3" in words(app)

    pick(app, "raters", "Э-05")
    assert columns(app)[1][5] == "7"
    pick(app, "works", "W-0001")
    assert "согласованность вырастет всегда" in words(app)

    click(app, "Вернуть всё как есть")
    now, then = columns(app)
    assert now == then
    go(app, "round", view="criteria")
    assert app.table[0].value.equals(before)


def test_two_levels_cannot_be_merged(app: AppTest) -> None:
    open_example(app)
    suppose(app, 1)
    assert "объединять нечего" in words(app)


def test_with_one_rater_left_there_is_a_reason(app: AppTest) -> None:
    open_example(app)
    suppose(app, 2)
    pick(app, "raters", *(f"Э-0{number}" for number in range(1, 8)))
    assert "нет работ с двумя оценками" in columns(app)[1][1]
