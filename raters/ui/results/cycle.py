"""Where a round stands in the cycle, derived from what is kept and never stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from raters import plans
from raters.store import RoundEntry
from raters.terms import CriterionAgreement, Plan, PlannedStep
from raters.ui import state
from raters.ui.memory import Remembered
from raters.ui.seminars import keeping
from raters.ui.state import View

Stage = Literal["collect", "understand", "accept", "hold", "repeat"]
STAGES: tuple[Stage, ...] = ("collect", "understand", "accept", "hold", "repeat")
OPENED = Remembered[frozenset[tuple[str, str]]]("opened_criteria", frozenset())
"""Criteria this visitor has looked at: round and code."""


@dataclass(frozen=True, slots=True)
class Cycle:
    """The stage a round has reached and what it rests on.

    now : None where everything is done
    unseen : criteria that need calibration and were not opened, what needs attention first
    plan : the plan as it was approved, else its draft
    ahead : steps of the approved plan that are still to be done, the earliest first
    following : the round that follows this one
    """

    now: Stage | None
    unseen: tuple[CriterionAgreement, ...]
    plan: Plan
    ahead: tuple[PlannedStep, ...]
    following: RoundEntry | None

    def done(self, stage: Stage) -> bool:
        """Whether the round is past the stage."""
        return self.now is None or STAGES.index(stage) < STAGES.index(self.now)


def opened(view: View, criterion: str) -> None:
    """Remember that the visitor has looked at the criterion."""
    OPENED.put(OPENED.get() | {(view.round.id, criterion)})


def cycle(view: View) -> Cycle:
    """Where the current round stands."""
    plan = keeping.shown(view).plan
    needs = [one for one in view.agreement.by_attention() if one.verdict.group == "needs"]
    unseen = tuple(one for one in needs if (view.round.id, one.criterion.code) not in OPENED.get())
    following = next((entry for entry in state.rounds() if entry.previous == view.round.id), None)
    ahead = _ahead(plan)
    return Cycle(_now(unseen, plan, ahead, following), unseen, plan, ahead, following)


def _now(
    unseen: tuple[CriterionAgreement, ...],
    plan: Plan,
    ahead: tuple[PlannedStep, ...],
    following: RoundEntry | None,
) -> Stage | None:
    if following is not None and not ahead:
        return None
    if plan.approved is None and plan.steps:
        return "understand" if unseen else "accept"
    return "hold" if ahead else "repeat"


def _ahead(plan: Plan) -> tuple[PlannedStep, ...]:
    if plan.approved is None:
        return ()
    keys = plans.progress(plan.included, keeping.today()).ahead
    return tuple(step for key in keys if (step := plan.step(key)) is not None)
