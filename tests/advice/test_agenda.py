"""How the minutes of a meeting are divided, by hand."""

from dataclasses import replace

import pytest

from raters.advice import stages
from raters.advice.agenda import Meeting, agenda_of, meeting_of, shipped_meetings

MEETING = Meeting("whole_team", ("spread",), (("open", 1), ("compare", 4), ("close", 1)), (), (), 30, "x")


def minutes(total, *parts):
    stages = tuple((f"s{number}", part) for number, part in enumerate(parts))
    return [(one.start, one.end) for one in agenda_of(replace(MEETING, agenda=stages), total)]


@pytest.mark.parametrize(
    ("total", "parts", "expected"),
    [
        (60, (1, 4, 1), [(0, 10), (10, 50), (50, 60)]),
        (30, (1, 4, 1), [(0, 5), (5, 25), (25, 30)]),
        (15, (1, 4, 1), [(0, 5), (5, 10), (10, 15)]),  # five minutes each at least
        (10, (1, 4, 1), [(0, 2), (2, 8), (8, 10)]),  # too short for steps of five
        (2, (1, 4, 1), [(0, 1), (1, 2)]),  # the last stage has no minute left
        (20, (3, 1), [(0, 15), (15, 20)]),
        (25, (1, 1), [(0, 15), (15, 25)]),  # the first of equals
    ],
)
def test_stages_follow_one_another_by_their_parts(total, parts, expected):
    assert minutes(total, *parts) == expected


def test_a_meeting_nobody_described_is_the_default_one():
    assert meeting_of("invented") is shipped_meetings()["default"]
    assert meeting_of("zero_rule") is shipped_meetings()["zero_rule"]
    own = {"default": MEETING}
    assert meeting_of("zero_rule", own) is MEETING
    assert [item.stage for item in stages("zero_rule", 15)] == ["open", "zero_sentence", "zero_try"]
