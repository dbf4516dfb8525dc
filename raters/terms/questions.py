"""What is asked about a table, and what was answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from raters.problems import Fact, Problem, Refused

QUESTIONS: Mapping[str, tuple[str, ...]] = {
    "raters_or_criteria": ("raters", "criteria"),
    "reading_unclear": ("first", "second"),
    "sheets_differ": ("leave", "read"),
    "works_repeat_on_sheets": ("classes", "same"),
    "rater_spellings": ("same", "different"),
    "sign_means": ("no_answer", "absent", "zero"),
    "marks_are_words": (),
}
"""What may be asked about a file, and the answers; words for marks are answered by their order."""


@dataclass(frozen=True, slots=True)
class Question:
    """One kind of doubt about a file.

    about : what it is asked of (a criterion, a name), "" for the whole; answers : codes one may choose from,
    the proposed one first; blocks : whether nothing is measured before it is answered
    """

    code: str
    answers: tuple[str, ...]
    blocks: bool
    about: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The name its answer is kept under."""
        return f"{self.code}:{self.about}" if self.about else self.code


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person said about a file.

    choices : key of a question to one of its answers
    levels : criterion ("*" for all) to the words for its scores, the lowest first
    raters : spelling of a rater to the name that is kept
    """

    choices: Mapping[str, str] = field(default_factory=dict)
    levels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    raters: Mapping[str, str] = field(default_factory=dict)


WORDS = "marks_are_words"
EVERY = "*"
LONGEST_SHOWN = 80


def answers_from(said: Mapping[str, str | Sequence[str]]) -> Answers:
    """The answers by keys of questions: {"reading_unclear": "second", "marks_are_words": ["no", "yes"]}.

    Raises Refused: question_unknown, answer_unknown, levels_unclear.
    """
    choices: dict[str, str] = {}
    levels: dict[str, tuple[str, ...]] = {}
    problems = []
    for key, answer in said.items():
        code, _, about = key.partition(":")
        where = key[:LONGEST_SHOWN]
        if code not in QUESTIONS:
            problems.append(Problem("question_unknown", where=where, facts={"known": ", ".join(QUESTIONS)}))
        elif code == WORDS:
            words = (answer.split(",")) if isinstance(answer, str) else answer
            levels[about or EVERY] = levels_of(words, where)
        elif answer not in QUESTIONS[code]:
            problems.append(
                Problem("answer_unknown", where=where, facts={"known": ", ".join(QUESTIONS[code])})
            )
        else:
            choices[key] = str(answer)
    if problems:
        raise Refused(problems)
    return Answers(choices=choices, levels=levels)


def levels_of(words: Sequence[str], where: str) -> tuple[str, ...]:
    """The words for the levels of a scale, lowest first. Raises Refused: levels_unclear."""
    bare = tuple(word.strip() for word in words)
    if "" in bare or not 2 <= len({word.casefold() for word in bare}) == len(bare):
        raise Refused([Problem("levels_unclear", where=where)])
    return bare
