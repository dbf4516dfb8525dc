"""Where a round stands in the cycle, derived from what is kept and never stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from raters.store import RoundEntry
from raters.terms import CriterionAgreement, PlannedSeminar, Step
from raters.ui import state
from raters.ui.memory import Remembered
from raters.ui.seminars import decisions
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
    undecided : steps of the plan without a decision
    ahead : accepted steps by their key, the earliest first
    following : the round that follows this one
    """

    now: Stage | None
    unseen: tuple[CriterionAgreement, ...]
    undecided: tuple[Step, ...]
    ahead: tuple[tuple[str, PlannedSeminar], ...]
    following: RoundEntry | None

    def done(self, stage: Stage) -> bool:
        """Whether the round is past the stage."""
        return self.now is None or STAGES.index(stage) < STAGES.index(self.now)


def opened(view: View, criterion: str) -> None:
    """Remember that the visitor has looked at the criterion."""
    OPENED.put(OPENED.get() | {(view.round.id, criterion)})


def cycle(view: View) -> Cycle:
    """Where the current round stands."""
    kept = {key: paper.value for key, paper in decisions.decided(view).items()}
    needs = [one for one in view.agreement.by_attention() if one.verdict.group == "needs"]
    unseen = tuple(one for one in needs if (view.round.id, one.criterion.code) not in OPENED.get())
    undecided = decisions.undecided(view, kept)
    following = next((entry for entry in state.rounds() if entry.previous == view.round.id), None)
    ahead = _ahead(kept)
    return Cycle(
        _now(unseen if not kept else (), undecided, ahead, following), unseen, undecided, ahead, following
    )


def _now(
    unseen: tuple[CriterionAgreement, ...],
    undecided: tuple[Step, ...],
    ahead: tuple[tuple[str, PlannedSeminar], ...],
    following: RoundEntry | None,
) -> Stage | None:
    if following is not None:
        return None
    if unseen:
        return "understand"
    if undecided:
        return "accept"
    return "hold" if any(planned.date >= date.today() for _, planned in ahead) else "repeat"


def _ahead(kept: Mapping[str, PlannedSeminar]) -> tuple[tuple[str, PlannedSeminar], ...]:
    accepted = [(key, planned) for key, planned in kept.items() if planned.status == "accepted"]
    return tuple(sorted(accepted, key=lambda pair: pair[1].date))
