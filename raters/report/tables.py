"""The tables of the summary: plan, numbers, effect of the previous round."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from raters.advice import check_days, step_key
from raters.report.card_words import helped_words, load_words
from raters.report.schedule import action_title
from raters.report.wording import CODE, action_words, cause_words
from raters.terms import CriterionAgreement, Effect, Estimate, PlannedSeminar, Step, Summary, SummaryRow
from raters.text import Text, clipped

SHORT_CODE = 24
TITLE = 160


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; a reason instead of numbers may span several."""

    words: str
    span: int = 1
    reason: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A titled table; `note` stands under it, or instead of it when there are no rows."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""


def share_words(estimate: Estimate, text: Text) -> str:
    """A share as per cent, or why there is none."""
    return text.estimate(estimate) if estimate.value is None else text.percent(estimate.value)


# ---------------------------------------------------------------- plan


def plan_table(summary: Summary, text: Text) -> Table:
    """What is done, why, on what, with how many people and until when; how it will be checked."""
    names = ("step", "cause", "criteria", "participants", "minutes", "due", "check")
    steps = steps_of(summary)
    return Table(
        heading=text("report-plan"),
        columns=tuple(text(f"report-plan-column-{name}") for name in names),
        rows=tuple(_plan_row(step, summary, text) for step in steps),
        note=_load_notes(steps, summary, text)
        if steps
        else text("report-plan-empty", dismissed=_dismissed(summary)),
    )


def _load_notes(steps: Iterable[Step], summary: Summary, text: Text) -> str:
    """Where works were more than people can score in time, what becomes of them."""
    notes = (
        f"{title_of(step, summary, text)}. {words}"
        for step in steps
        if (words := load_words(step.load, text))
    )
    return " ".join(dict.fromkeys(notes))


def _dismissed(summary: Summary) -> int:
    return sum(planned.status == "dismissed" for planned in summary.planned.values())


def _plan_row(step: Step, summary: Summary, text: Text) -> tuple[Cell, ...]:
    nobody = text("report-none")
    values = (
        title_of(step, summary, text),
        cause_of(step, text),
        criteria_of(step, summary.rows, text),
        str(participants(step, summary) or nobody),
        str(minutes_of(step, summary) or nobody),
        text.date(due(step, summary)),
        check_words(step, summary, text),
    )
    return tuple(map(Cell, values))


def plan_details(summary: Summary, text: Text) -> Table:
    """What each step takes and by what its success is told."""
    names = ("step", "materials", "indicator")
    return Table(
        heading=text("report-details"),
        columns=tuple(text(f"report-details-column-{name}") for name in names),
        rows=tuple(
            (
                Cell(title_of(step, summary, text)),
                Cell(materials(step, summary, text)),
                Cell(indicator(step, text)),
            )
            for step in steps_of(summary)
        ),
    )


def steps_of(summary: Summary) -> tuple[Step, ...]:
    """What documents tell of the plan, most useful first: a session of one person stands in none."""
    return tuple(step for step in summary.plan.steps if step.kind != "individual")


def decided(step: Step, summary: Summary) -> PlannedSeminar | None:
    """What the leader decided on a step; None while it is only proposed."""
    return summary.planned.get(step_key(step))


def title_of(step: Step, summary: Summary, text: Text) -> str:
    """What the leader called the step, else what it does; a postponed one says so."""
    planned = decided(step, summary)
    own = action_title(step.action, text, works=step.check_works or 0)
    title = clipped(planned.title, TITLE) if planned and planned.title else own
    postponed = planned is not None and planned.status == "postponed"
    return f"{title} ({text('seminar-status-postponed')})" if postponed else title


def minutes_of(step: Step, summary: Summary) -> int:
    """How long the meeting takes; 0 where the step is none."""
    planned = decided(step, summary)
    return planned.minutes if planned else step.minutes or 0


def cause_of(step: Step, text: Text) -> str:
    """Every cause the step answers, once."""
    causes = dict.fromkeys(cause_words(finding.rule, text) for finding in step.findings)
    return ". ".join(causes) or text("report-none")


def participants(step: Step, summary: Summary) -> int:
    """How many people take part, never who."""
    planned = decided(step, summary)
    return len((planned.participants if planned else ()) or step.people)


def due(step: Step, summary: Summary) -> date:
    """The day by which the step is taken."""
    planned = decided(step, summary)
    return planned.date if planned else summary.generated + timedelta(days=step.due_days)


def checked(step: Step, summary: Summary) -> date:
    """The day by which its success is known: works scored after a meeting need some weeks more."""
    return due(step, summary) + timedelta(days=check_days(step))


def check_words(step: Step, summary: Summary, text: Text) -> str:
    """How many works are scored twice to see whether the step helped, and until when."""
    if not step.check_works:
        return text("report-none")
    return text("report-plan-check", works=step.check_works, date=text.date(checked(step, summary)))


def materials(step: Step, summary: Summary, text: Text) -> str:
    """Works, rubric and sheets the step takes."""
    planned = decided(step, summary)
    works = planned.works if planned else step.works
    return text("report-materials", works=len(works), seminar="yes" if step.minutes else "no")


def indicator(step: Step, text: Text) -> str:
    """By what one tells that the step helped."""
    return " ".join(dict.fromkeys(helped_words(finding.rule, text) for finding in step.findings))


def criteria_of(step: Step, rows: Sequence[SummaryRow], text: Text) -> str:
    """The codes of the step's criteria, or "all"."""
    if not step.criteria or len(step.criteria) == len(rows):
        return text("report-plan-all")
    return ", ".join(clipped(code, SHORT_CODE) for code in step.criteria)


def causes_table(summary: Summary, text: Text) -> Table:
    """Causes and actions, each with its criteria: for a page 1 that has no room for them in every row."""
    named: dict[tuple[str, str], list[str]] = {}
    for row in summary.rows:
        if row.cause:
            words = (cause_words(row.cause, text), action_words(row, text))
            named.setdefault(words, []).append(clipped(row.agreement.criterion.code, SHORT_CODE))
    return Table(
        heading=text("report-causes"),
        columns=tuple(text(f"report-column-{name}") for name in ("cause", "action", "criteria")),
        rows=tuple((*map(Cell, words), Cell(", ".join(codes))) for words, codes in named.items()),
    )


# ---------------------------------------------------------------- numbers


def numbers_table(summary: Summary, text: Text) -> Table:
    """Every coefficient of every criterion, with its interval."""
    names = ("criterion", "works", "raters", "pairs", "exact", "adjacent", "kappa", "weighted", "alpha")
    return Table(
        heading=text("report-numbers"),
        columns=tuple(text(f"report-number-{name}") for name in names),
        rows=tuple(_number_row(row.agreement, text) for row in summary.rows),
        note=text("report-numbers-note"),
    )


def _number_row(measured: CriterionAgreement, text: Text) -> tuple[Cell, ...]:
    counts = (measured.double_scored, measured.raters, measured.pairs)
    shares = [_reason_or(share, share_words(share, text)) for share in (measured.exact, measured.adjacent)]
    kappas = [measured.kappa["unweighted"], measured.kappa["quadratic"]]
    coefficients = [_reason_or(kappa, text.estimate(kappa)) for kappa in kappas]
    coefficients.append(_reason_or(measured.lead, with_interval(measured.lead, text)))
    return (
        Cell(clipped(measured.criterion.code, CODE)),
        *(Cell(str(count)) for count in counts),
        *_merged([*shares, *coefficients]),
    )


def _reason_or(estimate: Estimate, words: str) -> Cell:
    return Cell(words, reason=estimate.value is None)


def with_interval(estimate: Estimate, text: Text) -> str:
    """0,72 (0,62…0,82), or why there is no number."""
    words = text.estimate(estimate)
    return f"{words} ({text.interval(estimate.interval)})" if estimate.interval else words


def _merged(cells: Iterable[Cell]) -> list[Cell]:
    """Neighbours with the same reason become one cell, so that it is read once."""
    merged: list[Cell] = []
    for cell in cells:
        last = merged[-1] if merged else None
        if last and cell.reason and last.reason and last.words == cell.words:
            merged[-1] = Cell(cell.words, last.span + 1, reason=True)
        else:
            merged.append(cell)
    return merged


# ---------------------------------------------------------------- effect


def effects_table(summary: Summary, text: Text) -> Table:
    """Was, now and the change since the previous round; no rows where there is none."""
    names = ("criterion", "works", "was", "now", "difference", "effect")
    return Table(
        heading=text("report-effects"),
        columns=tuple(text(f"report-effects-column-{name}") for name in names),
        rows=tuple(_effect_row(effect, text) for effect in summary.effects),
        note=text("report-effects-note") if summary.effects else "",
    )


def _effect_row(effect: Effect, text: Text) -> tuple[Cell, ...]:
    name = text("report-effects-whole") if effect.criterion is None else clipped(effect.criterion, CODE)
    estimates = (effect.was, effect.now, effect.difference)
    return (
        Cell(name),
        Cell(f"{effect.works[0]} → {effect.works[1]}"),
        *(_reason_or(estimate, with_interval(estimate, text)) for estimate in estimates),
        Cell(text(f"report-effect-{effect.code}")),
    )
