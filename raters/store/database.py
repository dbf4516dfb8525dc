"""One database in use: transactions, a file that may be taken away and put back, traces of the deleted."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy.engine import URL, Connection, Engine
from sqlalchemy.exc import OperationalError

from raters.store.engine import PATIENCE_SECONDS, connect, make_engine, sqlite_file
from raters.store.faults import code_of, refused, translated, unavailable

BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
QUIET_SECONDS = 2.0
LONGEST_WAIT_SECONDS = 600.0
Upgrade = Callable[[Engine], None]

# What an SQLite file says of itself in `user_version`: deleted text may still stand in pages, or in the log.
TIDY, TRACES, TRACES_IN_LOG = 0, 1, 2


class Database:
    """A database and the engine to it. Any thread may use it.

    An SQLite file that is gone is refused (store_gone) until it is back; one that was exchanged is opened
    anew. `upgrade` brings the tables of a newly opened database up to date.
    """

    def __init__(self, url: URL, upgrade: Upgrade) -> None:
        self.url = url
        self.file = sqlite_file(url)
        self._upgrade = upgrade
        self._opening = threading.Lock()
        self._turn = threading.Lock()
        self._engine: Engine | None = None
        self._identity: tuple[int, int] | None = None
        self._used = 0.0
        self._tidying: threading.Thread | None = None
        if self.file is not None:
            _create(url, self.file)
        self._ready()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the database."""
        with self._transaction("read") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is kept as a whole or not at all; inside a process writers take turns."""
        if self.file is None:
            with self._transaction("write") as connection:
                yield connection
            return
        if not self._turn.acquire(timeout=PATIENCE_SECONDS):
            raise refused("store_busy", self.url)
        try:
            with self._transaction("write") as connection:
                yield connection
        finally:
            self._turn.release()

    def close(self) -> None:
        """Close the connections that are not in use; the next transaction opens them again."""
        if self._engine is not None:
            self._engine.dispose()

    @contextmanager
    def _transaction(self, purpose: str) -> Iterator[Connection]:
        engine = self._ready()
        try:
            with translated(self.url), engine.execution_options(purpose=purpose).begin() as connection:
                yield connection
        finally:
            self._used = time.monotonic()

    def _ready(self) -> Engine:
        """The engine, for the file that is there now. Raises Refused: store_gone."""
        identity = self._identify()
        if self._engine is None or identity != self._identity:
            with self._opening:
                if self._engine is None or identity != self._identity:
                    self._engine = self._opened()
                    self._identity = self._identify()
                    self._go_on_tidying()
        return self._engine

    def _identify(self) -> tuple[int, int] | None:
        if self.file is None:
            return None
        try:
            found = self.file.stat()
        except OSError:
            raise refused("store_gone", self.url) from None
        return found.st_dev, found.st_ino

    def _opened(self) -> Engine:
        if self._engine is not None:
            # Let go of the file that was there before, or its log would get in the new file's way.
            self._engine.dispose()
        if self.file is not None:
            _prepare(self.url, self.file)
        engine = make_engine(self.url)
        try:
            with translated(self.url):
                self._upgrade(engine)
        except BaseException:
            engine.dispose()
            raise
        return engine

    # ------------------------------------------------------------ traces

    def leave_traces(self, connection: Connection) -> None:
        """Say, inside the transaction that deletes, that copies of the text may stay in the file a while.

        Rows that moved between pages outlive even secure_delete: the file must be written anew, which keeps
        writers waiting, so it is done when nobody works. A server does this by its own rules.
        """
        if self.file is not None:
            connection.exec_driver_sql(f"PRAGMA user_version = {TRACES}")

    def has_traces(self) -> bool:
        """Whether text of what was deleted may still stand in the file or its log."""
        if self.file is None:
            return False
        with self.reading() as connection:
            return bool(connection.exec_driver_sql("PRAGMA user_version").scalar_one() != TIDY)

    def tidy(self) -> bool:
        """Write the file anew without traces, empty the log; False when somebody's work stood in the way."""
        if self.file is None:
            return True
        alone = self._ready().execution_options(purpose="alone")
        with translated(self.url), alone.connect() as connection:
            connection.exec_driver_sql("PRAGMA busy_timeout = 100")
            try:
                return _tidied(connection)
            finally:
                connection.exec_driver_sql(f"PRAGMA busy_timeout = {PATIENCE_SECONDS * 1000}")

    def tidy_later(self) -> None:
        """Tidy up in the background as soon as nobody has used the database for a moment."""
        if self.file is not None and (self._tidying is None or not self._tidying.is_alive()):
            self._tidying = threading.Thread(target=self._tidy_when_quiet, name="raters-tidy", daemon=True)
            self._tidying.start()

    def _go_on_tidying(self) -> None:
        """A program that ended before it had tidied up left a note in the file."""
        if self.file is not None and self._engine is not None:
            with translated(self.url), self._engine.execution_options(purpose="read").begin() as connection:
                traces = connection.exec_driver_sql("PRAGMA user_version").scalar_one() != TIDY
            if traces:
                self.tidy_later()

    def _tidy_when_quiet(self) -> None:
        since = time.monotonic()
        while True:
            now = time.monotonic()
            if now - self._used > QUIET_SECONDS or now - since > LONGEST_WAIT_SECONDS:
                try:
                    if self.tidy():
                        return
                except Exception:  # the file is gone or out of order: its note stays in it
                    return
            time.sleep(QUIET_SECONDS / 4)


def _tidied(connection: Connection) -> bool:
    state = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    try:
        if state == TRACES:
            connection.exec_driver_sql("VACUUM")
            connection.exec_driver_sql(f"PRAGMA user_version = {TRACES_IN_LOG}")
        if state != TIDY:
            # The result says whether a reader kept the log from being emptied.
            busy, *_ = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
            if busy:
                return False
            connection.exec_driver_sql(f"PRAGMA user_version = {TIDY}")
    except OperationalError as error:
        if code_of(error) != "store_busy":
            raise
        return False
    return True


def _create(url: URL, file: Path) -> None:
    """Make the file, readable for its owner only, where there is none."""
    try:
        file.touch(mode=0o600)
    except OSError:
        raise unavailable(url) from None


def _prepare(url: URL, file: Path) -> None:
    """Let readers and a writer work side by side; the mode stays with the file."""
    try:
        with closing(connect(file)) as connection:
            _keep_log(connection)
    except (OSError, sqlite3.Error):
        raise unavailable(url) from None


def _keep_log(connection: sqlite3.Connection) -> None:
    """Switch to the write-ahead log. SQLite does not wait for its turn here, so the waiting is ours."""
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in BUSY or time.monotonic() > until:
                raise
        time.sleep(0.02)
