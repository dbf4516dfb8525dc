"""Three roles and the pages each of them has, in the order of the navigation."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a person does in a round of double scoring."""

    TEACHER = "teacher"
    LEADER = "leader"
    PRINCIPAL = "principal"


# Pages about single raters (profile, raters, seminars, thirdcheck, anchors, whatif) are never the
# principal's: the principal sees criteria and counts.
_PAGES: dict[Role, tuple[str, ...]] = {
    Role.TEACHER: ("start", "scoring", "upload", "rounds", "rubrics", "thirdcheck", "profile"),
    Role.LEADER: (
        *("start", "upload", "sessions", "rounds", "rubrics", "agreement"),
        *("seminars", "raters", "thirdcheck", "anchors", "whatif", "planning"),
        *("school", "progress", "method"),
    ),
    Role.PRINCIPAL: ("start", "rounds", "summary", "school", "progress", "method"),
}


def pages(role: Role) -> tuple[str, ...]:
    """The names of the pages a role has; the first one is where it starts."""
    return _PAGES[role]


def may_see(role: Role, page: str) -> bool:
    """Whether a page belongs to a role; no for a page nobody has."""
    return page in _PAGES[role]
