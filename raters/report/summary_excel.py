"""The summary as a workbook: the printed words, the numbers as numbers, a plot Excel draws itself."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from datetime import UTC, datetime

import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from raters.report.annexes import disputed, score_matrix
from raters.report.chart_excel import add_chart
from raters.report.printed import Printed, printed
from raters.report.tables import Table
from raters.report.wording import UNWRITABLE
from raters.terms import WEIGHTS, CriterionAgreement, Estimate, ScoreTable, Severity, Summary
from raters.text import Text, verdict_words

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
LONGEST = 32_000
"""Excel refuses longer texts in a cell."""
WIDTH = 7
"""Columns of the words: as many as the plan has."""
LETTERS_A_LINE = 125
LETTER, LINE, MOST_LINES = 1.25, 15, 27
"""Width of a letter in widths of a digit, with room for whole words; height of a line; Excel's limit."""
FORMATS = {
    "title": {"bold": True, "font_size": 16},
    "heading": {"bold": True, "font_size": 12},
    "head": {"bold": True, "text_wrap": True, "valign": "top", "border": 1, "bg_color": "#EEEEEE"},
    "words": {"text_wrap": True, "valign": "top"},
    "cell": {"text_wrap": True, "valign": "top", "border": 1},
    "count": {"num_format": "0", "valign": "top", "border": 1},
    "score": {"num_format": "General", "valign": "top", "border": 1},
    # A decimal more than in print: Excel rounds 92.5 % up, print rounds it to even.
    "share": {"num_format": "0.0%", "valign": "top", "border": 1},
    "coefficient": {"num_format": "0.00", "valign": "top", "border": 1},
}
Value = str | int | float | Estimate | None


class Sheet:
    """A worksheet filled from the top down; a string is always written as text, never as a formula."""

    def __init__(self, book: Workbook, name: str, widths: Sequence[float]) -> None:
        self.page: Worksheet = book.add_worksheet(name)
        self.row = 0
        self._formats = {key: book.add_format(look) for key, look in FORMATS.items()}
        self._widths = widths
        for column, width in enumerate(widths):
            self.page.set_column(column, column, width)
        self.page.set_landscape()
        self.page.set_paper(9)
        self.page.fit_to_pages(1, 0)

    def words(self, words: str, look: str = "words") -> None:
        """A paragraph over the width of the page; merged cells do not find their height themselves."""
        self.page.merge_range(self.row, 0, self.row, WIDTH - 1, "", self._formats[look])
        self.page.write_string(self.row, 0, clean(words), self._formats[look])
        if look == "words":
            self.page.set_row(
                self.row, LINE * min(MOST_LINES, math.ceil(max(1, len(words)) / LETTERS_A_LINE))
            )
        self.row += 1

    def line(self, values: Sequence[Value], looks: Sequence[str], text: Text) -> None:
        """A row of a table: numbers as numbers, an estimate without a value as its reason."""
        lines = 1
        for column, (given, look) in enumerate(zip(values, looks, strict=True)):
            value = _known(given, text) if isinstance(given, Estimate) else given
            if value is None or value == "":
                self.page.write_blank(self.row, column, None, self._formats["cell"])
            elif isinstance(value, str):
                shown = self._formats["head" if look == "head" else "cell"]
                self.page.write_string(self.row, column, clean(value), shown)
                lines = max(lines, math.ceil(len(value) * LETTER / self._widths[column]))
            else:
                self.page.write_number(self.row, column, value, self._formats[look])
        self.page.set_row(self.row, LINE * min(lines, MOST_LINES))
        self.row += 1

    def head(self, columns: Sequence[str], text: Text) -> None:
        """The names of the columns."""
        self.line(columns, ["head"] * len(columns), text)


def summary_xlsx(summary: Summary, text: Text, annexes: bool = False, severity: bool = False) -> bytes:
    """The calibration summary as a workbook; the same summary gives the same bytes.

    `severity` adds the sheet that names raters by code, which no other document does.
    Raises Refused for a summary that must not be issued.
    """
    document, packed = printed(summary, text), io.BytesIO()
    day = summary.generated
    with xlsxwriter.Workbook(packed, OPTIONS) as book:
        book.set_properties(
            {"title": document.title, "created": datetime(day.year, day.month, day.day, tzinfo=UTC)}
        )
        _words(book, document, text)
        _numbers(book, summary, text)
        add_chart(book, document.forest, text)
        if annexes:
            _matrices(book, summary.round.table, text)
            _disputed(book, summary.round.table, text)
            _patterns(book, summary.round.table, text)
        if severity:
            _severity(book, summary.agreement.severity, text)
    return packed.getvalue()


def _known(estimate: Estimate, text: Text) -> str | float:
    return text.estimate(estimate) if estimate.value is None else estimate.value


def clean(words: str) -> str:
    """What a cell can hold of these words."""
    return UNWRITABLE.sub(" ", words)[:LONGEST]


# ---------------------------------------------------------------- words


def _words(book: Workbook, document: Printed, text: Text) -> None:
    sheet = Sheet(book, text("excel-sheet-words"), (30, 22, 22, 26, 30, 30, 30))
    sheet.words(document.title, "title")
    if document.synthetic:
        sheet.words(document.synthetic, "heading")
    for label, words in (*document.facts, *document.long_facts):
        sheet.words(f"{label}: {words}")
    sheet.words(document.headline, "heading")
    _criteria(sheet, document, text)
    write_list(sheet, document.conclusions_heading, document.conclusions)
    for table in (document.plan, document.effects, document.details):
        if table.rows or table is document.plan:
            write_table(sheet, table, text)
    if document.more:
        write_list(sheet, document.more_heading, [f"{label}: {words}" for label, words in document.more])
    write_list(sheet, document.limits_heading, document.limits)
    write_list(sheet, document.notes_heading, [f"{label}: {words}" for label, words in document.notes])


def _criteria(sheet: Sheet, document: Printed, text: Text) -> None:
    sheet.row += 1
    sheet.words(document.criteria_heading, "heading")
    sheet.head(document.criteria_columns, text)
    for line in document.criteria:
        name = ". ".join(filter(None, (line.code, line.title)))
        cells = (name, line.maximum, line.exact, line.words, line.cause, line.action)
        sheet.line(cells, ["cell"] * len(cells), text)


def write_list(sheet: Sheet, heading: str, lines: Sequence[str]) -> None:
    """A heading and a paragraph a line."""
    sheet.row += 1
    sheet.words(heading, "heading")
    for line in lines:
        sheet.words(line)


def write_table(sheet: Sheet, table: Table, text: Text) -> None:
    """A printed table with its heading and note."""
    sheet.row += 1
    sheet.words(table.heading, "heading")
    if table.rows:
        sheet.head(table.columns, text)
    for row in table.rows:
        # A reason that spans columns in print stands in each of them here.
        cells = [cell.words for cell in row for _ in range(cell.span)]
        sheet.line(cells, ["cell"] * len(cells), text)
    if table.note:
        sheet.words(table.note)


# ---------------------------------------------------------------- numbers


def _numbers(book: Workbook, summary: Summary, text: Text) -> None:
    sheet = Sheet(book, text("excel-sheet-numbers"), (18, 34, 11, 11, 11, 14, 14, *[15] * 6, 40, 15))
    names = ("criterion", "title", "works", "raters", "pairs", "exact", "adjacent", *WEIGHTS)
    sheet.head(
        [text(f"excel-{name}") for name in (*names, "alpha", "low", "high", "verdict", "chance_below")], text
    )
    sheet.page.freeze_panes(1, 1)
    looks = ("cell", "cell", *["count"] * 3, "share", "share", *["coefficient"] * 6, "cell", "share")
    for row in summary.rows:
        measured = row.agreement
        verdict = (verdict_words(measured, text), measured.verdict.chance_below)
        sheet.line((*_measured(measured), *verdict), looks, text)


def _measured(measured: CriterionAgreement) -> tuple[Value, ...]:
    interval = measured.lead.interval
    return (
        measured.criterion.code,
        measured.criterion.title,
        measured.double_scored,
        measured.raters,
        measured.pairs,
        measured.exact,
        measured.adjacent,
        *(measured.kappa[weights] for weights in WEIGHTS),
        measured.lead,
        interval.low if interval else None,
        interval.high if interval else None,
    )


# ---------------------------------------------------------------- annexes


def _matrices(book: Workbook, table: ScoreTable, text: Text) -> None:
    longest = max((len(criterion.scale) for criterion in table.rubric.criteria), default=0)
    sheet = Sheet(book, text("excel-sheet-matrices"), [12] * max(WIDTH, longest + 1))
    sheet.words(text("annex-matrix-note"))
    for criterion in table.rubric.criteria:
        levels = criterion.scale.levels
        sheet.row += 1
        sheet.words(clean(criterion.code), "heading")
        sheet.line(("", *levels), ["head", *["score"] * len(levels)], text)
        for row, counts in enumerate(score_matrix(table, criterion).tolist()):
            cells = [count if column >= row else None for column, count in enumerate(counts)]
            sheet.line((levels[row], *cells), ["score", *["count"] * len(cells)], text)


def _disputed(book: Workbook, table: ScoreTable, text: Text) -> None:
    sheet = Sheet(book, text("excel-sheet-works"), (18, 18, 24, 12, 12))
    columns = [text(f"annex-works-{name}") for name in ("work", "criterion", "scores")]
    sheet.head([*columns, text("excel-lowest"), text("excel-highest")], text)
    sheet.page.freeze_panes(1, 0)
    for item in disputed(table):
        scores = "; ".join(map(text.score, item.scores))
        looks = ("cell", "cell", "cell", "score", "score")
        sheet.line((item.work, item.criterion, scores, item.scores[0], item.scores[-1]), looks, text)


def _patterns(book: Workbook, table: ScoreTable, text: Text) -> None:
    """How many works have which scores: what every coefficient can be computed from again."""
    sheet = Sheet(book, text("excel-sheet-patterns"), (18, 30, 12))
    sheet.head([text(f"excel-{name}") for name in ("criterion", "pattern", "of_works")], text)
    sheet.page.freeze_panes(1, 0)
    for criterion in table.rubric.criteria:
        rows = table.scores[table.scores["criterion"] == criterion.code]
        patterns = [tuple(sorted(given)) for _, given in rows.groupby("work", sort=False)["score"]]
        for pattern in sorted(set(patterns)):
            scores = "; ".join(map(text.score, pattern))
            sheet.line((criterion.code, scores, patterns.count(pattern)), ("cell", "cell", "count"), text)


def _severity(book: Workbook, found: Sequence[Severity], text: Text) -> None:
    sheet = Sheet(book, text("excel-sheet-severity"), (18, 24, 14, 14, 14, 12))
    names = ("rater", "criterion", "shift", "low", "high", "works")
    sheet.head([text(f"excel-{name}") for name in names], text)
    sheet.page.freeze_panes(1, 0)
    for row in found:
        about = text("excel-all") if row.criterion is None else row.criterion
        interval = row.shift.interval
        ends = (interval.low, interval.high) if interval else (None, None)
        looks = ("cell", "cell", *["coefficient"] * 3, "count")
        sheet.line((row.rater, about, row.shift, *ends, row.works), looks, text)
