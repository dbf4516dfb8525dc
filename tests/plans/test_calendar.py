"""Days of a plan are days a school works, and nobody meets too often."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raters import plans
from raters.limits import shipped_limits
from raters.plans.calendar import Diary
from raters.terms import Break, Plan, PlannedStep, SchoolYear, SeminarPlan, Step

FIVE, SIX = SchoolYear(5), SchoolYear(6)
LIMITS = shipped_limits().load


@pytest.mark.parametrize(
    ("day", "year", "working"),
    [
        (date(2026, 11, 4), FIVE, date(2026, 11, 5)),  # Unity Day, a Wednesday
        (date(2026, 12, 31), FIVE, date(2027, 1, 11)),  # day off by transfer, New Year, a weekend
        (date(2026, 11, 28), FIVE, date(2026, 11, 30)),  # a Saturday
        (date(2026, 11, 28), SIX, date(2026, 11, 28)),
        (date(2026, 11, 29), SIX, date(2026, 11, 30)),  # a Sunday
        (date(2026, 5, 11), SIX, date(2026, 5, 12)),  # instead of Victory Day, a Saturday
    ],
)
def test_weekends_and_public_holidays_are_passed_over(day, year, working):
    assert plans.working_day(day, year) == working


def test_school_holidays_are_passed_over():
    autumn = SchoolYear(5, (Break(date(2026, 10, 26), date(2026, 11, 3)),))
    assert plans.working_day(date(2026, 10, 27), autumn) == date(2026, 11, 5)


@given(st.lists(st.tuples(st.sets(st.sampled_from("АБВГ"), min_size=1), st.integers(15, 120)), max_size=12))
def test_nobody_meets_twice_a_week_or_longer_than_a_month_allows(meetings):
    diary, start = Diary(FIVE, LIMITS), date(2026, 11, 2)
    met = [(diary.book(people, minutes, start), people, minutes) for people, minutes in meetings]
    for name in "АБВГ":
        own = [(day, minutes) for day, people, minutes in met if name in people]
        assert all(plans.is_open(day, FIVE) and day >= start for day, _ in own)
        weeks = Counter(day.isocalendar()[:2] for day, _ in own)
        assert max(weeks.values(), default=0) <= LIMITS.meetings_a_week
        months: Counter[tuple[int, int]] = Counter()
        for day, minutes in own:
            months[day.year, day.month] += minutes
        assert max(months.values(), default=0) <= LIMITS.meeting_minutes_a_month


def step(action: str, people: tuple[str, ...] = ("А", "Б"), **facts) -> Step:
    known = {"minutes": 60, "due_days": 21, "check_works": None, "kind": "meeting"}
    return Step(action, (), ("К1",), (), (), people=people, **(known | facts))


def test_steps_count_from_their_start_and_the_first_meeting_comes_first():
    advised = SeminarPlan(
        (step("team_ruling"), step("rewrite_boundary"), step("zero_rule", (), minutes=None))
    )
    proposed = plans.proposed_steps(advised, (), date(2026, 11, 2), FIVE)
    assert [one.due for one in proposed] == [date(2026, 11, 23), date(2026, 11, 30), date(2026, 11, 23)]
    assert proposed[0].check == date(2026, 12, 23)
    assert [one.days for one in proposed] == [21, 28, 21]
    undated = plans.proposed_steps(advised, (), None)
    found = [(one.due, one.check, one.days) for one in undated]
    assert found == [(None, None, 21), (None, None, 28), (None, None, 21)]


def test_equal_people_get_later_meetings_a_week_apart():
    advised = SeminarPlan(tuple(step(f"action_{number}") for number in range(4)))
    days = [one.due for one in plans.proposed_steps(advised, (), date(2026, 11, 2), FIVE)]
    assert all(later - earlier >= timedelta(days=3) for earlier, later in pairwise(days))
    assert len({day.isocalendar()[:2] for day in days}) == 4


def test_changes_of_a_draft_stand_and_the_rest_follows_what_is_advised():
    advised = SeminarPlan((step("team_ruling"), step("rewrite_boundary")))
    proposed = plans.proposed_steps(advised, (), date(2026, 11, 2), FIVE)
    first = replace(proposed[0], due=date(2026, 12, 3), participants=("А",), minutes=45, asked=99)
    out = replace(proposed[1], included=False, declined="рано")
    gone = PlannedStep("own|", "own", "meeting", ("К1",), due=date(2026, 12, 1))
    draft = plans.drafted(proposed, Plan((first, out, gone)), FIVE)
    assert [one.key for one in draft.included] == [proposed[0].key, "own|"]
    kept = draft.steps[0]
    assert (kept.due, kept.minutes, kept.participants) == (date(2026, 12, 3), 45, ("А",))
    assert kept.check == date(2027, 1, 11) and kept.asked == proposed[0].asked
    without_day = plans.changed_step(Plan(), replace(first, due=None))
    assert plans.drafted(proposed, without_day, FIVE).steps[0].due == proposed[0].due
