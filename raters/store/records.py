"""What belongs to a round beside its scores: any frozen dataclass (a plan, an anchor), as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import sqlalchemy as sa
from cattrs.errors import BaseValidationError
from cattrs.preconf.json import make_converter
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection, CursorResult

from raters import terms
from raters.problems import Problem, Refused
from raters.store.tables import RECORDS
from raters.store.words import require_keepable, require_key
from raters.structure import strict

CONVERTER = strict(make_converter())
UNREADABLE = (BaseValidationError, Refused, RecursionError, ValueError, TypeError, KeyError, AttributeError)
COLUMNS = (RECORDS.c.key, RECORDS.c.content, RECORDS.c.version)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Kept(Generic[T]):
    """A record as it was read; `version` counts its changes, from 1."""

    key: str
    value: T
    version: int


@dataclass(frozen=True, slots=True)
class Damaged:
    """A record that cannot be read any more; `content` is what is left of it."""

    owner: str
    kind: str
    key: str
    content: str


class Records:
    """The records as one transaction sees them; what several verbs do is kept as a whole or not at all."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, value: object, key: str = "", owner: str = "", version: int | None = None) -> int:
        """Keep or replace a record; returns its new version.

        Raises Refused: record_changed when `version` is given and is not the one kept now (0: none yet),
        text_not_keepable, key_too_long.
        """
        content = json.dumps(CONVERTER.unstructure(value), ensure_ascii=False, allow_nan=False)
        require_key(owner, key)
        require_keepable((content,))
        place = _place(type(value), owner) & (RECORDS.c.key == key)
        kept = self._version(place)
        if kept is None and version in (None, 0):
            row = {"owner": owner, "kind": type(value).__name__, "key": key, "version": 1, "content": content}
            if insert_new(self._connection, RECORDS, row):
                return 1
            kept = self._version(place)  # somebody was faster
        if kept is None or (version is not None and version != kept):
            raise Refused([Problem("record_changed")])
        self._connection.execute(sa.update(RECORDS).where(place).values(content=content, version=kept + 1))
        return kept + 1

    def find(self, kind: type[T], owner: str = "", start: str = "") -> tuple[Kept[T], ...]:
        """What of this kind belongs to the owner and has a key that starts so, in the order of the keys.

        A damaged record is passed over: it hides nothing else (`damaged` names it).
        """
        query = sa.select(*COLUMNS).where(_place(kind, owner) & _starts(start)).order_by(RECORDS.c.key)
        read = (_read(row, kind) for row in self._connection.execute(query))
        return tuple(kept for kept in read if kept is not None)

    def keys(self, kind: type[Any], owner: str = "", start: str = "") -> tuple[str, ...]:
        """The keys alone, where what is kept under them is of no concern."""
        query = sa.select(RECORDS.c.key).where(_place(kind, owner) & _starts(start)).order_by(RECORDS.c.key)
        return tuple(self._connection.execute(query).scalars())

    def get(self, kind: type[T], key: str = "", owner: str = "", *, hold: bool = False) -> Kept[T] | None:
        """The one with this key, None when there is none; held, nobody changes it until the transaction ends.

        Raises Refused: record_damaged.
        """
        query = sa.select(*COLUMNS).where(_place(kind, owner) & (RECORDS.c.key == key))
        row = self._connection.execute(query.with_for_update() if hold else query).one_or_none()
        if row is None:
            return None
        kept = _read(row, kind)
        if kept is None:
            raise Refused([Problem("record_damaged", facts={"kind": kind.__name__})])
        return kept

    def drop(self, owner: str, kind: type[Any] | str | None = None, key: str | None = None) -> None:
        """Remove all that belongs to an owner, or one kind of it, or one record."""
        place = RECORDS.c.owner == owner if kind is None else _place(kind, owner)
        if key is not None:
            place &= RECORDS.c.key == key
        self._connection.execute(sa.delete(RECORDS).where(place))

    def damaged(self) -> tuple[Damaged, ...]:
        """Every record of a kind this program knows that cannot be read."""
        return tuple(_damaged(self._connection.execute(sa.select(RECORDS))))

    def _version(self, place: sa.ColumnElement[bool]) -> int | None:
        query = sa.select(RECORDS.c.version).where(place).with_for_update()
        return self._connection.execute(query).scalar_one_or_none()


def insert_new(connection: Connection, table: sa.Table, row: Mapping[str, Any]) -> bool:
    """Insert the row unless one like it is there, as its keys say; whether it was inserted."""
    key = next(iter(table.primary_key.columns))
    if connection.dialect.name == "sqlite":
        statement = sqlite.insert(table).values(row).on_conflict_do_nothing().returning(key)
        return connection.execute(statement).one_or_none() is not None
    insert = postgresql.insert(table).values(row).on_conflict_do_nothing().returning(key)
    return connection.execute(insert).one_or_none() is not None


def _read(row: Any, kind: type[T]) -> Kept[T] | None:
    try:
        return Kept(row.key, CONVERTER.structure(json.loads(row.content), kind), row.version)
    except UNREADABLE:
        return None


def _damaged(rows: CursorResult[Any]) -> Iterator[Damaged]:
    for row in rows:
        kind = getattr(terms, row.kind, None)
        if kind is not None and _read(row, kind) is None:
            yield Damaged(row.owner, row.kind, row.key, row.content)


def _place(kind: type[Any] | str, owner: str) -> sa.ColumnElement[bool]:
    name = kind if isinstance(kind, str) else kind.__name__
    return (RECORDS.c.owner == owner) & (RECORDS.c.kind == name)


def _starts(start: str) -> sa.ColumnElement[bool]:
    # Not LIKE, which takes A for a in one database and not in the other.
    return sa.func.substr(RECORDS.c.key, 1, len(start)) == start
