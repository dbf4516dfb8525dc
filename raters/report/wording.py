"""Words the tables and the chart of a summary share."""

from __future__ import annotations

import math

from raters.terms import CriterionAgreement, SummaryRow
from raters.text import Text

CODE = 60
"""Letters of a criterion's code everywhere but in the table of page 1, which prints it whole."""
SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def verdict_words(measured: CriterionAgreement, text: Text) -> str:
    """The verdict with what it still lacks: more works, or the word "preliminary"."""
    verdict = measured.verdict
    words = text(
        f"report-verdict-at_least-{verdict.at_least}" if verdict.at_least else f"verdict-{verdict.code}"
    )
    if verdict.code == "undefined":
        return f"{words}: {text.estimate(measured.lead)}" if measured.lead.value is None else words
    if verdict.more_works and not verdict.at_least:
        return text("report-verdict-more", verdict=words, more=verdict.more_works)
    return text("report-verdict-preliminary", verdict=words) if verdict.preliminary else words


def row_words(row: SummaryRow, text: Text) -> str:
    """The verdict of a row; low agreement on works too alike is no call for calibration."""
    one_sided = row.cause == "R9" and row.agreement.verdict.code == "needs_calibration"
    return text("report-verdict-one_sided") if one_sided else verdict_words(row.agreement, text)


def cause_words(rule: str | None, text: Text) -> str:
    """A cause in plain words; a dash where no cause was found."""
    return text(f"cause-{rule}") if rule else text("report-none")


def action_words(row: SummaryRow, text: Text) -> str:
    """What to do about the row's cause; a cause that found no place in the plan waits for its end."""
    if row.dismissed:
        return text("report-action-dismissed")
    if row.action:
        return text(f"action-{row.action}")
    return text("report-action-later" if row.cause else "report-none")


def band_edge(edge: float, text: Text) -> str:
    """A limit between two verdicts, with as many decimals as it has: 0,40 or 0,667."""
    return text.number(edge, 2 if math.isclose(edge, round(edge, 2)) else 3)


def small_number(value: float, text: Text) -> str:
    """A difference far below 1, as 2,2·10⁻¹⁶."""
    if value == 0:
        return "0"
    exponent = math.floor(math.log10(value))
    return f"{text.number(value / 10**exponent, 1)}·10{str(exponent).translate(SUPERSCRIPT)}"
