"""Values that look like personal data: a work or a rater should be a code, never a name."""

from __future__ import annotations

import re
from typing import Literal

from raters.intake.words import LONGEST_LABEL, role

PersonalKind = Literal["email", "snils", "phone", "name"]

EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
SNILS = re.compile(r"(?<!\d)\d{3}-\d{3}-\d{3}[ -]\d{2}(?!\d)")
ELEVEN_DIGITS = re.compile(r"\d{11}")
PHONE = re.compile(r"(?<!\d)(?:\+7|8)[\s(-]*\d{3}[\s)-]*\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)")

PROPER = r"(?:[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)"
LATIN_PROPER = r"[A-Z][a-z]+(?:-[A-Z][a-z]+)?"
INITIALS = r"[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?"
FULL_NAME = re.compile(
    rf"{PROPER}(?:\s{PROPER}){{1,3}}|{PROPER}\s{INITIALS}|{INITIALS}\s?{PROPER}|{LATIN_PROPER}(?:\s{LATIN_PROPER}){{1,2}}"
)
ENDING = r"(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ский|цкий|ская|цкая|енко|чук|швили|дзе|янц?)"
SURNAME = re.compile(rf"[А-ЯЁ][а-яё]+{ENDING}(?:-[А-ЯЁ][а-яё]+)?")
MAY_BE_PERSONAL = re.compile(r"[^\W\d_]{4}|@|\d{3}.*\d{3}")


def personal_kind(text: str) -> PersonalKind | None:
    """What kind of personal data a value looks like; None for a code."""
    if len(text) > LONGEST_LABEL or not MAY_BE_PERSONAL.search(text):
        return None
    if EMAIL.search(text):
        return "email"
    if SNILS.search(text) or (ELEVEN_DIGITS.fullmatch(text) and _is_snils(text)):
        return "snils"
    if PHONE.search(text):
        return "phone"
    named = FULL_NAME.fullmatch(text) or SURNAME.fullmatch(text)
    return "name" if named and role(text) is None else None


def _is_snils(digits: str) -> bool:
    """The control number of a СНИЛС: the sum of 9..1 times the digits, modulo 101."""
    weighed = sum(int(digit) * weight for digit, weight in zip(digits[:9], range(9, 0, -1), strict=True))
    return weighed % 101 % 100 == int(digits[9:])
