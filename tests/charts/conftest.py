from __future__ import annotations

from random import Random

import pandas as pd
import pytest

from raters.agreement import co_scores, measure
from raters.terms import Agreement, Criterion, Rubric, Scale, ScoreTable
from raters.text import Text, catalog

LEVELS = {"К1": (0, 1, 2, 3), "К2": (0, 1, 2), "К3": (0, 1)}


def scores(raters_per_work: int, team: int = 4) -> ScoreTable:
    """Forty works; on К3 everybody gives 1."""
    random = Random(3)
    rows = []
    for work in range(1, 41):
        level = random.random()
        for rater in random.sample(range(1, team + 1), raters_per_work):
            for code, levels in LEVELS.items():
                top = levels[-1]
                seen = level * top + random.gauss(0, 0.35) - (0.5 if rater == 1 else 0)
                score = 1 if code == "К3" else min(top, max(0, round(seen)))
                rows.append((f"W-{work:02}", f"Э-{rater}", code, float(score)))
    criteria = tuple(Criterion(code, Scale(tuple(map(float, levels)))) for code, levels in LEVELS.items())
    return ScoreTable(
        pd.DataFrame(rows, columns=["work", "rater", "criterion", "score"]), Rubric("", criteria)
    )


@pytest.fixture(scope="session")
def table() -> ScoreTable:
    return scores(2)


@pytest.fixture(scope="session")
def agreement(table: ScoreTable) -> Agreement:
    return measure(table)


@pytest.fixture(scope="session")
def pairs(table: ScoreTable) -> pd.DataFrame:
    return co_scores(table, "К1")


@pytest.fixture(params=["ru", "en"])
def text(request: pytest.FixtureRequest) -> Text:
    return catalog(request.param)
