"""What is known of one round."""

from __future__ import annotations

from dataclasses import dataclass

from raters import plans
from raters.terms import Plan, Round, SchoolYear, ThirdChecks
from raters.workup import WorkUp


@dataclass(frozen=True, slots=True)
class Record:
    """A round with its work-up and what people added since.

    third_checks : None where the rubric has no rule for them
    anchors : works with agreed scores; None where the school keeps none
    kept : what is kept of its plan; None before anybody touched it
    year : when the school works; None for the usual week
    """

    round: Round
    work_up: WorkUp
    third_checks: ThirdChecks | None = None
    anchors: int | None = None
    kept: Plan | None = None
    year: SchoolYear | None = None

    @property
    def plan(self) -> Plan:
        """The plan as it was approved, else its draft."""
        return plans.plan_of(self.round, self.work_up.plan, self.work_up.cards, self.kept, self.year)
