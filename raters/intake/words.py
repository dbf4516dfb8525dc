"""The words people write in score sheets, Russian and English, and what they stand for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

Role = Literal["work", "rater", "criterion", "score", "note"]
Circumstance = Literal["moment", "own", "teacher"]

# Cyrillic letters that look like Latin ones on paper and screen: К1 and K1 are one code to a teacher.
LOOK_ALIKES = str.maketrans("авеёкмнорстухі", "abeekmhopctyxi")
SEPARATOR = r"[\s_.,:;№#()\[\]{}/\\|«»\"'–—−-]+"
LONGEST_LABEL = 150
"""A longer text is no header and no code: it is not searched for either."""

BETWEEN_DIGITS = re.compile(rf"(?<=\d){SEPARATOR}(?=\d)")
SEPARATORS = re.compile(rf"(?!(?<=\d)\.(?=\d)){SEPARATOR}")
CRITERION_NUMBER = re.compile(r"^(?:критери[йя]|крит|criterion)(?=\d)")
TASK_NUMBER = re.compile(r"^(?:задани[ея]|зад|task|з)(?=\d)")

MISSING = frozenset({
    "", "н/о", "н.о.", "но", "н/д", "нд", "н/п", "нет ответа", "без ответа", "б/о", "нет", "не приступал",
    "не приступала", "не приступил", "не приступила", "не выполнял", "не выполняла", "пропуск", "отсутствует",
    "отсутствовал", "x", "х", "-", "–", "—", "−", ".", "..", "…", "na", "n/a", "nan", "none", "null",
    "no answer", "missing", "absent", "blank", "#n/a", "#н/д",
})  # fmt: skip
SUMMARY = re.compile(
    r"(?:(?:итог\w*|всего|сумм\w*|средн\w*|макс\w*|миним\w*|медиана)\b.*"
    r"|(?:max|maximum|min|minimum|totals?|sum|mean|average|median)\b[^\d]*)"
)
TOTAL = re.compile(
    r"(?:итог$|итого|всего|сумм|процент|макс|средний$|среднее$|средняя$|total|sum$|max|percent)"
)
TOTAL_OF_SCORES = re.compile(r"(?:итогов|общ|overall|mean$|average$|final$|первичн)")
ASIDE = re.compile(
    r"(?:время$|примеч|коммент|замечан|дата$|подпись|порядков|comment|note$|notes$|remark|date$)"
)
BARE_ASIDE = re.compile(
    r"(?:класс|школа|предмет|вариант|параллель|пол|возраст|статус|time|class|school|subject|batch|variant"
    r"|form|gender|sex|age|status|weight)$"
)
CIRCUMSTANCES: dict[Circumstance, re.Pattern[str]] = {
    "moment": re.compile(
        r"(?:(?:дата|день|дата и время|порядок|очередность) (?:проверки|оценивания)|(?:номер |№ ?)?парти[яи]"
        r"|(?:scoring|marking|grading|rating) (?:date|day|order|batch)"
        r"|(?:date|day|order)(?: of)? (?:scor|mark|grad|rat)(?:ing|ed)|batch(?: no| number)?)"
    ),
    "own": re.compile(r"(?:сво[йя](?: класс)?|свой ?/ ?чужой|own(?: class)?|own ?/ ?other)"),
    "teacher": re.compile(
        r"(?:учитель (?:этого )?класса|чей класс|вед[её]т класс|(?:класс|ученик) учителя"
        r"|class teacher|teacher of (?:the )?class|whose class)"
    ),
}
REMARK = re.compile(r"\s*[(\[].*[)\]]$")
NUMBERING = re.compile(r"№?\s*п\.?\s*/?\s*п\.?")

RUSSIAN: dict[Role, re.Pattern[str]] = {
    "criterion": re.compile(r"(?:критери|крит$|показател|параметр|задани|вопрос)"),
    "score": re.compile(r"(?:балл|оценка$|оценки$|отметк)"),
    "rater": re.compile(
        r"(?:эксперт(?!из)|эксп$|проверяющ|проверил|проверял|провер$|учител|оценщик|оценивающ|преподавател|рецензент)"
    ),
    "work": re.compile(
        r"(?:работ|шифр|ученик|участни|учащ|обучающ|школьник|сочинени|эссе$|бланк|тетрад|фио$|фамил)"
    ),
}
ENGLISH: dict[Role, re.Pattern[str]] = {
    "criterion": re.compile(r"(?:criterion|criteria|trait|item|skill|aspect|dimension|domain|category)s?$"),
    "score": re.compile(r"(?:score|mark|point|rating|grade|value)s?$"),
    "rater": re.compile(r"(?:rater|grader|marker|teacher|judge|scorer|reviewer|expert|examiner|assessor)s?$"),
    "work": re.compile(
        r"(?:work|student|essay|script|paper|submission|response|pupil|candidate|examinee|person|ratee|participant)s?$"
    ),
}
NAMING = re.compile(r"(?:код|шифр|номер|индекс|фио$|фамилия|имя$|кто$|id$|code|number)")
ADJECTIVE = re.compile(r"(?:[^\W\d]+(?:ая|ый|ий|ой|ое|ые))")
ABOUT = frozenset({"с", "со", "над", "по", "в", "на", "with", "on", "in"})
WEAK_WORK = frozenset({"id", "код", "номер", "code", "number", "no", "name", ""})
CODE_LIKE = re.compile(
    r"(?:[^\W\d_]{1,4}[ ._-]?\d{1,3}(?:[.,]\d{1,2})?[а-яa-z]?"
    r"|(?:критерий|крит\.?|criterion|задание|зад\.?|вопрос|task|item|question|trait|skill|№)\s*№?\s*[\w.]{1,5})",
    re.IGNORECASE,
)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The text without what the eye overlooks: case, separators, look-alike letters, "критерий" for "К"."""
    bare = SEPARATORS.sub("", BETWEEN_DIGITS.sub(".", text.casefold().strip()))
    bare = TASK_NUMBER.sub("task", CRITERION_NUMBER.sub("к", bare))
    return bare.translate(LOOK_ALIKES)


def is_missing(text: str) -> bool:
    """Whether the cell says there is no score."""
    return text.casefold() in MISSING


def is_summary(text: str) -> bool:
    """Whether a row that begins so sums up others: Итого, Средний балл, Max."""
    return bool(SUMMARY.fullmatch(text.casefold()))


def is_code_like(label: str) -> bool:
    """Whether a header reads like the code of a criterion: К1, ИК3, a2, Критерий 4, Задание 5."""
    return len(label) <= LONGEST_LABEL and bool(CODE_LIKE.fullmatch(label)) and role(label) != "score"


@lru_cache(maxsize=65536)
def role(label: str) -> Role | None:
    """What the header calls its column, by the head word: first in Russian, last in English."""
    text = label.casefold().replace("ё", "е")
    words = re.findall(r"[^\W\d]+", text.replace("_", " "))
    if not words or len(label) > LONGEST_LABEL:
        return None
    if _is_note(words) or NUMBERING.fullmatch(text) or circumstance(label):
        return "note"
    for word in words:
        for name, stem in RUSSIAN.items():
            if stem.match(word):
                return None if name in {"work", "rater"} and _is_topic(words, stem) else name
    for word in reversed(words):
        for name, stem in ENGLISH.items():
            if stem.match(word):
                return None if not ABOUT.isdisjoint(words) else name
    return None


def circumstance(label: str) -> Circumstance | None:
    """Whether the header says when a score was given, that the class is the rater's own, or whose it is."""
    if len(label) > LONGEST_LABEL:
        return None
    text = " ".join(REMARK.sub("", label.casefold().replace("_", " ")).split())
    return next((name for name, words in CIRCUMSTANCES.items() if words.fullmatch(text)), None)


def strength(label: str, wanted: Role) -> int:
    """How surely the header names this role: 3 by its own word, 2 in a phrase, 1 by a weak word, else 0."""
    text = label.casefold().strip(" .:№#")
    if role(label) == wanted:
        return 3 if len(re.findall(r"\w+", text)) == 1 or NAMING.match(text) else 2
    return int(wanted == "work" and bool(label) and text in WEAK_WORK)


def _is_note(words: list[str]) -> bool:
    """Totals, comments, dates, class and variant; but "Общее впечатление" is a criterion."""
    first = words[0]
    if TOTAL.match(first) or ASIDE.match(first) or (len(words) == 1 and BARE_ASIDE.match(first)):
        return True
    of_scores = len(words) == 1 or any(
        RUSSIAN["score"].match(w) or ENGLISH["score"].match(w) for w in words[1:]
    )
    return bool(TOTAL_OF_SCORES.match(first)) and of_scores


def _is_topic(words: list[str], stem: re.Pattern[str]) -> bool:
    """ "Работа с источниками" and "Объём работы" do not name a work; "Код работы по журналу" does."""
    if NAMING.match(words[0]):
        return False
    return not (stem.match(words[0]) or ADJECTIVE.fullmatch(words[0])) or not ABOUT.isdisjoint(words)
