"""Papers that belong to a round; its basis and who prepared it."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the table and the two columns; rounds kept before have neither."""
    op.create_table(
        "papers",
        sa.Column("owner", sa.String(32), primary_key=True),
        sa.Column("kind", sa.String(32), primary_key=True),
        sa.Column("key", sa.String(200), primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
    )
    for name in ("basis", "prepared_by"):
        op.add_column("rounds", sa.Column(name, sa.Text, nullable=False, server_default=""))
