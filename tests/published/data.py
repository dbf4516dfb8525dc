"""Published tables that more than one test looks at."""

import numpy as np
from agreement.tables import NAN, letters

from raters.agreement import count_patterns

COHEN_1968 = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
COHEN_1968_WEIGHTS = np.array([[0, 1, 3], [1, 0, 6], [3, 6, 0]])
KRIPPENDORFF_2011 = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, NAN, NAN, NAN],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NAN, 3],
    [NAN, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NAN],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NAN],
]
KRIPPENDORFF_2011_COUNTS = count_patterns(KRIPPENDORFF_2011, [1, 2, 3, 4, 5])
KRIPPENDORFF_2018 = letters(["ababbaaabbbb", "ababaaaabbab", "abbaabaabaaa"])
