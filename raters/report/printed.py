"""The summary in one language: every number and name as it is printed, still free of any layout."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from raters.report.annexes import Annexes, annexes
from raters.report.forest import Forest, draw_forest
from raters.report.issue import require_issuable
from raters.report.tables import (
    Table,
    causes_table,
    effects_table,
    numbers_table,
    plan_details,
    plan_table,
    share_words,
)
from raters.report.wording import action_words, band_edge, cause_words, small_number
from raters.terms import Round, Summary, SummaryRow, ThirdChecks, TotalAgreement, VerdictCode
from raters.text import Text, clipped, verdict_words

Pair = tuple[str, str]
SHORT = 48
FOOTER = 200
"""Letters that fit half a line of the head."""
RUBRIC = 400
LINE = 38
"""Letters of a criterion that fit one line of page 1, where the plot stands in the rows."""
FEW = 12
"""So few criteria may take two lines each."""


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """A criterion on page 1, in words a principal reads."""

    code: str
    title: str
    short: str
    maximum: str
    exact: str
    verdict: VerdictCode
    words: str
    cause: str
    action: str


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
    causes: Table
    numbers: Table
    details: Table
    effects: Table
    more_heading: str
    more: tuple[Pair, ...]
    limits_heading: str
    limits: tuple[str, ...]
    notes_heading: str
    notes: tuple[Pair, ...]
    signatures: tuple[Pair, ...]
    signature_words: Pair
    signed_date: str
    annexes: Annexes | None = None


def printed(summary: Summary, text: Text, with_annexes: bool = False) -> Printed:
    """Say the summary in the language of `text`.

    Raises Refused for a summary that must not be issued: every document starts here.
    """
    require_issuable(summary)
    facts = _facts(summary, text)
    room = 2 * LINE if len(summary.rows) <= FEW else LINE
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
        criteria=tuple(_criterion_line(row, room, text) for row in summary.rows),
        forest=draw_forest([row.agreement for row in summary.rows], summary.bands, text),
        conclusions_heading=text("report-conclusions"),
        conclusions=tuple(map(text.line, summary.conclusions)),
        plan=plan_table(summary, text),
        causes=causes_table(summary, text),
        numbers=numbers_table(summary, text),
        details=plan_details(summary, text),
        effects=effects_table(summary, text),
        more_heading=text("report-more"),
        more=_more(summary, text),
        limits_heading=text("report-limits"),
        limits=tuple(map(text.line, summary.limits)),
        notes_heading=text("report-notes"),
        notes=_notes(summary, text),
        signatures=_signatures(summary, text),
        signature_words=(text("report-signature"), text("report-signed-name")),
        signed_date=text("report-signed-date"),
        annexes=annexes(summary, text) if with_annexes else None,
    )


# ---------------------------------------------------------------- head and foot


def _footer(summary: Summary, text: Text) -> str:
    """School, subject and day, whole; the head alone says what is too long for two lines."""
    of_round = summary.round
    day = text.date(of_round.date) if of_round.date else ""
    said = (of_round.school.strip(), of_round.subject.strip(), day)
    return " · ".join(part for part in said if part and len(part) <= FOOTER)


def _labelled(values: Mapping[str, str], text: Text) -> tuple[Pair, ...]:
    """Label and value; a line to fill in where nobody told."""
    return tuple(
        (text(f"report-{name}"), value.strip() or text("paper-blank")) for name, value in values.items()
    )


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
        share=text.percent(counts.double_scored / counts.works if counts.works else 0.0),
        raters=counts.raters,
        criteria=counts.criteria,
    )
    values = {"material": f"{material}; {_completeness(summary, text)}"}
    values = ({"rubric": name} if name else {}) | values
    return _labelled(values | {"basis": basis(summary.round, text)}, text)


def _completeness(summary: Summary, text: Text) -> str:
    """What is missing, and the works with agreed scores where the school keeps any."""
    words = text("report-missing", missing=summary.missing)
    if summary.anchors is None:
        return words
    return f"{words}; {text('report-anchors', anchors=summary.anchors)}"


def basis(round: Round, text: Text) -> str:
    """On what ground the school scores twice: its own words, the city's order, or a line to fill in."""
    if round.basis is None:
        return text("paper-blank-long")
    return round.basis.strip() or text("report-basis-line")


def _signatures(summary: Summary, text: Text) -> tuple[Pair, ...]:
    return (
        (text("report-signed-author"), summary.round.prepared_by),
        (text("report-signed-responsible"), summary.round.responsible),
    )


# ---------------------------------------------------------------- page 1


def _criterion_line(row: SummaryRow, room: int, text: Text) -> CriterionLine:
    measured = row.agreement
    return CriterionLine(
        code=measured.criterion.code,
        title=measured.criterion.title,
        short=clipped(". ".join(filter(None, (measured.criterion.code, measured.criterion.title))), room),
        maximum=text.score(measured.criterion.scale.maximum),
        exact=share_words(measured.exact, text),
        verdict=measured.verdict.code,
        words=verdict_words(row.agreement, text),
        cause=cause_words(row.cause, text),
        action=action_words(row, text),
    )


# ---------------------------------------------------------------- last page


def _more(summary: Summary, text: Text) -> tuple[Pair, ...]:
    """Third checks, the range of severity, and the works whose total depends on who scores them."""
    lines = {}
    if summary.third_checks is not None:
        lines["third"] = _third_line(summary.third_checks, text)
    if summary.severity_range is not None:
        low, high = (text.number(shift) for shift in summary.severity_range)
        lines["severity"] = text("report-note-severity-line", low=low, high=high)
    if total := summary.agreement.total:
        lines |= _shares(total, text)
    return tuple((text(f"report-note-{name}"), line) for name, line in lines.items())


def _shares(total: TotalAgreement, text: Text) -> dict[str, str]:
    """The share of works whose total, or grade, differs between their raters."""
    shares = {"rater_dependent": total.rater_dependent, "grade_dependent": total.grade_dependent}
    return {
        name: text("report-share-line", share=text.percent(share.value), works=total.works)
        for name, share in shares.items()
        if share is not None and share.value is not None
    }


def _third_line(third: ThirdChecks, text: Text) -> str:
    share = text.percent(third.due / third.works if third.works else 0.0)
    return text("report-third-line", due=third.due, works=third.works, share=share, resolved=third.resolved)


def _notes(summary: Summary, text: Text) -> tuple[Pair, ...]:
    """Method, second marking, hash and data protection, each under its label."""
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
    if summary.round.sha256:
        lines["hash"] = text("report-note-hash-line", hash=summary.round.sha256)
    lines["privacy"] = text("report-note-privacy-line")
    return tuple((text(f"report-note-{name}"), line) for name, line in lines.items())
