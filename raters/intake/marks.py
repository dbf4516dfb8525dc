"""A cell's text as a mark: decimal comma or point, words around the figure, signs for no mark, dates."""

from __future__ import annotations

import re
from functools import lru_cache

from raters.intake.words import fold
from raters.terms import Criterion

ABSENT = frozenset({
    "abs", "absent", "ill", "n", "not present", "абс", "б", "бол", "болел", "болела", "болен", "больна",
    "н", "н.б.", "н.я.", "н/б", "н/я", "нб", "не был", "не была", "не явилась", "не явился", "неявка",
    "ня", "осв", "осв.", "отс", "отс.", "отсут", "отсутств.", "отсутствовал", "отсутствовала",
    "отсутствует",
})  # fmt: skip
"""The pupil was not there: nobody marked anything."""

NO_ANSWER = frozenset({
    "#n/a", "*", "-", "--", ".", "..", "blank", "missing", "n/a", "na", "nan", "no answer",
    "no response", "none", "not submitted", "null", "x", "#н/д", "б/о", "без ответа", "н.о.", "н/д",
    "н/о", "н/п", "нд", "не выполнял", "не выполняла", "не приступал", "не приступала", "не приступил",
    "не приступила", "не сдал", "не сдала", "нет", "нет ответа", "нет работы", "но", "пропуск", "х",
    "–", "—", "…", "−",
})  # fmt: skip
"""There is no answer, or no mark."""

PLAIN = re.compile(r"[-+−]?(?:[0-9]{1,9}(?:[.,][0-9]{0,9})?|[.,][0-9]{1,9})")
QUOTED = re.compile(r"[«\"'“”„`]\s*(.{1,12}?)\s*[»\"'“”`]|'(.{1,12})")
UNIT = re.compile(
    r"(?u)([-+−]?\d{1,6}(?:[.,]\d{1,4})?)\s*(?:б(?:\.|алл?(?:а|ов|ы)?\.?)?|балл?\.?"
    r"|очк[оа-я]*|pts?\.?|points?|marks?|p\.?)",
    re.IGNORECASE,
)
OUT_OF = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:из|of|out of)\s*\d{1,3}", re.IGNORECASE)
WITH_WORDS = re.compile(
    r"(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:[–—:=]|\s-\s|-\s)\s*[^\W\d].*"
    r"|(\d{1,3})\s*\([^\d()]{2,}\)"
)
MONTHS = (
    r"(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)
MONTH = rf"{MONTHS}[а-яa-z]*\.?"
ISO = re.compile(r"\d{4}-(?P<month>\d\d)-(?P<day>\d\d)(?:[ T].*)?|\d\d:\d\d(?::\d\d.*)?")
WRITTEN = re.compile(
    r"(?P<day>\d{1,2})[-. /](?P<month>\d{1,2})[-. /]\d{2,4}(?: .*)?"
    rf"|\d{{1,2}}[-. ]{MONTH}(?:[-. ]\d{{2,4}})?|{MONTH}[-. ]\d{{2,4}}",
    re.IGNORECASE,
)
LONGEST_MARK = 80


def is_missing(text: str) -> bool:
    """Whether the cell says there is no mark."""
    return not text or text.casefold() in ABSENT or text.casefold() in NO_ANSWER


def as_number(text: str) -> float | None:
    """The number a cell holds; None when it holds none."""
    return float(text.replace(",", ".").replace("−", "-")) if PLAIN.fullmatch(text) else None


@lru_cache(maxsize=8192)
def loose_number(text: str) -> float | None:
    """The number a cell holds, alone or with words around it: 2 балла, «1», 2 из 3, 3 – хорошо, O for 0."""
    if (plain := as_number(text)) is not None:
        return plain
    if len(text) > LONGEST_MARK:
        return None
    if text in {"O", "О", "o", "о"}:
        return 0.0
    for shape in (UNIT, OUT_OF, WITH_WORDS, QUOTED):
        if found := shape.fullmatch(text):
            return as_number(next(filter(None, found.groups())))
    return None


def is_date(text: str) -> bool:
    """Whether the cell holds a date or a time."""
    return bool(ISO.fullmatch(text) or WRITTEN.fullmatch(text))


def as_date(text: str) -> str | None:
    """The mark a date was probably typed as ("1,5" for 1 May), "unknown" when unclear; None for no date."""
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
