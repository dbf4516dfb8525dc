"""Documents of kept rounds from the command line: one, several, all, and what stands in the way."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from click.testing import CliRunner, Result

from raters.advice import step_key
from raters.casebook import Casebook
from raters.cli import main
from raters.store import Store, open_store
from raters.terms import (
    AnchorWorks,
    Criterion,
    PlannedSeminar,
    Round,
    Rubric,
    Scale,
    ScoreTable,
    ThirdCheck,
    ThirdScore,
)

RUBRIC = Rubric(
    "Рубрика", (Criterion("К1", Scale((0, 1, 2, 3))),), third_check=ThirdCheck(criteria={"К1": 2})
)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    address = f"sqlite:///{tmp_path / 'rounds.db'}"
    monkeypatch.setenv("RATERS_DATABASE_URL", address)
    return open_store(address)


def kept(store: Store, title: str, strict: int, previous: str | None = None, work: str = "W") -> str:
    """A round of 40 works; the second rater takes a point off every `strict`-th, two off every tenth."""
    rows = []
    for number in range(40):
        first = 2 + number % 2
        second = max(0, first - (number % strict == 0) - 2 * (number % 10 == 1))
        rows += [
            (f"{work}{number:02}", rater, "К1", score) for rater, score in (("Э-1", first), ("Э-2", second))
        ]
    table = pd.DataFrame(rows, columns=["work", "rater", "criterion", "score"]).astype({"score": float})
    day = date(2026, 11 if previous else 10, 3)
    return store.save(Round(title, "Физика", day, ScoreTable(table, RUBRIC), previous=previous)).id


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)])


def test_a_kept_round_brings_what_was_kept_beside_it(store: Store, tmp_path: Path) -> None:
    second = kept(store, "Зима", 3, previous=kept(store, "Осень", 2), work="V")
    before = Casebook(store).summary(second, date(2026, 11, 24))
    assert before.third_checks is not None and before.third_checks.due == 4
    assert before.third_checks.resolved == 0 and before.anchors is None
    step = before.plan.steps[0]
    decision = PlannedSeminar(step.action, step.criteria, "accepted", date(2026, 12, 9), 50)
    store.put(decision, step_key(step), owner=second)
    store.put(ThirdScore("V01", "К1", "Э-3", 2.0, date(2026, 11, 9)), "one", owner=second)
    store.put(AnchorWorks(("V02", "V03")), owner=second)
    out = tmp_path / "out.json"
    assert run("report", second, "--format", "json", "--out", out).exit_code == 0
    found = json.loads(out.read_text("utf-8"))["summary"]
    assert found["third_checks"] == {"works": 40, "due": 4, "resolved": 1}
    assert found["anchors"] == 2 and found["effects"][0]["criterion"] is None
    assert found["plan"][0] | {"date": "2026-12-09", "minutes": 50} == found["plan"][0]


def test_rounds_are_listed_and_all_go_into_a_folder(store: Store, tmp_path: Path) -> None:
    ids = [kept(store, title, 2) for title in ("Осень", "Весна")]
    listed = run("rounds").output
    assert all(id in listed for id in ids) and "Осень" in listed and "Физика" in listed
    done = run("report", "--all", "--format", "csv", "--out", tmp_path / "all")
    assert done.exit_code == 0, done.output
    assert {path.name for path in (tmp_path / "all").iterdir()} == {f"{id}.csv" for id in ids}


def test_a_refused_round_does_not_stop_the_others(store: Store, tmp_path: Path) -> None:
    good, bad = kept(store, "Осень", 2), kept(store, "Весна", 2, work="Иванова Мария ")
    done = run("report", bad, good, "--out", tmp_path / "both")
    assert done.exit_code == 2
    assert "Весна" in done.output and "Иванова Мария" in done.output
    assert (tmp_path / "both" / f"{good}.pdf").read_bytes().startswith(b"%PDF-")
    assert not (tmp_path / "both" / f"{bad}.pdf").exists()


@pytest.mark.slow
def test_several_rounds_make_one_summary_of_the_school(store: Store, tmp_path: Path) -> None:
    ids = [kept(store, "Осень", 2), kept(store, "Весна", 3, work="V")]
    for kind in ("pdf", "docx", "xlsx", "json"):
        out = tmp_path / f"school.{kind}"
        done = run("report", "--together", *ids, "--format", kind, "--out", out)
        assert done.exit_code == 0, done.output
        assert out.stat().st_size > 1000
    refused = run("report", "--together", ids[0], "--out", tmp_path / "one.pdf")
    assert refused.exit_code == 2 and "хотя бы две" in refused.output
    strange = run("report", "--together", *ids, "--format", "kit", "--out", tmp_path / "kit.zip")
    assert strange.exit_code == 2 and "pdf, docx, xlsx, json" in strange.output


def test_what_is_neither_file_nor_round_is_named(store: Store, tmp_path: Path) -> None:
    done = run("report", "нет-такого", "--out", tmp_path / "x.pdf")
    assert done.exit_code == 2 and "нет-такого" in done.output and "raters rounds" in done.output
    assert "--all" in run("report", "--out", tmp_path / "x.pdf").output


def test_a_mistyped_file_makes_no_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RATERS_DATABASE_URL", f"sqlite:///{tmp_path / 'new.db'}")
    assert run("report", "баллы.xlsx", "--out", tmp_path / "x.pdf").exit_code == 2
    assert not (tmp_path / "new.db").exists()


def test_nothing_said_is_passed_over(store: Store, tmp_path: Path) -> None:
    one, out = kept(store, "Осень", 2), tmp_path / "x.pdf"
    both = run("report", one, "--all", "--out", out)
    assert both.exit_code == 2 and "Оставьте что-то одно" in both.output
    scaled = run("report", one, "--scale", "0-3", "--out", out)
    assert scaled.exit_code == 2 and "--scale" in scaled.output
    assert not out.exists()
