"""What can go wrong with a store is said in words, touches nothing else, and passes by itself."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa
from sqlalchemy.engine import make_url

from raters.problems import Refused
from raters.store import Store, engine, open_store
from raters.store.database import Database
from raters.store.opening import upgrade
from raters.store.tables import ATTACHMENTS, RECORDS, RUBRICS
from raters.terms import Anchor, DraftScores, ScoringSession, SubmittedScores

NOW = datetime(2026, 1, 20, 9, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Note:
    words: str


def code(act) -> str:
    with pytest.raises(Refused) as refused:
        act()
    return refused.value.problems[0].code


@pytest.mark.parametrize("words", ["К\0", "\ud800"], ids=["zero", "half"])
def test_text_no_database_can_keep_is_refused_in_words(store: Store, make_round, words):
    kept = store.save(make_round())
    assert code(lambda: store.save(make_round(title=words))) == "text_not_keepable"
    assert code(lambda: store.describe(kept.id, {"basis": words})) == "text_not_keepable"
    assert code(lambda: store.put(Note(""), key=words)) == "text_not_keepable"
    assert code(lambda: store.attach("s", words, 1, b"")) == "text_not_keepable"
    assert [entry.id for entry in store.rounds()] == [kept.id]


def test_codes_no_database_can_keep_are_refused_in_words(store: Store, make_round):
    given = make_round()
    scores = given.table.scores.assign(work=given.table.scores["work"] + "\0")
    assert code(lambda: store.save(replace(given, table=replace(given.table, scores=scores)))) == (
        "text_not_keepable"
    )
    assert store.rounds() == ()


def test_keys_of_any_length_allowed_are_kept_and_longer_ones_refused(store: Store):
    assert store.put(Note("да"), key="к" * 200) == 1
    assert store.get(Note, "к" * 200)
    assert code(lambda: store.put(Note("нет"), key="к" * 201)) == "key_too_long"
    assert code(lambda: store.attach("s" * 33, "W-1", 1, b"")) == "key_too_long"


def test_one_damaged_record_hides_nothing_else(store: Store):
    for key in ("a", "b", "c"):
        store.put(DraftScores("Э-01", key, {"К1": 1.0}), key, "session")
    with store.database.writing() as connection:
        broken = sa.update(RECORDS).where(RECORDS.c.key == "b").values(content='{"rater": ')
        connection.execute(broken)
    assert [kept.key for kept in store.find(DraftScores, "session")] == ["a", "c"]
    assert code(lambda: store.get(DraftScores, "b", "session")) == "record_damaged"
    (damaged,) = store.damaged()
    assert (damaged.kind, damaged.key, damaged.content) == ("DraftScores", "b", '{"rater": ')
    store.drop_damaged(damaged)
    assert store.damaged() == ()
    assert len(store.keys(DraftScores, "session")) == 2


def test_a_record_of_a_kind_this_program_does_not_know_is_left_alone(store: Store):
    store.put(Note("из новой версии"))
    assert store.damaged() == ()


def test_one_damaged_round_hides_nothing_else(store: Store, make_round):
    whole, damaged = store.save(make_round("Целый")), store.save(make_round("Битый", rubric="Иная"))
    with store.database.writing() as connection:
        broken = sa.update(RUBRICS).where(RUBRICS.c.content.like("%Иная%")).values(content="{")
        connection.execute(broken)
    assert len(store.rounds()) == 2
    assert store.load(whole.id).title == "Целый"
    assert code(lambda: store.load(damaged.id)) == "round_damaged"
    store.delete(damaged.id)
    assert [entry.id for entry in store.rounds()] == [whole.id]


def test_nobody_overwrites_a_description_another_has_changed(store: Store, make_round):
    kept = store.save(make_round(basis="приказ № 1"))
    seen = {"basis": "приказ № 1"}
    store.describe(kept.id, {"basis": "приказ № 2"}, seen)
    assert code(lambda: store.describe(kept.id, {"basis": "приказ № 3"}, seen)) == "record_changed"
    assert store.load(kept.id).basis == "приказ № 2"


def test_several_verbs_are_kept_together_or_not_at_all(store: Store):
    store.put(Note("было"), "a")
    with pytest.raises(ZeroDivisionError), store.together() as records:
        records.put(Note("стало"), "a")
        records.put(Note("новое"), "b")
        raise ZeroDivisionError
    assert [kept.value.words for kept in store.find(Note)] == ["было"]


def test_what_is_read_to_be_changed_stays_as_it_is(store: Store):
    """A session is closed while a teacher submits: the work is in before the count, or it is refused."""
    for turn in range(6):
        key = f"session{turn}"
        store.put(Note("open"), key)
        begun = threading.Barrier(2)

        def submit(key: str = key, begun: threading.Barrier = begun) -> bool:
            begun.wait()
            with store.together() as records:
                if records.get(Note, key, hold=True).value.words == "closed":
                    return False
                records.put(Note("score"), "work", owner=key)
            return True

        def close(key: str = key, begun: threading.Barrier = begun) -> int:
            begun.wait()
            with store.together() as records:
                records.get(Note, key, hold=True)
                counted = len(records.find(Note, key))
                records.put(Note("closed"), key)
            return counted

        with ThreadPoolExecutor(2) as people:
            submitted, counted = people.submit(submit), people.submit(close)
            assert counted.result() == int(submitted.result())


def test_pictures_of_a_store_of_before_move_to_a_file_of_their_own(tmp_path: Path):
    url = f"sqlite:///{tmp_path}/raters.db"
    before = Database(engine.address(url), upgrade)
    with before.writing() as connection:
        for page in (1, 2):
            row = {"owner": "s", "work": "W-1", "page": page, "content": b"picture" * 1000}
            connection.execute(sa.insert(ATTACHMENTS).values(row))
    before.close()
    store = open_store(url)
    assert store.attachments("s", "W-1") == (b"picture" * 1000,) * 2
    assert store.tidy()
    assert b"picture" not in (tmp_path / "raters.db").read_bytes()
    store.clear("s")
    assert store.attached("s") == {}
    assert store.tidy()
    assert b"picture" not in (tmp_path / "raters.db.pictures").read_bytes()


def test_pictures_keep_no_scores_waiting(tmp_path: Path):
    store = open_store(f"sqlite:///{tmp_path}/raters.db")
    with store.pictures.writing():
        assert store.put(Note("балл")) == 1


def test_whoever_waits_too_long_for_a_row_is_told(url: str, monkeypatch):
    if not url.startswith("postgresql"):
        pytest.skip("rows are locked on PostgreSQL only")
    quick = engine.BEGIN["postgresql", "write"].replace("'10s'", "'100ms'")
    monkeypatch.setitem(engine.BEGIN, ("postgresql", "write"), quick)
    store = open_store(url)
    store.put(Note("a"), "a")
    with psycopg.connect(make_url(url).set(drivername="postgresql").render_as_string(False)) as other:
        other.execute("SELECT * FROM papers FOR UPDATE")
        assert code(lambda: store.put(Note("b"), "a")) == "store_busy"
        assert store.put(Note("b"), "b") == 1  # another row keeps nobody waiting
    assert store.put(Note("b"), "a") == 2
    store.close()


def test_a_writer_that_never_ends_is_not_waited_for_forever(tmp_path: Path, monkeypatch):
    monkeypatch.setattr("raters.store.database.PATIENCE_SECONDS", 0.1)
    store = open_store(f"sqlite:///{tmp_path}/raters.db")
    with store.database.writing(), ThreadPoolExecutor(1) as other:
        refusal = other.submit(code, lambda: store.put(Note("b")))
        assert refusal.result() == "store_busy"
    assert store.put(Note("b")) == 1


def test_kinds_kept_by_the_pages_are_known_to_the_check():
    from raters import terms

    for kind in (Anchor, DraftScores, ScoringSession, SubmittedScores):
        assert getattr(terms, kind.__name__) is kind
