"""Shifts of all raters: colour for the side, frame for how sure, and the sentence above them."""

from __future__ import annotations

import pytest

from raters.charts import reach, shift_finding, shift_rows, shift_svg, shift_words, side, stands_apart
from raters.terms import Agreement, Estimate, Interval, Severity, Undefined
from raters.text import Text, catalog

BAND = 0.25


def shift(value: float, low: float, high: float) -> Severity:
    return Severity("Э-1", "К1", Estimate(value, Interval(low, high)), None, 20, 0)


UNKNOWN = Severity("Э-9", None, Estimate(undefined=Undefined.NOT_CONNECTED), None, 0, 1)


@pytest.mark.parametrize(
    ("severity", "expected", "sure"),
    [
        (shift(-0.2, -0.3, -0.1), "close", False),
        (shift(-0.3, -0.5, -0.1), "severe", True),
        (shift(-0.3, -0.7, 0.1), "severe", False),
        (shift(0.25, 0.1, 0.4), "lenient", True),
        (UNKNOWN, "unknown", False),
        (None, "unknown", False),
    ],
)
def test_side_and_frame(severity: Severity | None, expected: str, sure: bool) -> None:
    assert (side(severity, BAND), stands_apart(severity, BAND)) == (expected, sure)


def test_every_rater_has_a_row_with_a_cell_a_criterion(agreement: Agreement) -> None:
    (rows,) = shift_rows(agreement)
    assert [row.rater for row in rows] == ["Э-1", "Э-2", "Э-3", "Э-4"]
    for row in rows:
        assert [cell and cell.criterion for cell in row.cells] == ["К1", "К2", "К3"]
        assert row.whole is not None and row.whole.criterion is None


def test_the_strict_one_is_named_where_the_shift_stands_apart(agreement: Agreement) -> None:
    said = shift_finding(agreement, BAND, catalog("ru"))
    assert "строже других Э-1" in said and "К3" not in said  # on К3 everybody gives 1


def test_nobody_is_named_where_all_lie_in_the_band(agreement: Agreement) -> None:
    assert shift_finding(agreement, 5.0, catalog("ru")) == "Никто уверенно не строже и не мягче других."


def test_the_picture_holds_every_interval(agreement: Agreement) -> None:
    (rows,) = shift_rows(agreement)
    half = reach(rows, BAND)
    ends = [
        end
        for row in rows
        if row.whole and row.whole.shift.interval
        for end in (row.whole.shift.interval.low, row.whole.shift.interval.high)
    ]
    assert half >= 2 * BAND and all(abs(end) <= half for end in ends)


def test_the_mark_is_filled_where_it_stands_apart() -> None:
    assert 'r="5" stroke="#7F7F7F" stroke-width="2" fill="none"' in shift_svg(shift(0.1, 0, 0.2), 1, BAND)
    assert 'fill="#7F7F7F"/>' in shift_svg(shift(-0.6, -0.8, -0.4), 1, BAND).split("<circle")[1]
    assert shift_svg(UNKNOWN, 1, BAND) == ""


def test_words_have_sign_and_interval_or_the_reason(text: Text) -> None:
    assert shift_words(shift(0.34, 0.1, 0.58), text).startswith("+0")
    assert shift_words(UNKNOWN, text) == text.estimate(UNKNOWN.shift)
