"""Results -> plotly figures and small pictures: pure functions; sentences come from the catalog passed in."""

from raters.charts.dependability import dependability_chart
from raters.charts.forest import forest_plot
from raters.charts.interval import interval_svg, mark, svg
from raters.charts.matrix import ScoreMatrix, count_works, score_matrix, works_across, works_in_cell
from raters.charts.profile import causes_chart
from raters.charts.severity import is_clear, severity_chart
from raters.charts.trend import MOST_ROUNDS, Stage, trend_chart

__all__ = [
    "MOST_ROUNDS",
    "ScoreMatrix",
    "Stage",
    "causes_chart",
    "count_works",
    "dependability_chart",
    "forest_plot",
    "interval_svg",
    "is_clear",
    "mark",
    "score_matrix",
    "severity_chart",
    "svg",
    "trend_chart",
    "works_across",
    "works_in_cell",
]
