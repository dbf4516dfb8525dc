"""Sentences for people: Fluent catalogs, one folder a language. The language is passed, never global."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import babel.numbers
from babel import Locale
from babel.dates import format_date
from fluent.runtime import FluentBundle, FluentResource

from raters.limits import rule_numbers
from raters.problems import Fact, Problem
from raters.text.verdicts import (
    LOOKS,
    Look,
    Shape,
    chance_words,
    said_chance,
    verdict_name,
    verdict_outlook,
    verdict_words,
)

if TYPE_CHECKING:
    from raters.terms import Estimate, Interval, Line, Rubric, Scale

LANGUAGES = ("ru", "en")
FOLDER = Path(__file__).parent
MINUS = "−"
YEAR = re.compile(r"(?:19|20)\d\d")
NEGATIVE = re.compile(r"(?<![\w-])-(?=\d)")
MESSAGE = re.compile(r"^([a-zA-Z][\w-]*) *=", re.MULTILINE)
REFERENCE = re.compile(r"\{ ([a-z][\w-]*) \}")
"""A message said inside another one, perhaps of another catalog."""
OF_THE_RULES = re.compile(r"\d[\d.,]*(?:, \d[\d.,]*)*(\s?%)?<!--([\w.-]+)-->")
"""A number in a text with the limit it is, as a comment that readers of the file do not see."""

__all__ = [
    "FOLDER",
    "LANGUAGES",
    "LOOKS",
    "Look",
    "Shape",
    "Text",
    "catalog",
    "chance_words",
    "clipped",
    "said_chance",
    "verdict_name",
    "verdict_outlook",
    "verdict_words",
]


class Text:
    """One language's sentences and number formats. Call it with a message code and its facts."""

    def __init__(self, language: str) -> None:
        if language not in LANGUAGES:
            raise ValueError(f"no catalog for {language!r}, only {LANGUAGES}")
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        # Parsed when a message of theirs is first said: a usage error needs one catalog of two dozen.
        sources = (path.read_text("utf-8") for path in sorted((FOLDER / language).glob("*.ftl")))
        self._unread = {code: source for source in sources for code in MESSAGE.findall(source)}

    def __call__(self, code: str, **facts: Fact | None) -> str:
        """The sentence for `code`; KeyError when the catalog has none, ValueError when a fact is missing."""
        if not self.has(code):
            raise KeyError(code)
        message = self._bundle.get_message(code)
        if message.value is None:
            raise KeyError(code)
        sentence, errors = self._bundle.format_pattern(message.value, facts)
        if errors:
            raise ValueError(f"{code}: {errors}")
        return NEGATIVE.sub(MINUS, str(sentence))

    def has(self, code: str) -> bool:
        """Whether the catalog holds this code."""
        self._read(code)
        return bool(self._bundle.has_message(code))

    def _read(self, code: str) -> None:
        """Parse the catalog of a message, and those of the messages it refers to."""
        source = self._unread.get(code)
        if source is None:
            return
        self._bundle.add_resource(FluentResource(source))
        for read in MESSAGE.findall(source):
            self._unread.pop(read, None)
        for other in REFERENCE.findall(source):
            self._read(other)

    def document(self, name: str) -> str:
        """A longer text, in Markdown, with the limits in force; FileNotFoundError when there is none."""
        words, numbers = (FOLDER / self.language / f"{name}.md").read_text("utf-8"), rule_numbers()

        def said(found: re.Match[str]) -> str:
            value = numbers[found[2]]
            values = value if isinstance(value, list) else [value]
            return ", ".join(map(self.percent if found[1] else self.score, values))

        return OF_THE_RULES.sub(said, words)

    def line(self, line: Line) -> str:
        """A line of codes and facts as a sentence."""
        return self(line.code, **line.facts)

    def problem(self, problem: Problem) -> str:
        """What is wrong, where, and what to do."""
        return self(f"problem-{problem.code}", where=problem.where, **problem.facts)

    def number(self, value: float, digits: int = 2) -> str:
        """A number rounded to at most `digits` decimals, all of them printed: 0,82."""
        pattern = "0." + "0" * digits if digits else "0"
        printed = babel.numbers.format_decimal(value, format=pattern, locale=self._locale)
        return "0" + printed[2:] if _is_minus_zero(printed) else printed.replace("-", MINUS)

    def score(self, value: float) -> str:
        """A score as a teacher writes it: 2 or 1,5."""
        printed = babel.numbers.format_decimal(value, format="0.####", locale=self._locale)
        return printed.replace("-", MINUS)

    def percent(self, share: float) -> str:
        """A share as whole per cent."""
        return babel.numbers.format_percent(share, locale=self._locale)

    def scale(self, scale: Scale) -> str:
        """0–3 for consecutive whole scores, else the scores themselves."""
        levels = scale.levels
        consecutive = len(levels) > 2 and all(b - a == 1 for a, b in pairwise(levels))
        if consecutive or len(levels) > 8:
            return f"{self.score(levels[0])}–{self.score(levels[-1])}"
        return "; ".join(map(self.score, levels))

    def rubric(self, rubric: Rubric) -> str:
        """The rubric's name, its year unless the name says one, and the version of a school's own."""
        said = not rubric.year or YEAR.search(rubric.name)
        name = rubric.name if said else f"{rubric.name} ({rubric.year})"
        return f"{name} · {self('rubric-version', version=rubric.version)}" if rubric.version else name

    def interval(self, interval: Interval, digits: int = 2) -> str:
        """0,62…0,85."""
        return f"{self.number(interval.low, digits)}…{self.number(interval.high, digits)}"

    def estimate(self, estimate: Estimate, digits: int = 2) -> str:
        """The value, or why there is none."""
        if estimate.value is None:
            return self(f"undefined-{estimate.undefined}")
        return self.number(estimate.value, digits)

    def date(self, day: object) -> str:
        """A date in the language's long form; a line to fill in where nobody told it."""
        if day is None:  # Babel takes it for today
            return self("paper-blank")
        return format_date(day, format="long", locale=self._locale)  # type: ignore[arg-type]

    @property
    def _locale(self) -> Locale:
        return Locale.parse(self.language)


def _is_minus_zero(printed: str) -> bool:
    return printed.startswith("-") and not any(digit in printed for digit in "123456789")


@cache
def catalog(language: str) -> Text:
    """The catalog of a language, loaded once; ValueError for a language without one."""
    return Text(language)


def clipped(words: str, most: int) -> str:
    """At most so many letters; the catalogs refuse facts of more than a thousand."""
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
