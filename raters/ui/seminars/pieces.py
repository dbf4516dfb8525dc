"""What a step of the plan looks like: its kind, its gain, its day, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape

from raters import plans
from raters.report import cause_words, step_title
from raters.terms import Agreement, PlannedStep, Step
from raters.text import Text

KINDS = {"meeting": "blue", "individual": "gray", "step": "gray"}
SOON = 7
"""Days before a step from which on it is said to be near."""


def tag(words: str, colour: str, *, strong: bool = False) -> str:
    """A word with a colour behind it."""
    return f'<span class="r-tag r-{colour}{" r-strong" if strong else ""}">{escape(words)}</span>'


def head(step: PlannedStep, text: Text) -> str:
    """Kind, criteria and name of a step, and the cause it answers."""
    kind = tag(text(f"step-kind-{step.kind}"), KINDS[step.kind])
    criteria = ", ".join(step.criteria[:4]) + (" …" if len(step.criteria) > 4 else "")
    name = escape(f"{criteria}: {step_title(step, text)}" if criteria else step_title(step, text))
    causes = ". ".join(dict.fromkeys(cause_words(rule, text) for rule in step.rules))
    return f'<div>{kind} <b class="r-name">{name}</b></div><div class="r-small">{escape(causes)}</div>'


def gain(step: PlannedStep, live: Step | None, agreement: Agreement, text: Text) -> str:
    """Alpha now and what one session may bring, on a bar with the limit; or that no such number is known."""
    now = _alpha(step, agreement)
    if live is None or live.gain is None or now is None:
        return f'<div class="r-small">{escape(text("plan-no-gain"))}</div>'
    later, limit = min(1.0, now + live.gain), agreement.limits.bands.acceptable
    said = escape(text("plan-gain", now=text.number(now), later=text.number(later)))
    # Alpha may lie below zero: the bar then begins at its left end.
    first, whole = max(0.0, now), max(0.0, later)
    return (
        f'<div class="r-gain"><span>{said}</span><div>'
        f'<i style="width:{100 * whole:.0f}%"></i><b style="width:{100 * first:.0f}%"></b>'
        f'<u style="left:{100 * limit:.0f}%"></u></div></div>'
    )


def _alpha(step: PlannedStep, agreement: Agreement) -> float | None:
    known = {measured.criterion.code: measured.lead.value for measured in agreement.criteria}
    found = [value for code in step.criteria if (value := known.get(code)) is not None]
    return sum(found) / len(found) if found else None


def when(step: PlannedStep, text: Text) -> str:
    """The day, with the days it was moved from crossed out; how long, and with how many."""
    due = plans.due_of(step)
    gone = "".join(f"<s>{escape(text.date(day))}</s> " for day in plans.given_up(step))
    day = f"<b>{escape(text.date(due))}</b>" if due else ""
    return f"<div>{gone}{day}</div>{who(step, text)}"


def who(step: PlannedStep, text: Text) -> str:
    """How long it takes, and how many people."""
    said = [text("plan-minutes", minutes=step.minutes)] if step.minutes else []
    said += [text("plan-people", people=len(step.participants))] if step.participants else []
    return f'<div class="r-small">{escape(", ".join(said))}</div>'


def status(step: PlannedStep, today: date, text: Text) -> str:
    """Where the step stands, in a word and a colour."""
    state, late = plans.state_of(step), plans.days_late(step, today)
    if state == "held":
        return _held(step, text)
    if state == "cancelled":
        return tag(text("plan-state-cancelled"), "gray")
    if late:
        return tag(f"! {text('plan-late', days=late)}", "red", strong=True)
    due = plans.due_of(step)
    days = (due - today).days if due else SOON + 1
    if days == 0:
        return tag(text("plan-today"), "yellow")
    return tag(text("plan-in-days", days=days), "yellow" if days <= SOON else "gray")


def _held(step: PlannedStep, text: Text) -> str:
    held, result = plans.held_on(step), plans.result_of(step)
    done = tag(f"✓ {text('plan-done', date=text.date(held) if held else '')}", "green")
    if result is None:
        return done
    colour = {"reached": "green", "not_reached": "orange", "not_enough_data": "gray"}[result]
    return f"{done} {tag(text(f'plan-result-{result}'), colour)}"


def bar(steps: Sequence[PlannedStep], today: date) -> str:
    """A part for every step that was not given up: held, overdue, or still to come."""
    parts = []
    for step in steps:
        state = plans.state_of(step)
        if state != "cancelled":
            css = "r-held" if state == "held" else "r-late" if plans.days_late(step, today) else ""
            parts.append(f'<i class="{css}"></i>')
    return f'<div class="r-progress" aria-hidden="true">{"".join(parts)}</div>'
