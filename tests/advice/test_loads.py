"""What people are asked to score, they can score in the time they are given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raters.advice import plan_seminars
from raters.advice.loads import load_of
from raters.agreement import measure
from raters.limits import shipped_limits
from raters.terms import Finding

LIMITS = shipped_limits().load


@pytest.mark.parametrize(
    ("works", "people", "outcome", "scored", "days"),
    [
        (30, 3, "fits", 30, 14),  # 100 minutes each: two weeks of 90
        (60, 2, "later", 60, 28),  # 300 minutes each: four weeks
        (301, 2, "fewer", 162, 63),  # nine weeks of 90 minutes, 5 minutes a score
        (1000, 2, "out_of_reach", 0, 14),
    ],
)
def test_works_people_cannot_score_in_time(works, people, outcome, scored, days):
    load = load_of(works, people, 14, LIMITS)
    assert (load.outcome, load.works, load.days) == (outcome, scored, days)


@given(st.integers(1, 3000), st.integers(1, 60), st.integers(1, 200))
def test_nobody_scores_longer_than_a_week_allows(works, people, days):
    load = load_of(works, people, days, LIMITS)
    assert load.works <= load.wanted == works
    assert load.minutes <= LIMITS.minutes_a_week * load.days / 7
    assert load.days >= days and load.days <= max(days, 7 * LIMITS.most_weeks)
    if load.works:
        assert load.works >= LIMITS.least_share * works
        assert load.minutes * max(2, people) >= 2 * LIMITS.minutes_a_work * load.works


@given(st.integers(1, 500), st.integers(2, 30))
def test_more_people_never_take_longer(works, people):
    fewer, more = (load_of(works, count, 14, LIMITS) for count in (people, people + 1))
    assert more.days <= fewer.days or more.works > fewer.works
    assert more.works >= fewer.works


def test_the_plan_asks_two_people_for_what_they_can_score(simulated):
    agreement = measure(simulated(30, works=40, criteria=2))
    for more, works, days in ((20, 20, 14), (100, 100, 42), (301, 162, 63), (1000, None, 14)):
        finding = Finding("R10", "K1", (), "high", {"more_works": more})
        [step] = [one for one in plan_seminars([finding], agreement).steps if one.action == "score_more"]
        assert (step.check_works, step.due_days) == (works, days)
