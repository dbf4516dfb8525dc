"""A session: an order of one's own, only one's works, only scores of the scale, and a round at the end."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from raters.advice import diagnose
from raters.agreement import measure
from raters.design import assign, collect, next_work, order, progress, reopen, score_key, submit, whole
from raters.problems import Refused
from raters.terms import Criterion, Rubric, Scale, ScoringSession, SubmittedScores

NOW = datetime(2026, 1, 20, 9, 30, tzinfo=UTC)
RUBRIC = Rubric("Р", (Criterion("К1", Scale((0, 1, 2))), Criterion("К2", Scale((0, 0.5, 1)))))
RATERS = ("Э-01", "Э-02", "Э-03")


@pytest.fixture
def session() -> ScoringSession:
    works = [f"W-{n:03}" for n in range(1, 31)]
    plan = assign(works, RATERS, np.random.default_rng(1), works[:5])
    access = {rater: f"{n:012}" for n, rater in enumerate(RATERS)}
    return ScoringSession("abcd", "Проба", "Физика", RUBRIC, plan, access, 4, NOW)


def scored(session: ScoringSession, rater: str, work: str, k1: float | None = 2) -> SubmittedScores:
    return submit(session, rater, work, {"К1": k1, "К2": 0.5}, " ясно ", NOW)


def test_each_rater_has_an_order_of_the_own_and_keeps_it(session: ScoringSession) -> None:
    orders = {rater: order(session, rater) for rater in RATERS}
    for rater, works in orders.items():
        assert sorted(works) == sorted(session.assignment.works_of(rater))
        assert works == order(session, rater) != session.assignment.works_of(rater)
    anchors = {
        rater: [w for w in works if w in session.assignment.anchors] for rater, works in orders.items()
    }
    assert len(set(map(tuple, anchors.values()))) > 1
    assert order(replace(session, id="other"), "Э-01") != orders["Э-01"]


def test_what_comes_next() -> None:
    works = ("a", "b", "c", "d")
    assert next_work(works, set()) == "a"
    assert next_work(works, {"a"}, after="b") == "c"
    assert next_work(works, {"c", "d"}, after="b") == "a"
    assert next_work(works, {"a", "c", "d"}, after="b") == "b"
    assert next_work(works, set(works)) is None


def test_progress_is_counted_from_places(session: ScoringSession) -> None:
    works = session.assignment.works_of("Э-02")
    strange = [score_key("Э-02", "никогда"), score_key("Э-09", works[0])]
    done = [score_key("Э-02", work) for work in works[:3]] + strange
    counted = {line.rater: (line.submitted, line.assigned) for line in progress(session, done)}
    assert counted["Э-02"] == (3, len(works))
    assert counted["Э-01"][0] == counted["Э-03"][0] == 0
    together = whole(progress(session, done))
    assert (together.submitted, together.assigned, together.minutes_left) == (3, 65, 4 * 62)


def test_submitted_scores_are_whole(session: ScoringSession) -> None:
    work = session.assignment.anchors[0]
    kept = scored(session, "Э-01", work, None)
    assert kept.scores == {"К1": None, "К2": 0.5}
    assert (kept.reason, kept.submitted) == ("ясно", NOW)
    assert reopen(kept).scores == kept.scores


@pytest.mark.parametrize(
    ("scores", "codes"),
    [
        ({"К1": 2.0}, ["scoring_incomplete"]),
        ({"К1": 3.0, "К2": 1.0}, ["scoring_off_scale"]),
        ({"К1": float("nan"), "К2": 1.0}, ["scoring_off_scale"]),
        ({"К2": 7.0}, ["scoring_incomplete", "scoring_off_scale"]),
    ],
)
def test_everything_wrong_is_told_at_once(
    session: ScoringSession, scores: dict[str, float | None], codes: list[str]
) -> None:
    with pytest.raises(Refused) as refusal:
        submit(session, "Э-01", session.assignment.anchors[0], scores, "", NOW)
    assert [problem.code for problem in refusal.value.problems] == codes


def test_only_the_own_works_while_the_session_is_open(session: ScoringSession) -> None:
    others = next(work for work, raters in session.assignment.works.items() if "Э-01" not in raters)
    for work, rater in ((others, "Э-01"), ("W-999", "Э-01"), (others, "Э-77")):
        with pytest.raises(Refused) as refusal:
            scored(session, rater, work)
        assert refusal.value.problems[0].code == "scoring_not_assigned"
    with pytest.raises(Refused) as refusal:
        scored(replace(session, closed=NOW), "Э-01", session.assignment.anchors[0])
    assert refusal.value.problems[0].code == "scoring_closed"


def test_all_scores_become_a_table(session: ScoringSession) -> None:
    everything = [
        scored(session, rater, work)
        for work, raters in session.assignment.works.items()
        for rater in reversed(raters)
    ]
    reading = collect(session, everything)
    assert reading.problems == ()
    assert reading.table is not None and len(reading.table.scores) == 2 * len(everything)
    assert collect(session, everything[::-1]).sha256 == reading.sha256


def test_a_rater_who_grows_strict_on_the_way_is_noticed(session: ScoringSession) -> None:
    """The scores carry the order in which each rater gave them, so that drift can be told from severity."""
    entries = []
    plan = assign([f"W-{n:03}" for n in range(60)], RATERS, np.random.default_rng(2))
    long = replace(session, assignment=plan)
    for rater in RATERS:
        works = order(long, rater)
        for number, work in enumerate(works):
            usual = int(work[-2:]) % 2 + 1
            later = rater == "Э-02" and number >= len(works) / 2
            entry = submit(long, rater, work, {"К1": usual - later, "К2": 0.5}, "", NOW)
            entries.append(replace(entry, submitted=NOW + timedelta(minutes=5 * number)))
    table = collect(long, entries[::-1]).table
    assert table is not None
    mine = table.scores[(table.scores["rater"] == "Э-01") & (table.scores["criterion"] == "К1")]
    assert mine.sort_values("moment")["work"].tolist() == list(order(long, "Э-01"))
    found = [item for item in diagnose(table, measure(table)) if item.rule == "R11"]
    assert [(item.raters, item.evidence["direction"]) for item in found] == [(("Э-02",), "down")]


def test_what_is_missing_is_counted(session: ScoringSession) -> None:
    first, second, third = session.assignment.anchors[:3]
    some = [
        scored(session, "Э-01", first, None),
        scored(session, "Э-02", first),
        scored(session, "Э-02", second),
    ]
    reading = collect(session, [*some, scored(session, "Э-03", third)])
    assert {problem.code: problem.facts["count"] for problem in reading.problems} == {
        "scoring_unfinished": 61,
        "scoring_unscored": 27,
        "scoring_single": 2,
        "scoring_blank": 1,
    }
    assert reading.table is not None and len(reading.table.scores) == 7


def test_nothing_submitted_is_no_round(session: ScoringSession) -> None:
    blank = submit(session, "Э-01", session.assignment.anchors[0], {"К1": None, "К2": None}, "", NOW)
    for entries in ([], [blank]):
        reading = collect(session, entries)
        assert reading.table is None and [p.code for p in reading.problems] == ["scoring_nothing"]
