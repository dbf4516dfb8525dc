"""What a reading should ask, one question for each kind of doubt, and what the answers change."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np
import pandas as pd

from raters.files import FORMULA
from raters.intake.marks import ABSENT, is_date, is_missing, loose_number
from raters.intake.match import match_codes
from raters.intake.words import LONGEST_LABEL, ORDERS, fold
from raters.problems import Fact, Problem
from raters.terms import QUESTIONS, Answers, Question, Rubric

MOST_RATERS = 300
MOST_WORDS = 12
LONGEST_WORD = 60
MOST_LISTED = 12
TOGETHER = 0.25

NO = frozenset({"нет", "no", "-", "n"})
YES = frozenset({"да", "yes", "есть", "true", "+", "частично", "partly", "y", "зачёт", "зачет", "pass"})
ZEROS = re.compile(r"(?<!\d)0+(?=\d)")
PART = re.compile(r"[^\W\d_]+")


def answered(questions: Iterable[Question], answers: Answers) -> list[Question]:
    """The questions that are still open."""
    return [question for question in questions if question.key not in answers.choices]


def blocking(questions: Iterable[Question]) -> list[Problem]:
    """What stands in the way until it is answered."""
    return [
        Problem(q.code, "error" if q.blocks else "warning", facts=q.facts)
        for q in questions
        if q.code in TOLD
    ]


TOLD = QUESTIONS.keys() - {"sign_means"}
"""Questions that are also told as problems, for who cannot answer on the spot."""


def unused(answers: Answers, questions: Sequence[Question], criteria: Sequence[str]) -> Iterator[Problem]:
    """A warning for every answer to what was not asked: a slip of the key changes nothing in silence."""
    asked = {question.key for question in questions}
    for key in answers.choices:
        if key not in asked:
            yield Problem("answer_unused", "warning", facts={"key": key[:LONGEST_WORD]})
    known = set(map(fold, criteria))
    for criterion in answers.levels:
        if criterion != "*" and fold(criterion) not in known:
            key = f"marks_are_words:{criterion}"[:LONGEST_WORD]
            yield Problem("answer_unused", "warning", facts={"key": key})


# ---------------------------------------------------------------- raters


def questions_of_raters(raw: pd.DataFrame, answers: Answers) -> list[Question]:
    """Whether spellings that may be one person are."""
    merged = raw["rater"].map(lambda name: answers.raters.get(name, name))
    groups = spellings(raw.assign(rater=merged))
    if not groups:
        return []
    listed = "; ".join(" = ".join(f"«{name}»" for name in group) for group in groups[:MOST_LISTED])
    facts: dict[str, Fact] = {"groups": listed, "count": len(groups)}
    return [Question("rater_spellings", QUESTIONS["rater_spellings"], True, facts=facts)]


def spellings(raw: pd.DataFrame) -> list[tuple[str, ...]]:
    """Groups of names that may be one rater's, the fullest spelling first.

    Names that often mark the same works are two people.
    """
    names = [name for name in raw["rater"].unique() if name]
    if not 2 <= len(names) <= MOST_RATERS:
        return []
    alike = [pair for pair in combinations(names, 2) if may_be_one(*pair)]
    if not alike:
        return []
    works = {name: set(part) for name, part in raw.groupby("rater", sort=False)["work"]}
    kept = [
        (a, b) for a, b in alike if len(works[a] & works[b]) <= TOGETHER * min(len(works[a]), len(works[b]))
    ]
    groups: list[set[str]] = []
    for a, b in kept:
        ours = [group for group in groups if a in group or b in group]
        groups = [group for group in groups if group not in ours] + [set().union({a, b}, *ours)]
    count = raw["rater"].value_counts()
    return [
        tuple(sorted(group, key=lambda name: (-len(name), name.islower(), -count[name]))) for group in groups
    ]


def may_be_one(one: str, other: str) -> bool:
    """Whether two names differ only in writing, or in initials left out."""
    if _look(one) == _look(other):
        return True
    ours, theirs = (PART.findall(name.casefold().replace("ё", "е")) for name in (one, other))
    if not ours or not theirs or any(map(str.isdigit, one + other)):
        return False
    if ours[0] != theirs[0] or len(ours[0]) < 3:
        return False
    return all(
        a[0] == b[0] if min(len(a), len(b)) == 1 else a == b
        for a, b in zip(ours[1:], theirs[1:], strict=False)
    )


def _look(code: str) -> str:
    """What the eye keeps of a code."""
    if len(code) > LONGEST_LABEL:
        return code
    return ZEROS.sub("", fold(code))


def with_merged_raters(raw: pd.DataFrame, answers: Answers) -> pd.DataFrame:
    """The rows with one name for each rater, as answered."""
    kept = dict(answers.raters)
    if answers.choices.get("rater_spellings") == "same":
        for full, *others in spellings(raw):
            kept |= dict.fromkeys(others, full)
    return raw.assign(rater=raw["rater"].map(lambda name: kept.get(name, name))) if kept else raw


# ---------------------------------------------------------------- marks


def questions_of_marks(raw: pd.DataFrame, rubric: Rubric | None, answers: Answers) -> list[Question]:
    """Which score each word is, where marks are words; what a sign for no mark says."""
    worded = words_of_criteria(raw, rubric, answers)
    questions = []
    if worded and len({frozenset(words) for words in worded.values()}) == 1:
        questions.append(_about_words("", next(iter(worded.values()))))
    else:
        questions += [_about_words(criterion, words) for criterion, words in worded.items()]
    signs = Counter(raw.loc[raw["blank"] & (raw["text"] != ""), "text"])
    for sign, count in signs.most_common(MOST_LISTED):
        likely = "absent" if sign.casefold() in ABSENT else "no_answer"
        proposed = sorted(QUESTIONS["sign_means"], key=lambda answer: answer != likely)
        facts: dict[str, Fact] = {"sign": sign, "count": count}
        questions.append(Question("sign_means", tuple(proposed), False, sign, facts))
    return questions


def with_zeros(raw: pd.DataFrame, answers: Answers) -> pd.DataFrame:
    """The rows with 0 for the signs that were said to stand for it."""
    said = {key.partition(":")[2] for key, answer in answers.choices.items() if answer == "zero"}
    if not said:
        return raw
    zero = raw["text"].isin(said) & raw["blank"]
    return raw.assign(text=raw["text"].where(~zero, "0"), blank=raw["blank"] & ~zero)


def _about_words(criterion: str, words: Sequence[str]) -> Question:
    facts = {"criterion": criterion or "none", "words": ", ".join(f"«{word}»" for word in words)}
    return Question("marks_are_words", (), True, criterion, facts)


def words_of_criteria(
    raw: pd.DataFrame, rubric: Rubric | None, answers: Answers
) -> dict[str, tuple[str, ...]]:
    """The words of each criterion whose marks are mostly words, the lowest first as far as can be guessed."""
    found = {}
    described = _described(rubric)
    for criterion, texts in raw.loc[raw["text"] != "", "text"].groupby(raw["criterion"], sort=False):
        if _levels(str(criterion), answers) is not None:
            continue
        counts = Counter(map(str, texts))
        words = [text for text in counts if _is_word(text)]
        if {word.casefold() for word in words} & YES:
            words += [text for text in counts if text.casefold() in NO]
        number = sum(counts[word] for word in words)
        if not words or 2 * number < sum(
            n for text, n in counts.items() if text in words or not is_missing(text)
        ):
            continue
        if len(words) > MOST_WORDS or max(map(len, words)) > LONGEST_WORD or len(words) == number:
            continue
        if not {fold(word) for word in words} <= described:
            found[str(criterion)] = ordered(words)
    return found


def _is_word(text: str) -> bool:
    """Neither a figure, a sign for no mark, a date nor a formula without its value."""
    return not (loose_number(text) is not None or is_missing(text) or is_date(text) or text == FORMULA)


def _described(rubric: Rubric | None) -> set[str]:
    """Words the rubric has for its levels."""
    return {
        fold(words) for criterion in (rubric.criteria if rubric else ()) for words in criterion.descriptors
    }


def ordered(words: Sequence[str]) -> tuple[str, ...]:
    """The words from low to high as people usually mean them: незачёт before зачёт, E before A."""
    folded = {word.casefold(): word for word in words}
    for order in ORDERS:
        if set(folded) <= set(order):
            return tuple(folded[word] for word in order if word in folded)
    letters = all(len(word) == 1 and word.isascii() and word.isalpha() for word in words)
    return tuple(sorted(words, key=str.casefold, reverse=letters))


def _levels(criterion: str, answers: Answers) -> tuple[str, ...] | None:
    folded = {fold(name): words for name, words in answers.levels.items()}
    return folded.get(fold(criterion)) or answers.levels.get("*")


def with_level_words(raw: pd.DataFrame, rubric: Rubric | None, answers: Answers) -> pd.DataFrame:
    """The rows with the score in place of each word it was declared for."""
    if not answers.levels:
        return raw
    text, blank = raw["text"].to_numpy(copy=True), raw["blank"].to_numpy(copy=True)
    scales = _scales(raw, rubric)
    for criterion in raw["criterion"].unique():
        words = _levels(criterion, answers)
        if words is None:
            continue
        scale = scales.get(criterion, ())
        levels = scale if len(scale) == len(words) else tuple(map(float, range(len(words))))
        values = {word.casefold(): f"{level:g}" for word, level in zip(words, levels, strict=True)}
        rows = np.flatnonzero((raw["criterion"] == criterion).to_numpy())
        for row in rows:
            if (value := values.get(text[row].casefold())) is not None:
                text[row], blank[row] = value, False
    return raw.assign(text=text, blank=blank)


def _scales(raw: pd.DataFrame, rubric: Rubric | None) -> Mapping[str, tuple[float, ...]]:
    codes = match_codes(raw["criterion"].unique(), rubric)
    known = {criterion.code: criterion.scale.levels for criterion in (rubric.criteria if rubric else ())}
    return {label: known[code] for label, code in codes.items()} | known
