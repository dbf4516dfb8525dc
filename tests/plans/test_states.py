"""What may become of a step: only what the table allows, never a silent change."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raters import plans
from raters.plans.states import TRANSITIONS
from raters.problems import Refused
from raters.terms import Effect, Estimate, Plan, PlannedStep, SchoolYear, StepEvent

DAY = date(2026, 11, 2)
YEAR = SchoolYear(5)


def step(key: str = "a", due: date = DAY + timedelta(days=21), **facts) -> PlannedStep:
    known = {"criteria": ("К1",), "check": due + timedelta(days=30), "check_days": 30}
    return PlannedStep(key, "team_ruling", "meeting", due=due, **(known | facts))


def approved(*steps: PlannedStep) -> Plan:
    return plans.approve(Plan(steps or (step(),)), 3, DAY, "principal", "завуч")


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def events(at: PlannedStep, day: date) -> dict[str, StepEvent]:
    return {
        "hold": plans.held(day, day),
        "postpone": plans.postponed(at, day, day + timedelta(days=9), "болезнь", YEAR),
        "cancel": plans.cancelled(day, "нет критерия"),
        "reopen": plans.reopened(day, "ошибка"),
        "check": StepEvent("check", day, result="reached"),
    }


@given(st.lists(st.sampled_from(["hold", "postpone", "cancel", "reopen", "check"]), max_size=12))
def test_a_step_is_always_in_a_state_of_the_table_and_keeps_its_first_day(acts):
    plan, day = approved(), DAY
    for act in acts:
        before, day = plan, day + timedelta(days=1)
        now = before.steps[0]
        if (plans.state_of(now), act) in TRANSITIONS:
            plan = plans.acted(before, "a", events(now, day)[act])
            assert plans.state_of(plan.steps[0]) == TRANSITIONS[plans.state_of(now), act]
            assert plan.steps[0].events[:-1] == now.events  # nothing that was said is lost
        else:
            with pytest.raises(Refused) as refused:
                plans.acted(before, "a", events(now, day)[act])
            assert codes(refused) == ["plan_act_impossible"]
        assert plan.steps[0].due == step().due
        moves = sum(event.act == "postpone" for event in plan.steps[0].events)
        assert len(plans.given_up(plan.steps[0])) == moves
        assert set(plans.possible(plan.steps[0])) == {
            act for state, act in TRANSITIONS if state == plans.state_of(plan.steps[0])
        }


@given(st.integers(-40, 120))
def test_a_step_is_late_by_the_days_since_it_was_due_until_it_is_done(days):
    plan = approved()
    today = step().due + timedelta(days=days)
    assert plans.days_late(plan.steps[0], today) == max(0, days)
    held = plans.acted(plan, "a", plans.held(today, today))
    assert plans.days_late(held.steps[0], today + timedelta(days=99)) == 0


def test_a_move_and_a_cancellation_need_a_reason_and_a_move_a_day_to_come():
    plan = approved()
    for event, problems in (
        (plans.postponed(plan.steps[0], DAY, DAY - timedelta(days=1), " ", YEAR),
         ["plan_reason_missing", "plan_date_past"]),
        (plans.cancelled(DAY, ""), ["plan_reason_missing"]),
        (plans.held(DAY, DAY + timedelta(days=1)), ["plan_day_ahead"]),
    ):  # fmt: skip
        with pytest.raises(Refused) as refused:
            plans.acted(plan, "a", event)
        assert codes(refused) == problems


def test_a_moved_step_is_due_and_checked_later_and_its_first_day_is_shown():
    plan = approved()
    to = date(2026, 12, 10)
    moved = plans.acted(plan, "a", plans.postponed(plan.steps[0], DAY, to, "карантин", YEAR)).steps[0]
    assert (plans.due_of(moved), plans.given_up(moved)) == (to, (step().due,))
    assert plans.check_of(moved) == date(2027, 1, 11)  # thirty days later is a Saturday of the holidays
    assert plans.reason_of(moved) == "карантин"


def test_only_a_whole_draft_is_approved_and_only_once():
    for draft, number, problem in (
        (Plan(), 1, "plan_empty"),
        (Plan((step(included=False),)), 1, "plan_empty"),
        (Plan((replace(step(), due=None),)), 1, "plan_undated"),
        (Plan((step(),)), 0, "plan_number_wrong"),
        (approved(), 4, "plan_approved"),
    ):
        with pytest.raises(Refused) as refused:
            plans.approve(draft, number, DAY, "leader")
        assert codes(refused) == [problem]
    with pytest.raises(Refused) as refused:
        plans.approve(Plan((step(),)), 1, DAY, "leader", "Петрова М. И.")
    assert codes(refused) == ["plan_responsible_name"]
    assert plans.approve(Plan((step(),)), 1, DAY, "leader", "Руководитель ШМО").responsible


def test_an_amendment_adds_moves_and_gives_up_with_one_reason():
    plan = approved(step("a"), step("b"), step("c", included=False, declined="рано"))
    change = plans.Change((step("c"), step("d")), {"a": date(2026, 12, 1)}, ("b",))
    amended = plans.amend(plan, change, DAY, "principal", "новые работы", YEAR)
    assert (plans.plan_number(plan), plans.plan_number(amended)) == ("3/2026", "3-1/2026")
    stands = {one.key: (plans.state_of(one), one.amendment, one.included) for one in amended.steps}
    assert stands == {
        "a": ("postponed", 0, True),
        "b": ("cancelled", 0, True),
        "c": ("planned", 1, True),
        "d": ("planned", 1, True),
    }
    assert {event.reason for one in amended.steps for event in one.events} == {"новые работы"}
    assert {event.amendment for one in amended.steps for event in one.events} == {1}
    for change, reason, problem in (
        (plans.Change(), "так", "plan_change_missing"),
        (plans.Change(dropped=("a",)), " ", "plan_reason_missing"),
    ):
        with pytest.raises(Refused) as refused:
            plans.amend(plan, change, DAY, "leader", reason, YEAR)
        assert codes(refused) == [problem]


def test_progress_counts_what_was_not_given_up():
    plan = approved(step("a"), step("b"), step("c"), step("d", due=date(2027, 3, 1)))
    today = step().due + timedelta(days=4)
    plan = plans.acted(plan, "a", plans.held(today, step().due))
    plan = plans.acted(plan, "b", plans.cancelled(today, "лишний"))
    gone = plans.progress(plan.included, today)
    assert (gone.total, gone.held, gone.cancelled) == (3, 1, 1)
    assert (dict(gone.overdue), gone.ahead) == ({"c": 4}, ("c", "d"))


def test_the_next_round_tells_whether_a_step_helped():
    def effect(criterion: str, code: str) -> Effect:
        value = Estimate(0.5)
        return Effect(criterion, code, value, value, value, (40, 40))  # type: ignore[arg-type]

    both = replace(step(), criteria=("К1", "К2"))
    for first, second, result in (
        ("improvement", "improvement", "reached"),
        ("improvement", "no_change", "not_reached"),
        ("not_enough_data", "improvement", "not_enough_data"),
    ):
        assert plans.told_by([effect("К1", first), effect("К2", second)], both) == result
    assert plans.told_by([effect("К9", "improvement")], both) is None


def test_numbers_begin_anew_every_year():
    assert plans.next_number([(2026, 1), (2026, 7), (2025, 30)], 2026) == 8
    assert plans.next_number([(2026, 1)], 2027) == 1
