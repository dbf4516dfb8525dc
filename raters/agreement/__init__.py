"""Agreement: ScoreTable -> Agreement. Numbers only; knows no screen, no file, no language."""

from raters.agreement.alpha import alpha
from raters.agreement.counting import co_scores, count_patterns
from raters.agreement.kappa import kappa
from raters.agreement.measure import measure
from raters.agreement.pairs import pair_agreements
from raters.agreement.second_marker import second_mark

__all__ = ["alpha", "co_scores", "count_patterns", "kappa", "measure", "pair_agreements", "second_mark"]
