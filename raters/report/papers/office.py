"""Papers of the school's office: the draft order and the schedule it approves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from raters.report.blocks import Block, Grid, Heading, Paper, Words
from raters.report.papers.meeting import subject_words
from raters.report.printed import basis
from raters.report.tables import (
    cause_of,
    check_words,
    checked,
    criteria_of,
    decided,
    due,
    indicator,
    minutes_of,
    participants,
    steps_of,
    title_of,
)
from raters.terms import Step, Summary
from raters.text import Text, clipped

LONGEST = 900
"""The catalogs take no fact of a thousand letters."""
READERS = 4
COLUMNS = (
    *("number", "step", "cause", "criteria", "participants", "minutes", "due"),
    *("responsible", "check", "done"),
)
WIDTHS = (0.5, 1.8, 1.6, 1.1, 1.25, 0.85, 1.25, 1.5, 2.6, 1.25)


def order(summary: Summary, text: Text) -> Paper:
    """A draft order on the work of forming shared approaches; the school fills in what only it knows."""
    return Paper(text("paper-order-title"), tuple(_order(summary, text)))


def _order(summary: Summary, text: Text) -> Iterator[Block]:
    school = summary.round.school.strip() or text("paper-blank-long")
    yield Words(text("paper-draft"), "right")
    yield Words(school, "heading_centre")
    yield Heading(text("paper-order-word"), 0, centred=True)
    yield Words(text("paper-order-number"), "centre")
    yield Words(text("paper-order-about"), "heading_centre")
    yield Words(
        text(
            "paper-order-preamble",
            basis=clipped(basis(summary.round, text), LONGEST),
            what=subject_words(summary, text),
            date=text.date(summary.round.date),
        )
    )
    yield Words(text("paper-order-do"), "lead")
    yield from map(Words, _items(summary, text))
    yield signature(text("paper-order-head"), "", text)
    yield Words(text("paper-order-read"))
    columns = tuple(text(f"paper-order-read-{name}") for name in ("name", "sign", "date"))
    yield Grid(columns[0], columns, (("",) * 3,) * READERS, (2, 1, 1), roomy=True)


def _items(summary: Summary, text: Text) -> Iterator[str]:
    start, end = text.date(summary.generated), text.date(last_day(summary))
    responsible = summary.round.responsible.strip() or text("paper-blank-long")
    yield text("paper-order-1", start=start, end=end, what=subject_words(summary, text))
    yield text("paper-order-2")
    yield text("paper-order-3", responsible=responsible)
    yield text("paper-order-4")
    yield text("paper-order-4-1")
    yield text("paper-order-4-2", seminars=len(summary.plan.meetings))
    yield text("paper-order-4-3")
    yield text("paper-order-4-4", end=end)
    for number in (5, 6, 7):
        yield text(f"paper-order-{number}")


def last_day(summary: Summary) -> date:
    """The day by which every step of the plan is taken and checked."""
    return max((checked(step, summary) for step in steps_of(summary)), default=summary.generated)


def schedule(summary: Summary, text: Text) -> Paper:
    """The plan as a schedule to approve and to tick off."""
    return Paper(
        text("paper-schedule-title"),
        tuple(_schedule(summary, text)),
        landscape=True,
        page_words=(text("paper-page"), text("paper-page-of")),
        small=True,
    )


def _schedule(summary: Summary, text: Text) -> Iterator[Block]:
    yield Words(text("paper-schedule-approved"), "right")
    yield Words(text("paper-schedule-by-order"), "right")
    yield Heading(text("paper-schedule-title"), 0, centred=True)
    yield Words(", ".join(filter(None, (summary.round.school.strip(), subject_words(summary, text)))))
    steps = [_schedule_row(step, number, summary, text) for number, step in enumerate(steps_of(summary), 1)]
    columns = tuple(text(f"paper-schedule-column-{name}") for name in COLUMNS)
    rows = (*steps, _again(len(steps) + 1, summary, text))
    yield Grid(text("paper-schedule-title"), columns, rows, WIDTHS, centred=(0, 4, 5))
    yield signature(text("paper-schedule-responsible"), summary.round.responsible, text)


def _schedule_row(step: Step, number: int, summary: Summary, text: Text) -> tuple[str, ...]:
    none = text("report-none")
    check = f"{check_words(step, summary, text).rstrip('.')}. " if step.check_works else ""
    return (
        str(number),
        title_of(step, summary, text),
        cause_of(step, text),
        criteria_of(step, summary.rows, text),
        str(participants(step, summary) or none),
        str(minutes_of(step, summary) or none),
        text.date(due(step, summary)),
        _responsible(step, summary),
        check + indicator(step, text),
        "",
    )


def _responsible(step: Step, summary: Summary) -> str:
    planned = decided(step, summary)
    return planned.responsible.strip() if planned else ""


def _again(number: int, summary: Summary, text: Text) -> tuple[str, ...]:
    none, people = text("report-none"), str(summary.agreement.facts.raters)
    until, check = text.date(last_day(summary)), text("paper-schedule-again-check")
    everything = text("report-plan-all")
    return (
        str(number),
        text("paper-schedule-again"),
        none,
        everything,
        people,
        none,
        until,
        "",
        check,
        "",
    )


def signature(label: str, name: str, text: Text) -> Grid:
    """A line to sign on and a line for the name."""
    blank = text("paper-blank")
    rows = (
        (label, blank, name.strip() or blank),
        ("", f"({text('paper-signature')})", f"({text('paper-name')})"),
    )
    return Grid(label, (), rows, (1, 1, 1.2), centred=(1, 2), ruled=False)
