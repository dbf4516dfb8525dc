"""Words the tables and the chart of a summary share."""

from __future__ import annotations

import math
import re

from raters.terms import SummaryRow
from raters.text import Text

CODE = 60
"""Letters of a criterion's code everywhere but in the table of page 1, which prints it whole."""
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters neither a workbook nor a document of Word can hold."""
SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def cause_words(rule: str | None, text: Text) -> str:
    """A cause in plain words; a dash where no cause was found."""
    return text(f"cause-{rule}") if rule else text("report-none")


def action_words(row: SummaryRow, text: Text) -> str:
    """What to do about the row's cause; a cause that found no place in the plan waits for its end."""
    if row.dismissed:
        return text("report-action-dismissed")
    if row.action:
        return text(f"action-{row.action}")
    waits = row.cause and row.agreement.verdict.group != "consistent"
    return text("report-action-later" if waits else "report-none")


def band_edge(edge: float, text: Text) -> str:
    """A limit between two verdicts, with as many decimals as it has: 0,40 or 0,667."""
    return text.number(edge, 2 if math.isclose(edge, round(edge, 2)) else 3)


def small_number(value: float, text: Text) -> str:
    """A difference far below 1, as 2,2·10⁻¹⁶."""
    if value == 0:
        return "0"
    exponent = math.floor(math.log10(value))
    return f"{text.number(value / 10**exponent, 1)}·10{str(exponent).translate(SUPERSCRIPT)}"
