"""From an address to an engine: SQLite or PostgreSQL, one way of using both."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import URL, Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, InternalError, NoSuchModuleError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from raters.folders import kept
from raters.problems import Problem, Refused

ENVIRONMENT = "RATERS_DATABASE_URL"
DEFAULT_NAME = "raters.db"
PATIENCE_SECONDS = 10
OUT_OF_ORDER = (OperationalError, InternalError, PoolTimeout)
POSTGRES = ("postgres", "postgresql")

# How a transaction begins. Reading sees one state of the database from its first row to its last;
# one writer works at a time (the number only names the lock).
BEGIN = {
    ("sqlite", "read"): "BEGIN",
    ("sqlite", "write"): "BEGIN IMMEDIATE",
    ("postgresql", "read"): "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY",
    ("postgresql", "write"): "SELECT pg_advisory_xact_lock(521)",
}


def address(url: str | None) -> URL:
    """Where the store is: `url`, else the environment's, else raters.db where the program keeps things."""
    given = url or os.environ.get(ENVIRONMENT)
    if not given:
        return URL.create("sqlite", database=str(kept() / DEFAULT_NAME))
    try:
        parsed = make_url(given)
    except (ArgumentError, ValueError):
        # Not shown: what cannot be parsed may hold a password anywhere.
        raise Refused([Problem("store_unavailable", facts={"store": ENVIRONMENT})]) from None
    if parsed.drivername in POSTGRES:
        parsed = parsed.set(drivername="postgresql+psycopg")
    if (parsed.get_backend_name(), "read") not in BEGIN:
        raise unavailable(parsed)
    return parsed


def printed(url: URL) -> str:
    """The address without user, password and options."""
    if url.get_backend_name() == "sqlite":
        return url.database or "sqlite"
    port = f":{url.port}" if url.port else ""
    return f"{url.get_backend_name()}://{url.host or ''}{port}/{url.database or ''}"


def sqlite_file(url: URL) -> Path | None:
    """The file behind an SQLite address, None for a server; an address in memory is refused."""
    if url.get_backend_name() != "sqlite":
        return None
    if url.database in (None, "", ":memory:"):
        raise unavailable(url)
    return Path(str(url.database))


def unavailable(url: URL) -> Refused:
    """The refusal for a store that cannot be opened, read or written."""
    return Refused([Problem("store_unavailable", facts={"store": printed(url)})])


def make_engine(url: URL) -> Engine:
    """An engine for this address; nothing is connected yet."""
    try:
        engine = sa.create_engine(url, pool_pre_ping=True, connect_args=_connect_arguments(url))
    except ModuleNotFoundError:
        raise Refused([Problem("store_driver_missing", facts={"store": printed(url)})]) from None
    except (ArgumentError, NoSuchModuleError):
        raise unavailable(url) from None
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", _prepare_sqlite)
    sa.event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that sees one state of the database."""
    with _translated(engine.url), engine.execution_options(purpose="read").begin() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that is kept as a whole or not at all."""
    with _translated(engine.url), engine.execution_options(purpose="write").begin() as connection:
        yield connection


def forget_deleted(engine: Engine) -> None:
    """Leave no trace of deleted rows in an SQLite file; a server does this by its own rules."""
    if engine.dialect.name == "sqlite":
        alone = engine.execution_options(purpose="alone")
        with _translated(engine.url), alone.connect() as connection:
            # Copies of rows that moved between pages outlive even secure_delete: write the file anew,
            # then empty the log, which still holds the pages of before.
            connection.exec_driver_sql("VACUUM")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


@contextmanager
def _translated(url: URL) -> Iterator[None]:
    """A database out of order becomes a refusal; a programming error stays what it is."""
    try:
        yield
    except OUT_OF_ORDER:
        raise unavailable(url) from None
    except DatabaseError as error:
        # Exactly this class is what sqlite3 says of a file that is no database.
        if type(error) is not DatabaseError:
            raise
        raise unavailable(url) from None


def _connect_arguments(url: URL) -> dict[str, Any]:
    if url.get_backend_name() == "sqlite":
        return {"timeout": PATIENCE_SECONDS}
    return {"connect_timeout": PATIENCE_SECONDS}


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # Without this the sqlite3 module begins transactions by its own rules, and never for reading.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    # Deleted content is overwritten with zeros, not left in the file.
    connection.execute("PRAGMA secure_delete = ON")


def _begin(connection: Connection) -> None:
    purpose = connection.get_execution_options().get("purpose", "write")
    if purpose != "alone":
        connection.exec_driver_sql(BEGIN[connection.dialect.name, purpose])
