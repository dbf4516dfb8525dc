"""When a score was given, and whether the work is of the rater's own class."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the columns, empty for what is kept already."""
    op.add_column("scores", sa.Column("moment", sa.Float))
    op.add_column("scores", sa.Column("own", sa.Float))
