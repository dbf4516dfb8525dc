"""The severity chart: shifts with intervals in the order given, nobody ranked."""

from __future__ import annotations

import plotly.graph_objects as go
import pytest

from raters.charts import is_clear, severity_chart
from raters.terms import Agreement, Estimate, Interval, Severity, Undefined
from raters.text import Text


def row(rater: str, shift: float, low: float, high: float, criterion: str | None = None) -> Severity:
    return Severity(rater, criterion, Estimate(shift, Interval(low, high)), None, 20, 0)


ROWS = (row("Э-1", -0.6, -0.9, -0.3), row("Э-2", 0.1, -0.2, 0.4), row("Э-3", 0.5, 0.2, 0.8))


def drawn(figure: go.Figure) -> dict[str, float]:
    return {label: x for trace in figure.data for label, x in zip(trace.y, trace.x, strict=True)}


def test_marks_are_the_shifts(text: Text) -> None:
    assert drawn(severity_chart(ROWS, text)) == {"Э-1": -0.6, "Э-2": 0.1, "Э-3": 0.5}


def test_lines_are_the_intervals(text: Text) -> None:
    clear = severity_chart(ROWS, text).data[0]
    assert clear.error_x.array == pytest.approx((0.3, 0.3))
    assert clear.error_x.arrayminus == pytest.approx((0.3, 0.3))


def test_filled_marks_leave_out_zero(text: Text) -> None:
    clear, unclear = severity_chart(ROWS, text).data
    assert (clear.y, clear.marker.symbol) == (("Э-1", "Э-3"), "circle")
    assert (unclear.y, unclear.marker.symbol) == (("Э-2",), "circle-open")


def test_an_interval_of_no_width_at_zero_is_not_clear() -> None:
    assert not is_clear(row("Э-1", 0.0, 0.0, 0.0))


def test_the_order_is_by_code_not_by_size(text: Text) -> None:
    assert severity_chart(ROWS, text).layout.yaxis.categoryarray == ("Э-3", "Э-2", "Э-1")


def test_strict_and_lenient_get_the_same_room(text: Text) -> None:
    low, high = severity_chart(ROWS, text).layout.xaxis.range
    assert low == -high and high >= 0.9


def test_unknown_shifts_are_left_to_words(text: Text) -> None:
    alone = Severity("Э-9", None, Estimate(undefined=Undefined.NOT_CONNECTED), None, 0, 1)
    assert "Э-9" not in drawn(severity_chart((*ROWS, alone), text))


def test_one_rater_by_criterion(text: Text) -> None:
    rows = (row("Э-1", -0.5, -1.0, 0.0, "К1"), row("Э-1", 0.2, -0.1, 0.5, "К2"))
    assert drawn(severity_chart(rows, text, by_criterion=True)) == {"К1": -0.5, "К2": 0.2}


def test_measured_severities_fit_in(agreement: Agreement, text: Text) -> None:
    rows = [severity for severity in agreement.severity if severity.criterion is None]
    assert len(drawn(severity_chart(rows, text))) == 4
