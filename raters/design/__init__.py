"""Before and during scoring: who scores which works, what is wrong with the plan, who is how far."""

from raters.design.assignment import assign, deal
from raters.design.faults import faults, minutes
from raters.design.scoring import (
    LONGEST_REASON,
    collect,
    load,
    next_work,
    order,
    progress,
    reopen,
    score_key,
    submit,
    whole,
)

__all__ = [
    "LONGEST_REASON",
    "assign",
    "collect",
    "deal",
    "faults",
    "load",
    "minutes",
    "next_work",
    "order",
    "progress",
    "reopen",
    "score_key",
    "submit",
    "whole",
]
