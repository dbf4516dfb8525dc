"""Open the store: find it, bring its tables up to date, keep it open for every thread."""

from __future__ import annotations

import threading
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy.engine import URL, Engine

from raters.store.database import Database
from raters.store.engine import address, sqlite_file
from raters.store.faults import refused
from raters.store.store import Store
from raters.store.tables import ATTACHMENTS

MIGRATIONS = Path(__file__).parent / "migrations"
PICTURES = ".pictures"
"""What is added to the name of an SQLite file for the file of its pictures."""

_open: dict[URL, Store] = {}
# Alembic keeps its context in a module variable: one thread at a time.
_opening = threading.RLock()


def open_store(url: str | None = None) -> Store:
    """The store at `url` (default: RATERS_DATABASE_URL, else raters.db in the project folder).

    Creates it or brings it up to date when needed; opened once for all threads of the process.
    Raises Refused (store_unavailable, store_newer, store_driver_missing …) when that cannot be done.
    """
    where = address(url)
    with _opening:
        store = _open.get(where)
        if store is None:
            store = _open[where] = _opened(where)
        return store


def _opened(where: URL) -> Store:
    database, file = Database(where, upgrade), sqlite_file(where)
    if file is None:
        return Store(database, database)
    # Pictures are large and come and go: in a file of their own they keep nobody's scores waiting.
    pictures = Database(where.set(database=f"{file}{PICTURES}"), _make_pictures)
    _move_pictures(database, pictures)
    return Store(database, pictures)


def upgrade(engine: Engine) -> None:
    """Bring the tables to the newest version; whoever comes second waits and finds nothing to do.

    Raises Refused: store_newer.
    """
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with _opening:
        try:
            if _is_current(engine, config):
                return
            with engine.execution_options(purpose="upgrade").begin() as connection:
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
        except CommandError:
            # The file names a version this program does not know.
            raise refused("store_newer", engine.url) from None


def _is_current(engine: Engine, config: Config) -> bool:
    """Seen without writing, so that a store that can only be read is read."""
    with engine.execution_options(purpose="read").begin() as connection:
        kept = MigrationContext.configure(connection).get_current_heads()
    return set(kept) == set(ScriptDirectory.from_config(config).get_heads())


def _make_pictures(engine: Engine) -> None:
    with engine.execution_options(purpose="read").begin() as connection:
        if sa.inspect(connection).has_table(ATTACHMENTS.name):
            return
    with engine.execution_options(purpose="upgrade").begin() as connection:
        ATTACHMENTS.create(connection, checkfirst=True)


def _move_pictures(database: Database, pictures: Database) -> None:
    """Stores of before kept pictures among the scores; moved one by one, none is lost on the way."""
    columns = tuple(ATTACHMENTS.primary_key.columns)
    with database.reading() as connection:
        places = connection.execute(sa.select(*columns)).all()
    if not places:
        return
    for place in places:
        here = sa.and_(*(column == value for column, value in zip(columns, place, strict=True)))
        with database.reading() as connection:
            row = connection.execute(sa.select(ATTACHMENTS).where(here)).mappings().one_or_none()
        if row is not None:
            with pictures.writing() as connection:
                connection.execute(sa.delete(ATTACHMENTS).where(here))
                connection.execute(sa.insert(ATTACHMENTS).values(**row))
    with database.writing() as connection:
        connection.execute(sa.delete(ATTACHMENTS))
        database.leave_traces(connection)
    database.tidy_later()
