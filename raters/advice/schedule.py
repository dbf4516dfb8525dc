"""The plan as a schedule: what the leader decided, and what is still only proposed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta

from raters.advice.cards import step_key
from raters.problems import Problem
from raters.terms import PlannedSeminar, ScoreTable, SeminarCard, SeminarPlan, Step

ORDER = ("accepted", "proposed", "postponed", "dismissed")


def proposal(step: Step, card: SeminarCard | None, today: date) -> PlannedSeminar:
    """A step as it stands before the leader has touched it."""
    return PlannedSeminar(
        action=step.action,
        criteria=step.criteria,
        status="proposed",
        date=today + timedelta(days=step.due_days),
        minutes=step.minutes or 0,
        participants=step.people,
        works=tuple(choice.work for choice in card.works) if card else step.works,
        private=step.kind == "individual",
        asked=step.check_works or 0,
    )


def schedule(
    plan: SeminarPlan,
    cards: Sequence[SeminarCard],
    decided: Mapping[str, PlannedSeminar],
    today: date,
) -> dict[str, PlannedSeminar]:
    """Every step by its key, decided or proposed: accepted first, then by date.

    What was decided stays, also where the data no longer ask for it.
    """
    by_key = {card.key: card for card in cards}
    steps = {step_key(step): step for step in plan.steps}
    proposed = {key: proposal(step, by_key.get(key), today) for key, step in steps.items()}
    rows = proposed | dict(decided)
    return dict(sorted(rows.items(), key=lambda row: (ORDER.index(row[1].status), row[1].date, row[0])))


def planning_problems(planned: PlannedSeminar, table: ScoreTable) -> list[Problem]:
    """What keeps a decision from being kept: a dismissal without a reason, works the round does not have."""
    problems = []
    if planned.status == "dismissed" and not planned.reason.strip():
        problems.append(Problem("seminar_reason_missing"))
    unknown = _not_among(planned.works, table.scores["work"].unique())
    if unknown:
        problems.append(Problem("seminar_work_unknown", facts={"works": ", ".join(unknown[:10])[:200]}))
    return problems


def _not_among(codes: Sequence[str], known: Collection[object]) -> list[str]:
    have = set(map(str, known))
    return [code for code in codes if code not in have]
