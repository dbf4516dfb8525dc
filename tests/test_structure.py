"""Files people write, and what is kept: whatever stands there is read as meant or refused with its place."""

import copy
import json
import tomllib
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

import pytest
import sqlalchemy as sa
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from raters import limits
from raters.advice import agenda, read_rulebook
from raters.advice.rules import LIMITS
from raters.problems import Problem, Refused
from raters.rubrics import read_rubric, rubric_from_dict
from raters.rubrics.files import FOLDER
from raters.store import Store, open_store
from raters.store.tables import RECORDS
from raters.terms import DraftScores
from raters.text import LANGUAGES, catalog

RUBRIC = (FOLDER / "ege-history-essay-2019-2021.toml").read_text("utf-8")


def nested(depth: int) -> list[Any]:
    return [nested(depth - 1)] if depth else []


NUMBERS = (0, -1, 10**30, 10**400, 1e300, float("nan"), float("inf"), -0.5, True)
WORDS = ("", " ", "К1", "№\u2028\u0000", "я" * 5000, "3", "true")
OTHERS = ([], {}, [[]], [1, "а", 2.5], {"К1": {}}, date(2026, 1, 1), datetime(2026, 1, 1), nested(60))
hostile = st.sampled_from(NUMBERS + WORDS + OTHERS) | st.recursive(
    st.integers() | st.floats() | st.text(max_size=8) | st.booleans(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=6,
)


def steps(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to everything that stands in a table."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inner:
        yield (*path, key)
        yield from steps(part, (*path, key))


@st.composite
def spoilt(draw: st.DrawFn, tables: dict[str, Any]) -> dict[str, Any]:
    """The tables with some entries exchanged, gone, doubled or added."""
    found = copy.deepcopy(tables)
    for _ in range(draw(st.integers(1, 4))):
        ways = list(steps(found))
        if not ways:
            break
        *way, last = draw(st.sampled_from(ways))
        inside = found
        for step in way:
            inside = inside[step]
        kind = draw(st.sampled_from(("other", "gone", "more", "twice")))
        if kind == "gone":
            del inside[last]
        elif kind == "twice" and isinstance(inside, list):
            inside.append(copy.deepcopy(inside[last]))
        elif kind == "more" and isinstance(inside, dict):
            inside[draw(st.text(min_size=1, max_size=60))] = draw(hostile)
        else:
            inside[last] = draw(hostile)
    return found


def refusal(read: Callable[[], object]) -> tuple[Problem, ...]:
    """What was refused, each in words of both languages; nothing where it was read."""
    try:
        read()
    except Refused as refused:
        assert 0 < len(refused.problems) <= 50
        for language in LANGUAGES:
            assert all(problem.where in catalog(language).problem(problem) for problem in refused.problems)
        return refused.problems
    return ()


def written(tables: dict[str, Any]) -> bytes:
    return tomli_w.dumps(tables).encode("utf-8", "surrogatepass")


@settings(max_examples=80)
@given(spoilt(tomllib.loads(RUBRIC)))
def test_a_spoilt_rubric_is_read_or_refused(tables: dict[str, Any]) -> None:
    refusal(lambda: read_rubric(written(tables), "моя.toml"))
    refusal(lambda: rubric_from_dict(tables))


@settings(max_examples=40)
@given(spoilt(tomllib.loads(limits.FILE.read_text("utf-8"))))
def test_spoilt_rules_are_read_or_refused(tables: dict[str, Any]) -> None:
    refusal(lambda: read_rulebook(written(tables), "rules.toml", LIMITS))
    refusal(lambda: limits.read_limits(written(tables), "rules.toml"))


@settings(max_examples=60)
@given(spoilt(tomllib.loads(agenda.FILE.read_text("utf-8"))))
def test_spoilt_meetings_are_read_or_refused(tables: dict[str, Any]) -> None:
    refusal(lambda: agenda.read_meetings(written(tables), "seminars.toml"))


READERS: dict[str, Callable[[bytes], object]] = {
    "rubric": lambda content: read_rubric(content, "x"),
    "rules": lambda content: read_rulebook(content, "x", LIMITS),
    "limits": lambda content: limits.read_limits(content, "x"),
    "meetings": lambda content: agenda.read_meetings(content, "x"),
}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"PK\x03\x04", b"a = " + b"[" * 50_000, b"a = " + b"9" * 5000, b"a = 1\na = 2\n",
     b"[default]\n[default]\n", b"default = 5\nR0 = 5\ncriteria = 5\nname = 5\nbands = 5"],
)  # fmt: skip
def test_what_is_no_such_file_is_refused(reader: str, content: bytes) -> None:
    assert refusal(lambda: READERS[reader](content))


DRAFT = {"rater": "Э-01", "work": "W-1", "scores": {"К1": 1.0, "К2": None}, "reason": "так"}
LOOSE = '{"rater": "A", "work": "W", "scores": {"К1": %s}}'


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = open_store(f"sqlite:///{tmp_path_factory.mktemp('kept')}/raters.db")
    yield store
    store.close()


def put(store: Store, content: str) -> DraftScores | None:
    """The draft as it is read when this stands in its record; None where it is known to be damaged."""
    store.put(DraftScores("Э-01", "W-1", {}), "a", "session")
    with store.database.writing() as connection:
        connection.execute(sa.update(RECORDS).values(content=content))
    read = [kept.value for kept in store.find(DraftScores, "session")]
    assert [damaged.key for damaged in store.damaged()] == ([] if read else ["a"])
    return read[0] if read else None


@settings(max_examples=60)
@given(form=spoilt(DRAFT))
def test_spoilt_draft_scores_are_read_as_given_or_known_as_damaged(
    store: Store, form: dict[str, Any]
) -> None:
    content = json.dumps(form, default=str)
    read = put(store, content)
    assert read is None or json.loads(content)["scores"] == read.scores


@pytest.mark.parametrize("content", ["", "[" * 100_000, "[]", *(LOOSE % s for s in ('"3"', "true", "NaN"))])
def test_scores_that_are_no_numbers_are_damaged(store: Store, content: str) -> None:
    assert put(store, LOOSE % "3") == DraftScores("A", "W", {"К1": 3.0})
    assert put(store, content) is None


@pytest.mark.parametrize(
    ("was", "now", "place"),
    [
        ('code = "К2"', "", "criteria[2].code"),
        ("levels = [0, 1, 2, 3]", 'levels = [0, "1", 2]', "criteria[6].levels[2]"),
        ('measurement = "ordinal"', 'measurement = "best"', "criteria[1].measurement"),
        ('"К6" = 2', '"К6" = -2', "third_check.criteria.К6"),
        ("differing = 4", "differing = 1.5", "third_check.differing"),
        ("year = 2021", "year = true", "year"),
        ("[third_check]", "[third_chekc]", "third_chekc"),
    ],
)
def test_the_place_of_a_slip_is_named(was: str, now: str, place: str) -> None:
    assert was in RUBRIC
    problems = refusal(lambda: read_rubric(RUBRIC.replace(was, now, 1).encode(), "моя.toml"))
    assert [problem.facts["entry"] for problem in problems] == [place]
    assert all(place in catalog(language).problem(problems[0]) for language in LANGUAGES)
