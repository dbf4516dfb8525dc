"""The leader's decisions on the plan: read, changed by a form, kept beside the round."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from raters import advice
from raters.problems import Problem, Refused
from raters.report import step_title
from raters.store import Kept
from raters.terms import PlannedSeminar, SeminarCard, SeminarStatus, Step
from raters.text import Text
from raters.ui import caches, state
from raters.ui.memory import Remembered
from raters.ui.state import View

FIELDS = ("title", "date", "minutes", "responsible", "participants", "works", "note", "reason")
SAID = Remembered[tuple[str, SeminarStatus, tuple[Problem, ...]] | None]("seminar_said", None)
LONGEST_TITLE = 160


@caches.worked_out
def cards(view: View) -> tuple[SeminarCard, ...]:
    """The cards of the round's plan."""
    return advice.seminar_cards(view.plan, view.round.table, view.agreement)


def decided(view: View) -> Mapping[str, Kept[PlannedSeminar]]:
    """What was decided on this round's steps, by the step's key."""
    return {kept.key: kept for kept in state.store().find(PlannedSeminar, view.round.id)}


def undecided(view: View, kept: Collection[str]) -> tuple[Step, ...]:
    """The steps of the plan on whose keys nothing is kept."""
    return tuple(step for step in view.plan.steps if advice.step_key(step) not in kept)


def rows(view: View, kept: Mapping[str, Kept[PlannedSeminar]]) -> dict[str, PlannedSeminar]:
    """Every step of the plan, decided or proposed, as a schedule."""
    values = {key: paper.value for key, paper in kept.items()}
    return advice.schedule(view.plan, cards(view), values, date.today())


def field(name: str, round_id: str, key: str, version: int) -> str:
    """The key of a form's widget: another version of the decision is another form."""
    return state.key("plan", name, round_id, key, str(version))


def decide(view: View, key: str, before: PlannedSeminar, version: int, status: SeminarStatus) -> None:
    """Keep what the form holds; `version` is what the leader has seen, so nobody's change is overwritten."""
    try:
        planned = _read_form(view, key, before, version, status)
        problems = advice.planning_problems(planned, view.round.table)
        if problems:
            raise Refused(problems)
        state.store().put(planned, key, owner=view.round.id, version=version)
        SAID.put((key, status, ()))
    except Refused as refusal:
        SAID.put((key, status, tuple(refusal.problems)))


def said(key: str) -> tuple[SeminarStatus, tuple[Problem, ...]] | None:
    """What came of the last decision, once, if it was on this step."""
    answer = SAID.get()
    if answer is None or answer[0] != key:
        return None
    SAID.forget()
    return answer[1], answer[2]


def usual_title(planned: PlannedSeminar, text: Text) -> str:
    """What the form calls a step the leader has not named."""
    return step_title(replace(planned, title=""), text)[:LONGEST_TITLE]


def _read_form(
    view: View, key: str, before: PlannedSeminar, version: int, status: SeminarStatus
) -> PlannedSeminar:
    drawn = {name: Remembered[Any](field(name, view.round.id, key, version), None) for name in FIELDS}
    if not all(widget.known for widget in drawn.values()):
        raise Refused([Problem("seminar_form_missing")])
    given = {name: widget.get() for name, widget in drawn.items()}
    for name in ("participants", "works"):
        given[name] = tuple(given[name])
    for name in ("title", "responsible", "note", "reason"):
        given[name] = given[name].strip()
    if given["title"] == usual_title(before, view.text):
        given["title"] = ""  # so that it follows the reader's language
    return replace(before, status=status, **given)
