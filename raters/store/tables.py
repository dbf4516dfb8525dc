"""The tables. Works and raters are numbered inside their round, so that a score is five small numbers."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

METADATA = MetaData()

RUBRICS = Table(
    "rubrics",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("sha256", String(64), nullable=False, unique=True),
    Column("criteria", Integer, nullable=False),
    Column("content", Text, nullable=False),
)
"""One row a version of a rubric, as JSON: the same content is the same row."""

ROUNDS = Table(
    "rounds",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("id", String(32), nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("date", Date, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("school", Text, nullable=False),
    Column("grade", Text, nullable=False),
    Column("procedure", Text, nullable=False),
    Column("responsible", Text, nullable=False),
    Column("synthetic", Boolean, nullable=False),
    Column("basis", Text, nullable=False, server_default=""),
    Column("prepared_by", Text, nullable=False, server_default=""),
    Column("previous", String(32), ForeignKey("rounds.id", ondelete="SET NULL"), index=True),
    Column("rubric", Integer, ForeignKey("rubrics.number"), nullable=False, index=True),
)


def _codes(name: str) -> Table:
    """The codes of a round's works or raters, numbered from 0."""
    return Table(
        name,
        METADATA,
        Column("round", Integer, ForeignKey("rounds.number"), primary_key=True),
        Column("number", Integer, primary_key=True, autoincrement=False),
        Column("code", Text, nullable=False),
        sqlite_with_rowid=False,
    )


WORKS = _codes("works")
RATERS = _codes("raters")

SCORES = Table(
    "scores",
    METADATA,
    Column("round", Integer, primary_key=True, autoincrement=False),
    Column("work", Integer, primary_key=True, autoincrement=False),
    Column("rater", Integer, primary_key=True, autoincrement=False),
    Column("criterion", Integer, primary_key=True, autoincrement=False),
    Column("score", Float, nullable=False),
    Column("moment", Float),
    Column("own", Float),
    ForeignKeyConstraint(["round", "work"], ["works.round", "works.number"]),
    ForeignKeyConstraint(["round", "rater"], ["raters.round", "raters.number"]),
    sqlite_with_rowid=False,
)
"""`criterion` is the position in the round's rubric; `moment` and `own` are empty where nothing is known."""

RECORDS = Table(
    "papers",
    METADATA,
    Column("owner", String(32), primary_key=True),
    Column("kind", String(32), primary_key=True),
    Column("key", String(200), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("content", Text, nullable=False),
)
"""`owner` is the id of a round or of a scoring session, or empty for what belongs to the school."""

ATTACHMENTS = Table(
    "attachments",
    METADATA,
    Column("owner", String(32), primary_key=True),
    Column("work", String(200), primary_key=True),
    Column("page", Integer, primary_key=True, autoincrement=False),
    Column("content", LargeBinary, nullable=False),
)
"""Pictures of works, a row a page; `owner` is the id of a scoring session."""
