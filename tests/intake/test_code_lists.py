"""Codes as people type them: lists, lines, a bare number; names never get in."""

import pytest

from raters.intake import read_raters, read_works
from raters.problems import Refused


def refused(text: str) -> dict[str, object]:
    with pytest.raises(Refused) as refusal:
        read_raters(text, "Э-")
    return {problem.code: problem.facts.get("codes") for problem in refusal.value.problems}


@pytest.mark.parametrize(
    "text", ["Э-1, Э-2,Э-3", "Э-1\r\nЭ-2\n\nЭ-3\n", " Э-1;\tЭ-2 ; Э-3;", "Э-1\tЭ-2\tЭ-3"]
)
def test_raters_in_any_list(text):
    assert read_raters(text, "Э-") == ("Э-1", "Э-2", "Э-3")


def test_a_number_makes_codes():
    assert read_raters(" 3 ", "Э-") == ("Э-01", "Э-02", "Э-03")
    works = read_works("120", "W-", ())
    assert list(works)[:2] == ["W-001", "W-002"] and list(works)[-1] == "W-120"


def test_a_line_may_name_whose_class_it_is():
    works = read_works("W-1; Э-2\nW-2, W-3, Э-1\tЭ-2\nW-4", "W-", ("Э-1", "Э-2"))
    assert works == {"W-1": ("Э-2",), "W-2": ("Э-1", "Э-2"), "W-3": ("Э-1", "Э-2"), "W-4": ()}


def test_what_is_no_code_is_refused_all_at_once():
    found = refused("Э-1, Э-1, Иванова Мария Петровна, a|b, " + "х" * 41)
    assert found == {
        "codes_twice": "Э-1",
        "codes_unfit": "a|b, " + "х" * 40,
        "codes_personal": "Иванова Мария Петровна",
    }
    assert refused(" \n ,") == refused("0") == {"codes_missing": None}
    assert set(refused("9999")) == set(refused(",".join(map(str, range(101))))) == {"codes_too_many"}
