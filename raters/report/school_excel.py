"""The summary of a school as a workbook: the printed words, and the criteria of every round as numbers."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import xlsxwriter
from xlsxwriter.workbook import Workbook

from raters.report.school import round_name
from raters.report.school_printed import PrintedSchool, printed_school
from raters.report.summary_excel import OPTIONS, Sheet, write_list, write_table
from raters.terms import SchoolSummary
from raters.text import Text, verdict_words

COLUMNS = (
    ("school-column-round", 26, "cell"),
    ("school-column-date", 16, "cell"),
    ("report-column-criterion", 14, "cell"),
    ("school-column-title", 34, "cell"),
    ("report-column-maximum", 10, "score"),
    ("school-column-double", 14, "count"),
    ("school-column-raters", 12, "count"),
    ("report-column-exact", 14, "share"),
    ("school-column-alpha", 16, "coefficient"),
    ("school-column-low", 14, "coefficient"),
    ("school-column-high", 12, "coefficient"),
    ("report-column-verdict", 30, "cell"),
)
"""Catalog id of the head, width, look of the cells."""


def school_xlsx(school: SchoolSummary, text: Text) -> bytes:
    """The summary of a school as a workbook; the same summary gives the same bytes."""
    document, packed, day = printed_school(school, text), io.BytesIO(), school.generated
    with xlsxwriter.Workbook(packed, OPTIONS) as book:
        book.set_properties(
            {"title": document.title, "created": datetime(day.year, day.month, day.day, tzinfo=UTC)}
        )
        _words(book, document, text)
        _criteria(book, school, text)
    return packed.getvalue()


def _words(book: Workbook, document: PrintedSchool, text: Text) -> None:
    sheet = Sheet(book, text("school-sheet"), (30, 18, 14, 14, 16, 16, 16, 34))
    sheet.words(document.title, "title")
    if document.synthetic:
        sheet.words(document.synthetic, "heading")
    for label, words in (*document.facts, *document.long_facts):
        sheet.words(f"{label}: {words}")
    sheet.words(document.headline, "heading")
    write_table(sheet, document.rounds, text)
    write_list(sheet, document.conclusions_heading, document.conclusions)
    write_table(sheet, document.plan, text)
    write_list(sheet, document.limits_heading, document.limits)
    write_list(sheet, document.notes_heading, [f"{label}: {words}" for label, words in document.notes])


def _criteria(book: Workbook, school: SchoolSummary, text: Text) -> None:
    """In the order of the rounds and their rubrics: no column ranks criteria of different scales."""
    sheet = Sheet(book, text("school-sheet-criteria"), [width for _, width, _ in COLUMNS])
    sheet.head([text(code) for code, _, _ in COLUMNS], text)
    looks = [look for _, _, look in COLUMNS]
    for part in school.parts:
        for row in part.rows:
            found, criterion = row.agreement, row.agreement.criterion
            lead = found.lead.interval
            values = (
                *(round_name(part.round), text.date(part.round.date), criterion.code, criterion.title),
                *(criterion.scale.maximum, found.double_scored, found.raters, found.exact, found.lead),
                *((lead.low, lead.high) if lead else (None, None)),
                verdict_words(row.agreement, text),
            )
            sheet.line(values, looks, text)
