"""From an address to an engine: SQLite or PostgreSQL, one way of using both."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import URL, Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from raters.folders import kept
from raters.problems import Problem, Refused
from raters.store.faults import printed, unavailable

ENVIRONMENT = "RATERS_DATABASE_URL"
DEFAULT_NAME = "raters.db"
PATIENCE_SECONDS = 10
POSTGRES = ("postgres", "postgresql")

# How a transaction begins. Reading sees one state of the database from its first row to its last. SQLite has
# one writer at a time; PostgreSQL locks rows, and waits neither for them nor for a statement without end.
BEGIN = {
    ("sqlite", "read"): "BEGIN",
    ("sqlite", "write"): "BEGIN IMMEDIATE",
    ("sqlite", "upgrade"): "BEGIN IMMEDIATE",
    ("postgresql", "read"): "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY",
    ("postgresql", "write"): (
        f"SELECT set_config('lock_timeout', '{PATIENCE_SECONDS}s', true),"
        " set_config('statement_timeout', '60s', true)"
    ),
    ("postgresql", "upgrade"): "SELECT pg_advisory_xact_lock(521)",
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


def sqlite_file(url: URL) -> Path | None:
    """The file behind an SQLite address, None for a server; an address in memory is refused."""
    if url.get_backend_name() != "sqlite":
        return None
    if url.database in (None, "", ":memory:"):
        raise unavailable(url)
    return Path(str(url.database))


def make_engine(url: URL) -> Engine:
    """An engine for this address; nothing is connected yet. An SQLite file is opened, never made."""
    file = sqlite_file(url)
    given: dict[str, Any] = {"connect_args": {"connect_timeout": PATIENCE_SECONDS}}
    if file is not None:
        given = {"creator": lambda: connect(file)}
    try:
        engine = sa.create_engine(url, pool_pre_ping=True, **given)
    except ModuleNotFoundError:
        raise Refused([Problem("store_driver_missing", facts={"store": printed(url)})]) from None
    except (ArgumentError, NoSuchModuleError):
        raise unavailable(url) from None
    if file is not None:
        sa.event.listen(engine, "connect", _prepare_sqlite)
    sa.event.listen(engine, "begin", _begin)
    return engine


def connect(file: Path) -> sqlite3.Connection:
    """A connection to an SQLite file that is there; it is opened, never made."""
    where = f"{file.absolute().as_uri()}?mode=rw"
    return sqlite3.connect(where, uri=True, timeout=PATIENCE_SECONDS, check_same_thread=False)


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # Without this the sqlite3 module begins transactions by its own rules, and never for reading.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    # Deleted content is overwritten with zeros, not left in the file.
    connection.execute("PRAGMA secure_delete = ON")
    # Nothing in a file that came from elsewhere may act by itself.
    connection.execute("PRAGMA trusted_schema = OFF")


def _begin(connection: Connection) -> None:
    purpose = connection.get_execution_options().get("purpose", "write")
    if purpose != "alone":
        connection.exec_driver_sql(BEGIN[connection.dialect.name, purpose])
