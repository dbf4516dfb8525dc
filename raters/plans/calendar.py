"""Days a school works: its week without public and school holidays."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from raters.limits import LoadLimits
from raters.terms import SchoolYear

DAY = timedelta(days=1)
LONGEST_SEARCH = 400
"""Days: longer than any holidays, or than anybody's meetings can be in the way."""


@cache
def public_holidays(year: int) -> frozenset[date]:
    """Days off by law in Russia, moved ones included (https://pypi.org/project/holidays)."""
    from holidays import country_holidays  # a second of loading, only where days are counted

    return frozenset(country_holidays("RU", years=year))


def is_open(day: date, year: SchoolYear | None) -> bool:
    """Whether the school works on the day; without a school year it works every day."""
    if year is None:
        return True
    closed = any(rest.start <= day <= rest.end for rest in year.breaks)
    return day.weekday() < year.week and not closed and day not in public_holidays(day.year)


def working_day(day: date, year: SchoolYear | None) -> date:
    """The day itself, or the first one after it on which the school works.

    The day itself too where the school is said never to work.
    """
    days = (day + number * DAY for number in range(LONGEST_SEARCH))
    return next((one for one in days if is_open(one, year)), day)


@dataclass
class Diary:
    """Who meets when: nobody more often or longer than the limits say."""

    year: SchoolYear | None
    limits: LoadLimits
    _met: defaultdict[str, list[tuple[date, int]]] = field(default_factory=lambda: defaultdict(list))

    def book(self, people: Iterable[str], minutes: int, wanted: date) -> date:
        """The first working day from `wanted` on when all of them can meet so long; it is theirs now."""
        names = tuple(people)
        days = (wanted + number * DAY for number in range(LONGEST_SEARCH))
        free = (day for day in days if is_open(day, self.year) and self._free(names, minutes, day))
        found = next(free, wanted)
        for name in names:
            self._met[name].append((found, minutes))
        return found

    def _free(self, names: tuple[str, ...], minutes: int, day: date) -> bool:
        return all(self._has_room(self._met[name], minutes, day) for name in names)

    def _has_room(self, met: list[tuple[date, int]], minutes: int, day: date) -> bool:
        """A meeting longer than a month allows still finds the month in which it is the only one."""
        week = sum(one.isocalendar()[:2] == day.isocalendar()[:2] for one, _ in met)
        month = [long for one, long in met if (one.year, one.month) == (day.year, day.month)]
        fits = not month or sum(month) + minutes <= self.limits.meeting_minutes_a_month
        return fits and week < self.limits.meetings_a_week
