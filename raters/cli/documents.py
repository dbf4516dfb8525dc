"""The documents the command line writes, each loaded when it is made: not all libraries are everywhere."""

from __future__ import annotations

from collections.abc import Callable

from raters import report
from raters.cli.order import Order
from raters.terms import SchoolSummary, Summary

MAKERS: dict[str, Callable[[Summary, Order], bytes]] = {
    "pdf": lambda summary, order: report.summary_pdf(summary, order.text, order.annexes),
    "docx": lambda summary, order: report.summary_docx(summary, order.text, order.annexes),
    "xlsx": lambda summary, order: report.summary_xlsx(summary, order.text, order.annexes, order.severity),
    "kit": lambda summary, order: report.kit_zip(summary, order.text, order.annexes),
    "charts": lambda summary, order: report.charts_zip(summary, order.text),
    "csv": lambda summary, order: report.criteria_csv(summary, order.text),
}
SCHOOL_MAKERS: dict[str, Callable[[SchoolSummary, Order], bytes]] = {
    "pdf": lambda school, order: report.school_pdf(school, order.text),
    "docx": lambda school, order: report.school_docx(school, order.text),
    "xlsx": lambda school, order: report.school_xlsx(school, order.text),
    "json": lambda school, order: report.school_json(school, order.text),
}


def document(summary: Summary, order: Order) -> bytes:
    """The summary in the format ordered. Raises Refused for a summary that must not be issued."""
    return MAKERS[order.kind](summary, order)
