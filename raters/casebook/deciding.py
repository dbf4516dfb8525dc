"""Decisions on plans, kept: whoever decides on what somebody else has changed meanwhile is told."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from raters import plans
from raters.problems import Problem, Refused
from raters.terms import Plan, PlanNumber

if TYPE_CHECKING:
    from raters.store import Kept, Store


def kept_plan(store: Store, round_id: str) -> Kept[Plan] | None:
    """What is kept of the round's plan; None before anybody touched it."""
    return store.get(Plan, owner=round_id)


def keep_plan(store: Store, round_id: str, plan: Plan, seen: int) -> int:
    """Keep the plan in place of the version that was seen (0: none yet); returns its new version.

    Raises Refused: record_changed when somebody else has changed it meanwhile.
    """
    return store.put(plan, owner=round_id, version=seen)


def approve_plan(
    store: Store,
    round_id: str,
    draft: Plan,
    seen: int,
    number: int,
    day: date,
    by: str,
    responsible: str = "",
) -> Plan:
    """Approve the draft under a number of its own, both or neither.

    Raises Refused: plan_number_taken, record_changed, or what `plans.approve` says.
    """
    approved = plans.approve(draft, number, day, by, responsible)
    given = PlanNumber(day.year, number)
    with store.together() as records:
        if records.get(PlanNumber, _key(given)) is not None:
            raise Refused([Problem("plan_number_taken", facts={"number": number, "year": day.year})])
        records.put(given, _key(given), version=0)
        records.put(approved, owner=round_id, version=seen)
    return approved


def free_number(store: Store, year: int) -> int:
    """The number the next plan of the year gets unless somebody chooses another."""
    given = [(kept.value.year, kept.value.number) for kept in store.find(PlanNumber)]
    return plans.next_number(given, year)


def _key(number: PlanNumber) -> str:
    return f"{number.year}/{number.number}"
