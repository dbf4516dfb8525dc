"""`python -m raters analyse`: what comes out on the terminal, in the JSON and in the PDF."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from click.testing import CliRunner, Result
from intake.hostile import REFUSED, SAID, name_of

from raters.cli import main

EXAMPLE = Path(__file__).parents[2] / "data" / "example"
# К1: 0/0, 1/1, 1/2, 2/2 and so on; Э-02 one point above Э-01 on every third work.
LONG = "работа;эксперт;критерий;балл\n" + "".join(
    f"W{work:02d};Э-0{rater};К1;{min(work % 3 + (rater == 2 and work % 3 == 1), 3)}\n"
    for work in range(30)
    for rater in (1, 2)
)


def analyse(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["analyse", *map(str, arguments)])


def long_csv(folder: Path, content: str = LONG) -> Path:
    path = folder / "scores.csv"
    path.write_text(content, "utf-8")
    return path


def analysed(folder: Path, *arguments: object) -> dict[str, Any]:
    out = folder / "out.json"
    done = analyse(*arguments, "--json", out)
    assert done.exit_code == 0, done.output
    return json.loads(out.read_text("utf-8"))  # type: ignore[no-any-return]


def test_the_contract_has_every_key(tmp_path: Path) -> None:
    found = analysed(tmp_path, EXAMPLE / "round-1.xlsx")
    assert set(found) >= {"input", "problems", "criteria", "severity", "components", "findings", "total"}
    assert found["input"]["works"] == 60
    assert found["input"]["synthetic"] is True
    assert len(found["input"]["sha256"]) == 64
    assert [row["criterion"] for row in found["criteria"]] == ["К1", "К2", "К3", "К4", "К5"]
    for row in found["criteria"]:
        assert set(row["kappa"]) == {"unweighted", "linear", "quadratic"}
        assert set(row["alpha"]) == {"nominal", "ordinal", "interval", "ratio"}
        assert (
            row["alpha"]["ordinal"]["low"]
            < row["alpha"]["ordinal"]["value"]
            < row["alpha"]["ordinal"]["high"]
        )
        assert {"ac1", "ac2", "brennan_prediger", "boundaries", "causes", "pairs"} <= set(row)
        assert sum(row["causes"].values()) == pytest.approx(1)
    assert {row["criterion"] for row in found["severity"]} == {None, "К1", "К2", "К3", "К4", "К5"}
    assert all(
        set(row) >= {"rule", "criterion", "raters", "confidence", "evidence"} for row in found["findings"]
    )


def test_numbers_by_hand(tmp_path: Path) -> None:
    found = analysed(tmp_path, long_csv(tmp_path), "--scale", "0-3")
    (row,) = found["criteria"]
    # 10 works 0/0, 10 works 1/2, 10 works 2/2.
    assert row["levels"] == [0, 1, 2, 3]
    assert (row["works"], row["double_scored"], row["raters"]) == (30, 30, 2)
    assert (row["exact"], row["adjacent"]) == (pytest.approx(2 / 3), 1.0)
    # Chance: 1/3·1/3 (zeros) + 1/3·2/3 (twos) = 1/3, so kappa = (2/3 − 1/3) / (2/3).
    assert row["kappa"]["unweighted"]["value"] == pytest.approx(0.5)
    shifts = {line["rater"]: line["shift"] for line in found["severity"] if line["criterion"] == "К1"}
    assert shifts == {"Э-01": pytest.approx(-1 / 3), "Э-02": pytest.approx(1 / 3)}


@pytest.mark.slow
@pytest.mark.parametrize("scale", ["0-5", "0,1,2,5", "К1=0-3"])
def test_the_scale_is_what_was_declared(tmp_path: Path, scale: str) -> None:
    found = analysed(tmp_path, long_csv(tmp_path), "--scale", scale)
    expected = {"0-5": [0, 1, 2, 3, 4, 5], "0,1,2,5": [0, 1, 2, 5], "К1=0-3": [0, 1, 2, 3]}[scale]
    assert found["criteria"][0]["levels"] == expected


def test_a_rubric_file_declares_the_scale(tmp_path: Path) -> None:
    rubric = tmp_path / "rubric.toml"
    criterion = '[[criteria]]\ncode = "К1"\ntitle = "Смысл"\nlevels = [0, 1, 2, 3]\nmeasurement = "ordinal"\n'
    rubric.write_text(f'name = "Проба"\nyear = 2025\nsource = "тест"\n{criterion}', "utf-8")
    assert analysed(tmp_path, long_csv(tmp_path), "--rubric", rubric)["criteria"][0]["levels"] == [0, 1, 2, 3]


@pytest.mark.slow
def test_the_summary_is_a_pdf(tmp_path: Path) -> None:
    out = tmp_path / "summary.pdf"
    assert analyse(EXAMPLE / "round-1.xlsx", "--summary", out).exit_code == 0
    assert out.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("content", "arguments", "said"),
    [
        (LONG, [], "Шкала не указана"),
        (LONG, ["--scale", "0-1"], "балл 2 вне шкалы"),
        (LONG, ["--scale", "мимо"], "не понята"),
        (LONG, ["--scale", "К9=0-3"], "нет критерия К9"),
        (LONG, ["--scale", "0-3", "--rubric", "нет.toml"], "объявлена дважды"),
        ("", ["--scale", "0-3"], "пуст"),
        (LONG.replace("W00;Э-01;К1;0", "W00;Э-01;К1;три"), ["--scale", "0-3"], "три"),
    ],
)
def test_bad_input_is_said_and_ends_with_two(
    tmp_path: Path, content: str, arguments: list[str], said: str
) -> None:
    done = analyse(long_csv(tmp_path, content), *arguments)
    assert done.exit_code == 2
    assert said in done.stderr
    assert "Traceback" not in done.output


@pytest.mark.slow
@pytest.mark.parametrize("kind", SAID)
def test_a_hostile_file_is_refused_in_words(kind: str, tmp_path: Path) -> None:
    hostile = tmp_path / name_of(kind)
    hostile.write_bytes(REFUSED[kind][1]())
    done = analyse(hostile, "--scale", "0-3", "--json", "-")
    assert done.exit_code == 2
    assert SAID[kind] in done.stderr and "Traceback" not in done.output
    assert [problem["code"] for problem in json.loads(done.stdout)["problems"]] == [REFUSED[kind][0]]


def test_a_missing_file_is_said() -> None:
    done = analyse("нет-такого.xlsx", "--scale", "0-3")
    assert (done.exit_code, "не открывается" in done.stderr) == (2, True)


@pytest.mark.slow
def test_problems_stand_in_the_json_of_a_refused_input(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    analyse(long_csv(tmp_path), "--scale", "0-1", "--json", out)
    problems = json.loads(out.read_text("utf-8"))["problems"]
    wrong = [problem for problem in problems if problem["severity"] == "error"]
    # Ten works 1/2 and ten works 2/2: thirty scores of 2.
    assert {problem["code"] for problem in wrong} == {"score_off_scale"}
    assert len(wrong) == 30
    assert wrong[0]["where"].endswith("!D5")


@pytest.mark.slow
def test_english_on_demand(tmp_path: Path) -> None:
    done = analyse(long_csv(tmp_path), "--scale", "0-3", "--language", "en")
    assert "criterion" in done.stdout
    assert "критерий" not in done.stdout


@pytest.mark.slow
@pytest.mark.parametrize("engine", ["pandas", "duckdb"])
def test_parquet_in_an_engine_gives_the_same_json(tmp_path: Path, engine: str) -> None:
    from_csv = analysed(tmp_path, long_csv(tmp_path), "--scale", "0-3")
    names = {"работа": "work", "эксперт": "rater", "критерий": "criterion", "балл": "score"}
    frame = pd.read_csv(tmp_path / "scores.csv", sep=";").rename(columns=names)
    folder = tmp_path / "parts"
    folder.mkdir()
    frame.iloc[:25].to_parquet(folder / "a.parquet", index=False)
    frame.iloc[25:].to_parquet(folder / "b.parquet", index=False)
    from_parquet = analysed(tmp_path, folder, "--scale", "0-3", "--engine", engine)
    for found in (from_csv, from_parquet):
        del found["input"]["sha256"], found["problems"]
    assert from_csv == from_parquet


def test_an_engine_is_for_parquet(tmp_path: Path) -> None:
    done = analyse(long_csv(tmp_path), "--scale", "0-3", "--engine", "duckdb")
    assert (done.exit_code, "Parquet" in done.stderr) == (2, True)


def test_parquet_off_the_scale_and_without_columns(tmp_path: Path) -> None:
    path = tmp_path / "scores.parquet"
    pd.DataFrame({"work": ["1"], "rater": ["a"], "criterion": ["К1"], "score": [7.0]}).to_parquet(path)
    assert "7" in analyse(path, "--scale", "0-3").stderr
    pd.DataFrame({"work": ["1"], "rater": ["a"]}).to_parquet(path)
    assert "criterion, score" in analyse(path, "--scale", "0-3").stderr
    path.write_bytes(b"PAR1 and no more")
    assert analyse(path, "--scale", "0-3").exit_code == 2
