"""Hayes, A. F., & Krippendorff, K. (2007). Answering the call for a standard reliability measure for coding
data. Communication Methods and Measures, 1(1), 77–89.

Table 1: 40 newspaper articles, 5 observers, tone from sure loser (0) to likely winner (3).
"""

import pytest
from agreement.tables import NAN

from raters.agreement import alpha, count_patterns

# One word an article, one sign an observer.
ARTICLES = """
    112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111.
    .100. 0000. 1222. 33223 111.1 111.1 212.2 1233. 1101. 000.0
    0011. 00.00 2333. 0000. 12.22 0111. 00010 1212. 1122. 112.2
    110.0 2121. 22.22 3222. 222.2 223.2 222.2 22.12 2222. 111.1
"""
TONE = [
    [NAN if sign == "." else float(sign) for sign in observer]
    for observer in zip(*(article.ljust(5, ".") for article in ARTICLES.split()), strict=True)
]
COUNTS = count_patterns(TONE, range(4))


def test_alpha() -> None:
    assert alpha(COUNTS, "ordinal").value == pytest.approx(0.7598, abs=5e-5)
    assert alpha(COUNTS, "nominal").value == pytest.approx(0.4765, abs=5e-5)


def test_the_interval_lets_expected_disagreement_vary() -> None:
    # The bootstrap of the KALPHA macro and of R icr keeps it fixed and prints (.715, .813): too narrow.
    interval = alpha(COUNTS, "ordinal").interval
    assert interval is not None
    assert (interval.low, interval.high) == pytest.approx((0.628, 0.849), abs=5e-4)
