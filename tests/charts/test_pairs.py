"""Pairs of raters: equal scores of common scores, counted once each, and the works behind them."""

from __future__ import annotations

import json
from itertools import combinations

import pandas as pd
import plotly.graph_objects as go
from hypothesis import given
from hypothesis import strategies as st

from raters.charts import PairShare, pair_finding, pair_matrix, pair_shares, pair_words, pair_works
from raters.terms import ScoreTable
from raters.text import Text, catalog

COLUMNS = ["work", "rater", "criterion", "score"]


def scored(*rows: tuple[str, str, str, float]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=COLUMNS)


SMALL = scored(
    *(("W-1", "Э-1", "К1", 1), ("W-1", "Э-2", "К1", 1), ("W-1", "Э-1", "К2", 0), ("W-1", "Э-2", "К2", 2)),
    *(("W-2", "Э-1", "К1", 3), ("W-2", "Э-2", "К1", 3), ("W-2", "Э-3", "К1", 2), ("W-3", "Э-3", "К1", 2)),
)


def test_equal_of_common_scores() -> None:
    found = {(pair.rater_a, pair.rater_b): pair for pair in pair_shares(SMALL)}
    assert found == {
        ("Э-1", "Э-2"): PairShare("Э-1", "Э-2", 2, 3),
        ("Э-1", "Э-3"): PairShare("Э-1", "Э-3", 0, 1),
        ("Э-2", "Э-3"): PairShare("Э-2", "Э-3", 0, 1),
    }


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["W-1", "W-2", "W-3"]),
            st.sampled_from("абвг"),
            st.sampled_from(["К1", "К2"]),
            st.sampled_from([0.0, 1.0]),
        ),
        min_size=1,
        unique_by=lambda row: row[:3],
    )
)
def test_as_counted_by_hand(rows: list[tuple[str, str, str, float]]) -> None:
    given_ = {row[:3]: row[3] for row in rows}
    expected = {}
    for a, b in combinations(sorted({row[1] for row in rows}), 2):
        common = [(w, c) for w, r, c in given_ if r == a and (w, b, c) in given_]
        alike = sum(given_[w, a, c] == given_[w, b, c] for w, c in common)
        if common:
            expected[a, b] = (alike, len(common))
    found = {(p.rater_a, p.rater_b): (p.alike, p.scores) for p in pair_shares(scored(*rows))}
    assert found == expected


def test_works_of_a_pair_start_with_the_most_different() -> None:
    first, second = pair_works(SMALL, PairShare("Э-1", "Э-2", 2, 3))
    assert (first.work, first.differing) == ("W-1", (("К2", 0.0, 2.0),))
    assert (second.work, second.differing) == ("W-2", ())


def test_few_scores_are_said_and_never_named_first() -> None:
    text = catalog("ru")
    few, many, better = (
        PairShare("А", "Б", 0, 19),
        PairShare("А", "В", 10, 20),
        PairShare("Б", "В", 19, 20),
    )
    assert pair_words(few, text) == "А и Б: совпали 0 из 19 оценок, данных мало"
    assert pair_finding((few, many, better), text) == "Реже всех совпадают А и В: 50\u00a0%"
    assert pair_finding((few,), text) == "О парах судить рано: общих оценок меньше 20"


def squares(figure: go.Figure) -> dict[tuple[str, str], int]:
    last = figure.data[-1]
    return {(x, y): data[0] for x, y, data in zip(last.x, last.y, last.customdata, strict=True)}


def test_each_square_leads_to_its_pair(table: ScoreTable, text: Text) -> None:
    shares = pair_shares(table.scores)
    drawn = squares(pair_matrix(shares, shares[1], text))
    assert drawn == {(pair.rater_a, pair.rater_b): place for place, pair in enumerate(shares)}


def test_figures_are_printed_grey_where_there_are_few(text: Text) -> None:
    shares = (PairShare("А", "Б", 0, 19), PairShare("А", "В", 10, 20))
    few, enough, _ = json.loads(pair_matrix(shares, None, text).to_json())["data"]
    printed = [[word for row in one["text"] for word in row if word] for one in (few, enough)]
    assert printed == [["0"], ["50"]]
