"""Personal codes for scoring: twelve digits, easy to type on a phone in any language, hard to guess."""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Iterable

from raters.terms import ScoringSession

DIGITS = 12


def new_codes(raters: Iterable[str]) -> dict[str, str]:
    """A code for every rater, from the operating system's randomness: 4821-0937-5216."""
    codes: dict[str, str] = {}
    for rater in raters:
        digits = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
        codes[rater] = "-".join(re.findall("....", digits))
    return codes


def holder(sessions: Iterable[ScoringSession], typed: str) -> tuple[ScoringSession, str] | None:
    """The session and the rater this code belongs to; spaces and hyphens do not matter.

    Every code is compared, and each in constant time, so that the answer's delay tells nothing.
    """
    given = _digits(typed)
    found = None
    for session in sessions:
        for rater, code in session.access.items():
            if hmac.compare_digest(_digits(code), given):
                found = session, rater
    return found


def _digits(code: str) -> bytes:
    return re.sub(r"[^0-9]", "", code)[: 2 * DIGITS].encode()
