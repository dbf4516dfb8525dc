"""Personal codes: different, easy to type, and only the exact one opens."""

import re
from dataclasses import replace
from datetime import UTC, datetime

from raters.access import holder, new_codes
from raters.terms import Assignment, Criterion, Rubric, Scale, ScoringSession

RATERS = ("Э-01", "Э-02")
RUBRIC = Rubric("Р", (Criterion("К1", Scale((0, 1))),))
PLAN = Assignment({"W": RATERS}, RATERS)
SESSION = ScoringSession("a", "Т", "", RUBRIC, PLAN, new_codes(RATERS), 4, datetime(2026, 1, 1, tzinfo=UTC))
OTHER = replace(SESSION, id="b", access=new_codes(RATERS))


def test_codes_are_different_digits_in_groups():
    codes = list(new_codes(f"Э-{n}" for n in range(500)).values())
    assert len(set(codes)) == 500
    assert all(re.fullmatch(r"\d{4}-\d{4}-\d{4}", code) for code in codes)


def test_a_code_opens_its_session_for_its_rater():
    for session in (SESSION, OTHER):
        for rater, code in session.access.items():
            for typed in (code, code.replace("-", ""), f"  {code.replace('-', ' ')} "):
                assert holder((SESSION, OTHER), typed) == (session, rater)


def test_no_other_code_opens_anything():
    code = SESSION.access["Э-01"]
    for typed in ("", "-", code[:-1], f"{code}0", "Э-01", "000000000000"[:11], code * 50, "\x00"):
        assert holder((SESSION, OTHER), typed) is None
    assert holder((), code) is None
