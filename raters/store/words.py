"""Words both databases can keep: refused with a reason before either sees them."""

from __future__ import annotations

from collections.abc import Iterable

from raters.problems import Problem, Refused

LONGEST_KEY = 200
LONGEST_OWNER = 32
SHOWN = 40


def require_keepable(words: Iterable[str]) -> None:
    """Raises Refused (text_not_keepable) for a zero character, or half of a character."""
    for word in words:
        if "\0" in word or any("\ud800" <= letter <= "\udfff" for letter in word):
            shown = word[:SHOWN].encode("utf-8", "replace").decode().replace("\0", "?")
            raise Refused([Problem("text_not_keepable", facts={"text": shown})])


def require_key(owner: str, key: str) -> None:
    """Raises Refused: text_not_keepable, key_too_long."""
    require_keepable((owner, key))
    if len(key) > LONGEST_KEY or len(owner) > LONGEST_OWNER:
        raise Refused([Problem("key_too_long", facts={"key": key[:SHOWN], "most": LONGEST_KEY})])
