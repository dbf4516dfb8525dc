"""What a database says when it cannot do its work, as a problem: busy, read-only, full, damaged, away."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.engine import URL
from sqlalchemy.exc import DatabaseError, DBAPIError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from raters.problems import Problem, Refused

OUT_OF_ORDER = (OperationalError, InternalError, PoolTimeout)

SQLITE = {
    sqlite3.SQLITE_BUSY: "store_busy",
    sqlite3.SQLITE_LOCKED: "store_busy",
    sqlite3.SQLITE_READONLY: "store_read_only",
    sqlite3.SQLITE_FULL: "store_full",
    sqlite3.SQLITE_CORRUPT: "store_damaged",
    sqlite3.SQLITE_NOTADB: "store_damaged",
}
"""By primary result code (sqlite.org/rescode.html)."""

POSTGRESQL = {
    "55P03": "store_busy",  # lock_not_available
    "57014": "store_busy",  # query_canceled: statement_timeout
    "40P01": "store_busy",  # deadlock_detected
    "40001": "store_busy",  # serialization_failure
    "25006": "store_read_only",
    "53100": "store_full",
    "XX001": "store_damaged",
    "XX002": "store_damaged",
}
"""By SQLSTATE (PostgreSQL, appendix A)."""


def printed(url: URL) -> str:
    """The address without user, password and options."""
    if url.get_backend_name() == "sqlite":
        return url.database or "sqlite"
    port = f":{url.port}" if url.port else ""
    return f"{url.get_backend_name()}://{url.host or ''}{port}/{url.database or ''}"


def refused(code: str, url: URL) -> Refused:
    """The refusal of a store, by its address."""
    return Refused([Problem(code, facts={"store": printed(url)})])


def unavailable(url: URL) -> Refused:
    """The refusal for a store that cannot be opened, read or written."""
    return refused("store_unavailable", url)


@contextmanager
def translated(url: URL) -> Iterator[None]:
    """A database out of order becomes a refusal; a programming error stays what it is."""
    try:
        yield
    except OUT_OF_ORDER as error:
        raise refused(code_of(error), url) from None
    except DatabaseError as error:
        # Exactly this class is what sqlite3 says of a file that is no database, or no longer a whole one.
        if type(error) is not DatabaseError:
            raise
        raise refused(code_of(error), url) from None


def code_of(error: Exception) -> str:
    """The problem's code; "store_unavailable" for whatever the driver does not tell apart."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        number = getattr(cause, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
        return SQLITE.get(number & 0xFF, "store_unavailable")
    if isinstance(error, PoolTimeout):
        return "store_busy"
    return POSTGRESQL.get(getattr(cause, "sqlstate", None) or "", "store_unavailable")
