"""Causes: the bars are the shares, the words stand beside them."""

from __future__ import annotations

from raters.charts import causes_chart
from raters.terms import Causes
from raters.text import Text


def test_parts_fill_the_bar_and_are_named(text: Text) -> None:
    parts = causes_chart(Causes(severity=0.5, spread=0.2, scatter=0.3), text).data
    assert [part.x[0] for part in parts] == [0.5, 0.2, 0.3]
    assert all(text.percent(part.x[0]) in part.name for part in parts)
    assert len({part.marker.pattern.shape for part in parts}) == 3
