"""What is known of one round."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from raters.terms import PlannedSeminar, Round, ThirdChecks
from raters.workup import WorkUp


@dataclass(frozen=True, slots=True)
class Record:
    """A round with its work-up and what people added since.

    third_checks : None where the rubric has no rule for them
    anchors : works with agreed scores; None where the school keeps none
    planned : what the leader decided on steps of the plan, by the step's key
    """

    round: Round
    work_up: WorkUp
    third_checks: ThirdChecks | None = None
    anchors: int | None = None
    planned: Mapping[str, PlannedSeminar] = field(default_factory=dict)
