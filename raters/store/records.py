"""What belongs to a round beside its scores: any frozen dataclass (a plan, an anchor), as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import sqlalchemy as sa
from cattrs.preconf.json import make_converter
from sqlalchemy.engine import Connection

from raters.problems import Problem, Refused
from raters.store.tables import RECORDS

CONVERTER = make_converter()
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Kept(Generic[T]):
    """A paper as it was read; `version` counts its changes, from 1."""

    key: str
    value: T
    version: int


def put(connection: Connection, value: object, key: str, owner: str, version: int | None) -> int:
    """Keep or replace a paper; returns its new version.

    Raises Refused (record_changed) when `version` is given and is not the one kept now (0: none yet).
    """
    place = _place(type(value), owner) & (RECORDS.c.key == key)
    kept = connection.execute(sa.select(RECORDS.c.version).where(place)).scalar_one_or_none() or 0
    if version is not None and version != kept:
        raise Refused([Problem("record_changed")])
    content = json.dumps(CONVERTER.unstructure(value), ensure_ascii=False, allow_nan=False)
    if kept:
        connection.execute(sa.update(RECORDS).where(place).values(content=content, version=kept + 1))
    else:
        row = {"owner": owner, "kind": type(value).__name__, "key": key, "version": 1, "content": content}
        connection.execute(sa.insert(RECORDS).values(row))
    return kept + 1


def find(connection: Connection, kind: type[T], owner: str, start: str = "") -> tuple[Kept[T], ...]:
    """All papers of this kind whose key starts so, in the order of their keys."""
    return _read(connection, kind, _place(kind, owner) & _starts(start))


def get(connection: Connection, kind: type[T], key: str, owner: str) -> Kept[T] | None:
    """The paper with this key, None when there is none."""
    found = _read(connection, kind, _place(kind, owner) & (RECORDS.c.key == key))
    return found[0] if found else None


def keys(connection: Connection, kind: type[Any], owner: str, start: str = "") -> tuple[str, ...]:
    """The keys of all papers of this kind, in their order; the papers stay closed."""
    query = sa.select(RECORDS.c.key).where(_place(kind, owner) & _starts(start)).order_by(RECORDS.c.key)
    return tuple(connection.execute(query).scalars())


def _read(connection: Connection, kind: type[T], place: sa.ColumnElement[bool]) -> tuple[Kept[T], ...]:
    columns = (RECORDS.c.key, RECORDS.c.content, RECORDS.c.version)
    rows = connection.execute(sa.select(*columns).where(place).order_by(RECORDS.c.key))
    return tuple(
        Kept(row.key, CONVERTER.structure(json.loads(row.content), kind), row.version) for row in rows
    )


def drop(connection: Connection, owner: str, kind: type[Any] | None = None, key: str | None = None) -> None:
    """Remove all that belongs to an owner, or one kind of it, or one paper."""
    place = RECORDS.c.owner == owner if kind is None else _place(kind, owner)
    if key is not None:
        place &= RECORDS.c.key == key
    connection.execute(sa.delete(RECORDS).where(place))


def _place(kind: type[Any], owner: str) -> sa.ColumnElement[bool]:
    return (RECORDS.c.owner == owner) & (RECORDS.c.kind == kind.__name__)


def _starts(start: str) -> sa.ColumnElement[bool]:
    # Not LIKE, which takes A for a in one database and not in the other.
    return sa.func.substr(RECORDS.c.key, 1, len(start)) == start
