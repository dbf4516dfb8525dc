"""Words from files and forms as a page may show them."""

from __future__ import annotations

import re
from collections.abc import Iterable

LONGEST_CODE = 60
LONGEST_LIST = 600

SPACE = re.compile(r"[ \t\r\n\v\f\x1c-\x1f\x85\u2028\u2029]+")
"""What one space stands for; spaces that must not break, as in «2027 г.», stay."""


def plain(fact: object) -> str:
    """Words from a file or a form, kept from being read as Markdown."""
    one_line = SPACE.sub(" ", str(fact)).strip()
    words = re.sub(r"([\\`*_{}\[\]()#+.!|<>$:~^@&])", r"\\\1", one_line)
    return f"\\{words}" if words.startswith("-") else words


def code(fact: object) -> str:
    """A code or a heading from a file: plain, and never endless."""
    words = str(fact)
    return plain(words if len(words) <= LONGEST_CODE else words[: LONGEST_CODE - 1] + "…")


def listed(codes: Iterable[str], most: int = 40) -> str:
    """Codes separated by commas; a long list ends in dots (a catalog takes no fact of 1000 letters)."""
    shown: list[str] = []
    for number, word in enumerate(map(code, codes)):
        if number == most or sum(map(len, shown)) > LONGEST_LIST:
            return ", ".join([*shown, "…"])
        shown.append(word)
    return ", ".join(shown)


def unbroken(words: str) -> str:
    """Words that stay on one line, so that a table scrolls sideways instead of growing tall."""
    return words.replace(" ", "\u00a0")
