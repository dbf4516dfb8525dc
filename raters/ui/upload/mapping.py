"""What a person changes about a table: pure steps from one mapping to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from raters.files import MOST_ROWS
from raters.intake import SheetOutline, first_guess
from raters.terms import Role, RoleKind, TablePart

ONE_OF: tuple[RoleKind, ...] = ("work", "rater", "criterion")
"""Roles that one column of a table has at most."""

NAMINGS = ("criteria", "raters", "halves", "turns")
MEANINGS = ("nothing", "rater", "criterion", "group")


def with_role(part: TablePart, sheet: SheetOutline, column: int, kind: RoleKind) -> TablePart:
    """The column in another role; what had a role that only one column may have gives it up."""
    roles = [
        Role("aside") if kind in ONE_OF and role.kind == kind else role
        for role in _full(part.roles, sheet, part)
    ]
    named = sheet.label(part, column) if kind in ("mark", "third") else ""
    place = str(1 + sum(role.kind == "who" for role in roles)) if kind == "who" else ""
    roles[column] = Role(kind, named, place)
    return replace(part, roles=tuple(roles))


def named(part: TablePart, sheet: SheetOutline, way: str, checks: int) -> TablePart:
    """Criteria and raters of all columns of marks at once.

    criteria, raters : every column is one; halves : all criteria of the first check, then of the next;
    turns : all checks of the first criterion, then of the next
    """
    columns = [column for column, role in enumerate(part.roles) if role.kind == "mark"]
    labels = [sheet.label(part, column) for column in columns]
    roles = list(part.roles)
    many = max(1, len(columns) // max(1, checks))
    stems = _stems(labels, many, checks, way)
    for place, column in enumerate(columns):
        criterion, check = (place % many, place // many) if way == "halves" else divmod(place, checks)
        if way == "criteria":
            roles[column] = Role("mark", labels[place])
        elif way == "raters":
            roles[column] = Role("mark", "", labels[place])
        else:
            roles[column] = Role("mark", stems[min(criterion, len(stems) - 1)], str(check + 1))
    who = [column for column, role in enumerate(part.roles) if role.kind == "who"]
    for number, column in enumerate(who, 1):
        roles[column] = Role("who", rater=str(number))
    return replace(part, roles=tuple(roles))


def turned(part: TablePart, sheet: SheetOutline) -> TablePart:
    """Rows for columns."""
    return first_guess(sheet, not part.turned)


def numbered(part: TablePart) -> TablePart:
    """No column of works: the rows are numbered."""
    roles = [Role("aside") if role.kind in ("work", "class") else role for role in part.roles]
    return replace(part, roles=tuple(roles))


def with_header(part: TablePart, first: int, last: int) -> TablePart:
    """Another header, from 1; (0, 0) for none."""
    return replace(part, header=(first, last), rows=(last + 1, max(part.rows[1], last + 1)))


def meaning(part: TablePart) -> str:
    """What the whole sheet stands for."""
    return next((name for name in MEANINGS[1:] if getattr(part, name)), MEANINGS[0])


def meant(part: TablePart, what: str, name: str) -> TablePart:
    """The sheet stands for a rater, a criterion, a class of works, or nothing."""
    rater, criterion, group = (name if kind == what else "" for kind in MEANINGS[1:])
    return replace(part, rater=rater, criterion=criterion, group=group)


def read_alike(model: TablePart, sheets: Sequence[SheetOutline]) -> tuple[TablePart, ...]:
    """All sheets as this one is read; what stands for a sheet is its title."""
    what = meaning(model)
    return tuple(
        meant(
            replace(
                model,
                place=sheet.place,
                roles=_full(model.roles, sheet, model)[: sheet.rows(model.turned).shape[1]],
                rows=(model.rows[0], MOST_ROWS),
            ),
            what,
            sheet.title,
        )
        for sheet in sheets
    )


def _full(roles: Sequence[Role], sheet: SheetOutline, part: TablePart) -> tuple[Role, ...]:
    missing = sheet.rows(part.turned).shape[1] - len(roles)
    return (*roles, *(Role("aside"),) * missing)


def _stems(labels: Sequence[str], many: int, checks: int, way: str) -> list[str]:
    """What the labels of one criterion begin with alike; its number where that tells nothing."""
    step = many if way == "halves" else 1
    first = [place if way == "halves" else place * checks for place in range(many)]
    groups = [[labels[p] for p in (s + step * k for k in range(checks)) if p < len(labels)] for s in first]
    stems = [_alike(group) if group else "" for group in groups]
    good = all(stems) and len(set(stems)) == len(stems)
    whole = [labels[place] for place in first if place < len(labels)]
    return stems if good else whole if len(set(whole)) == len(whole) else [str(n + 1) for n in range(many)]


def _alike(labels: Sequence[str]) -> str:
    """What all labels begin with."""
    same = takewhile(lambda letters: len(set(letters)) == 1, zip(*labels, strict=False))
    return "".join(letters[0] for letters in same).strip(" ([/_-.,:;№")
