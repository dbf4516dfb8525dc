"""Run by Alembic inside the transaction that `open_store` has begun."""

from alembic import context

from raters.store.tables import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
context.run_migrations()
