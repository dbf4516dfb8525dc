"""Tables as text for a spreadsheet: semicolons, a mark of UTF-8, and nothing that would run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from raters.report.issue import require_issuable
from raters.terms import Estimate, Summary
from raters.text import Text, verdict_words

FORMULA = ("=", "+", "-", "@", "\t", "\r")
COLUMNS = (
    *("criterion", "title", "maximum", "works", "raters", "exact", "adjacent", "kappa", "weighted", "alpha"),
    *("low", "high", "verdict", "chance_below", "cause", "action"),
)
DIGITS = 4
Cell = str | float


def spreadsheet_csv(rows: Iterable[Sequence[Cell]], text: Text) -> bytes:
    """Numbers as the reader's Excel reads them; text that it would run gets an apostrophe."""
    lines = io.StringIO()
    writer = csv.writer(lines, delimiter=";", lineterminator="\r\n")
    writer.writerows([_written(cell, text) for cell in row] for row in rows)
    return lines.getvalue().encode("utf-8-sig")


def criteria_csv(summary: Summary, text: Text) -> bytes:
    """One row a criterion: the numbers of the summary, with enough digits to go on counting.

    Raises Refused for a summary that must not be issued.
    """
    require_issuable(summary)
    head = [text(f"csv-column-{name}") for name in COLUMNS]
    rows: list[list[Cell]] = [[*head]]
    for row in summary.rows:
        found, criterion = row.agreement, row.agreement.criterion
        lead = found.lead.interval
        rows.append(
            [
                *(criterion.code, criterion.title, criterion.scale.maximum),
                *(found.double_scored, found.raters),
                *(_value(share, text) for share in (found.exact, found.adjacent)),
                *(_value(found.kappa[weights], text) for weights in ("unweighted", "quadratic")),
                *(_value(found.lead, text), lead.low if lead else "", lead.high if lead else ""),
                verdict_words(found, text),
                "" if found.verdict.chance_below is None else found.verdict.chance_below,
                text(f"cause-{row.cause}") if row.cause else "",
                text(f"action-{row.action}") if row.action else "",
            ]
        )
    if summary.round.synthetic:
        rows.append([text("report-synthetic")])
    return spreadsheet_csv(rows, text)


def _value(estimate: Estimate, text: Text) -> Cell:
    return text.estimate(estimate) if estimate.value is None else estimate.value


def _written(cell: Cell, text: Text) -> str:
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(FORMULA) else cell
    number = f"{cell:.{DIGITS}f}".rstrip("0").rstrip(".") if isinstance(cell, float) else str(cell)
    return number.replace(".", ",") if text.language == "ru" else number
