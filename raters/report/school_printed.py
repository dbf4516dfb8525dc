"""The summary of a school in one language, and as PDF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from raters.benchmarks import listed_goal
from raters.casebook import OPEN
from raters.report.printed import Pair, basis
from raters.report.school import part_names, round_name
from raters.report.tables import Cell, Table, criteria_of, share_words, title_of
from raters.report.wording import band_edge, cause_words, small_number
from raters.terms import SchoolStep, SchoolSummary, Summary, SummaryRow, VerdictCode
from raters.text import Text, verdict_words

HEAD = ("round", "date", "works", "raters", "consistent", "needs", "open", "step")
CRITERION = ("criterion", "maximum", "exact", "goal", "verdict", "cause")
PLAN = ("round", "step", "criteria", "participants", "due")


@dataclass(frozen=True, slots=True)
class SchoolCriterion:
    """A criterion of a round: exact agreement beside the goal of its own scale."""

    code: str
    title: str
    maximum: str
    exact: str
    goal: str
    verdict: VerdictCode
    words: str
    cause: str


@dataclass(frozen=True, slots=True)
class SchoolPart:
    """The criteria of a round and what limits them."""

    name: str
    criteria: tuple[SchoolCriterion, ...]
    limits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrintedSchool:
    """Everything the documents say, top to bottom. `synthetic` is empty for real data."""

    language: str
    title: str
    synthetic: str
    footer: str
    page_words: Pair
    facts: tuple[Pair, ...]
    long_facts: tuple[Pair, ...]
    headline: str
    rounds: Table
    conclusions_heading: str
    conclusions: tuple[str, ...]
    criteria_heading: str
    criteria_columns: tuple[str, ...]
    criteria_note: str
    criteria: tuple[SchoolCriterion, ...]
    parts: tuple[SchoolPart, ...]
    plan: Table
    limits_heading: str
    limits: tuple[str, ...]
    notes_heading: str
    notes: tuple[Pair, ...]
    signatures: tuple[Pair, ...]
    signature_words: Pair
    signed_date: str


def school_pdf(school: SchoolSummary, text: Text) -> bytes:
    """The summary of a school as PDF/A-2a + UA-1; the same summary gives the same bytes."""
    from raters.report.pdf import compile_document  # the words alone need no Typst

    return compile_document("school", asdict(printed_school(school, text)), school.generated)


def printed_school(school: SchoolSummary, text: Text) -> PrintedSchool:
    """Say the summary of a school in the language of `text`."""
    parts = tuple(_part(part, text) for part in school.parts)
    title, day = text("school-title"), text.date(school.generated)
    facts = ((text("report-school"), school.school), (text("report-generated"), day))
    bases = dict.fromkeys(basis(part.round, text) for part in school.parts)
    return PrintedSchool(
        language=text.language,
        title=title,
        synthetic=text("report-synthetic") if any(part.round.synthetic for part in school.parts) else "",
        footer=" · ".join(filter(None, (school.school, day))),
        page_words=(text("report-page"), text("report-page-of")),
        facts=(),
        long_facts=(*(fact for fact in facts if fact[1]), (text("report-basis"), "; ".join(bases))),
        headline=text.line(school.headline),
        rounds=_rounds(school, text),
        conclusions_heading=text("report-conclusions"),
        conclusions=tuple(map(text.line, school.conclusions)),
        criteria_heading=text("school-criteria"),
        criteria_columns=tuple(
            text(f"school-column-{name}" if name == "goal" else f"report-column-{name}") for name in CRITERION
        ),
        criteria_note=text("school-criteria-note"),
        criteria=tuple(line for part in parts for line in part.criteria),
        parts=parts,
        plan=_plan(school, text),
        limits_heading=text("report-limits"),
        limits=(*map(text.line, school.limits), *(line for part in parts for line in part.limits)),
        notes_heading=text("report-notes"),
        notes=tuple(_notes(school, text)),
        signatures=((text("report-signed-author"), ""), (text("report-signed-responsible"), "")),
        signature_words=(text("report-signature"), text("report-signed-name")),
        signed_date=text("report-signed-date"),
    )


def _rounds(school: SchoolSummary, text: Text) -> Table:
    return Table(
        heading=text("school-rounds"),
        columns=tuple(text(f"school-column-{name}") for name in HEAD),
        rows=tuple(_round_row(school, place, text) for place in range(len(school.parts))),
        note=text("school-rounds-note"),
    )


def _round_row(school: SchoolSummary, place: int, text: Text) -> tuple[Cell, ...]:
    part, count = school.parts[place], school.counts[place]
    facts = part.agreement.facts
    steps = [step for step in school.steps if step.part == place]
    values = (
        round_name(part.round),
        text.date(part.round.date),
        text("school-works", works=facts.works, double=facts.double_scored),
        str(facts.raters),
        str(count.get("consistent", 0)),
        str(count.get("needs", 0)),
        str(sum(count.get(group, 0) for group in OPEN)),
        _main_step(steps[0], part, text) if steps else text("report-none"),
    )
    return tuple(map(Cell, values))


def _main_step(step: SchoolStep, part: Summary, text: Text) -> str:
    return text("school-step-by", step=title_of(step.step, part, text), date=text.date(step.due))


def _part(part: Summary, text: Text) -> SchoolPart:
    """What needs attention first, as in the summary: scales differ, so no index orders the criteria."""
    name = f"{round_name(part.round)} ({text.date(part.round.date)})"
    said = [line for line in part.limits if line.code not in ("report-limit-synthetic",)]
    lines = tuple(f"{name}. {text.line(line)}" for line in said if line.code != "report-limit-other_raters")
    return SchoolPart(name, tuple(_criterion(row, text) for row in part.rows), lines)


def _criterion(row: SummaryRow, text: Text) -> SchoolCriterion:
    measured = row.agreement
    criterion = measured.criterion
    return SchoolCriterion(
        code=criterion.code,
        title=criterion.title,
        maximum=text.score(criterion.scale.maximum),
        exact=share_words(measured.exact, text),
        goal=_goal(len(criterion.scale), text),
        verdict=measured.verdict.code,
        words=verdict_words(row.agreement, text),
        cause=cause_words(row.cause, text),
    )


def _goal(levels: int, text: Text) -> str:
    goal = listed_goal(levels)
    return text("report-none") if goal is None else text("school-goal", share=text.percent(goal))


def _plan(school: SchoolSummary, text: Text) -> Table:
    names = part_names(school.parts)
    return Table(
        heading=text("report-plan"),
        columns=tuple(
            text(f"school-column-{name}" if name == "round" else f"report-plan-column-{name}")
            for name in PLAN
        ),
        rows=tuple(_plan_row(step, school.parts[step.part], names[step.part], text) for step in school.steps),
        note=text("school-plan-note") if school.steps else text("report-plan-empty", dismissed=0),
    )


def _plan_row(step: SchoolStep, part: Summary, name: str, text: Text) -> tuple[Cell, ...]:
    values = (
        name,
        title_of(step.step, part, text),
        criteria_of(step.step, part.rows, text),
        str(step.participants or text("report-none")),
        text.date(step.due),
    )
    return tuple(map(Cell, values))


def _notes(school: SchoolSummary, text: Text) -> Iterator[Pair]:
    """Method once for each set of limits, the second marking and hash of every round, data protection."""
    for bands in dict.fromkeys(part.bands for part in school.parts):
        edges = {name: band_edge(getattr(bands, name), text) for name in ("poor", "acceptable", "reliable")}
        yield text("report-note-method"), text("report-note-method-line", **edges)
    for part, name in zip(school.parts, part_names(school.parts), strict=True):
        mark = part.second_mark
        versions = ", ".join(f"{tool} {version}" for tool, version in sorted(mark.versions.items()))
        difference = small_number(mark.largest_difference, text)
        line = text(
            "report-note-second-line", versions=versions, compared=mark.compared, difference=difference
        )
        if part.round.sha256:
            line = f"{line} {text('report-note-hash-line', hash=part.round.sha256)}"
        yield f"{text('report-note-second')}: {name}", line
    yield text("report-note-privacy"), text("report-note-privacy-line")
