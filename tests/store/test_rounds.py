"""What is saved is there, as it was; what is deleted is gone."""

import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from raters.problems import Refused
from raters.store import RoundEntry, Store, database, engine, open_store
from raters.store.database import Database
from raters.store.opening import upgrade
from raters.terms import SCORE_COLUMNS, ScoreTable


def test_a_round_comes_back_as_it_was_saved(store: Store, make_round):
    given = make_round(school="Школа № 0", grade="8 «А»", procedure="ВПР", responsible="Э-01", synthetic=True)
    kept = store.save(given)
    loaded = store.load(kept.id)
    pd.testing.assert_frame_equal(loaded.table.scores, given.table.scores)
    assert loaded.table.rubric == given.table.rubric
    assert replace(loaded, table=given.table) == kept == replace(given, id=kept.id)


def test_when_and_to_whose_class_scores_were_given_is_kept(store: Store, make_round):
    given = make_round(works=3)
    scores = given.table.scores
    moment, own = np.arange(len(scores)) / 2, np.where(np.arange(len(scores)) % 3, np.nan, 1.0)
    for told in ({"moment": moment}, {"own": own}, {"moment": moment, "own": own}):
        table = ScoreTable(scores.assign(**told), given.table.rubric)
        pd.testing.assert_frame_equal(
            store.load(store.save(replace(given, table=table)).id).table.scores, table.scores
        )


def test_the_order_and_number_of_rows_do_not_matter(store: Store, make_round):
    given = make_round(works=6)
    some = given.table.scores.sample(frac=0.7, random_state=1)
    loaded = store.load(store.save(replace(given, table=ScoreTable(some, given.table.rubric))).id)
    keys = list(SCORE_COLUMNS[:3])
    assert sorted(loaded.table.scores.itertuples(index=False)) == sorted(some.itertuples(index=False))
    assert not loaded.table.scores.duplicated(keys).any()


def test_saving_twice_keeps_two_rounds(store: Store, make_round):
    first, second = store.save(make_round()), store.save(make_round())
    assert first.id != second.id
    assert len(store.rounds()) == 2


def test_the_list_is_newest_first(store: Store, make_round):
    autumn = store.save(make_round("Осень", works=3))
    spring = store.save(make_round("Весна", works=5, date=date(2026, 3, 1), previous=autumn.id))
    late = store.save(make_round("Осень, введён позже", synthetic=True))
    assert [entry.id for entry in store.rounds()] == [spring.id, late.id, autumn.id]
    assert store.rounds()[0] == RoundEntry(
        spring.id, "Весна", "Физика", date(2026, 3, 1), 5, 2, 2, synthetic=False, previous=autumn.id
    )


def test_a_kept_round_can_be_described_anew_but_not_measured_anew(store: Store, make_round):
    kept = store.save(make_round())
    store.describe(kept.id, {"basis": "приказ № 7", "prepared_by": "Завуч"})
    again = store.load(kept.id)
    assert (again.basis, again.prepared_by, again.title) == ("приказ № 7", "Завуч", kept.title)
    assert again.table.scores.equals(store.load(kept.id).table.scores)
    with pytest.raises(ValueError):
        store.describe(kept.id, {"sha256": "0"})
    with pytest.raises(Refused):
        store.describe("nowhere", {"basis": "x"})


def test_a_deleted_round_is_gone_and_the_others_stay(store: Store, make_round):
    first = store.save(make_round("Первый"))
    second = store.save(make_round("Второй", previous=first.id))
    store.delete(first.id)
    assert [entry.previous for entry in store.rounds()] == [None]
    assert store.load(second.id).previous is None
    assert len(store.load(second.id).table.scores) == 16
    with pytest.raises(Refused) as refused:
        store.load(first.id)
    assert refused.value.problems[0].code == "round_not_found"


def test_unknown_ids_are_refused(store: Store, make_round):
    for act in (store.load, store.delete, lambda id: store.save(make_round(previous=id))):
        with pytest.raises(Refused) as refused:
            act("no such round")
        assert refused.value.problems[0].facts == {"round": "no such round"}
    assert store.rounds() == ()


@pytest.mark.parametrize(
    "change", [{"criterion": "К9"}, {"criterion": "К1"}, {"work": None}], ids=["unknown", "twice", "blank"]
)
def test_a_table_against_the_rules_is_not_kept(store: Store, make_round, change):
    given = make_round()
    broken = ScoreTable(given.table.scores.assign(**change), given.table.rubric)
    with pytest.raises(ValueError, match="score"):
        store.save(replace(given, table=broken))
    assert store.rounds() == ()


def test_one_version_of_a_rubric_is_kept_once(tmp_path: Path, make_round):
    # Seen in the file: the rubric's text stands there once for two rounds, and not after both are gone.
    file = tmp_path / "raters.db"
    store = open_store(f"sqlite:///{file}")
    kept = [store.save(make_round(rubric="Рубрика-для-счёта")) for _ in range(2)]
    other = store.save(make_round(rubric="Другая"))
    assert everything(file).count("Рубрика-для-счёта".encode()) >= 1
    store.delete(kept[0].id)
    assert store.tidy()
    assert everything(file).count("Рубрика-для-счёта".encode()) == 1
    assert store.load(kept[1].id).table.rubric.name == "Рубрика-для-счёта"
    store.delete(kept[1].id)
    assert store.tidy()
    assert "Рубрика-для-счёта".encode() not in everything(file)
    assert store.load(other.id).table.rubric.name == "Другая"


def test_nothing_of_a_deleted_round_is_left_in_the_file(tmp_path: Path, make_round):
    # Many rounds of many sizes: rows have moved between pages, where secure_delete alone leaves copies.
    file = tmp_path / "raters.db"
    store = open_store(f"sqlite:///{file}")
    rng = np.random.default_rng(1)
    kept = []
    for number in range(12):
        scores = make_round(works=int(rng.integers(2, 120))).table.scores
        marked = scores.assign(work=f"secret{number}-" + scores["work"])
        given = make_round(f"secret{number}-" * 9, rubric=f"secret{number}-")
        kept.append(store.save(replace(given, table=ScoreTable(marked, given.table.rubric))))
        if number % 3 == 0:
            store.delete(kept.pop(0).id)
    for gone in kept:
        store.delete(gone.id)
    assert store.has_traces()
    assert store.tidy()
    assert not store.has_traces()
    assert b"secret" not in everything(file)


def test_traces_go_by_themselves_when_nobody_works(tmp_path: Path, make_round, monkeypatch):
    monkeypatch.setattr(database, "QUIET_SECONDS", 0.05)
    store = open_store(f"sqlite:///{tmp_path}/raters.db")
    store.delete(store.save(make_round("secret")).id)
    until = time.monotonic() + 20
    while b"secret" in everything(tmp_path / "raters.db") and time.monotonic() < until:
        time.sleep(0.05)
    assert b"secret" not in everything(tmp_path / "raters.db")


def test_a_reader_keeps_the_log_and_that_is_said(tmp_path: Path, make_round):
    store = open_store(f"sqlite:///{tmp_path}/raters.db")
    kept = store.save(make_round("secret"))
    reader = sqlite3.connect(tmp_path / "raters.db", isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM rounds").fetchall()
    store.delete(kept.id)
    assert not store.tidy()
    assert store.has_traces()
    reader.close()
    assert store.tidy()
    assert b"secret" not in everything(tmp_path / "raters.db")


def test_traces_left_by_a_program_that_ended_are_removed_by_the_next(tmp_path: Path, make_round, monkeypatch):
    monkeypatch.setattr(database.Database, "tidy_later", lambda self: None)
    url = f"sqlite:///{tmp_path}/raters.db"
    store = open_store(url)
    store.delete(store.save(make_round("secret")).id)
    monkeypatch.undo()
    monkeypatch.setattr(database, "QUIET_SECONDS", 0.05)
    again = Database(engine.address(url), upgrade)
    until = time.monotonic() + 20
    while again.has_traces() and time.monotonic() < until:
        time.sleep(0.05)
    assert b"secret" not in everything(tmp_path / "raters.db")
    again.close()


def test_many_threads_save_and_read_at_once(store: Store, make_round):
    def work(number: int) -> int:
        kept = store.save(make_round(f"Раунд {number}", works=20))
        store.rounds()
        scores = len(store.load(kept.id).table.scores)
        if number % 2:
            store.delete(kept.id)
        return scores

    with ThreadPoolExecutor(8) as threads:
        assert set(threads.map(work, range(24))) == {80}
    assert len(store.rounds()) == 12


def everything(file: Path) -> bytes:
    """All bytes of the database, its log included."""
    return b"".join(path.read_bytes() for path in sorted(file.parent.glob(file.name + "*")))


def test_a_kept_round_is_linked_and_unlinked(store: Store, make_round):
    first, second, third = (store.save(make_round(title)).id for title in ("Первый", "Второй", "Третий"))
    store.link(second, first)
    store.link(third, second)
    assert store.load(third).previous == second
    for later in (first, second, third):
        with pytest.raises(Refused) as refused:
            store.link(first, later)
        assert refused.value.problems[0].code == "rounds_in_circle"
    store.link(second, None)
    store.link(first, third)
    assert [entry.previous for entry in store.rounds()].count(None) == 1
    with pytest.raises(Refused):
        store.link(first, "nowhere")
