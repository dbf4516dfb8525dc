"""A large round of a school: 25 criteria, 20 raters, 400 works, two raters a work. Drawn, seeded."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).parents[1]))

from raters.terms import Criterion, Round, Rubric, Scale, ScoreTable

WORKS, RATERS, CRITERIA, TOP = 400, 20, 25, 5
SEED = 521


def large_round() -> Round:
    """Partners change from lap to lap; errors of about half a level."""
    rng = np.random.default_rng(SEED)
    work, turn = np.divmod(np.arange(WORKS * 2), 2)
    rater = (work + turn * (1 + work // RATERS % (RATERS - 1))) % RATERS
    codes = [f"К{number + 1}" for number in range(CRITERIA)]
    level = rng.uniform(0, TOP, (WORKS, CRITERIA))[work]
    scores = (level + rng.normal(0, 0.5, level.shape)).round().clip(0, TOP)
    rows = {
        "work": np.tile([f"W-{number:03}" for number in work], CRITERIA),
        "rater": np.tile([f"Э-{number + 1:02}" for number in rater], CRITERIA),
        "criterion": np.repeat(codes, len(work)),
        "score": scores.T.ravel(),
    }
    scale = Scale(tuple(map(float, range(TOP + 1))))
    rubric = Rubric("25 criteria", tuple(Criterion(code, scale, f"Критерий {code}") for code in codes))
    return Round("25 criteria", "", date(2026, 9, 1), ScoreTable(pd.DataFrame(rows), rubric), synthetic=True)
