"""The draft of a plan: every step that is advised, with its day, and what the leader changed of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta

from raters.advice import check_days, step_key
from raters.limits import LoadLimits, shipped_limits
from raters.plans.calendar import Diary, working_day
from raters.problems import Problem
from raters.terms import Plan, PlannedStep, Round, SchoolYear, ScoreTable, SeminarCard, SeminarPlan, Step

CHANGEABLE = (
    "due", "minutes", "participants", "works", "title", "responsible", "note", "included", "declined",
)  # fmt: skip
"""What a leader may change of a step that is proposed."""
NO_DATE = date(2000, 1, 3)


def usual_year(limits: LoadLimits | None = None) -> SchoolYear:
    """The school week of the rules, before the school has entered its holidays."""
    return SchoolYear((limits or shipped_limits().load).school_week)


def start_of(round: Round) -> date | None:
    """The day from which a proposal counts: when the round was kept, never the day it is looked at.

    A round in files counts from the day of its scoring; without one nothing is dated.
    """
    days = [day for day in (round.date, round.kept) if day is not None]
    return max(days, default=None)


def proposed_steps(
    plan: SeminarPlan,
    cards: Sequence[SeminarCard],
    start: date | None,
    year: SchoolYear | None = None,
    limits: LoadLimits | None = None,
) -> tuple[PlannedStep, ...]:
    """Every step of the plan with its day, counted from `start`: of equal meetings the first comes first.

    Where nothing is dated days are counted as if the school worked every day.
    """
    limits = limits or shipped_limits().load
    by_key = {card.key: card for card in cards}
    diary = Diary((year or usual_year(limits)) if start else None, limits)
    steps = (_planned(step, by_key.get(step_key(step)), start or NO_DATE, diary) for step in plan.steps)
    return tuple(step if start else replace(step, due=None, check=None) for step in steps)


def _planned(step: Step, card: SeminarCard | None, start: date, diary: Diary) -> PlannedStep:
    day = diary.book(step.people, step.minutes or 0, start + timedelta(days=step.due_days))
    later = check_days(step)
    check = working_day(day + timedelta(days=later), diary.year)
    return PlannedStep(
        key=step_key(step),
        action=step.action,
        kind=step.kind,
        criteria=step.criteria,
        rules=tuple(dict.fromkeys(finding.rule for finding in step.findings)),
        due=day,
        days=(day - start).days,
        minutes=step.minutes or 0,
        participants=step.people,
        works=tuple(choice.work for choice in card.works) if card else step.works,
        asked=step.check_works or 0,
        check=check,
        check_days=(check - day).days,
        aims=card.aims if card else (),
        load=step.load,
    )


def plan_of(
    round: Round,
    advised: SeminarPlan,
    cards: Sequence[SeminarCard],
    kept: Plan | None = None,
    year: SchoolYear | None = None,
) -> Plan:
    """The plan of the round: as it was approved, else its draft as it stands.

    kept : what is kept of it, None before anybody touched it
    """
    if kept is not None and kept.approved is not None:
        return kept
    kept, year = kept or Plan(), year or usual_year()
    start = kept.start or start_of(round)
    return drafted(proposed_steps(advised, cards, start, year), replace(kept, start=start), year)


def drafted(proposed: Sequence[PlannedStep], kept: Plan, year: SchoolYear) -> Plan:
    """The draft as it stands: what is proposed, with the leader's changes.

    A step the leader wants stays, also where the data no longer ask for it.
    """
    changed = {step.key: step for step in kept.steps}
    steps = [_with_changes(step, changed.pop(step.key, None), year) for step in proposed]
    return replace(kept, steps=(*steps, *(step for step in changed.values() if step.included)))


def _with_changes(step: PlannedStep, changed: PlannedStep | None, year: SchoolYear) -> PlannedStep:
    if changed is None:
        return step
    given = {name: getattr(changed, name) for name in CHANGEABLE}
    return moved(replace(step, **given), changed.due or step.due, year)


def moved(step: PlannedStep, day: date | None, year: SchoolYear) -> PlannedStep:
    """The step of a draft on another day; its check moves along."""
    if day is None:
        return step
    check = working_day(day + timedelta(days=step.check_days), year)
    return replace(step, due=day, check=check)


def changed_step(kept: Plan, step: PlannedStep) -> Plan:
    """The draft to keep after the leader has changed this step."""
    others = [other for other in kept.steps if other.key != step.key]
    return replace(kept, steps=(*others, step))


def step_problems(step: PlannedStep, table: ScoreTable) -> tuple[Problem, ...]:
    """What keeps a change from being kept: works the round does not have."""
    unknown = _not_among(step.works, table.scores["work"].unique())
    if not unknown:
        return ()
    return (Problem("seminar_work_unknown", facts={"works": ", ".join(unknown[:10])[:200]}),)


def _not_among(codes: Sequence[str], known: Collection[object]) -> list[str]:
    have = set(map(str, known))
    return [code for code in codes if code not in have]
