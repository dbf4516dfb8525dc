"""The score matrix counts every work once, and leads to the works."""

from __future__ import annotations

import pandas as pd
import pytest

from raters.charts import count_works, score_matrix, works_across, works_in_cell
from raters.terms import Criterion, Scale, ScoreTable
from raters.text import Text

CRITERION = Criterion("К1", Scale((0.0, 1.0, 2.0, 3.0)))


def pairs_of(*rows: tuple[str, str, str, float, float]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["work", "rater_a", "rater_b", "score_a", "score_b"])


TWO = pairs_of(
    ("W-1", "А", "Б", 0, 1), ("W-2", "А", "Б", 1, 0), ("W-3", "А", "Б", 3, 3), ("W-4", "А", "Б", 0, 1)
)
MANY = pairs_of(("W-1", "А", "Б", 0, 1), ("W-2", "Б", "В", 1, 0), ("W-3", "А", "В", 3, 3))


def test_two_raters_keep_their_sides() -> None:
    matrix = count_works(TWO, CRITERION)
    assert matrix.raters == ("А", "Б")
    assert matrix.counts[0, 1] == 2 and matrix.counts[1, 0] == 1 and matrix.counts[3, 3] == 1
    assert matrix.counts.sum() == len(TWO)


def test_many_pairs_of_raters_make_a_triangle() -> None:
    matrix = count_works(MANY, CRITERION)
    assert matrix.raters is None
    assert matrix.counts[1, 0] == 2 and matrix.counts[0, 1] == 0


def test_a_work_of_many_raters_counts_once_by_its_ends() -> None:
    three = pairs_of(
        ("W-1", "А", "Б", 0, 1), ("W-1", "А", "В", 0, 3), ("W-1", "Б", "В", 1, 3), *MANY.values[1:]
    )
    matrix = count_works(three, CRITERION)
    assert matrix.counts.sum() == 3 and matrix.counts[3, 0] == 1
    assert works_in_cell(three, 3, 0) == ("W-1",)
    assert matrix.disputed() == [(1.0, 0.0), (3.0, 0.0)]
    assert works_across(three, CRITERION.scale.levels) == [2, 1, 1]


def test_the_declared_scale_stays_whole() -> None:
    assert count_works(TWO, CRITERION).levels == (0, 1, 2, 3)


def test_a_long_scale_shows_the_scores_that_occur() -> None:
    hundred = Criterion("К1", Scale(tuple(float(level) for level in range(101))))
    assert count_works(TWO, hundred).levels == (0, 1, 3)


@pytest.mark.parametrize(("pairs", "row", "column", "works"), [
    (TWO, 0, 1, ("W-1", "W-4")), (TWO, 1, 0, ("W-2",)), (MANY, 1, 0, ("W-1", "W-2")), (MANY, 2, 0, ()),
])  # fmt: skip
def test_a_cell_leads_to_its_works(
    pairs: pd.DataFrame, row: float, column: float, works: tuple[str, ...]
) -> None:
    assert works_in_cell(pairs, row, column) == works


def test_squares_carry_what_a_click_needs(pairs: pd.DataFrame, table: ScoreTable, text: Text) -> None:
    criterion = table.rubric.criterion("К1")
    figure = score_matrix(count_works(pairs, criterion), text)
    squares = figure.data[-1]
    assert squares.marker.symbol == "square"
    assert sum(count for _, _, count in squares.customdata) == pairs["work"].nunique()
    printed = [trace.z for trace in figure.data[1:3]]
    assert sum(pd.DataFrame(z).sum().sum() for z in printed) == pairs["work"].nunique()


def test_agreement_and_disagreement_differ_in_colour(
    pairs: pd.DataFrame, table: ScoreTable, text: Text
) -> None:
    agreed, differed = score_matrix(count_works(pairs, table.rubric.criterion("К1")), text).data[1:3]
    assert agreed.colorscale != differed.colorscale
    assert pd.isna(differed.z[0][0]) and pd.isna(agreed.z[1][0])
