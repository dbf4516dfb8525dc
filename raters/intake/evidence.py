"""What speaks for names being people and for names being criteria, in weights that can be compared."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from raters.intake.names import personal_kind
from raters.intake.words import fold, name_of_word, tell, words_of

RATER_CODE = re.compile(r"(?:э|e|r|р|т|t|п|p|m|м|у|j|оц|пр|уч|rater|g|ex)[-_. ]?0*\d{1,3}", re.IGNORECASE)
CRITERION_CODE = re.compile(
    r"(?:[кkcсqзвтa]|[игсф]к|сф|кр|task|item|trait|crit|criterion)"
    r"[-_. №]{0,2}\d{1,3}(?:[.,]\d{1,2})?[а-яa-z]?"
    r"|\d{1,2}[.,]\d{1,2}",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"[^\W\d_]{1,6}[-_. №]{0,2}\d{1,3}(?:[.,]\d{1,2})?")
PLACE = re.compile(r"\d{1,2}|[а-гa-d]|i{1,3}|iv", re.IGNORECASE)
TITLED = re.compile(r"(?:ms|mr|mrs|miss|dr|prof)\.? [^\W\d_].*", re.IGNORECASE)
SURNAME = re.compile(
    r"(?u)[А-ЯЁA-Z][а-яёa-z]+(?:-[А-ЯЁA-Z][а-яёa-z]+)?(?:\s*[А-ЯЁA-Z]\.\s?(?:[А-ЯЁA-Z]\.?)?)?"
)


def rater_evidence(names: Sequence[str], context: Sequence[str]) -> float:
    """How much speaks for these being raters; `context`: the names with the words that go along."""
    if not names:
        return 0.0
    weight = 0.0
    if all(name_of_word(first) == "criterion" for first in _firsts(context)):
        return 0.0  # the number behind "критерий" is the criterion's, whatever follows
    if all(any(name_of_word(word) == "rater" for word in words_of(text)) for text in context):
        weight += 5
    elif any(name_of_word(word) == "criterion" for text in context for word in words_of(text)):
        return 0.0
    if _share(names, is_person) >= 0.75:
        weight += 4
    elif _share(names, lambda name: bool(RATER_CODE.fullmatch(name))) == 1:
        weight += 2.5
    elif _share(names, lambda name: bool(PLACE.fullmatch(name))) == 1 or (
        max(map(len, names)) <= 2 and all(map(str.isalpha, names))
    ):
        weight += 2
    if any(tell(name).aside == "total" for name in names):
        weight -= 4
    return weight


def criterion_evidence(names: Sequence[str], own: Sequence[str], known: frozenset[str]) -> float:
    """How much speaks for these being criteria; `known`: folded names of the rubric's."""
    if not names:
        return 0.0
    weight = 0.0
    if known and _share(names, lambda name: fold(name) in known) >= 0.5:
        weight += 4
    if all(any(name_of_word(word) == "criterion" for word in words_of(name)) for name in names):
        weight += 4
    elif _share(own, lambda name: bool(CRITERION_CODE.fullmatch(name.replace(" ", "")))) >= 0.75:
        weight += 3
    elif _share(names, lambda name: bool(NUMBERED.match(name))) >= 0.75:
        weight += 1.5
    elif _share(names, _is_words) >= 0.75:
        weight += 2
    if any(tell(name).aside == "total" for name in names):
        weight += 3
    return weight


def _firsts(texts: Sequence[str]) -> list[str]:
    return [next(iter(words_of(text)), "") for text in texts]


def is_person(name: str) -> bool:
    """Whether the name reads like a person's."""
    return personal_kind(name) == "name" or bool(TITLED.fullmatch(name))


def _is_words(name: str) -> bool:
    return (
        len(name) >= 4
        and not any(map(str.isdigit, name))
        and not is_person(name)
        and not any(name_of_word(word) == "rater" for word in words_of(name))
    )


def _share(names: Sequence[str], test: Callable[[str], bool]) -> float:
    return sum(map(test, names)) / len(names) if names else 0.0
