"""Brings a database to a revision of the schema: all of the way, or not at all."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine

from tracker.core.words.fault import TrackerError
from tracker.store.head import current_revision

LOCK = 0x7472_6163_6B65_72
"""The number of the lock on PostgreSQL that keeps two runs apart: "tracker" in ASCII."""


class MigrationError(TrackerError):
    """The schema could not be changed; the database is as it was."""


def migrate(engine: Engine, folder: Path, revision: str = "head") -> str | None:
    """Go up to a revision of the folder and say which the database has then.

    MigrationError where the database has a revision that the folder does not know, or where rows
    would refer to nothing afterwards. A run that is killed leaves nothing behind.
    """
    run(engine, folder, command.upgrade, revision)
    return current_revision(engine)


def roll_back(engine: Engine, folder: Path, revision: str) -> str | None:
    """Go down to a revision ("base" is the empty database); what newer tables hold is lost."""
    run(engine, folder, command.downgrade, revision)
    return current_revision(engine)


def head(folder: Path) -> str | None:
    """The newest revision in the folder."""
    return ScriptDirectory(folder).get_current_head()


def run(engine: Engine, folder: Path, way: Callable[[Config, str], None], revision: str) -> None:
    """Go one way in one transaction."""
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    with apart(engine) as connection:
        config.attributes["connection"] = connection
        try:
            way(config, revision)
        except CommandError as error:
            raise MigrationError(f"cannot go to revision {revision}: {error}") from error


@contextmanager
def apart(engine: Engine) -> Iterator[Connection]:
    """A transaction that no other run of migrations meets, committed where the block ends well."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            yield from on_sqlite(connection)
        else:
            with connection.begin():
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
                yield connection


def on_sqlite(connection: Connection) -> Iterator[Connection]:
    """A transaction with foreign keys off, so that tables can be replaced, and checked at the end.

    The order that https://sqlite.org/lang_altertable.html#otheralter prescribes.
    """
    raw = connection.connection.dbapi_connection
    assert raw is not None
    raw.execute("PRAGMA foreign_keys = OFF")
    try:
        with connection.begin():
            yield connection
            lost = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            if lost:
                raise MigrationError(f"{lost[0][0]}: row {lost[0][1]} would refer to nothing")
    finally:
        raw.execute("PRAGMA foreign_keys = ON")
