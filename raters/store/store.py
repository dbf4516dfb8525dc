"""The store itself: every verb that keeps, reads or removes something."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, TypeVar

from raters.store import attachments, rounds
from raters.store.database import Database
from raters.store.records import Damaged, Kept, Records
from raters.store.rounds import RoundEntry
from raters.store.words import require_key
from raters.terms import Round

T = TypeVar("T")


class Store:
    """Where rounds are kept. Any thread may use it; make one with `open_store`.

    Every verb raises Refused: store_busy, store_read_only, store_full, store_gone, store_damaged or
    store_unavailable when the database is out of order (and goes on by itself when it is in order again),
    round_not_found for an id that is not there.
    """

    def __init__(self, database: Database, pictures: Database) -> None:
        self.database = database
        self.pictures = pictures

    # ------------------------------------------------------------ rounds

    def save(self, round: Round) -> Round:
        """Keep a round; returns it with its new id.

        Raises ValueError for a criterion the rubric does not have or a score given twice.
        """
        kept = replace(round, id=secrets.token_hex(8))
        with self.database.writing() as connection:
            rounds.save(connection, kept)
        return kept

    def rounds(self) -> tuple[RoundEntry, ...]:
        """All rounds, newest first, without their scores."""
        with self.database.reading() as connection:
            return rounds.entries(connection)

    def load(self, id: str) -> Round:
        """The round with this id, its scores ordered by work, rater, criterion.

        Raises Refused: round_damaged.
        """
        with self.database.reading() as connection:
            return rounds.load(connection, id)

    def describe(self, id: str, facts: Mapping[str, str], seen: Mapping[str, str] | None = None) -> None:
        """Change the words a round is described by (school, basis, prepared_by …), never what was measured.

        Raises ValueError for anything else; Refused: record_changed when they are not what was `seen`.
        """
        with self.database.writing() as connection:
            rounds.describe(connection, id, facts, seen)

    def delete(self, id: str) -> None:
        """Remove a round with all that belongs to it; rounds that follow it lose their link."""
        with self.database.writing() as connection:
            rounds.delete(connection, id)
            Records(connection).drop(id)
            self.database.leave_traces(connection)
        self.database.tidy_later()

    def link(self, id: str, previous: str | None) -> None:
        """Say which round this one follows, or that it follows none.

        Raises Refused: rounds_in_circle when `previous` itself comes after this round.
        """
        with self.database.writing() as connection:
            rounds.link(connection, id, previous)

    # ------------------------------------------------------------ records

    @contextmanager
    def together(self) -> Iterator[Records]:
        """Several verbs on records, kept whole or not at all; what is read with `hold` stays as it is."""
        with self.database.writing() as connection:
            yield Records(connection)

    def put(self, value: object, key: str = "", owner: str = "", version: int | None = None) -> int:
        """Keep a frozen dataclass under its kind, owner (a round or nobody) and key; returns its version.

        `version`, as it was read (0: not yet there), guards against overwriting what somebody else has
        changed meanwhile. Raises Refused: record_changed, text_not_keepable, key_too_long.
        """
        with self.together() as records:
            return records.put(value, key, owner, version)

    def find(self, kind: type[T], owner: str = "", start: str = "") -> tuple[Kept[T], ...]:
        """What of this kind belongs to the owner and has a key that starts so, in the order of the keys."""
        with self.database.reading() as connection:
            return Records(connection).find(kind, owner, start)

    def keys(self, kind: type[Any], owner: str = "", start: str = "") -> tuple[str, ...]:
        """The keys alone, where what is kept under them is of no concern."""
        with self.database.reading() as connection:
            return Records(connection).keys(kind, owner, start)

    def get(self, kind: type[T], key: str = "", owner: str = "") -> Kept[T] | None:
        """The one with this key, None when there is none. Raises Refused: record_damaged."""
        with self.database.reading() as connection:
            return Records(connection).get(kind, key, owner)

    def drop(self, kind: type[Any], key: str, owner: str = "") -> None:
        """Remove one; nothing happens when it is not there."""
        self._drop(owner, kind, key)

    def damaged(self) -> tuple[Damaged, ...]:
        """Records that cannot be read any more; they are left out wherever records are listed."""
        with self.database.reading() as connection:
            return Records(connection).damaged()

    def drop_damaged(self, record: Damaged) -> None:
        """Remove a record that cannot be read."""
        self._drop(record.owner, record.kind, record.key)

    def _drop(self, owner: str, kind: type[Any] | str, key: str) -> None:
        with self.database.writing() as connection:
            Records(connection).drop(owner, kind, key)
            self.database.leave_traces(connection)
        self.database.tidy_later()

    # ------------------------------------------------------------ pictures

    def attach(self, owner: str, work: str, page: int, content: bytes) -> None:
        """Keep the picture of a page of a work, in place of an earlier one. Raises Refused: key_too_long …"""
        require_key(owner, work)
        with self.pictures.writing() as connection:
            attachments.put(connection, owner, work, page, content)

    def attachments(self, owner: str, work: str) -> tuple[bytes, ...]:
        """The pictures of a work's pages, in order."""
        with self.pictures.reading() as connection:
            return attachments.get(connection, owner, work)

    def attached(self, owner: str) -> dict[str, tuple[int, ...]]:
        """Which pages of which works have a picture."""
        with self.pictures.reading() as connection:
            return attachments.pages(connection, owner)

    def clear(self, owner: str) -> None:
        """Remove all records and pictures of an owner that is no round, such as a scoring session."""
        with self.pictures.writing() as connection:
            attachments.drop(connection, owner)
            self.pictures.leave_traces(connection)
        with self.database.writing() as connection:
            Records(connection).drop(owner)
            self.database.leave_traces(connection)
        for database in self.databases():
            database.tidy_later()

    # ------------------------------------------------------------ the whole

    def has_traces(self) -> bool:
        """Whether text of what was deleted may still stand in a file; it goes when nobody works."""
        return any(database.has_traces() for database in self.databases())

    def tidy(self) -> bool:
        """Remove the traces of what was deleted now; False when somebody's work stood in the way."""
        tidied = [database.tidy() for database in self.databases()]
        return all(tidied)

    def close(self) -> None:
        """Close the connections that are not in use; the next verb opens them again."""
        for database in self.databases():
            database.close()

    def databases(self) -> tuple[Database, ...]:
        """Where all of it is: one database, or a file for what is small and one for pictures."""
        return tuple(dict.fromkeys((self.database, self.pictures)))
