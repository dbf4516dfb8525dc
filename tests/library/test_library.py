"""`raters.analyse`: whatever holds the scores gives the same numbers; what is wrong is counted and placed."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import raters

EXAMPLE = Path(__file__).parents[2] / "data" / "example" / "round-1.xlsx"
COLUMNS = ["work", "rater", "criterion", "score"]


def scores() -> pd.DataFrame:
    rows = [
        (f"W{number:02}", rater, code, (number * 7 + place * (number % 3 == 0)) % 4)
        for number in range(30)
        for place, rater in enumerate(("A", "B"))
        for code in ("К1", "К2")
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


def wide() -> pd.DataFrame:
    return scores().pivot(index=["work", "rater"], columns="criterion", values="score")


FRAMES = {
    "pandas": scores,
    "with blanks": lambda: pd.concat([scores(), scores().assign(work="X", score=float("nan"))]),
    "polars": lambda: pl.from_pandas(scores()),
    "lazy polars": lambda: pl.from_pandas(scores()).lazy(),
    "pyarrow": lambda: pa.Table.from_pandas(scores()),
    "duckdb": lambda: duckdb.from_arrow(pa.Table.from_pandas(scores())),
    "wide, named index": wide,
    "wide": lambda: wide().reset_index(),
    "wide, raters beside": lambda: scores().pivot(
        index="work", columns=["criterion", "rater"], values="score"
    ),
}


@pytest.fixture(scope="session")
def example() -> raters.Analysis:
    return raters.analyse(EXAMPLE)


@pytest.mark.slow
@pytest.mark.parametrize("name", FRAMES)
def test_every_frame_gives_the_same_numbers(name: str) -> None:
    found = raters.analyse(FRAMES[name](), scale="0-3").criteria
    whole = raters.measure(
        raters.ScoreTable(
            scores().astype({"score": float}),
            raters.Rubric("", tuple(raters.Criterion(c, raters.Scale((0, 1, 2, 3))) for c in ("К1", "К2"))),
        )
    )
    assert list(found.index) == ["К1", "К2"]
    assert found["alpha"].tolist() == pytest.approx([row.lead.value for row in whole.criteria])
    assert found["double_scored"].tolist() == [30, 30]


@pytest.mark.slow
def test_paths_bytes_and_lists_of_them_are_one(example: raters.Analysis) -> None:
    for source in (str(EXAMPLE), [EXAMPLE], EXAMPLE.read_bytes(), [EXAMPLE.read_bytes()]):
        pd.testing.assert_frame_equal(raters.analyse(source).criteria, example.criteria)


@pytest.mark.slow
def test_the_tables_say_what_the_json_says(example: raters.Analysis) -> None:
    found, told = example, json.loads(example.to_json())
    assert found.criteria["verdict"].tolist() == [row["verdict"] for row in told["criteria"]]
    assert found.severity["shift"].tolist() == [row["shift"] for row in told["severity"]]
    assert len(found.pairs) == sum(len(row["pairs"]) for row in told["criteria"])
    assert found.findings["rule"].tolist() == [row["rule"] for row in told["findings"]]
    assert set(found.plan["action"]) <= set(found.findings["action"])
    assert len(repr(found)) < 200


@pytest.mark.slow
def test_the_round_before_tells_whether_it_helped(example: raters.Analysis) -> None:
    second = raters.analyse(EXAMPLE.with_name("round-2.xlsx"), before=example)
    assert not example.work_up.effects
    assert [effect.criterion for effect in second.work_up.effects] == [None, *second.criteria.index]


@pytest.mark.slow
def test_a_notebook_shows_a_picture_without_scripts() -> None:
    page = raters.analyse(scores().replace({"К1": "К1<script>"}), scale="0-3")._repr_html_()
    assert "<svg" in page and "<script" not in page
    assert page.count("http") == page.count('xmlns="http://www.w3.org/2000/svg"') == 1


@pytest.mark.slow
def test_the_summary_is_written_as_documents(example: raters.Analysis, tmp_path: Path) -> None:
    summary = example.summary("Осень", day=date(2026, 10, 5), school="Школа № 1")
    assert summary.to_pdf(tmp_path / "a.pdf") == (tmp_path / "a.pdf").read_bytes()
    assert summary.to_docx(tmp_path / "a.docx").startswith(b"PK")
    assert summary.to_xlsx(tmp_path / "a.xlsx").startswith(b"PK")
    told = json.loads(summary.to_json())["summary"]
    assert (told["title"], told["school"], told["date"]) == ("Осень", "Школа № 1", "2026-10-05")


@pytest.mark.slow
def test_what_is_wrong_is_counted_and_placed() -> None:
    more = [("W01", "A", "К1", 1), ("W02", "A", "К9", 1), ("W03", "B", "К9", 1), ("W40", "A", "К2", 8)]
    wrong = pd.concat([scores(), pd.DataFrame(more, columns=COLUMNS)])
    rubric = raters.Rubric("r", tuple(raters.Criterion(c, raters.Scale((0, 1, 2, 3))) for c in ("К1", "К2")))
    with pytest.raises(raters.Unusable) as refusal:
        raters.analyse(wrong, rubric=rubric, language="en")
    said = str(refusal.value)
    for line in ("unknown_criterion: 2 (frame!C123)", "score_off_scale: 1 (frame!D125)"):
        assert line in said
    assert "duplicate_score: 1 (frame!D122)" in said
    assert isinstance(refusal.value, ValueError) and isinstance(refusal.value, raters.Refused)


def test_a_scale_is_never_guessed() -> None:
    for source in (scores(), scores().to_csv(index=False).encode(), pl.from_pandas(scores()).lazy()):
        with pytest.raises(raters.Unusable, match="scale_not_declared"):
            raters.analyse(source)


@pytest.mark.slow
def test_a_scale_may_be_told_for_each_criterion() -> None:
    found = raters.analyse(scores(), scale={"К1": "0-3", "К2": "0-5"})
    assert len(found.agreement.criterion("К2").criterion.scale) == 6
    with pytest.raises(raters.Unusable, match="К3"):
        raters.analyse(scores(), scale={"К1": "0-3", "К2": "0-5", "К3": "0-1"})


def test_what_is_no_source_is_named() -> None:
    with pytest.raises(TypeError, match="data frame"):
        raters.analyse(17)
    with pytest.raises(raters.Unusable, match="file_unreadable"):
        raters.analyse("нет-такого.xlsx")


def test_what_a_table_leaves_open_is_answered_as_the_exception_says() -> None:
    rows = [(f"w{n}", n % 4, (n + n // 5) % 4, (3 * n) % 4, (3 * n + n // 4) % 4) for n in range(20)]
    frame = pd.DataFrame(rows, columns=["ID", "A1", "A2", "B1", "B2"])
    with pytest.raises(raters.Unusable, match="reading_unclear") as refused:
        raters.analyse(frame, scale="0-3")
    assert 'answers={"reading_unclear": "second"}' in str(refused.value)
    for answer, criteria in (("first", ["1", "2"]), ("second", ["A", "B"])):
        found = raters.analyse(frame, scale="0-3", answers={"reading_unclear": answer})
        assert list(found.criteria.index) == criteria
