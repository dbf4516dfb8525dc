"""Pieces that several pages show: badges, tables, cards, dialogs, empty states, problems."""

from raters.ui.widgets.charts import CHART, pressed
from raters.ui.widgets.criteria import (
    badge,
    criterion_name,
    criterion_table,
    criterion_words,
    share,
    verdict_badge,
    whole,
    with_interval,
)
from raters.ui.widgets.findings import SMALLEST_GAIN, confidence_badge, finding_card
from raters.ui.widgets.messages import empty, show_failure, show_problems
from raters.ui.widgets.round import current_view, round_head, round_line, rubric_name, synthetic
from raters.ui.widgets.style import style
from raters.ui.widgets.tables import data, table
from raters.ui.widgets.words import code, listed, plain, unbroken

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

__all__ = [
    "CHART",
    "SMALLEST_GAIN",
    "XLSX",
    "badge",
    "code",
    "confidence_badge",
    "criterion_name",
    "criterion_table",
    "criterion_words",
    "current_view",
    "data",
    "empty",
    "finding_card",
    "listed",
    "plain",
    "pressed",
    "round_head",
    "round_line",
    "rubric_name",
    "share",
    "show_failure",
    "show_problems",
    "style",
    "synthetic",
    "table",
    "unbroken",
    "verdict_badge",
    "whole",
    "with_interval",
]
