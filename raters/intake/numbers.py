"""A cell's text as a score: decimal comma or point, and what Excel makes of 1.5."""

from __future__ import annotations

import re

from raters.files import FORMULA
from raters.intake.words import fold, is_missing
from raters.terms import Criterion

PASS_OR_FAIL = set(map(fold, ("зачёт", "незачёт", "зачтено", "не зачтено", "pass", "fail")))
NUMBER = re.compile(r"[-+−]?(?:[0-9]{1,9}(?:[.,][0-9]{0,9})?|[.,][0-9]{1,9})")
MONTHS = (
    r"(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)
MONTH = rf"{MONTHS}[а-яa-z]*\.?"
ISO = re.compile(r"\d{4}-(?P<month>\d\d)-(?P<day>\d\d)(?: .*)?|\d\d:\d\d(?::\d\d.*)?")
WRITTEN = re.compile(
    r"(?P<day>\d{1,2})[-. /](?P<month>\d{1,2})[-. /]\d{2,4}"
    rf"|\d{{1,2}}[-. ]{MONTH}(?:[-. ]\d{{2,4}})?|{MONTH}[-. ]\d{{2,4}}",
    re.IGNORECASE,
)


def as_number(text: str) -> float | None:
    """The number a cell holds; None when it holds none."""
    return float(text.replace(",", ".").replace("−", "-")) if NUMBER.fullmatch(text) else None


def as_date(text: str) -> str | None:
    """The score a date was probably typed as ("1,5" for 1 May), "unknown" when unclear; None for no date."""
    found = ISO.fullmatch(text) or WRITTEN.fullmatch(text)
    if found is None:
        return None
    day, month = found.groupdict()["day"], found.groupdict()["month"]
    return f"{int(day)},{int(month)}" if day and month else "unknown"


def as_named_level(text: str, criterion: Criterion) -> float | None:
    """The level a cell names by its descriptor ("зачёт"); None where it names none."""
    named = {
        fold(words): level
        for words, level in zip(criterion.descriptors, criterion.scale.levels, strict=False)
    }
    return named.get(fold(text)) if len(named) == len(criterion.scale) else None


def is_score_like(text: str) -> bool:
    """Whether the cell could stand in a column of scores."""
    number = as_number(text) is not None or as_date(text) is not None
    return number or is_missing(text) or text == FORMULA or fold(text) in PASS_OR_FAIL
