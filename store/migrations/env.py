"""Runs the migrations on the connection that `store.schema.migrate` hands over, within its transaction."""

from alembic import context

from store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    # SQLite cannot alter most of a table: it is copied instead.
    render_as_batch=True,
    # The caller's transaction holds everything: a crash leaves the schema that was there.
    transactional_ddl=False,
)
context.run_migrations()
