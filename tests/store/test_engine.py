"""Both databases are set up so that they behave alike."""

import sqlite3
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError

from tests.databases import connected
from tracker.core.words.fault import BadValueError
from tracker.store.engine import READS, DriverMissingError, Journal, connect, journal, known


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("sqlite:///x.db", "sqlite:///x.db"),
        ("sqlite+pysqlite:///x.db", "sqlite:///x.db"),
        ("postgres://me:pw@there/db", "postgresql+psycopg://me:pw@there/db"),
        ("postgresql://there/db", "postgresql+psycopg://there/db"),
        ("postgresql+psycopg:///db?host=/tmp", "postgresql+psycopg:///db?host=%2Ftmp"),
    ],
)
def test_addresses_get_the_driver_that_is_used(address: str, written: str) -> None:
    assert known(address).render_as_string(hide_password=False) == written


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("mysql://me:secret@there/db", "“mysql”"),
        ("postgresql+asyncpg://me:secret@there/db", "“postgresql+asyncpg”"),
        ("tracker.db", "“tracker.db”"),
        ("", "“”"),
    ],
)
def test_other_databases_are_refused_without_repeating_a_password(address: str, shown: str) -> None:
    with pytest.raises(BadValueError) as raised:
        connect(address)
    wanted = "is no database the tracker knows; write sqlite:///PATH or postgresql://HOST/NAME"
    assert str(raised.value) == f"database: {shown} {wanted}"


def test_a_missing_driver_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(DriverMissingError, match="install the tracker with its extra “postgres”"):
        connect("postgresql://there/db")


SAFE, OLD = Journal("WAL", "FULL"), Journal("DELETE", "EXTRA")


@pytest.mark.parametrize(
    ("version", "settings"),
    [
        ((3, 40, 1), OLD),
        ((3, 44, 5), OLD),
        ((3, 44, 6), SAFE),
        ((3, 50, 6), OLD),
        ((3, 50, 7), SAFE),
        ((3, 51, 0), OLD),
        ((3, 51, 2), OLD),
        ((3, 51, 3), SAFE),
        ((3, 52, 0), SAFE),
    ],
)
def test_the_journal_is_chosen_by_the_librarys_version(
    version: tuple[int, ...], settings: Journal
) -> None:
    assert journal(version) == settings


@pytest.mark.usefixtures("_waiting")
@pytest.mark.parametrize(
    ("version", "mode", "synchronous"), [((3, 40, 1), "delete", 3), ((3, 52, 0), "wal", 2)]
)
def test_sqlite_is_set_up_for_safety(
    sqlite_url: str,
    monkeypatch: pytest.MonkeyPatch,
    version: tuple[int, ...],
    mode: str,
    synchronous: int,
) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", version)
    with connected(sqlite_url) as engine, engine.connect() as connection:
        asked = ("foreign_keys", "busy_timeout", "journal_mode", "synchronous", "query_only")
        found = [connection.scalar(text(f"PRAGMA {name}")) for name in asked]
    assert found == [1, 30_000, mode, synchronous, 0]


def test_a_file_in_the_other_mode_is_changed_over(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for version, mode in (((3, 52, 0), "wal"), ((3, 40, 1), "delete")):
        monkeypatch.setattr(sqlite3, "sqlite_version_info", version)
        with connected(sqlite_url) as engine, engine.begin() as connection:
            connection.execute(text("CREATE TABLE IF NOT EXISTS t (a INTEGER)"))
            assert connection.scalar(text("PRAGMA journal_mode")) == mode


def test_ddl_is_undone_with_its_transaction(empty_engine: Engine) -> None:
    with empty_engine.connect() as connection:
        connection.execute(text("CREATE TABLE t (a INTEGER)"))
        connection.rollback()
        assert not empty_engine.dialect.has_table(connection, "t")


def test_foreign_keys_hold(empty_engine: Engine) -> None:
    with empty_engine.begin() as connection:
        connection.execute(text("CREATE TABLE a (id INTEGER PRIMARY KEY)"))
        connection.execute(text("CREATE TABLE b (a INTEGER REFERENCES a (id))"))
    with pytest.raises(IntegrityError), empty_engine.begin() as connection:
        connection.execute(text("INSERT INTO b VALUES (1)"))


def test_a_writer_on_sqlite_locks_at_the_start_and_a_reader_does_not(sqlite_url: str) -> None:
    path = Path(sqlite_url.removeprefix("sqlite:///"))
    with connected(sqlite_url) as engine:
        with engine.connect() as writer:
            writer.begin()
            assert not can_lock(path)
        with engine.execution_options(**{READS: True}).connect() as reader:
            reader.begin()
            assert can_lock(path)


def can_lock(path: Path) -> bool:
    other = sqlite3.connect(path, timeout=0, isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError:
        return False
    finally:
        other.close()
    return True
