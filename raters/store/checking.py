"""Whether what is kept is whole: the files, every link between tables, every record and every round."""

from __future__ import annotations

from collections.abc import Iterator

from raters.problems import Problem, Refused
from raters.store.database import Database
from raters.store.store import Store

LONGEST = 100


def check(store: Store) -> tuple[Problem, ...]:
    """Everything that is wrong with the store; nothing when it is whole. It is read, never changed."""
    return tuple(_found(store))


def _found(store: Store) -> Iterator[Problem]:
    for database in store.databases():
        yield from _files(database)
    for record in store.damaged():
        yield Problem("check_record", where=record.key[:LONGEST], facts={"kind": record.kind})
    for entry in store.rounds():
        try:
            store.load(entry.id)
        except Refused as refused:
            yield from refused.problems


def _files(database: Database) -> Iterator[Problem]:
    """What SQLite itself says of its file; a server looks after its own."""
    if database.file is None:
        return
    with database.reading() as connection:
        said = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check(20)")]
        loose = len(connection.exec_driver_sql("PRAGMA foreign_key_check").all())
    if said != ["ok"]:
        yield Problem("check_file", where=database.file.name, facts={"said": said[0][:LONGEST]})
    if loose:
        yield Problem("check_links", where=database.file.name, facts={"count": loose})
    if database.file.stat().st_mode & 0o007:
        yield Problem("check_readable_by_all", "warning", where=database.file.name)
