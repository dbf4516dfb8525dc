"""Many people score at once and nothing is lost; a session leaves with all that belongs to it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest

from raters.problems import Refused
from raters.store import Store
from raters.terms import Assignment, DraftScores, Rubric, ScoringSession, SubmittedScores

NOW = datetime(2026, 1, 20, 9, 30, 15, tzinfo=UTC)
RATERS, WORKS = [f"Э-{n:02}" for n in range(1, 9)], [f"W-{n:03}" for n in range(1, 11)]


def entry(rater: str, work: str) -> SubmittedScores:
    return SubmittedScores(rater, work, {"К1": float(len(work) % 3), "К2": None}, "", NOW)


def test_a_session_comes_back_as_it_was(store: Store, make_round):
    rubric: Rubric = make_round().table.rubric
    plan = Assignment({"W-1": ("Э-1", "Э-2"), "W-2": ("Э-1", "Э-2")}, ("Э-1", "Э-2"), ("W-1",))
    session = ScoringSession("ab", "Проба", "", rubric, plan, {"Э-1": "1234"}, 4.5, NOW)
    store.put(session, key=session.id)
    assert store.get(ScoringSession, "ab").value == session
    assert store.get(ScoringSession, "a") is None


def test_everybody_submits_at_once(store: Store):
    places = [(rater, work) for work in WORKS for rater in RATERS]

    def send(place: tuple[str, str]) -> int:
        return store.put(entry(*place), "|".join(place), "session", version=0)

    with ThreadPoolExecutor(8) as people:
        assert set(people.map(send, places)) == {1}
    assert {(kept.value.rater, kept.value.work) for kept in store.find(SubmittedScores, "session")} == set(
        places
    )
    assert len(store.keys(SubmittedScores, "session")) == len(places)


def test_a_work_is_submitted_once_however_often_one_clicks(store: Store):
    def send(_: int) -> bool:
        try:
            return bool(store.put(entry("Э-01", "W-001"), "Э-01|W-001", "session", version=0))
        except Refused:
            return False

    with ThreadPoolExecutor(8) as clicks:
        assert sum(clicks.map(send, range(16))) == 1


def test_only_the_keys_asked_for(store: Store):
    for key in ("Э-1|W-1", "Э-1|W-2", "Э-10|W-1", "э-1|W-1", "Э_1|W-1"):
        store.put(entry(*key.split("|")), key, "session")
    store.put(DraftScores("Э-1", "W-3", {}), "Э-1|W-3", "session")
    assert [kept.key for kept in store.find(SubmittedScores, "session", "Э-1|")] == ["Э-1|W-1", "Э-1|W-2"]
    assert len(store.keys(SubmittedScores, "session")) == 5
    assert store.keys(DraftScores, "session") == ("Э-1|W-3",)


def test_pictures_are_kept_and_leave_with_the_session(store: Store):
    for page in (2, 1):
        store.attach("session", "W-1", page, b"old")
    store.attach("session", "W-1", 1, b"\x00\xff new")
    store.attach("other", "W-1", 1, b"other")
    store.put(entry("Э-1", "W-1"), "Э-1|W-1", "session")
    assert store.attached("session") == {"W-1": (1, 2)}
    assert store.attachments("session", "W-1") == (b"\x00\xff new", b"old")
    assert store.attachments("session", "W-2") == ()
    store.clear("session")
    assert store.attached("session") == {} and store.keys(SubmittedScores, "session") == ()
    assert store.attachments("other", "W-1") == (b"other",)


def test_a_deleted_picture_leaves_no_trace_in_the_file(tmp_path, store: Store, url: str):
    if not url.startswith("sqlite"):
        pytest.skip("a server does this by its own rules")
    secret = b"HANDWRITING" * 3000
    store.attach("session", "W-1", 1, secret)
    store.clear("session")
    store.close()
    assert not any(secret[:11] in path.read_bytes() for path in tmp_path.iterdir())
