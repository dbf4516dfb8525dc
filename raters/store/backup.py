"""The whole store as one file, and back: an SQLite store of its own, whichever database it came from.

A backup is read in one transaction, so it is whole while people work. Being a store, a backup of an earlier
version is brought up to date by the same migrations before it is restored.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import URL, Connection

from raters.problems import Problem, Refused
from raters.store.database import Database
from raters.store.opening import upgrade
from raters.store.store import Store
from raters.store.tables import ATTACHMENTS, METADATA, ROUNDS, RUBRICS

CHUNK = 1000
PICTURES_AT_ONCE = 20
TABLES = tuple(table for table in METADATA.sorted_tables if table is not ATTACHMENTS)
HEADER = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class Backup:
    """What stands in a backup: rows by table, and a digest of all of them."""

    rows: Mapping[str, int]
    digest: str


def back_up(store: Store, file: Path) -> Backup:
    """Write everything that is kept into the file, read it back and compare; an existing file is replaced.

    Raises Refused: file_unwritable, backup_differs, or what the store says.
    """
    with _beside(file) as made:
        with _opened(made) as target, target.writing() as into:
            for database, tables in _parts(store):
                with database.reading() as connection:
                    for table in tables:
                        _copy(table, connection, into)
            written = _digested([(into, (*TABLES, ATTACHMENTS))])
        _in_one_file(made)
        if read_backup(made) != written:
            raise Refused([Problem("backup_differs", where=str(file))])
        made.replace(file)
    return written


def restore(store: Store, file: Path) -> Backup:
    """Put what stands in the backup in place of everything the store holds, as a whole or not at all.

    Raises Refused: file_unreadable, backup_unreadable, store_newer, or what the store says.
    """
    with _newest(file) as source, source.reading() as connection:
        whole = _digested([(connection, (*TABLES, ATTACHMENTS))])
        for database, tables in reversed(
            _parts(store)
        ):  # pictures first: without their session they are mute
            with database.writing() as into:
                for table in reversed(tables):
                    into.execute(sa.delete(table))
                for table in tables:
                    _copy(table, connection, into)
                _count_on(into, tables)
                database.leave_traces(into)
            database.tidy_later()
    return whole


def read_backup(file: Path) -> Backup:
    """What stands in a backup. Raises Refused: file_unreadable, backup_unreadable, store_newer."""
    with _newest(file) as source, source.reading() as connection:
        return _digested([(connection, (*TABLES, ATTACHMENTS))])


def contents(store: Store) -> Backup:
    """The same of a store as it is now; two are equal when nothing is missing and nothing is changed."""
    (database, tables), (pictures, attachments) = _parts(store)
    with database.reading() as connection, pictures.reading() as pictured:
        return _digested([(connection, tables), (pictured, attachments)])


def _parts(store: Store) -> tuple[tuple[Database, tuple[sa.Table, ...]], ...]:
    return ((store.database, TABLES), (store.pictures, (ATTACHMENTS,)))


# ---------------------------------------------------------------- rows


def _copy(table: sa.Table, source: Connection, into: Connection) -> None:
    for rows in _rows(table, source):
        if table is ROUNDS:  # a round may follow one that comes later: links are laid when all are there
            into.execute(sa.insert(table), [{**row, "previous": None} for row in rows])
        else:
            into.execute(sa.insert(table), rows)
    if table is ROUNDS:
        linked = sa.select(ROUNDS.c.id, ROUNDS.c.previous).where(ROUNDS.c.previous.is_not(None))
        for id, previous in source.execute(linked):
            into.execute(sa.update(ROUNDS).where(ROUNDS.c.id == id).values(previous=previous))


def _rows(table: sa.Table, source: Connection) -> Iterator[list[dict[str, Any]]]:
    """All rows in the order of their keys, some at a time: pictures would not all fit in memory."""
    size = PICTURES_AT_ONCE if table is ATTACHMENTS else CHUNK
    query = sa.select(table).order_by(*table.primary_key.columns)
    streamed = source.execution_options(yield_per=size)
    for rows in streamed.execute(query).mappings().partitions(size):
        yield [dict(row) for row in rows]


def _digested(parts: list[tuple[Connection, tuple[sa.Table, ...]]]) -> Backup:
    counts, digests = {}, []
    for connection, tables in parts:
        for table in tables:
            seen = [hashlib.sha256(_line(row)).digest() for rows in _rows(table, connection) for row in rows]
            counts[table.name] = len(seen)
            # Sorted: databases order letters differently.
            digests.append(hashlib.sha256(table.name.encode() + b"".join(sorted(seen))).hexdigest())
    return Backup(counts, hashlib.sha256("".join(digests).encode()).hexdigest())


def _line(row: Mapping[str, Any]) -> bytes:
    values = (bytes(value) if isinstance(value, memoryview) else value for value in row.values())
    return repr(tuple(values)).encode("utf-8", "surrogatepass")


def _count_on(connection: Connection, tables: tuple[sa.Table, ...]) -> None:
    """Let PostgreSQL number what comes next after what was put in; SQLite does so by itself."""
    if connection.dialect.name != "postgresql":
        return
    for table in {ROUNDS, RUBRICS} & set(tables):
        sequence = sa.func.pg_get_serial_sequence(table.name, "number")
        last = sa.select(sa.func.coalesce(sa.func.max(table.c.number), 0) + 1).scalar_subquery()
        connection.execute(sa.select(sa.func.setval(sequence, last, sa.false())))


# ---------------------------------------------------------------- files


@contextmanager
def _beside(file: Path) -> Iterator[Path]:
    """A new, empty file in the same folder, for its owner only, gone afterwards unless it was moved."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.absolute().parent)
        os.close(handle)
    except OSError:
        raise Refused([Problem("file_unwritable", where=str(file))]) from None
    try:
        yield Path(name)
    except OSError:
        raise Refused([Problem("file_unwritable", where=str(file))]) from None
    finally:
        _remove(Path(name))


@contextmanager
def _newest(file: Path) -> Iterator[Database]:
    """A copy of the backup, looked through and brought up to date; the file itself stays as it is."""
    with tempfile.TemporaryDirectory(prefix="raters-") as folder:
        copy = Path(folder) / "backup.db"
        try:
            with file.open("rb") as source:
                if source.read(len(HEADER)) != HEADER:
                    raise Refused([Problem("backup_unreadable", where=str(file))])
            shutil.copyfile(file, copy)
        except OSError:
            raise Refused([Problem("file_unreadable", where=str(file))]) from None
        _require_whole(copy, file)
        with _opened(copy) as database:
            yield database


def _require_whole(copy: Path, file: Path) -> None:
    """Raises Refused (backup_unreadable) for a damaged file and for one that is no store."""
    try:
        with closing(sqlite3.connect(copy)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            whole = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
            query = "SELECT type, name FROM sqlite_schema"
            things = {(kind, name) for kind, name in connection.execute(query)}
    except sqlite3.Error:
        whole, things = False, set()
    acting = any(kind in ("trigger", "view") for kind, _ in things)
    if not whole or acting or ("table", "alembic_version") not in things:
        raise Refused([Problem("backup_unreadable", where=str(file))])


@contextmanager
def _opened(file: Path) -> Iterator[Database]:
    database = Database(URL.create("sqlite", database=str(file)), upgrade)
    try:
        yield database
    finally:
        database.close()


def _in_one_file(file: Path) -> None:
    """Empty the log into the file: a backup is copied and carried as one."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")


def _remove(file: Path) -> None:
    for path in (file, Path(f"{file}-wal"), Path(f"{file}-shm")):
        path.unlink(missing_ok=True)
