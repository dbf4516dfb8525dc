"""Open the store: find it, bring its tables up to date, keep it open for every thread."""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util.exc import CommandError
from sqlalchemy.engine import URL, Engine

from raters.problems import Problem, Refused
from raters.store.engine import (
    PATIENCE_SECONDS,
    address,
    make_engine,
    printed,
    sqlite_file,
    unavailable,
    writing,
)
from raters.store.rounds import Store

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)

_open: dict[URL, Store] = {}
# Alembic keeps its context in a module variable: one thread at a time.
_opening = threading.Lock()


def open_store(url: str | None = None) -> Store:
    """The store at `url` (default: RATERS_DATABASE_URL, else raters.db in the project folder).

    Creates it or brings it up to date when needed; opened once for all threads of the process.
    Raises Refused (store_unavailable, store_newer, store_driver_missing) when that cannot be done.
    """
    where = address(url)
    file = sqlite_file(where)
    with _opening:
        store = _open.get(where)
        if store is not None and file is not None and not file.exists():
            # Removed while the program ran: let go of it first, or its log would get in the new file's way.
            store.close()
            store = None
        if store is None:
            store = _open[where] = Store(_prepared_engine(where, file))
        return store


def _prepared_engine(url: URL, file: Path | None) -> Engine:
    if file is not None:
        _create(url, file)
    engine = make_engine(url)
    try:
        _upgrade(engine)
    except Refused:
        engine.dispose()
        raise
    return engine


def _create(url: URL, file: Path) -> None:
    """Make the file, readable for its owner only, and let readers and a writer work side by side."""
    try:
        file.touch(mode=0o600)
        with closing(sqlite3.connect(file, timeout=PATIENCE_SECONDS)) as connection:
            _keep_log(connection)
    except (OSError, sqlite3.Error):
        raise unavailable(url) from None


def _keep_log(connection: sqlite3.Connection) -> None:
    """Switch to the write-ahead log, for good: the mode stays with the file.

    SQLite does not wait for its turn here as it does elsewhere, so the waiting is ours.
    """
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in BUSY or time.monotonic() > until:
                raise
        time.sleep(0.02)


def _upgrade(engine: Engine) -> None:
    """Bring the tables to the newest version; whoever comes second waits and finds nothing to do."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    try:
        with writing(engine) as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except CommandError:
        # The file names a version this program does not know.
        raise Refused([Problem("store_newer", facts={"store": printed(engine.url)})]) from None
