"""Boundaries and causes: the bars are the shares, the words stand beside them."""

from __future__ import annotations

import pytest

from raters.charts import boundary_chart, causes_chart
from raters.terms import Agreement, Causes
from raters.text import Text


def test_bars_are_the_shares_of_disagreements(agreement: Agreement, text: Text) -> None:
    boundaries = agreement.criterion("К1").boundaries
    bars = boundary_chart(boundaries, text).data[0]
    assert bars.x == pytest.approx([boundary.share for boundary in boundaries])
    assert bars.y == ("0|1", "1|2", "2|3")
    for boundary, words in zip(boundaries, bars.text, strict=True):
        assert text.percent(boundary.share or 0) in words
        assert boundary.kappa.value is None or text.number(boundary.kappa.value) in words


def test_the_worst_boundary_stands_out(agreement: Agreement, text: Text) -> None:
    bars = boundary_chart(agreement.criterion("К1").boundaries, text).data[0]
    worst = bars.x.index(max(bars.x))
    assert [colour == bars.marker.color[worst] for colour in bars.marker.color].count(True) == 1


def test_parts_fill_the_bar_and_are_named(text: Text) -> None:
    parts = causes_chart(Causes(severity=0.5, spread=0.2, scatter=0.3), text).data
    assert [part.x[0] for part in parts] == [0.5, 0.2, 0.3]
    assert all(text.percent(part.x[0]) in part.name for part in parts)
    assert len({part.marker.pattern.shape for part in parts}) == 3
