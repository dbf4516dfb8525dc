import runpy
from pathlib import Path

import pandas as pd
import pytest

from raters.rubrics import read_rubric
from raters.terms import SCORE_COLUMNS, Rubric, ScoreTable

EXAMPLE = Path(__file__).parents[2] / "data" / "example"
ROUNDS = (1, 2, 3)


@pytest.fixture(scope="session")
def make_example() -> dict[str, object]:
    return runpy.run_path(str(EXAMPLE / "make_example.py"))


@pytest.fixture(scope="session")
def rubric() -> Rubric:
    return read_rubric((EXAMPLE / "rubric.toml").read_bytes(), "rubric.toml")


@pytest.fixture(scope="session")
def rounds(rubric: Rubric) -> dict[int, ScoreTable]:
    """The committed rounds, read without the program's own reader."""
    return {number: ScoreTable(_scores(number), rubric) for number in ROUNDS}


def _scores(number: int) -> pd.DataFrame:
    wide = pd.read_excel(
        EXAMPLE / f"round-{number}.xlsx", sheet_name="Баллы", header=2, dtype=object, engine="openpyxl"
    )
    long = wide.melt(["Работа", "Эксперт"]).set_axis(list(SCORE_COLUMNS), axis=1)
    return long.astype({"work": "str", "rater": "str", "criterion": "str", "score": float})
