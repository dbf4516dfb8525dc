"""What each column of each table was taken for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

RoleKind = Literal[
    "work", "class", "rater", "criterion", "mark", "who", "third", "moment", "own", "teacher", "aside"
]
ROLES: tuple[RoleKind, ...] = get_args(RoleKind)


@dataclass(frozen=True, slots=True)
class Role:
    """What a column holds.

    work, class : together they tell works apart; rater, criterion : of every mark in the row
    mark : marks of this criterion and rater; an empty name stands in a column or belongs to the whole table
    who : codes of the people behind the marks of the place `rater` names; third : marks of a third check
    moment, own, teacher : when the marks were given and to whose class, by `rater` or by everybody
    aside : not read, for a reason: total, share, grade, agreed, difference, number, remark, date, outside …
    """

    kind: RoleKind
    criterion: str = ""
    rater: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TablePart:
    """A table: a sheet, or one of several blocks of a sheet. Rows count from 1.

    header : first and last row of the header, (0, 0) without one
    roles : one for each column of the sheet; of each row where the table lies on its side (`turned`)
    rows : first and last row that may hold marks
    rater, criterion, group : what sheet, file or block stands for; a group tells equal works of classes apart
    A part without a column of works has its rows numbered.
    """

    place: str
    header: tuple[int, int]
    roles: tuple[Role, ...]
    rows: tuple[int, int]
    turned: bool = False
    rater: str = ""
    criterion: str = ""
    group: str = ""
