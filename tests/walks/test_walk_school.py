"""Several rounds in one summary for the principal."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest
from walks.steps import go, open_example, words

from raters.access import Role


def as_principal(app: AppTest) -> AppTest:
    app.session_state["role"] = Role.PRINCIPAL
    app.run()
    return go(app, "school")


def test_with_fewer_than_two_rounds_the_page_says_what_it_is_for(app: AppTest) -> None:
    assert "собирает два раунда и больше" in words(as_principal(app))


@pytest.mark.slow
def test_the_example_school_on_one_page(app: AppTest) -> None:
    as_principal(open_example(app))
    assert not app.exception
    rounds, plan = app.table[0].value, app.table[1].value
    chosen = app.multiselect[0]
    assert len(rounds) == len(chosen.value) == 2
    assert "Единый подход" in words(app) and "Синтетические данные" in words(app)
    # two rounds of one subject and class are told apart by their days
    assert len(set(plan["Предмет, класс"])) == 2
    labels = [button.proto.label for button in app.get("download_button")]
    assert labels == ["Скачать сводную справку (PDF)", "Word", "Excel", "Данные (JSON)"]
    chosen.set_value(chosen.value[:1]).run()
    assert "хотя бы две проверки" in words(app)
