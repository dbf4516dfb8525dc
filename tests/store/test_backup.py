"""A backup holds everything, while people work, and gives it back to either database."""

from __future__ import annotations

import sqlite3
import stat
import threading
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from raters.problems import Refused
from raters.store import Store, back_up, check, contents, open_store, read_backup, restore
from raters.store.tables import RECORDS, SCORES
from raters.terms import DraftScores


def fill(store: Store, make_round, turns: int = 3) -> None:
    before = None
    for turn in range(turns):
        kept = store.save(make_round(f"Раунд {turn}", works=5 + turn, rubric=f"Р{turn % 2}", previous=before))
        before = kept.id
        store.put(DraftScores("Э-01", f"W-{turn}", {"К1": None, "К2": 0.5}), f"k{turn}", kept.id)
    store.attach("session", "W-1", 1, bytes(range(256)) * 400)
    store.attach("session", "W-1", 2, b"\x00\xff")


def code(act) -> str:
    with pytest.raises(Refused) as refused:
        act()
    return refused.value.problems[0].code


def test_everything_comes_back(store: Store, make_round, tmp_path: Path):
    fill(store, make_round)
    was, file = contents(store), tmp_path / "backup.db"
    assert back_up(store, file) == was == read_backup(file)
    assert was.rows["rounds"] == 3
    assert was.rows["attachments"] == 2
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert sorted(path.name for path in tmp_path.iterdir() if "backup" in path.name) == ["backup.db"]
    for entry in store.rounds():
        store.delete(entry.id)
    store.clear("session")
    store.save(make_round("Позже"))
    assert restore(store, file) == was == contents(store)
    # Numbering goes on behind what was restored.
    assert store.load(store.save(make_round("Ещё один", date=date(2026, 5, 1))).id)
    assert len(store.rounds()) == 4


def test_a_backup_of_one_database_is_restored_into_another(store: Store, make_round, tmp_path: Path):
    fill(store, make_round)
    back_up(store, tmp_path / "backup.db")
    other = open_store(f"sqlite:///{tmp_path}/other.db")
    restore(other, tmp_path / "backup.db")
    assert contents(other) == contents(store)
    assert other.attachments("session", "W-1") == store.attachments("session", "W-1")
    other.close()


def test_a_backup_is_a_store_that_can_be_opened(store: Store, make_round, tmp_path: Path):
    fill(store, make_round)
    back_up(store, tmp_path / "backup.db")
    opened = open_store(f"sqlite:///{tmp_path}/backup.db")
    assert contents(opened).rows == contents(store).rows
    opened.close()


def test_a_backup_is_whole_while_people_work(store: Store, make_round, tmp_path: Path):
    """Two records are always put together; no backup has one without the other."""
    stop, turn = threading.Event(), 0

    def work() -> None:
        nonlocal turn
        while not stop.is_set():
            with store.together() as records:
                for name in ("a", "b"):
                    records.put(DraftScores("Э-01", str(turn), {}), f"{name}{turn}", "pairs")
            turn += 1

    worker = threading.Thread(target=work)
    worker.start()
    try:
        counts = [back_up(store, tmp_path / f"{number}.db").rows["papers"] for number in range(4)]
    finally:
        stop.set()
        worker.join()
    assert all(count % 2 == 0 for count in counts)
    assert counts[-1] <= 2 * turn


def test_a_damaged_record_is_kept_in_the_backup(store: Store, tmp_path: Path):
    store.put(DraftScores("Э-01", "W-1", {}), "a")
    with store.database.writing() as connection:
        connection.execute(sa.update(RECORDS).values(content="{"))
    back_up(store, tmp_path / "backup.db")
    restore(store, tmp_path / "backup.db")
    assert [record.content for record in store.damaged()] == ["{"]


@pytest.mark.parametrize("kind", ["text", "other", "cut", "trigger", "missing"])
def test_what_is_no_backup_is_refused_and_nothing_is_lost(
    store: Store, make_round, tmp_path: Path, kind: str
):
    fill(store, make_round)
    was, file = contents(store), tmp_path / "odd.db"
    if kind == "text":
        file.write_bytes(b"no backup at all" * 100)
    elif kind == "other":
        with sqlite3.connect(file) as connection:
            connection.execute("CREATE TABLE other (number INTEGER)")
    elif kind != "missing":
        back_up(store, file)
        if kind == "cut":
            file.write_bytes(file.read_bytes()[:20_000])
        else:
            with sqlite3.connect(file) as connection:
                connection.execute("CREATE TRIGGER t AFTER INSERT ON rounds BEGIN DELETE FROM scores; END")
    expected = "file_unreadable" if kind == "missing" else "backup_unreadable"
    assert code(lambda: restore(store, file)) == expected
    assert contents(store) == was


def test_a_folder_that_is_not_there_is_refused(store: Store, tmp_path: Path):
    assert code(lambda: back_up(store, tmp_path / "no" / "backup.db")) == "file_unwritable"


def test_the_check_names_what_is_wrong(tmp_path: Path, make_round):
    store = open_store(f"sqlite:///{tmp_path}/raters.db")
    fill(store, make_round)
    assert check(store) == ()
    with store.database.writing() as connection:
        connection.execute(sa.update(RECORDS).where(RECORDS.c.key == "k1").values(content="{"))
    with sqlite3.connect(tmp_path / "raters.db") as connection:
        connection.execute(
            f"DELETE FROM works WHERE number = 0 AND round = (SELECT max(round) FROM {SCORES.name})"
        )
    (tmp_path / "raters.db").chmod(0o644)
    found = {problem.code for problem in check(store)}
    assert {"check_record", "check_links", "check_readable_by_all"} <= found
