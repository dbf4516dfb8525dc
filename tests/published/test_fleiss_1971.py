"""Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin, 76(5),
378–382. 30 patients, 6 psychiatrists each, not the same six, five diagnoses.
"""

import numpy as np
import pytest
from agreement.tables import score_table

from raters.agreement import alpha, count_patterns, measure

# One word a patient: depression 1, personality disorder 2, schizophrenia 3, neurosis 4, other 5.
PATIENTS = """
    444444 222555 233335 555555 222444 113333 333355 113334 114444 555555
    144444 124444 222333 144444 224445 333335 111455 111112 224444 133555
    555555 244444 224555 114444 144445 222224 111155 224444 133333 555555
"""
DIAGNOSES = np.array([[float(sign) for sign in patient] for patient in PATIENTS.split()]).T
LEVELS = range(1, 6)


def test_fleiss_kappa() -> None:
    found = measure(score_table(DIAGNOSES, LEVELS, "nominal")).criteria[0].chance["fleiss"]
    assert found.value == pytest.approx(0.430, abs=5e-4)


def test_nominal_alpha_of_complete_data() -> None:
    # alpha = 1 − (1 − 1/(m·N))·(1 − kappa) with m = 6 ratings of N = 30 patients.
    kappa = measure(score_table(DIAGNOSES, LEVELS, "nominal")).criteria[0].chance["fleiss"].value
    assert kappa is not None
    expected = 1 - (1 - 1 / 180) * (1 - kappa)
    assert alpha(count_patterns(DIAGNOSES, LEVELS), "nominal").value == pytest.approx(expected, abs=1e-12)
