"""The words people write over columns, Russian and English: they weigh, never decide."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple, get_args

Name = Literal["work", "rater", "criterion", "score", "class"]
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
WORD = re.compile(r"(?u)[A-ZА-ЯЁ]?[a-zа-яё]+|[A-ZА-ЯЁ]+(?![a-zа-яё])|[^\W\d_]+")

SUMMARY = re.compile(
    r"(?:(?:итог\w*|всего|сумм\w*|средн\w*|ср\.?|макс\w*|мин|миним\w*|медиана"
    r"|процент\w*|доля|качество|успеваемость"
    r"|(?:кол-во|количество) балл\w*|баллов всего|возможный|points? (?:value|possible)\w*)\b.*"
    r"|%.*|\S* ?%|(?:max|maximum|min|minimum|totals?|sum|mean|average|median|percent\w*)\b[^\d]*"
    r"|(?:st\.? ?dev\w*|stdev|sd))"
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
SCALE_NOTE = re.compile(
    r"(?:макс|max|до|от|из|баллов|балла)\b.*|\d+\s*[-–—]\s*\d+.*|\d+\s*балл.*", re.IGNORECASE
)
REMARK = re.compile(r"\s*[(\[].*[)\]]$")

LISTS = dict(
    part.partition("\n")[::2]
    for part in (Path(__file__).parent / "words.txt").read_text("utf-8").removeprefix("# ").split("\n# ")
)
NAMES: tuple[Name, ...] = get_args(Name)
STEMS: dict[Name, tuple[str, ...]] = {name: tuple(LISTS[f"stems {name}"].split()) for name in NAMES}
EXACT: dict[Name, frozenset[str]] = {name: frozenset(LISTS[f"exact {name}"].split()) for name in NAMES}
NAMING = frozenset(LISTS["naming"].split())
ORDERS = tuple(tuple(order.split(" < ")) for order in LISTS["orders"].splitlines())
"""How words for marks are usually meant, from low to high."""

WEAK_WORK = frozenset(
    [
        "id",
        "ид",
        "код",
        "номер",
        "code",
        "number",
        "no",
        "name",
        "n",
        "№",
        "key",
        "index",
        "uuid",
        "identifier",
        "username",
    ]
)
NUMBERING = re.compile(r"(?:№?\s*п\.?\s*/?\s*п\.?|#|nn|no\.?|n|№|порядковый номер|row|index)")
TOPIC = re.compile(r"(?u)[^\W\d]+(?:ая|ый|ий|ой|ое|ые)")
ABOUT = frozenset({"с", "со", "над", "по", "в", "на", "with", "on", "in", "of", "к"})
SURE_ASIDE: dict[str, re.Pattern[str]] = {
    "difference": re.compile(
        r"(?u)\b(?:расхожд|разниц|разност|diff(?:erence)?\b|delta\b|discrepanc|отклонен)"
    ),
    "agreed": re.compile(
        r"(?u)\b(?:согласован|окончательн|agreed|consensus|adjudicat|reconcil|resolved|эталон|gold\b|консенсус)"
    ),
    "share": re.compile(r"%|\bпроцент|\bpercent"),
    "date": re.compile(
        r"(?u)\b(?:отметка времени|дата|время|date|time|timestamp|created|updated|started|finished"
        r"|duration|lead|когда)\b"
        r"|(?<=[a-z])_?at$"
    ),
    "remark": re.compile(
        r"(?u)\b(?:примеч|коммент|замечан|подпис|пояснен|рекоменд|comments?\b|notes?\b|remarks?\b"
        r"|feedback|reason|justification)"
    ),
    "limit": re.compile(r"\b(?:макс|maximum\b|max\b|possible\b|минимум)"),
    "other": re.compile(
        r"(?u)\b(?:вариант|variant|предмет|пол\b|возраст|gender|sex\b|age\b|status|статус|weight|word count"
        r"|объ[её]м|attempts?\b|state\b|url\b|link\b|ip\b|can be|import"
        r"|телефон|phone|почт|e-?mail|снилс|адрес|set\b|batch)"
    ),
}
TOTAL = re.compile(
    r"(?u)\b(?:итого?|сумм[аы]?|всего|totals?|sum|subtotal|итог\w*|первичн\w*"
    r"|общ\w+ (?:балл|оценк|результат)\w*|общий|overall(?: score| mark| grade)?"
    r"|final(?: score| mark| grade| result)?|средн\w+|mean|average|ср\.? балл)(?!\w)"
)
TOTAL_IS_TOPIC = re.compile(
    r"(?u)\bитог\w* \w{3,}|\bсредн\w+ (?:част|абзац)|\bитогов\w+ (?:вывод|мысл|част)|total recall"
)


class Told(NamedTuple):
    """What a header says: names a column by a word with a strength of 0–3, or says why it holds no marks."""

    name: Name | None
    strength: float
    aside: str


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """The text without what the eye overlooks: case, separators, look-alike letters, "критерий" for "К"."""
    bare = SEPARATORS.sub("", BETWEEN_DIGITS.sub(".", text.casefold().strip()))
    bare = TASK_NUMBER.sub("task", CRITERION_NUMBER.sub("к", bare))
    return bare.translate(LOOK_ALIKES)


def is_summary(text: str) -> bool:
    """Whether a row that begins so sums up others: Итого, Средний балл, % выполнения, Max."""
    return bool(text) and bool(SUMMARY.fullmatch(text.casefold()))


def circumstance(label: str) -> Circumstance | None:
    """Whether the header says when a score was given, that the class is the rater's own, or whose it is."""
    if len(label) > LONGEST_LABEL:
        return None
    text = " ".join(REMARK.sub("", label.casefold().replace("_", " ")).split())
    return next((name for name, words in CIRCUMSTANCES.items() if words.fullmatch(text)), None)


@lru_cache(maxsize=8192)
def tell(label: str) -> Told:
    """What a header says by its words."""
    if not label or len(label) > LONGEST_LABEL:
        return Told(None, 0, "")
    spaced = " ".join(" ".join(_spaced(label)).split())
    if circumstance(label):
        return Told(None, 0, "circumstance")
    if NUMBERING.fullmatch(label.casefold().strip()):
        return Told("work", 0.5, "number")
    for reason, words in SURE_ASIDE.items():
        if words.search(spaced):
            return Told(None, 0, reason)
    if TOTAL.search(spaced) and not TOTAL_IS_TOPIC.search(spaced):
        return Told(None, 0, "total")
    return _named(words_of(label))


def words_of(label: str) -> list[str]:
    """The words of a text, CamelCase taken apart, in lower case with е for ё."""
    return [word.casefold().replace("ё", "е") for word in WORD.findall(label)]


@lru_cache(maxsize=1024)
def name_of_word(word: str) -> Name | None:
    """What a single word stands for."""
    single = word.removesuffix("s")
    for name, stems in STEMS.items():
        if (word.startswith(stems) and not word.startswith("экспертиз")) or {word, single} & EXACT[name]:
            return name
    return None


def _named(words: list[str]) -> Told:
    """The head word decides: the first in Russian, the last in English; a naming word adds to it."""
    if not words:
        return Told(None, 0, "")
    russian = any(not word.isascii() for word in words)
    telling = [word for word in words if word not in NAMING] if len(words) > 1 else words
    for word in telling if russian else reversed(telling):
        name = name_of_word(word)
        if name is None:
            continue
        if _is_topic(words, word, russian):
            return Told(None, 0, "")
        alone = len(telling) == 1 or (name == "rater" and len(telling) == 2)
        return Told(name, 3 if alone else 2, "")
    if words[-1] in {"id", "ids", "key", "uuid", "identifier"} and len(words) > 1:
        return Told("work", 0.7, "")
    if set(words) <= NAMING | WEAK_WORK:
        return Told("work", 2.5 if {"фио", "фамилия", "шифр"} & set(words) else 1, "")
    return (
        Told("work", 2.5, "") if words[0] in {"шифр", "фио", "ф"} and len(words) <= 3 else Told(None, 0, "")
    )


def _is_topic(words: list[str], word: str, russian: bool) -> bool:
    """ "Работа с источниками" and "Объём работы" do not name a work; "Код работы по журналу" does."""
    if words[0] in NAMING:
        return False
    if not russian:
        return not ABOUT.isdisjoint(words)
    if name_of_word(word) not in {"work", "rater"}:
        return False
    return not (words[0] == word or TOPIC.fullmatch(words[0])) or not ABOUT.isdisjoint(words)


def _spaced(label: str) -> list[str]:
    """The label in lower case, CamelCase and underscores as spaces, everything else kept."""
    apart = re.sub(r"(?<=[a-zа-яё])(?=[A-ZА-ЯЁ])", " ", label.replace("_", " "))
    return [apart.casefold().replace("ё", "е")]
