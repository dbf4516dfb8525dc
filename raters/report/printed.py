"""The summary in one language: every number and name as it is printed, still free of any layout."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from raters.report.forest import Forest, draw_forest
from raters.report.wording import (
    CODE,
    action_words,
    band_edge,
    cause_words,
    clipped,
    row_words,
    small_number,
)
from raters.terms import CriterionAgreement, Estimate, Step, Summary, SummaryRow, VerdictCode
from raters.text import Text

Pair = tuple[str, str]
SHORT = 48
"""Letters that fit half a line of the head."""
FOOTER = 60
RUBRIC = 400
SHORT_CODE = 24


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """A criterion on page 1, in words a principal reads."""

    code: str
    title: str
    maximum: str
    exact: str
    verdict: VerdictCode
    words: str
    cause: str
    action: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the table of numbers; a reason instead of numbers may span several."""

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


@dataclass(frozen=True, slots=True)
class Printed:
    """Everything a document says, top to bottom. `synthetic` is empty for real data."""

    language: str
    title: str
    synthetic: str
    footer: str
    page_words: Pair
    facts: tuple[Pair, ...]
    long_facts: tuple[Pair, ...]
    headline: str
    criteria_heading: str
    criteria_columns: tuple[str, ...]
    criteria: tuple[CriterionLine, ...]
    forest: Forest
    conclusions_heading: str
    conclusions: tuple[str, ...]
    plan: Table
    numbers: Table
    limits_heading: str
    limits: tuple[str, ...]
    notes_heading: str
    notes: tuple[Pair, ...]
    signatures: tuple[Pair, ...]
    signature_words: Pair
    signed_date: str


def printed(summary: Summary, text: Text) -> Printed:
    """Say the summary in the language of `text`."""
    facts = _facts(summary, text)
    columns = ("criterion", "maximum", "exact", "verdict", "cause", "action")
    return Printed(
        language=text.language,
        title=text("report-title"),
        synthetic=text("report-synthetic") if summary.round.synthetic else "",
        footer=_footer(summary, text),
        page_words=(text("report-page"), text("report-page-of")),
        facts=tuple(fact for fact in facts if len(fact[1]) <= SHORT),
        long_facts=tuple(fact for fact in facts if len(fact[1]) > SHORT) + _long_facts(summary, text),
        headline=text.line(summary.headline),
        criteria_heading=text("report-criteria"),
        criteria_columns=tuple(text(f"report-column-{name}") for name in columns),
        criteria=tuple(_criterion_line(row, text) for row in summary.rows),
        forest=draw_forest([row.agreement for row in summary.rows], summary.bands, text),
        conclusions_heading=text("report-conclusions"),
        conclusions=tuple(map(text.line, summary.conclusions)),
        plan=_plan(summary, text),
        numbers=_numbers(summary, text),
        limits_heading=text("report-limits"),
        limits=tuple(map(text.line, summary.limits)),
        notes_heading=text("report-notes"),
        notes=_notes(summary, text),
        signatures=_signatures(summary, text),
        signature_words=(text("report-signature"), text("report-signed-name")),
        signed_date=text("report-signed-date"),
    )


# ---------------------------------------------------------------- head and foot


def _footer(summary: Summary, text: Text) -> str:
    of_round = summary.round
    parts = [of_round.school, of_round.subject, text.date(of_round.date)]
    return " · ".join(clipped(part, FOOTER) for part in parts if part.strip())


def _labelled(values: Mapping[str, str], text: Text) -> tuple[Pair, ...]:
    """Label and value of what is known; what was left open is left out."""
    return tuple((text(f"report-{name}"), value) for name, value in values.items() if value.strip())


def _facts(summary: Summary, text: Text) -> tuple[Pair, ...]:
    of_round = summary.round
    values = {
        "school": of_round.school,
        "procedure": of_round.procedure or of_round.title,
        "subject": of_round.subject,
        "date": text.date(of_round.date),
        "grade": of_round.grade,
        "generated": text.date(summary.generated),
    }
    return _labelled(values, text)


def _long_facts(summary: Summary, text: Text) -> tuple[Pair, ...]:
    rubric, counts = summary.round.table.rubric, summary.agreement.facts
    name = clipped(rubric.name, RUBRIC)
    if rubric.year:
        name = text("report-rubric-year", name=name, year=rubric.year)
    if rubric.version:
        name = f"{name}, {text('rubric-version', version=rubric.version)}"
    material = text(
        "report-material-line",
        works=counts.works,
        double_scored=counts.double_scored,
        raters=counts.raters,
        criteria=counts.criteria,
    )
    return _labelled({"rubric": name, "material": material, "basis": text("report-basis-line")}, text)


def _signatures(summary: Summary, text: Text) -> tuple[Pair, ...]:
    return (
        (text("report-signed-author"), ""),
        (text("report-signed-responsible"), summary.round.responsible),
    )


# ---------------------------------------------------------------- page 1


def _criterion_line(row: SummaryRow, text: Text) -> CriterionLine:
    measured = row.agreement
    return CriterionLine(
        code=measured.criterion.code,
        title=measured.criterion.title,
        maximum=text.score(measured.criterion.scale.maximum),
        exact=_share(measured.exact, text),
        verdict=measured.verdict.code,
        words=row_words(row, text),
        cause=cause_words(row.cause, text),
        action=action_words(row, text),
    )


def _share(estimate: Estimate, text: Text) -> str:
    return text.estimate(estimate) if estimate.value is None else text.percent(estimate.value)


def _plan(summary: Summary, text: Text) -> Table:
    names = ("step", "cause", "criteria", "participants", "minutes", "due", "check")
    seminars = [_plan_row(step, summary, text, seminar=True) for step in summary.plan.seminars]
    others = [_plan_row(step, summary, text, seminar=False) for step in summary.plan.other_steps]
    return Table(
        heading=text("report-plan"),
        columns=tuple(text(f"report-plan-column-{name}") for name in names),
        rows=(*seminars, *others),
        note="" if seminars or others else text("report-plan-empty"),
    )


def _plan_row(step: Step, summary: Summary, text: Text, *, seminar: bool) -> tuple[Cell, ...]:
    """A step with the number of people, never their codes; a seminar without names is for everybody."""
    nobody = text("report-none")
    people = len(step.raters) or (summary.agreement.facts.raters if seminar else 0)
    values = (
        text(f"action-{step.action}"),
        ". ".join(dict.fromkeys(cause_words(finding.rule, text) for finding in step.findings)) or nobody,
        _criteria_of(step, summary.rows, text),
        str(people) if people else nobody,
        str(step.minutes) if step.minutes else nobody,
        text.date(summary.generated + timedelta(days=step.due_days)),
        text("report-plan-check", works=step.check_works) if step.check_works else nobody,
    )
    return tuple(map(Cell, values))


def _criteria_of(step: Step, rows: Sequence[SummaryRow], text: Text) -> str:
    if not step.criteria or len(step.criteria) == len(rows):
        return text("report-plan-all")
    return ", ".join(clipped(code, SHORT_CODE) for code in step.criteria)


# ---------------------------------------------------------------- last page


def _numbers(summary: Summary, text: Text) -> Table:
    names = ("criterion", "works", "raters", "pairs", "exact", "adjacent", "kappa", "weighted", "alpha")
    return Table(
        heading=text("report-numbers"),
        columns=tuple(text(f"report-number-{name}") for name in names),
        rows=tuple(_number_row(row.agreement, text) for row in summary.rows),
        note=text("report-numbers-note"),
    )


def _number_row(measured: CriterionAgreement, text: Text) -> tuple[Cell, ...]:
    counts = (measured.double_scored, measured.raters, measured.pairs)
    shares = [
        _reason_or(estimate, _share(estimate, text)) for estimate in (measured.exact, measured.adjacent)
    ]
    kappas = [measured.kappa["unweighted"], measured.kappa["quadratic"]]
    coefficients = [_reason_or(kappa, text.estimate(kappa)) for kappa in kappas]
    coefficients.append(_reason_or(measured.lead, _with_interval(measured.lead, text)))
    return (
        Cell(clipped(measured.criterion.code, CODE)),
        *(Cell(str(count)) for count in counts),
        *_merged([*shares, *coefficients]),
    )


def _reason_or(estimate: Estimate, words: str) -> Cell:
    return Cell(words, reason=estimate.value is None)


def _with_interval(estimate: Estimate, text: Text) -> str:
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


def _notes(summary: Summary, text: Text) -> tuple[Pair, ...]:
    """Method, second marking, severity, hash and data protection, each under its label."""
    bands, mark = summary.bands, summary.second_mark
    limits = {name: band_edge(getattr(bands, name), text) for name in ("poor", "acceptable", "reliable")}
    versions = ", ".join(f"{name} {version}" for name, version in sorted(mark.versions.items()))
    lines = {
        "method": text("report-note-method-line", **limits),
        "second": text(
            "report-note-second-line",
            versions=versions,
            compared=mark.compared,
            difference=small_number(mark.largest_difference, text),
        ),
    }
    if summary.severity_range is not None:
        low, high = (text.number(shift) for shift in summary.severity_range)
        lines["severity"] = text("report-note-severity-line", low=low, high=high)
    if summary.round.sha256:
        lines["hash"] = text("report-note-hash-line", hash=summary.round.sha256)
    lines["privacy"] = text("report-note-privacy-line")
    return tuple((text(f"report-note-{name}"), line) for name, line in lines.items())
