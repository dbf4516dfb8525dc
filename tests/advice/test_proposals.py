"""The plan as a schedule: what stands where, and what may not be kept."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from raters.advice import planning_problems, schedule
from raters.advice.schedule import proposal
from raters.terms import (
    ChosenWork,
    Criterion,
    Finding,
    PlannedSeminar,
    Rubric,
    Scale,
    ScoreTable,
    SeminarCard,
    SeminarPlan,
    Step,
)

TODAY = date(2026, 11, 30)
STEP = Step(
    "keep",
    (Finding("R19", None, (), "high", {}),),
    ("K1", "K2"),
    (),
    ("w1", "w2"),
    None,
    3,
    None,
    people=("A", "B"),
)
CARD = SeminarCard(
    "keep|", "keep", ("K1", "K2"), (), (), ("A", "B"), "meeting", "whole_team", 60, (),
    (ChosenWork("w7", "K1", "spread", (0.0, 2.0)),), (), (), None, 30,
)  # fmt: skip


def test_a_step_is_proposed_for_its_day_with_its_people_and_works():
    found = proposal(STEP, None, TODAY)
    assert found == PlannedSeminar(
        "keep", ("K1", "K2"), "proposed", date(2026, 12, 3), 0, participants=("A", "B"), works=("w1", "w2")
    )
    asking = replace(STEP, minutes=45, check_works=12, kind="individual")
    found = proposal(asking, CARD, TODAY)
    assert (found.minutes, found.asked, found.private, found.works) == (45, 12, True, ("w7",))


def test_first_what_was_accepted_then_by_day_and_by_name():
    def planned(status, day, **more):
        return PlannedSeminar("x", (), status, date(2026, 12, day), 60, **more)

    decided = {
        "d": planned("dismissed", 1, reason="нет"),
        "p": planned("postponed", 1),
        "b": planned("accepted", 9),
        "c": planned("accepted", 2),
        "a": planned("accepted", 9),
    }
    rows = schedule(SeminarPlan((STEP,)), [], decided, TODAY)
    assert list(rows) == ["c", "a", "b", "keep|", "p", "d"]
    assert rows["keep|"].date == date(2026, 12, 3) and rows["c"] is decided["c"]


def table(*works: str) -> ScoreTable:
    frame = pd.DataFrame(
        [(work, "A", "K1", 1.0) for work in works], columns=["work", "rater", "criterion", "score"]
    )
    return ScoreTable(frame, Rubric("r", (Criterion("K1", Scale((0, 1))),)))


@pytest.mark.parametrize(
    ("status", "reason", "works", "codes"),
    [
        ("dismissed", "нет людей", ("w1",), []),
        ("dismissed", " ", ("w1",), ["seminar_reason_missing"]),
        ("accepted", "", ("w1",), []),
        ("accepted", "", ("w1", "w9"), ["seminar_work_unknown"]),
    ],
)
def test_a_dismissal_has_a_reason_and_works_are_those_of_the_round(status, reason, works, codes):
    planned = PlannedSeminar("x", (), status, TODAY, 0, works=works, reason=reason)
    assert [problem.code for problem in planning_problems(planned, table("w1", "w2"))] == codes


def test_of_many_unknown_works_ten_are_named_and_never_too_much():
    def said(*works):
        planned = PlannedSeminar("x", (), "accepted", TODAY, 0, works=works)
        [problem] = planning_problems(planned, table("w1"))
        return problem.facts["works"]

    assert said(*(f"x{n}" for n in range(12))) == ", ".join(f"x{n}" for n in range(10))
    assert said("я" * 300) == "я" * 200
