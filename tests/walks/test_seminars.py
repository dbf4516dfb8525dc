"""The leader's walk: the draft, its approval, what becomes of the steps; then from round to round."""

from __future__ import annotations

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest
from walks.steps import charts, go, open_example, words

from raters import casebook, plans
from raters.store import open_store
from raters.terms import Plan

BOUNDARY = "rewrite_boundary|К4"


@pytest.fixture
def seminars(app: AppTest) -> AppTest:
    return go(open_example(app), "plan")


def widget(app: AppTest, kind: str, name: str, key: str = BOUNDARY):
    found = [item for item in app.get(kind) if (item.key or "").startswith(f"plan_{name}_")]
    return next(item for item in found if key in item.key)


def press(app: AppTest, key: str) -> None:
    next(button for button in app.button if button.key == key).click().run()
    assert not app.exception


def open_step(app: AppTest, number: int) -> None:
    if f"plan_open_{number}" in {button.key for button in app.button if button.label == "Подробнее"}:
        press(app, f"plan_open_{number}")


def kept(app: AppTest) -> Plan:
    """The plan the store holds beside the round in the address."""
    found = casebook.kept_plan(open_store(), app.session_state["round"])
    return found.value if found else Plan()


def approve(app: AppTest) -> Plan:
    press(app, "plan_approve")
    press(app, "plan_approve_yes")
    return kept(app)


def test_a_step_says_why_what_for_and_how(seminars: AppTest) -> None:
    open_step(seminars, 2)
    shown = words(seminars)
    assert "На новых работах (не меньше 30) доля расхождений на границе 1|2" in shown
    assert "верх этого балла" in shown and "низ этого балла" in shown
    [agenda] = [table.value for table in seminars.table if "Минуты" in table.value]
    assert agenda["Минуты"].iloc[0].startswith("0–") and agenda["Минуты"].iloc[-1].endswith("–90")


def test_a_draft_keeps_what_the_leader_changes(seminars: AppTest) -> None:
    open_step(seminars, 2)
    widget(seminars, "text_input", "title").set_value("Граница 1 и 2 в К4")
    widget(seminars, "text_input", "responsible").set_value("=Завуч *по УВР*")
    widget(seminars, "number_input", "minutes").set_value(75)
    widget(seminars, "button", "save").click().run()
    assert not seminars.exception
    step = kept(seminars).step(BOUNDARY)
    assert step is not None and (step.title, step.minutes) == ("Граница 1 и 2 в К4", 75)
    assert step.due is None  # a day nobody chose goes on following the start of the plan
    assert "Граница 1 и 2 в К4" in words(seminars)
    widget(seminars, "date_input", "due").set_value(date(2027, 2, 3)).run()
    step = kept(seminars).step(BOUNDARY)
    assert step is not None and (step.due, step.minutes) == (date(2027, 2, 3), 75)
    widget(seminars, "checkbox", "in").uncheck().run()
    assert not seminars.exception
    step = kept(seminars).step(BOUNDARY)
    assert step is not None and not step.included
    assert "не в плане" in words(seminars)


def test_an_approved_plan_stands_under_its_number_and_is_carried_out(seminars: AppTest) -> None:
    before = [
        step.key for step in casebook.Casebook(open_store()).plan(seminars.session_state["round"]).steps
    ]
    plan = approve(seminars)
    assert (plan.number, plan.by, plan.approved) == (1, "leader", date.today())
    assert [step.key for step in plan.steps] == before and all(step.due for step in plan.steps)
    assert "№ 1/" in words(seminars) and f"Выполнено 0 из {len(before)}" in words(seminars)
    first = plan.steps[0].key
    open_step(seminars, 1)
    widget(seminars, "text_input", "reason_postpone", first).set_value("карантин")
    widget(seminars, "button", "do_postpone", first).click().run()
    assert not seminars.exception
    moved = kept(seminars).steps[0]
    assert plans.given_up(moved) == (plan.steps[0].due,) and plans.reason_of(moved) == "карантин"
    open_step(seminars, 1)
    widget(seminars, "button", "do_hold", first).click().run()
    assert not seminars.exception
    assert plans.state_of(kept(seminars).steps[0]) == "held"
    assert f"Выполнено 1 из {len(before)}" in words(seminars)
    open_step(seminars, 1)
    widget(seminars, "radio", "result", first).set_value("reached")
    widget(seminars, "button", "do_check", first).click().run()
    assert not seminars.exception
    assert plans.result_of(kept(seminars).steps[0]) == "reached"
    assert "цель достигнута" in words(seminars)


def test_a_cancellation_needs_a_reason(seminars: AppTest) -> None:
    first = approve(seminars).steps[0].key
    open_step(seminars, 1)
    widget(seminars, "button", "do_cancel", first).click().run()
    assert "Укажите причину" in words(seminars)
    assert plans.state_of(kept(seminars).steps[0]) == "planned"


def test_an_amendment_gets_a_number_of_its_own(seminars: AppTest) -> None:
    widget(seminars, "checkbox", "in").uncheck().run()
    approve(seminars)
    assert "внесите его изменением" in words(seminars)
    press(seminars, "plan_amend")
    next(box for box in seminars.multiselect if box.key == "amend_add").set_value([BOUNDARY])
    next(box for box in seminars.text_input if box.key == "amend_reason").set_value("новые работы")
    press(seminars, "amend_yes")
    plan = kept(seminars)
    assert plans.plan_number(plan) == f"1-1/{date.today().year}"
    added = plan.step(BOUNDARY)
    assert added is not None and (added.included, added.amendment) == (True, 1)


def test_two_leaders_do_not_overwrite_each_other(seminars: AppTest) -> None:
    store, round_id = open_store(), seminars.session_state["round"]
    draft = casebook.Casebook(store).plan(round_id)
    casebook.approve_plan(store, round_id, draft, 0, 7, date.today(), "principal")
    widget(seminars, "checkbox", "in").uncheck().run()
    assert seminars.error
    assert kept(seminars).number == 7 and len(kept(seminars).included) == len(draft.steps)


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
