"""Papers of the school's office: the draft order and the schedule it approves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from raters.plans import check_of, due_of, held_on
from raters.report.blocks import Block, Grid, Heading, Paper, Words
from raters.report.papers.meeting import subject_words
from raters.report.plan_words import due_words, progress_words
from raters.report.printed import basis
from raters.report.tables import cause_of, check_words, criteria_of, indicator, plan_heading, title_of
from raters.terms import Plan, PlannedStep, Summary
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
    yield Words(plan_words(summary, text))
    yield Words(text("paper-order-do"), "lead")
    yield from map(Words, _items(summary, text))
    yield signature(text("paper-order-head"), "", text)
    yield Words(text("paper-order-read"))
    columns = tuple(text(f"paper-order-read-{name}") for name in ("name", "sign", "date"))
    yield Grid(columns[0], columns, (("",) * 3,) * READERS, (2, 1, 1), roomy=True)


def _items(summary: Summary, text: Text) -> Iterator[str]:
    start, end = _day(first_day(summary.kept), text), _day(last_day(summary.kept), text)
    responsible = summary.round.responsible.strip() or text("paper-blank-long")
    meetings = [step for step in summary.kept.shown if step.kind == "meeting"]
    yield text("paper-order-1", start=start, end=end, what=subject_words(summary, text))
    yield text("paper-order-2")
    yield text("paper-order-3", responsible=responsible)
    yield text("paper-order-4")
    yield text("paper-order-4-1")
    yield text("paper-order-4-2", seminars=len(meetings))
    yield text("paper-order-4-3")
    yield text("paper-order-4-4", end=end)
    for number in (5, 6, 7):
        yield text(f"paper-order-{number}")


def _day(day: date | None, text: Text) -> str:
    return text.date(day) if day else text("paper-blank")


def first_day(plan: Plan) -> date | None:
    """The day the plan begins: its approval, else the day a draft counts from."""
    return plan.approved or plan.start


def last_day(plan: Plan) -> date | None:
    """The day by which every step of the plan is taken and checked; None where nothing is dated."""
    days = [day for step in plan.shown for day in (due_of(step), check_of(step)) if day]
    return max(days, default=plan.approved or plan.start)


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
    yield Words(plan_words(summary, text))
    steps = [_schedule_row(step, number, summary, text) for number, step in enumerate(summary.kept.shown, 1)]
    columns = tuple(text(f"paper-schedule-column-{name}") for name in COLUMNS)
    rows = (*steps, _again(len(steps) + 1, summary, text))
    yield Grid(text("paper-schedule-title"), columns, rows, WIDTHS, centred=(0, 4, 5))
    yield signature(text("paper-schedule-responsible"), summary.round.responsible, text)


def plan_words(summary: Summary, text: Text) -> str:
    """Number and approval of the plan, and how far it is; a draft says that it is one."""
    plan, said = summary.kept, plan_heading(summary.kept, text)
    return f"{said}. {progress_words(plan.shown, summary.generated, text)}" if plan.approved else said


def _schedule_row(step: PlannedStep, number: int, summary: Summary, text: Text) -> tuple[str, ...]:
    none = text("report-none")
    check = f"{check_words(step, text).rstrip('.')}. " if step.asked else ""
    return (
        str(number),
        title_of(step, text),
        cause_of(step, text),
        criteria_of(step, summary.rows, text),
        str(len(step.participants) or none),
        str(step.minutes or none),
        due_words(step, text),
        step.responsible.strip() or summary.kept.responsible,
        check + indicator(step, text),
        _done(step, text),
    )


def _done(step: PlannedStep, text: Text) -> str:
    """The day it was held; empty to be filled in before."""
    day = held_on(step)
    return text.date(day) if day else ""


def _again(number: int, summary: Summary, text: Text) -> tuple[str, ...]:
    none, people = text("report-none"), str(summary.agreement.facts.raters)
    until, check = _day(last_day(summary.kept), text), text("paper-schedule-again-check")
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
