"""The strip of works: every work once, furthest apart first, a dot a score and a row that answers."""

from __future__ import annotations

import plotly.graph_objects as go

from raters.charts import WorkScores, strip_finding, strip_words, work_scores, works_strip
from raters.terms import Scale, ScoreTable
from raters.text import Text, catalog

SCALE = Scale((0.0, 1.0, 2.0, 3.0))
WORKS = (
    WorkScores("W-1", (("Э-1", 0.0), ("Э-2", 3.0))),
    WorkScores("W-2", (("Э-1", 1.0), ("Э-2", 2.0), ("Э-3", 2.0))),
    WorkScores("W-3", (("Э-1", 1.0), ("Э-3", 1.0))),
)


def test_works_with_two_scores_furthest_apart_first(table: ScoreTable) -> None:
    found = work_scores(table.scores, "К1")
    assert len(found) == 40 and {len(work.given) for work in found} == {2}
    assert [work.apart for work in found] == sorted((work.apart for work in found), reverse=True)
    once = table.scores.drop_duplicates(["work", "criterion"])
    assert work_scores(once, "К1") == ()


def test_the_sentence_counts_works_and_names_the_furthest() -> None:
    said = strip_finding(WORKS, "К1", catalog("ru"))
    assert said.replace("\u00a0", " ") == "По К1 баллы разошлись у 2 работ из 3; дальше всего — W-1: 0 и 3"
    assert strip_finding(WORKS[2:], "К1", catalog("ru")) == "По К1 у всех работ баллы совпали: 1"


def test_words_hold_every_score_by_code(text: Text) -> None:
    assert strip_words(WORKS[1], text) == "W-2 – Э-1: 1, Э-2: 2, Э-3: 2"


def traces(text: Text, chosen: str = "") -> tuple[go.Scatter, go.Scatter, go.Bar]:
    lines, dots, rows = works_strip(WORKS, SCALE, chosen, text).data
    return lines, dots, rows


def test_a_dot_a_score_with_the_number_of_raters_in_it(text: Text) -> None:
    _, dots, _ = traces(text)
    drawn = list(zip(dots.y, dots.x, dots.text, strict=True))
    assert drawn == [("W-1", 0, ""), ("W-1", 3, ""), ("W-2", 1, ""), ("W-2", 2, "2"), ("W-3", 1, "2")]


def test_a_line_only_where_scores_part(text: Text) -> None:
    lines, _, _ = traces(text)
    assert list(lines.y) == ["W-1", "W-1", None, "W-2", "W-2", None]


def test_every_row_answers_clicks_and_tells_its_work(text: Text) -> None:
    _, dots, rows = traces(text)
    assert [place for (place,) in rows.customdata] == [0, 1, 2]
    assert {name: place for name, (place,) in zip(dots.y, dots.customdata, strict=True)} == {
        "W-1": 0,
        "W-2": 1,
        "W-3": 2,
    }
    assert rows.hovertext[1] == strip_words(WORKS[1], text)


def test_the_first_work_is_at_the_top_and_the_chosen_one_framed(text: Text) -> None:
    low, high = works_strip(WORKS, SCALE, "", text).layout.yaxis.range
    assert low > high
    (frame,) = works_strip(WORKS, SCALE, "W-2", text).layout.shapes
    assert (frame.y0, frame.y1) == (0.5, 1.5)
