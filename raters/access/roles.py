"""Three roles and the pages each of them has, in the order of the navigation."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a person does in a round of double scoring."""

    TEACHER = "teacher"
    LEADER = "leader"
    PRINCIPAL = "principal"


# Pages about single raters (round, criterion, plan, anchors) are never the principal's: the principal sees
# criteria and counts. A teacher sees the own result only.
_PAGES: dict[Role, tuple[str, ...]] = {
    Role.TEACHER: ("home", "scoring", "mine", "upload", "rubrics", "rounds", "method"),
    Role.LEADER: (
        *("home", "upload", "sessions", "rubrics", "round", "criterion", "plan", "anchors"),
        *("progress", "documents", "rounds", "method"),
    ),
    Role.PRINCIPAL: ("home", "progress", "school", "method"),
}


def pages(role: Role) -> tuple[str, ...]:
    """The names of the pages a role has; the first one is where it starts."""
    return _PAGES[role]


def may_see(role: Role, page: str) -> bool:
    """Whether a page belongs to a role; no for a page nobody has."""
    return page in _PAGES[role]
