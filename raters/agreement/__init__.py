"""Agreement: ScoreTable -> Agreement. Numbers only; knows no screen, no file, no language."""

from raters.agreement.alike import alike_works
from raters.agreement.alpha import alpha
from raters.agreement.count import TableCounts, count_table
from raters.agreement.details import decision_table, dependability, details, generalizability_study
from raters.agreement.engines import count_in_engine, many_raters_in_engine
from raters.agreement.intervals import CONFIDENCE
from raters.agreement.kappa import kappa
from raters.agreement.many import many_raters
from raters.agreement.measure import measure, measure_counts
from raters.agreement.pairs import pairs_of
from raters.agreement.patterns import co_scores, count_patterns
from raters.agreement.second_marker import second_mark

__all__ = [
    "CONFIDENCE",
    "TableCounts",
    "alike_works",
    "alpha",
    "co_scores",
    "count_in_engine",
    "count_patterns",
    "count_table",
    "decision_table",
    "dependability",
    "details",
    "generalizability_study",
    "kappa",
    "many_raters",
    "many_raters_in_engine",
    "measure",
    "measure_counts",
    "pairs_of",
    "second_mark",
]
