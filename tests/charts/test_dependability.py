"""Dependability by raters a work: a line a number of criteria, each told apart, every value to be read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raters.agreement import decision_table, generalizability_study
from raters.charts import dependability_chart


@pytest.fixture(scope="module")
def study(table):
    return generalizability_study(table)


def test_a_line_for_every_number_of_criteria_and_for_these_very_ones(study, text):
    grid = decision_table(study, range(1, 6), (1, 3, 6))
    figure = dependability_chart(grid, 3, text)
    assert len(figure.data) == 4
    assert len({trace.marker.symbol for trace in figure.data}) == 4
    assert [list(trace.x) for trace in figure.data] == [[1, 2, 3, 4, 5]] * 4
    these = [row.phi_fixed.value for row in grid if row.criteria == 3]
    assert list(figure.data[0].y) == pytest.approx(these)
    assert [list(trace.y) for trace in figure.data[1:]] == [
        [row.phi.value for row in grid if row.criteria == number] for number in (1, 3, 6)
    ]


def test_hover_names_raters_and_value(study, text):
    grid = decision_table(study, (1, 2), (3,))
    hover = dependability_chart(grid, 3, text).data[-1].hovertext[1]
    assert "2" in hover
    assert text.estimate(grid[1].phi) in hover


def test_lines_that_all_lie_on_zero_are_left_out(study, text):
    nothing = replace(study, variances={**study.variances, "work": 0.0}, negative=("work",))
    figure = dependability_chart(decision_table(nothing, (1, 2), (1, 3, 6)), 3, text)
    (these,) = figure.data
    assert these.name == text("dependability-these", criteria=3)
    assert min(these.y) > 0


def test_one_criterion_is_one_line(study, text):
    assert len(dependability_chart(decision_table(study, (1, 2), (1,)), 1, text).data) == 1
