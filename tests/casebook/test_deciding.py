"""A plan is kept under one number, and two people who decide at once are told."""

from dataclasses import replace
from datetime import date

import pytest

from raters import casebook, plans
from raters.casebook import Casebook
from raters.problems import Refused
from raters.store import Store, open_store
from raters.terms import Plan, PlannedStep, PlanNumber, Round

DAY = date(2026, 11, 25)
STEP = PlannedStep("a", "team_ruling", "meeting", ("К",), due=date(2026, 12, 16))


def refusal(act) -> list[str]:
    with pytest.raises(Refused) as refused:
        act()
    return [problem.code for problem in refused.value.problems]


def test_an_approved_plan_is_what_every_later_look_finds(store: Store, kept: Round):
    approved = casebook.approve_plan(store, kept.id, Plan((STEP,)), 0, 3, DAY, "leader", "завуч")
    store.close()
    again = Casebook(open_store(store.database.url.render_as_string()))
    for today in (date(2026, 11, 26), date(2027, 3, 1)):
        assert again.summary(kept.id, today).kept == approved
    seen = casebook.kept_plan(store, kept.id)
    assert seen is not None and seen.value == approved
    late = plans.acted(approved, "a", plans.cancelled(DAY, "класс расформирован"))
    casebook.keep_plan(store, kept.id, late, seen.version)
    assert plans.state_of(again.record(kept.id).plan.steps[0]) == "cancelled"


def test_who_decides_on_what_somebody_else_has_changed_is_told(store: Store, kept: Round):
    draft = Plan((STEP,))
    version = casebook.keep_plan(store, kept.id, draft, 0)
    casebook.keep_plan(store, kept.id, Plan((replace(STEP, minutes=90),)), version)
    assert refusal(lambda: casebook.keep_plan(store, kept.id, draft, version)) == ["record_changed"]
    approve = [store, kept.id, draft, version, 1, DAY, "leader"]
    assert refusal(lambda: casebook.approve_plan(*approve)) == ["record_changed"]
    assert not store.find(PlanNumber)  # the number of a plan that was not kept is free
    assert casebook.free_number(store, 2026) == 1


def test_a_number_is_given_once_a_year_whatever_becomes_of_its_plan(store: Store, kept: Round):
    other = store.save(replace(kept, title="Вторая", id=""))
    casebook.approve_plan(store, kept.id, Plan((STEP,)), 0, 1, DAY, "leader")
    store.delete(kept.id)
    assert casebook.free_number(store, 2026) == 2
    again = [store, other.id, Plan((STEP,)), 0]
    assert refusal(lambda: casebook.approve_plan(*again, 1, DAY, "leader")) == ["plan_number_taken"]
    assert casebook.approve_plan(*again, 1, date(2027, 1, 12), "leader").number == 1


def test_a_round_in_the_store_counts_from_the_day_it_was_kept(store: Store, kept: Round):
    assert kept.kept == date.today()
    assert store.load(kept.id).kept == kept.kept
    early = store.save(replace(kept, kept=date(2026, 11, 24), date=date(2026, 10, 1), id=""))
    assert plans.start_of(store.load(early.id)) == date(2026, 11, 24)
    assert plans.start_of(replace(early, kept=None)) == date(2026, 10, 1)
