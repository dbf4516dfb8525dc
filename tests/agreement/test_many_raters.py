"""More raters than a round has are asked about before anything is worked out."""

from __future__ import annotations

import pandas as pd
import pytest

from raters.agreement import many_raters, measure
from raters.intake import read_scores
from raters.problems import Refused
from raters.terms import Criterion, File, Rubric, Scale, ScoreTable
from raters.text import LANGUAGES, catalog
from raters.workup import work_up

RUBRIC = Rubric("Рубрика", (Criterion("К1", Scale((0.0, 1.0, 2.0, 3.0))),))


def table(raters: int, works: int) -> ScoreTable:
    """Every rater scores and every work is scored, most of them twice."""
    most = max(raters, works)
    pairs = dict.fromkeys((n % works, (n + n // most) % raters) for n in range(2 * most))
    rows = [(f"w{work}", f"e{rater}", "К1", float((work + rater) % 4)) for work, rater in pairs]
    return ScoreTable(pd.DataFrame(rows, columns=["work", "rater", "criterion", "score"]), RUBRIC)


@pytest.mark.parametrize(
    ("raters", "works", "asked"),
    [
        (199, 200, False), (200, 400, True), (199, 199, True), (30, 30, True), (30, 31, False),
        (29, 29, False), (29, 3, False), (300, 100, True),
    ],
)  # fmt: skip
def test_where_a_round_ends(raters: int, works: int, asked: bool) -> None:
    found = many_raters(table(raters, works))
    assert (found is not None) == asked
    if found:
        assert found.facts == {"raters": raters, "works": works}
        assert all("--many-raters" in catalog(language).problem(found) for language in LANGUAGES)


def test_the_library_asks_and_goes_on_when_allowed() -> None:
    many = table(40, 40)
    for verb in (measure, work_up):
        with pytest.raises(Refused, match="raters_many"):
            verb(many)
    assert measure(many, allow_many_raters=True).criteria[0].raters == 40
    assert work_up(many, allow_many_raters=True).agreement == measure(many, allow_many_raters=True)


@pytest.mark.parametrize(
    ("raters", "codes"), [(500, []), (501, ["too_many_raters"]), (20_000, ["too_many_raters"])]
)
def test_a_file_of_more_raters_than_any_school_has_is_refused(raters: int, codes: list[str]) -> None:
    lines = "".join(f"w{number // 2};e{number % raters};{number % 4}\n" for number in range(2 * raters))
    reading = read_scores([File("a.csv", ("Работа;Эксперт;К1\n" + lines).encode())], RUBRIC)
    assert [problem.code for problem in reading.problems if problem.severity == "error"] == (
        ["too_many_raters"] if raters > 500 else []
    )
