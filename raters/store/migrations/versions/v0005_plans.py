"""The day a round was kept, and its plan as one record: decisions on single steps become its draft."""

import json
import re

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

RECORDS = sa.table("papers", *map(sa.column, ("owner", "kind", "key", "version", "content")))
OLD, NEW = "PlannedSeminar", "Plan"
PERSON = re.compile(r"(?:\b[А-ЯЁA-Z]\.|(?:ич|вна|чна)\b)")
"""Initials or a patronymic: a plan keeps positions, no names."""


def upgrade() -> None:
    """Add the column, empty for what is kept already; carry the decisions over."""
    op.add_column("rounds", sa.Column("kept", sa.Date))
    connection = op.get_bind()
    query = sa.select(RECORDS.c.owner, RECORDS.c.key, RECORDS.c.content).where(RECORDS.c.kind == OLD)
    steps: dict[str, list[dict[str, object]]] = {}
    for owner, key, content in connection.execute(query.order_by(RECORDS.c.owner, RECORDS.c.key)):
        steps.setdefault(owner, []).append(_step(key, json.loads(content)))
    for owner, found in steps.items():
        content = json.dumps({"steps": found}, ensure_ascii=False)
        row = {"owner": owner, "kind": NEW, "key": "", "version": 1, "content": content}
        connection.execute(sa.insert(RECORDS).values(**row))
    connection.execute(sa.delete(RECORDS).where(RECORDS.c.kind == OLD))


def _step(key: str, decided: dict[str, object]) -> dict[str, object]:
    """What was decided on a step; one decided against stays outside of the plan with its reason."""
    same = ("action", "criteria", "minutes", "participants", "works", "title", "asked")
    words = [str(decided.get(name) or "") for name in ("note", "reason", "responsible")]
    note, reason, responsible = words
    against = decided["status"] == "dismissed"
    return {
        "key": key,
        "kind": "individual" if decided.get("private") else "meeting" if decided["minutes"] else "step",
        **{name: decided[name] for name in same if name in decided},
        "due": decided["date"],
        "responsible": "" if PERSON.search(responsible) else responsible,
        "note": note if against else " ".join(filter(None, (note, reason))),
        "included": not against,
        "declined": reason if against else "",
    }
