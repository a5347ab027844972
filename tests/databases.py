"""Databases with the whole schema, made once and copied for each test, and what they are asked."""

import contextlib
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import URL, Connection, Engine, event, make_url
from sqlalchemy.pool import ConnectionPoolEntry

from tests import postgresql
from tests.postgresql_server import plain
from tracker.store import engine as store_engine
from tracker.store.engine import connect, prepare_sqlite

MIGRATIONS = Path(__file__).parents[1] / "migrations"


@pytest.fixture(scope="session", autouse=True)
def _hasty() -> Iterator[None]:
    """Let SQLite not wait for the disk: nobody pulls the plug of a test.

    PostgreSQL is set up so too. Half of the time of a test that writes would be waiting.
    """
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(store_engine, "prepare_sqlite", prepare_hastily)
        yield


def prepare_hastily(connection: sqlite3.Connection, record: ConnectionPoolEntry) -> None:
    """Set up a connection as ever, but for the waiting."""
    prepare_sqlite(connection, record)
    connection.execute("PRAGMA synchronous = OFF")


@pytest.fixture
def _waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let SQLite wait for the disk, as it does for users."""
    monkeypatch.setattr(store_engine, "prepare_sqlite", prepare_sqlite)


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an SQLite file with the whole schema and no rows; tests get copies."""
    path = tmp_path_factory.mktemp("migrated") / "tracker.db"
    fill(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def migrated_database(postgresql_server: URL) -> Iterator[str]:
    """Give the address of a PostgreSQL database with the whole schema, one for all tests."""
    with postgresql.fresh_database(postgresql_server) as url:
        address = url.render_as_string(hide_password=False)
        fill(address)
        yield address


@pytest.fixture
def migrated_sqlite_url(migrated_file: Path, tmp_path: Path) -> str:
    """Give the address of a migrated SQLite file."""
    return f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'migrated.db')}"


@pytest.fixture
def migrated_postgresql_url(migrated_database: str) -> Iterator[str]:
    """Give the address of a migrated PostgreSQL database, whose rows go after the test.

    Making a database takes a third of a second, deleting a test's rows a few milliseconds. A test
    that changes the schema takes `postgresql_url`.
    """
    yield migrated_database
    with psycopg.connect(plain(make_url(migrated_database))) as connection:
        empty(connection)


@pytest.fixture(params=["sqlite", "postgresql"])
def migrated_url(request: pytest.FixtureRequest) -> str:
    """Run the test twice: on a migrated SQLite and on a migrated PostgreSQL."""
    url: str = request.getfixturevalue(f"migrated_{request.param}_url")
    return url


@pytest.fixture
def migrated_engine(migrated_url: str) -> Iterator[Engine]:
    """Run the test twice, connected to a migrated SQLite and to a migrated PostgreSQL."""
    with connected(migrated_url) as engine:
        yield engine


@pytest.fixture
def empty_engine(database_url: str) -> Iterator[Engine]:
    """Run the test twice, connected to an empty SQLite and to an empty PostgreSQL."""
    with connected(database_url) as engine:
        yield engine


def fill(address: str) -> None:
    """Give an empty database the whole schema."""
    from tracker.store.migrating import migrate  # takes a while, and most runs need it late

    with connected(address) as engine:
        migrate(engine, MIGRATIONS)


@contextlib.contextmanager
def connected(address: str) -> Iterator[Engine]:
    """Give an engine and close all of its connections in the end."""
    engine = connect(address)
    try:
        yield engine
    finally:
        engine.dispose()


def empty(connection: psycopg.Connection) -> None:
    """Delete all rows, against the triggers that refuse it, and count from one again."""
    from tracker.store.head import HEAD
    from tracker.store.schema import METADATA

    names = [table.name for table in reversed(METADATA.sorted_tables)]
    filled = " UNION ALL ".join(f"SELECT '{n}' WHERE EXISTS (TABLE {n})" for n in names)
    connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
    for (name,) in connection.execute(filled.encode()).fetchall():
        alter = f"ALTER TABLE {name}"
        delete = f"DELETE FROM {name}"  # noqa: S608  (the names are the schema's)
        for statement in (f"{alter} DISABLE TRIGGER USER", delete, f"{alter} ENABLE TRIGGER USER"):
            connection.execute(statement.encode())
    connection.execute("UPDATE alembic_version SET version_num = %s", [HEAD])
    connection.execute(
        "SELECT setval(format('%I.%I', schemaname, sequencename)::regclass, 1, false)"
        " FROM pg_sequences"
    )


@contextlib.contextmanager
def counted(engine: Engine) -> Iterator[list[str]]:
    """Give the list that grows by every statement sent to the database."""
    sent: list[str] = []

    def note(_connection: Connection, _cursor: object, statement: str, *_rest: object) -> None:
        sent.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(engine, "before_cursor_execute", note)
