"""Runs the revisions on the connection that the caller puts into the configuration's attributes.

The caller (`tracker.store.migrating`) begins and ends the transaction: all revisions of one run
are kept together, or none.
"""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    # SQLite can undo DDL too, once the driver's own transactions are off.
    transactional_ddl=True,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
