"""What scoring works twice takes of people, and what becomes of works they cannot score in time."""

from __future__ import annotations

import math

from raters.limits import LoadLimits
from raters.terms import Load

TWICE = 2
DAYS_A_WEEK = 7


def load_of(works: int, people: int, days: int, limits: LoadLimits) -> Load:
    """Score `works` twice by `people` within `days`: as asked, later, fewer of them, or not in one school.

    Two people at least share the scores; nobody scores longer than a term lasts.
    """
    people = max(TWICE, people)
    weeks = _weeks(works, people, limits)
    if weeks * DAYS_A_WEEK <= days:
        return Load(works, works, _minutes(works, people, limits), days, "fits")
    if weeks <= limits.most_weeks:
        return Load(works, works, _minutes(works, people, limits), weeks * DAYS_A_WEEK, "later")
    most = math.floor(limits.most_weeks * limits.minutes_a_week * people / (TWICE * limits.minutes_a_work))
    longest = max(days, limits.most_weeks * DAYS_A_WEEK)
    if most >= limits.least_share * works:
        return Load(works, most, _minutes(most, people, limits), longest, "fewer")
    return Load(works, 0, 0, days, "out_of_reach")


def _minutes(works: int, people: int, limits: LoadLimits) -> int:
    """Minutes of each of the people, rounded up."""
    return math.ceil(works * TWICE * limits.minutes_a_work / people)


def _weeks(works: int, people: int, limits: LoadLimits) -> int:
    return math.ceil(_minutes(works, people, limits) / limits.minutes_a_week)
