"""A backup, back out of it, and a check, as whoever looks after a school's computer makes them."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from click.testing import CliRunner, Result

from raters.cli import main
from raters.store import contents, open_store
from raters.terms import SCORE_COLUMNS, Criterion, DraftScores, Round, Rubric, Scale, ScoreTable


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RATERS_DATABASE_URL", f"sqlite:///{tmp_path / 'rounds.db'}")
    open_store().put(DraftScores("Э-01", "W-1", {"К1": 2.0}), "k", "session")
    return tmp_path


def raters(*words: object) -> Result:
    return CliRunner().invoke(main, list(map(str, words)))


def test_what_was_kept_comes_back(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    was = contents(open_store())
    made = raters("backup", here / "copy.db", "--language", "ru")
    assert made.exit_code == 0 and "других записей — 1" in made.output
    monkeypatch.setenv("RATERS_DATABASE_URL", f"sqlite:///{here / 'other.db'}")
    back = raters("restore", here / "copy.db", "--language", "en")
    assert back.exit_code == 0 and "other records: 1" in back.output
    assert contents(open_store()) == was


def test_rounds_are_replaced_only_where_that_is_wanted(here: Path) -> None:
    raters("backup", here / "empty.db")
    _keep_round()
    refused = raters("restore", here / "empty.db", "--language", "ru")
    assert refused.exit_code == 2 and "--replace" in refused.output
    assert len(open_store().rounds()) == 1
    assert raters("restore", here / "empty.db", "--replace").exit_code == 0
    assert open_store().rounds() == ()


def test_the_check_says_what_is_damaged(here: Path) -> None:
    whole = raters("check", "--language", "ru")
    assert whole.exit_code == 0 and "Всё цело" in whole.output
    with sqlite3.connect(here / "rounds.db") as connection:
        connection.execute("UPDATE papers SET content = '{'")
    broken = raters("check", "--language", "ru")
    assert broken.exit_code == 2 and "«k» не читается" in broken.output


def test_what_is_no_backup_is_refused(here: Path) -> None:
    (here / "notes.txt").write_text("no backup")
    refused = raters("restore", here / "notes.txt", "--language", "en")
    assert refused.exit_code == 2 and "no backup of this program" in refused.output


def _keep_round() -> None:
    rows = [(f"W-{n}", rater, "К1", float(n % 2)) for n in range(4) for rater in ("Э-01", "Э-02")]
    table = ScoreTable(
        pd.DataFrame(rows, columns=list(SCORE_COLUMNS)), Rubric("Р", (Criterion("К1", Scale((0, 1))),))
    )
    open_store().save(Round("Раунд", "Физика", date(2026, 1, 1), table=table, sha256="0" * 64))
