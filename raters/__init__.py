"""Grader consistency for schools: double scores in, a calibration summary out.

The verbs, in walking order: read_scores, measure, diagnose, plan_seminars, summarise. Each is loaded when it
is first asked for: the process that opens files needs none of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from raters.advice import diagnose, plan_seminars
    from raters.agreement import measure
    from raters.intake import read_scores
    from raters.report import summarise

__all__ = ["diagnose", "measure", "plan_seminars", "read_scores", "summarise"]

_ROOMS = {
    "diagnose": "advice",
    "measure": "agreement",
    "plan_seminars": "advice",
    "read_scores": "intake",
    "summarise": "report",
}


def __getattr__(name: str) -> Any:
    """The verb of that name, from its room."""
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
