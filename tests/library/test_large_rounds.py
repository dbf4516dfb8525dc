"""Rows an engine holds meet the same question about their raters as a table."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from raters.library import Analysed, analyse_files
from raters.problems import Refused
from raters.terms import Criterion, Engine, Reading, Rubric, Scale

RUBRIC = Rubric("Рубрика", (Criterion("К1", Scale((0.0, 1.0, 2.0, 3.0))),))


def scores(raters: int, works: int) -> pd.DataFrame:
    """Every rater scores and every work is scored, most of them twice."""
    most = max(raters, works)
    pairs = dict.fromkeys((n % works, (n + n // most) % raters) for n in range(2 * most))
    rows = [(f"w{work}", f"e{rater}", "К1", float((work + rater) % 4)) for work, rater in pairs]
    return pd.DataFrame(rows, columns=["work", "rater", "criterion", "score"])


@pytest.mark.parametrize("engine", ["pandas", "duckdb"])
@pytest.mark.parametrize(("raters", "works", "asked"), [(199, 200, False), (200, 400, True), (30, 30, True)])
def test_rows_in_an_engine_are_asked_about_too(
    tmp_path: Path, engine: Engine, raters: int, works: int, asked: bool
) -> None:
    file = tmp_path / "scores.parquet"
    scores(raters, works).to_parquet(file, index=False)

    def analyse(allow: bool) -> Analysed | Reading:
        return analyse_files([file], lambda _: RUBRIC, engine, allow_many_raters=allow)

    if asked:
        with pytest.raises(Refused, match="raters_many") as refused:
            analyse(allow=False)
        assert refused.value.problems[0].facts == {"raters": raters, "works": works}
    found = analyse(allow=asked)
    assert isinstance(found, Analysed)
    assert found.work_up.agreement.criteria[0].raters == raters


def test_rows_in_an_engine_of_more_raters_than_any_school_has_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "scores.parquet"
    scores(501, 600).to_parquet(file, index=False)
    found = analyse_files([file], lambda _: RUBRIC, "pandas", allow_many_raters=True)
    assert isinstance(found, Reading)
    assert [(problem.code, problem.facts["count"]) for problem in found.problems] == [
        ("too_many_raters", 501)
    ]
