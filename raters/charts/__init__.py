"""Results -> plotly figures and small pictures: pure functions; sentences come from the catalog passed in."""

from raters.charts.coverage import MOST_STRIPES, Coverage, coverage, coverage_finding, strip_svg
from raters.charts.dependability import dependability_chart
from raters.charts.forest import forest_plot
from raters.charts.interval import interval_svg, mark, svg
from raters.charts.matrix import ScoreMatrix, count_works, score_matrix, works_across, works_in_cell
from raters.charts.pairs import (
    PairShare,
    PairWork,
    named,
    pair_finding,
    pair_matrix,
    pair_shares,
    pair_words,
    pair_works,
)
from raters.charts.profile import causes_chart
from raters.charts.severity import is_clear, severity_chart, signed
from raters.charts.shifts import (
    ShiftRow,
    reach,
    shift_finding,
    shift_rows,
    shift_svg,
    shift_words,
    side,
    stands_apart,
)
from raters.charts.strip import WorkScores, strip_finding, strip_words, work_scores, works_strip
from raters.charts.trend import MOST_ROUNDS, Stage, trend_chart

__all__ = [
    "MOST_ROUNDS",
    "MOST_STRIPES",
    "Coverage",
    "PairShare",
    "PairWork",
    "ScoreMatrix",
    "ShiftRow",
    "Stage",
    "WorkScores",
    "causes_chart",
    "count_works",
    "coverage",
    "coverage_finding",
    "dependability_chart",
    "forest_plot",
    "interval_svg",
    "is_clear",
    "mark",
    "named",
    "pair_finding",
    "pair_matrix",
    "pair_shares",
    "pair_words",
    "pair_works",
    "reach",
    "score_matrix",
    "severity_chart",
    "shift_finding",
    "shift_rows",
    "shift_svg",
    "shift_words",
    "side",
    "signed",
    "stands_apart",
    "strip_finding",
    "strip_svg",
    "strip_words",
    "svg",
    "trend_chart",
    "work_scores",
    "works_across",
    "works_in_cell",
    "works_strip",
]
