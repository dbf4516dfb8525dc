"""The forest plot carries the numbers of the agreement, and says where there are none."""

from __future__ import annotations

from dataclasses import replace

import plotly.graph_objects as go
import pytest

from raters.benchmarks import benchmark
from raters.charts import forest_plot
from raters.charts.palette import symbol
from raters.terms import VERDICTS, Agreement
from raters.text import LOOKS, Text, catalog, verdict_name


def marks(figure: go.Figure) -> dict[str, tuple[float, float, float]]:
    """Criterion -> alpha and the ends of its line."""
    found = {}
    for trace in figure.data:
        if trace.mode == "markers":
            ends = zip(trace.x, trace.error_x.arrayminus, trace.error_x.array, strict=True)
            rows = [(x, x - below, x + above) for x, below, above in ends]
            found |= dict(zip(trace.y, rows, strict=True))
    return found


def test_marks_are_alpha_and_its_interval(agreement: Agreement, text: Text) -> None:
    drawn = marks(forest_plot(agreement, text))
    for measured in agreement.criteria[:2]:
        interval = measured.lead.interval
        assert interval
        assert drawn[measured.criterion.code] == pytest.approx(
            (measured.lead.value, interval.low, interval.high)
        )


def test_a_criterion_without_a_number_says_why(agreement: Agreement, text: Text) -> None:
    figure = forest_plot(agreement, text)
    assert "К3" not in marks(figure)
    assert any(text("undefined-no_variation") in note.text for note in figure.layout.annotations)


def test_the_bar_behind_is_the_benchmark_of_as_many_levels(agreement: Agreement, text: Text) -> None:
    bar = next(trace for trace in forest_plot(agreement, text).data if trace.mode == "lines")
    usual = benchmark(4)
    assert usual
    place = bar.y.index("К1")
    assert bar.x[place : place + 2] == (usual.ordinal_alpha.low, usual.ordinal_alpha.high)


def test_what_needs_attention_stands_on_top(agreement: Agreement, text: Text) -> None:
    order = [measured.criterion.code for measured in agreement.by_attention()]
    assert list(forest_plot(agreement, text).layout.yaxis.categoryarray) == order[::-1]


def test_the_axis_reaches_the_lowest_end(agreement: Agreement, text: Text) -> None:
    figure = forest_plot(agreement, text)
    lowest = min(low for _, low, _ in marks(figure).values())
    assert figure.layout.xaxis.range[0] <= min(0, lowest)


def test_every_verdict_is_told_apart_by_shape_and_word() -> None:
    nothing = {"descriptive", "undefined"}
    shapes = [(symbol(look), look.sign) for code, look in LOOKS.items() if code not in nothing]
    assert len(set(shapes)) == len(LOOKS) - len(nothing)
    assert LOOKS.keys() == set(VERDICTS)
    for language in ("ru", "en"):
        assert len({verdict_name(code, catalog(language)) for code in VERDICTS}) == len(VERDICTS)


def test_codes_from_a_file_are_no_markup(agreement: Agreement, text: Text) -> None:
    first = agreement.criteria[0]
    hostile = replace(first, criterion=replace(first.criterion, code='<a href="x">К1</a>'))
    figure = forest_plot(replace(agreement, criteria=(hostile,)), text)
    assert "<a" not in str(figure.layout.yaxis.categoryarray) and "<a" not in figure.data[1].hovertext[0]
