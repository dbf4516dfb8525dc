"""Pictures of works that are scored inside the program."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "attachments",
        sa.Column("owner", sa.String(32), primary_key=True),
        sa.Column("work", sa.String(200), primary_key=True),
        sa.Column("page", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
