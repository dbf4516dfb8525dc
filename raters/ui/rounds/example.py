"""The invented school: three rounds, kept like any others and labelled for what they are."""

from __future__ import annotations

from datetime import date

from raters import folders, rubrics
from raters.problems import Refused
from raters.terms import File, Round
from raters.text import Text
from raters.ui import caches, state

FOLDER = folders.data("example")
DAYS = (date(2025, 10, 14), date(2025, 12, 9), date(2026, 3, 17))
"""Rounds 1 to 3 of the example."""


def keep_example(text: Text) -> str:
    """Keep the rounds that are not kept yet, each linked to the one before; the id of the first."""
    kept = {entry.date: entry.id for entry in state.rounds() if entry.synthetic and entry.date in DAYS}
    previous: str | None = None
    for number, day in enumerate(DAYS, 1):
        if day not in kept:
            kept[day] = state.keep(_round(number, day, previous, text)).id
        previous = kept[day]
    return kept[DAYS[0]]


def _round(number: int, day: date, previous: str | None, text: Text) -> Round:
    rubric = rubrics.read_rubric((FOLDER / "rubric.toml").read_bytes(), "rubric.toml")
    name = f"round-{number}.xlsx"
    reading = caches.read((File(name, (FOLDER / name).read_bytes()),), rubric)
    if reading.table is None:
        raise Refused(reading.problems)
    return Round(
        title=text("ui-example-round", number=number),
        subject=text("ui-example-subject"),
        date=day,
        table=reading.table,
        sha256=reading.sha256,
        school=text("ui-example-school"),
        grade="8",
        synthetic=True,
        previous=previous,
    )
