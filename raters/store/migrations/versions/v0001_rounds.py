"""Rounds, versions of rubrics, codes of works and raters, scores."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the first tables."""
    op.create_table(
        "rubrics",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("sha256", sa.String(64), nullable=False, unique=True),
        sa.Column("criteria", sa.Integer, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
    )
    op.create_table(
        "rounds",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String(32), nullable=False, unique=True),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("date", sa.Date, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("school", sa.Text, nullable=False),
        sa.Column("grade", sa.Text, nullable=False),
        sa.Column("procedure", sa.Text, nullable=False),
        sa.Column("responsible", sa.Text, nullable=False),
        sa.Column("synthetic", sa.Boolean, nullable=False),
        sa.Column("previous", sa.String(32), sa.ForeignKey("rounds.id", ondelete="SET NULL"), index=True),
        sa.Column("rubric", sa.Integer, sa.ForeignKey("rubrics.number"), nullable=False, index=True),
    )
    for name in ("works", "raters"):
        op.create_table(
            name,
            sa.Column("round", sa.Integer, sa.ForeignKey("rounds.number"), primary_key=True),
            sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
            sa.Column("code", sa.Text, nullable=False),
            sqlite_with_rowid=False,
        )
    op.create_table(
        "scores",
        sa.Column("round", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("work", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("rater", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("criterion", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("score", sa.Float, nullable=False),
        sa.ForeignKeyConstraint(["round", "work"], ["works.round", "works.number"]),
        sa.ForeignKeyConstraint(["round", "rater"], ["raters.round", "raters.number"]),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Remove them."""
    for name in ("scores", "raters", "works", "rounds", "rubrics"):
        op.drop_table(name)
