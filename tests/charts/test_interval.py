"""The small picture of an interval: where its marks stand, whatever the verdict."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from raters.charts import interval_svg, mark
from raters.charts.interval import WIDTH
from raters.terms import VERDICTS, Agreement, VerdictCode
from raters.text import LOOKS


@pytest.mark.parametrize("verdict", VERDICTS)
def test_every_verdict_has_a_mark_that_is_drawn(verdict: VerdictCode) -> None:
    drawn = mark(LOOKS[verdict], 8, 8, 12)
    assert ElementTree.fromstring(drawn).tag in {"circle", "rect", "path", "polygon"}
    assert LOOKS[verdict].colour in drawn


def test_the_interval_stands_where_alpha_is(agreement: Agreement) -> None:
    limits = agreement.limits.bands
    for measured in agreement.criteria:
        drawn, interval = interval_svg(measured, limits), measured.lead.interval
        if interval is None:
            assert not drawn
            continue
        ElementTree.fromstring(drawn)
        left, right = map(float, re.search(r'd="M([\d.]+) 36.0H([\d.]+)"', drawn).groups())
        assert left == pytest.approx(WIDTH * max(0.0, interval.low), abs=0.06)
        assert right == pytest.approx(WIDTH * interval.high, abs=0.06)
