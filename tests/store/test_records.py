"""What belongs to a round is kept with it, guarded against overwriting, and deleted with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from raters.problems import Fact, Refused
from raters.store import Kept, Store, open_store
from raters.store.opening import MIGRATIONS
from raters.terms import Finding, Step


@dataclass(frozen=True, slots=True)
class Note:
    day: date
    words: tuple[str, ...] = ()
    facts: Mapping[str, Fact] = field(default_factory=dict)
    step: Step | None = None


STEP = Step(
    "benchmark",
    (Finding("R1", "К1", ("Э-01",), "high", {"shift": 0.4, "works": 30}),),
    ("К1",),
    (),
    (),
    45,
    14,
    10,
)
NOTE = Note(date(2026, 1, 31), ("один", "два"), {"n": 3, "share": 0.5, "code": "007"}, STEP)


def test_a_paper_comes_back_as_it_was(store: Store):
    assert store.get(Note) is None
    assert store.put(NOTE, "a", owner="round") == 1
    assert store.get(Note, "a", owner="round") == Kept("a", NOTE, 1)
    assert store.get(Note, "a") is None


def test_papers_stand_in_the_order_of_their_keys(store: Store):
    for key in "cab":
        store.put(NOTE, key)
    assert [kept.key for kept in store.find(Note)] == ["a", "b", "c"]


def test_nobody_overwrites_what_another_has_changed(store: Store):
    version = store.put(NOTE, version=0)
    store.put(Note(date(2026, 2, 1)), version=version)
    for seen in (0, version):
        with pytest.raises(Refused) as refused:
            store.put(NOTE, version=seen)
        assert refused.value.problems[0].code == "record_changed"
    assert store.find(Note) == (Kept("", Note(date(2026, 2, 1)), 2),)


def test_a_paper_is_dropped_alone(store: Store):
    store.put(NOTE, "a")
    store.put(NOTE, "b")
    store.drop(Note, "a")
    store.drop(Note, "never there")
    assert [kept.key for kept in store.find(Note)] == ["b"]


def test_a_round_takes_its_papers_with_it(store: Store, make_round):
    first, second = store.save(make_round()), store.save(make_round())
    for owner in (first.id, second.id, ""):
        store.put(NOTE, owner=owner)
    store.delete(first.id)
    assert [bool(store.find(Note, owner)) for owner in (first.id, second.id, "")] == [False, True, True]


OLD_RUBRIC = '{"name": "Р", "criteria": [{"code": "К1", "levels": [0, 1]}]}'
OLD_ROUND = """
    INSERT INTO rounds (number, id, title, subject, date, sha256, school, grade, procedure, responsible, synthetic, rubric)
    VALUES (1, 'old', 'Т', 'П', '2025-01-01', '', '', '', '', '', 0, 1)
"""  # noqa: E501


def test_rounds_of_the_first_version_are_read_on(tmp_path):
    url, config = f"sqlite:///{tmp_path}/raters.db", Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    engine = sa.create_engine(url)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        rubric = sa.text(
            "INSERT INTO rubrics (number, sha256, criteria, content) VALUES (1, 'x', 1, :content)"
        )
        connection.execute(rubric, {"content": OLD_RUBRIC})
        connection.execute(sa.text(OLD_ROUND))
        connection.execute(sa.text("INSERT INTO works (round, number, code) VALUES (1, 0, 'W-001')"))
        connection.execute(sa.text("INSERT INTO raters (round, number, code) VALUES (1, 0, 'Э-01')"))
        connection.execute(sa.text("INSERT INTO scores VALUES (1, 0, 0, 0, 1.0)"))
    engine.dispose()
    store = open_store(url)
    old = store.load("old")
    assert old.basis == ""
    assert old.table.scores.to_dict("records") == [
        {"work": "W-001", "rater": "Э-01", "criterion": "К1", "score": 1.0}
    ]
    assert store.put(NOTE, owner="old") == 1
    store.close()
