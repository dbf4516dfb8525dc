"""Values that look like personal data: a work or a rater should be a code, never a name."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Literal

from raters.intake.words import LONGEST_LABEL

PersonalKind = Literal["email", "snils", "phone", "name"]

LISTS = dict(
    part.partition("\n")[::2]
    for part in (Path(__file__).parent / "names.txt").read_text("utf-8").removeprefix("# ").split("\n# ")
)
GIVEN = frozenset(LISTS["given"].split())
"""Given names and their short forms."""

WORDS_TOO = frozenset(LISTS["word"].split())
"""Names that are common words as well: they count only beside another part of a name."""

NO_SURNAMES = frozenset(LISTS["no-surname"].split())
"""Towns, things and adjectives that end as surnames do."""

EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
SNILS = re.compile(r"(?<!\d)\d{3}-\d{3}-\d{3}[ -]\d{2}(?!\d)|(?<!\d)\d{3} \d{3} \d{3} \d{2}(?!\d)")
ELEVEN_DIGITS = re.compile(r"\d{11}")
PHONE = re.compile(
    r"(?<![\d-])(?:\+?7|8)[\s(-]*9\d{2}[\s)-]*\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)"  # mobile
    r"|(?<!\d)\+\d{1,3}[\s(-]*\d{2,4}[\s)-]*\d{2,3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)"
    r"|(?<![\d-])8?\s?\(\d{3,5}\)\s?\d{1,3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)"  # a town's code in brackets
)
MAY_BE_PERSONAL = re.compile(r"[^\W\d_]{2}|@|\d{3}.*\d{2}")

ABOUT = re.compile(
    r"(?:эксперт|эксп|проверяющ|учител|преподавател|оценщик|рецензент|ученик|ученица|участни|работа|автор|класс|кл"
    r"|фио|expert|rater|teacher|grader|marker|judge|student|pupil)[а-яa-z]*\.?"
)
CLASS = re.compile(r"\d{1,2}[\s-]?[а-яa-z]?|[а-яa-z]|№")
PATRONYMIC = re.compile(
    r"(?:[а-яё]{2,}(?:ович|евич|ьич|мич|овна|евна|ична|инична)|оглы|кызы|[a-z]{3,}(?:ovich|evich|ovna|evna))"
)
SURNAME = re.compile(
    r"(?:[а-яё]{2,}(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына)"
    r"|[а-яё]{3,}(?:ский|цкий|ская|цкая|енко|чук|щук|нюк|швили|дзе|янц?)"
    r"|[a-z]{3,}(?:ov|ova|ev|eva|ina|sky|skiy|skaya|enko|chuk))"
)
ADJECTIVE = re.compile(r"(?:[а-яё]+(?:ическ(?:ий|ая)|нский|ийск(?:ий|ая)|тельская|тельский))")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*\.?|\d+\S*|№")
INITIALS = re.compile(
    r"(?P<last>[А-ЯЁA-Z][^\W\d_]+(?:-[^\W\d_]+)?)\s*[,.]?\s+[А-ЯЁA-Z]\.(?:\s?[А-ЯЁA-Z]\.?)?"
    r"|[А-ЯЁA-Z]\.\s?(?:[А-ЯЁA-Z]\.\s?)?(?P<first>[А-ЯЁA-Z][^\W\d_]+(?:-[^\W\d_]+)?)"
    r"|(?P<pair>[А-ЯЁA-Z][^\W\d_]+(?:-[^\W\d_]+)?)\s+[А-ЯЁ]{2}\b"
)
NO_PERSON = re.compile(
    r"(?:вариант|группа|школа|[сн]ош|м[ба]оу|лицей|гимназия|комиссия|команда|раунд|этап|тур|блок|том|файл|лист|код|шифр|бланк"
    r"|variant|group|school|team|batch|round|form|set|reader|page|task|задание|аудитория|корпус|пара|ряд|место|столбец)"
)


PERSONAL_COLUMN = re.compile(
    r"(?:\b(?:фио|ф\.и\.о|фамили|имя\b(?! файла| листа| столбца)|отчество|снилс|телефон|тел\."
    r"|почта|почты|почтов|адрес(?:а|ом)?\b|паспорт(?!\w*\s+проект)|дата рожд"
    r"|e-?mail|phone|surname|first name|last name|full name))",
    re.IGNORECASE,
)


def is_personal_column(label: str) -> bool:
    """Whether a header announces personal data, or holds some itself."""
    return bool(PERSONAL_COLUMN.search(label[:LONGEST_LABEL])) or personal_kind(label) is not None


@lru_cache(maxsize=8192)
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
    return "name" if _is_name(text) else None


def _is_name(text: str) -> bool:
    """A given name or patronymic, a surname, or any word with initials, the words around it set aside."""
    words = [word for word in WORD.findall(text.replace("_", " ")) if not _is_aside(word)]
    words = [word for word in words if word.islower() or word.isupper() or word.istitle()]
    bare = [word.casefold().rstrip(".") for word in words]
    if not bare or any(NO_PERSON.fullmatch(word) for word in bare):
        return False
    if any(PATRONYMIC.fullmatch(word) for word in bare):
        return True
    if any(word in GIVEN and word not in WORDS_TOO for word in bare):
        return len(bare) <= 4
    surnames = sum(map(_is_surname, words))
    if surnames:
        return len(bare) <= 3
    return _has_initials(text) or (len(bare) == 2 and bool(set(bare) & WORDS_TOO) and not text.islower())


def _is_aside(word: str) -> bool:
    """The role, the class or a lone letter beside a name: "учитель", "9А"."""
    bare = word.casefold()
    return bool(ABOUT.fullmatch(bare) or CLASS.fullmatch(bare) or not any(map(str.isalpha, word)))


def _is_surname(word: str) -> bool:
    bare = word.casefold().rstrip(".")
    parts = bare.split("-")
    if bare in NO_SURNAMES or ADJECTIVE.fullmatch(bare):
        return False
    return all(map(SURNAME.fullmatch, parts)) or (len(parts) == 2 and bool(SURNAME.fullmatch(parts[1])))


def _has_initials(text: str) -> bool:
    """Ли А. В., А. Ли: any word will do beside initials, unless it says what is numbered by letters."""
    found = INITIALS.search(text)
    if found is None:
        return False
    word = found["last"] or found["first"] or found["pair"]
    return not (ABOUT.fullmatch(word.casefold()) or NO_PERSON.fullmatch(word.casefold()))


def _is_snils(digits: str) -> bool:
    """The control number of a СНИЛС: the sum of 9..1 times the digits, modulo 101."""
    weighed = sum(int(digit) * weight for digit, weight in zip(digits[:9], range(9, 0, -1), strict=True))
    return weighed % 101 % 100 == int(digits[9:])
