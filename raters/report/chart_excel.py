"""The forest plot as a chart Excel draws itself from cells, so that it can be edited and put on a slide."""

from __future__ import annotations

from typing import Any

from xlsxwriter.utility import xl_range_abs
from xlsxwriter.workbook import Workbook

from raters.report.forest import Forest
from raters.report.wording import UNWRITABLE
from raters.terms import VerdictCode
from raters.text import LOOKS, Shape, Text

MARKERS: dict[Shape, str] = {"dashes": "plus", "bar": "long_dash", "cross": "x"}
"""What Excel calls the shapes it has under another name, or the nearest it has."""
QUIET = "#8A8A8A"
PIXELS_A_ROW = 20
WIDE = 820
FIXED = 4
"""Columns of the data before the marks: criterion, place, to the left, to the right."""


def add_chart(book: Workbook, forest: Forest, text: Text) -> None:
    """A sheet with the chart and, under it, the cells it is drawn from."""
    name = text("excel-sheet-chart")
    page = book.add_worksheet(name)
    high = 150 + 34 * len(forest.rows)
    top = high // PIXELS_A_ROW + 3
    page.set_column(0, 0, 24)
    page.set_column(1, FIXED + len(forest.legend), 20, book.add_format({"num_format": "0.00"}))
    _fill(page, forest, top, book.add_format({"num_format": "0"}), text)
    chart = book.add_chart({"type": "scatter"})
    for column, (verdict, words) in enumerate(forest.legend, FIXED):
        chart.add_series(_series(name, forest, top, column, verdict, words))
    for edge in range(len(forest.lines)):
        chart.add_series(_edge(name, top + len(forest.rows) + 2 + 2 * edge))
    _frame(chart, forest, high)
    page.insert_chart(0, 0, chart, {"description": UNWRITABLE.sub(" ", forest.alt)})
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 1)  # a plot torn in two is none


def _fill(page: Any, forest: Forest, top: int, whole: Any, text: Text) -> None:
    """Criteria from the top down, their marks in the column of their verdict; then the limits."""
    heads = [text(f"excel-{name}") for name in ("criterion", "place", "left", "right")]
    for column, words in enumerate([*heads, *(words for _, words in forest.legend)]):
        page.write_string(top - 1, column, words)
    columns = {verdict: column for column, (verdict, _) in enumerate(forest.legend, FIXED)}
    count = len(forest.rows)
    for number, row in enumerate(forest.rows):
        page.write_string(top + number, 0, UNWRITABLE.sub(" ", row.label))
        page.write_number(top + number, 1, count - number, whole)
        if row.value is None:
            page.write_string(top + number, columns[row.verdict], row.words)
            continue
        page.write_number(top + number, columns[row.verdict], row.value)
        if row.low is not None and row.high is not None:
            page.write_number(top + number, 2, row.value - row.low)
            page.write_number(top + number, 3, row.high - row.value)
    for number, edge in enumerate(forest.lines):
        for end, place in enumerate((0.5, count + 0.5)):
            row_number = top + count + 2 + 2 * number + end
            page.write_string(row_number, 0, edge.label)
            page.write_number(row_number, 1, place)
            page.write_number(row_number, 2, edge.at)


def _series(
    sheet: str, forest: Forest, top: int, column: int, verdict: VerdictCode, words: str
) -> dict[str, Any]:
    look = LOOKS[verdict]
    fill = {"color": look.colour} if look.filled else {"none": True}
    last = top + len(forest.rows) - 1

    def cells(of: int) -> str:
        return f"='{sheet}'!{xl_range_abs(top, of, last, of)}"

    labels = [
        {"value": _plain(row.label)} if row.verdict == verdict and row.value is not None else {"delete": True}
        for row in forest.rows
    ]
    bars = {
        "type": "custom",
        "plus_values": cells(3),
        "minus_values": cells(2),
        "line": {"color": look.colour},
    }
    return {
        "name": words,
        "categories": cells(column),
        "values": cells(1),
        "marker": {
            "type": MARKERS.get(look.shape, look.shape),
            "size": 9,
            "fill": fill,
            "border": {"color": look.colour},
        },
        "x_error_bars": bars,
        "data_labels": {"value": True, "custom": labels, "position": "above"},
    }


def _plain(label: str) -> str:
    """The label as text: one that starts with "=" would become a formula in a chart."""
    words = UNWRITABLE.sub(" ", label)
    return f"\u200b{words}" if words.startswith("=") else words


def _edge(sheet: str, row: int) -> dict[str, Any]:
    return {
        "categories": f"='{sheet}'!{xl_range_abs(row, 2, row + 1, 2)}",
        "values": f"='{sheet}'!{xl_range_abs(row, 1, row + 1, 1)}",
        "marker": {"type": "none"},
        "line": {"color": QUIET, "dash_type": "dash", "width": 1},
    }


def _frame(chart: Any, forest: Forest, high: int) -> None:
    marks = len(forest.legend)
    chart.set_title({"name": forest.heading, "name_font": {"size": 12}, "overlay": False})
    chart.set_x_axis(
        {"min": forest.low, "max": 1, "num_format": "0.0", "major_gridlines": {"visible": False}}
    )
    chart.set_y_axis(
        {
            "min": 0.5,
            "max": len(forest.rows) + 0.5,
            "visible": False,
            "major_gridlines": {"visible": False},
            "crossing": "min",
        }
    )
    chart.set_legend({"position": "bottom", "delete_series": list(range(marks, marks + len(forest.lines)))})
    chart.set_size({"width": WIDE, "height": high})
