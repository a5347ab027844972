"""Which revision of the schema a database has, asked without the library that changes it."""

from sqlalchemy import Engine, inspect, text

from tracker.store.engine import READS

HEAD = "0012_withdrawn"
"""The newest revision, which this version of the tracker needs."""


def current_revision(engine: Engine) -> str | None:
    """The revision that the database has; None before the first."""
    with engine.execution_options(**{READS: True}).connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return None if found is None else str(found)
