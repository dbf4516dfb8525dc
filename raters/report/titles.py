"""What a step is called."""

from __future__ import annotations

from raters.terms import PlannedStep
from raters.text import Text


def step_title(step: PlannedStep, text: Text) -> str:
    """What the leader called it, else what it does."""
    return step.title or action_title(step.action, text, alone=step.private, works=step.asked)


def action_title(action: str, text: Text, *, alone: bool = False, works: int = 0) -> str:
    """What a step does; with one person or a known number of works it may be called otherwise."""
    if works and text.has(f"action-{action}-count"):
        return text(f"action-{action}-count", works=works)
    own = f"action-{action}-alone"
    return text(own) if alone and text.has(own) else text(f"action-{action}")
