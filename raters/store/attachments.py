"""Pictures of works: bytes that were made harmless before they came here."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from raters.store.tables import ATTACHMENTS


def put(connection: Connection, owner: str, work: str, page: int, content: bytes) -> None:
    """Keep or replace the picture of a page."""
    columns = ATTACHMENTS.c
    place = (columns.owner == owner) & (columns.work == work) & (columns.page == page)
    connection.execute(sa.delete(ATTACHMENTS).where(place))
    row = {"owner": owner, "work": work, "page": page, "content": content}
    connection.execute(sa.insert(ATTACHMENTS).values(row))


def get(connection: Connection, owner: str, work: str) -> tuple[bytes, ...]:
    """The pictures of a work, page by page."""
    columns = ATTACHMENTS.c
    query = sa.select(columns.content).where((columns.owner == owner) & (columns.work == work))
    return tuple(connection.execute(query.order_by(columns.page)).scalars())


def pages(connection: Connection, owner: str) -> dict[str, tuple[int, ...]]:
    """The pages kept for each work, ascending; the pictures stay where they are."""
    columns = (ATTACHMENTS.c.work, ATTACHMENTS.c.page)
    rows = connection.execute(sa.select(*columns).where(ATTACHMENTS.c.owner == owner).order_by(*columns))
    found: dict[str, tuple[int, ...]] = {}
    for work, page in rows:
        found[work] = (*found.get(work, ()), page)
    return found


def drop(connection: Connection, owner: str) -> None:
    """Remove all that belongs to an owner."""
    connection.execute(sa.delete(ATTACHMENTS).where(ATTACHMENTS.c.owner == owner))
