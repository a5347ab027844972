"""The connection to the database: SQLite or PostgreSQL, set up so that both behave alike."""

import sqlite3
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from tracker.core.words.fault import BadValueError, TrackerError

if TYPE_CHECKING:
    from sqlalchemy.pool import ConnectionPoolEntry

PATIENCE = 30
"""Seconds that a writer on SQLite waits for another before it gives up."""
READS = "tracker_reads"
"""The execution option of connections that only read."""
DRIVERS = {
    "sqlite": "sqlite",
    "sqlite+pysqlite": "sqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}


class DriverMissingError(TrackerError):
    """The database's driver is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "PostgreSQL needs a driver that is not installed; install the tracker with its extra"
            " “postgres”"
        )


class Journal(NamedTuple):
    """How SQLite keeps its promises across a crash: the values of two of its settings."""

    mode: str
    synchronous: str


def connect(address: str) -> Engine:
    """An engine for the database at an SQLAlchemy URL; nothing is opened yet.

    Takes sqlite:, postgresql: and postgres: addresses; BadValueError on any other, and
    DriverMissingError where PostgreSQL's driver is not installed. Passwords are never repeated.
    """
    url = known(address)
    try:
        engine = create_engine(url, pool_pre_ping=url.drivername != "sqlite")
    except ModuleNotFoundError:
        raise DriverMissingError from None
    if url.drivername == "sqlite":
        event.listen(engine, "connect", prepare_sqlite)
        event.listen(engine, "begin", begin_sqlite)
    return engine


def known(address: str) -> URL:
    """The address with the driver that the tracker uses, or BadValueError."""
    wanted = "is no database the tracker knows; write sqlite:///PATH or postgresql://HOST/NAME"
    try:
        url = make_url(address)
    except ArgumentError:
        raise BadValueError("database", address.partition(":")[0], wanted) from None
    if url.drivername not in DRIVERS:
        raise BadValueError("database", url.drivername, wanted)
    return url.set(drivername=DRIVERS[url.drivername])


def journal(version: tuple[int, ...]) -> Journal:
    """The safe settings for a version of the SQLite library.

    Versions 3.7.0 to 3.51.2 can corrupt a database in WAL mode (https://sqlite.org/wal.html, "the
    WAL-reset bug"), except for two that were mended later. The rollback journal is safe with
    EXTRA: the directory is synced as well. WAL loses acknowledged writes with less than FULL.
    """
    mended = version > (3, 51, 2) or version in ((3, 44, 6), (3, 50, 7))
    return Journal("WAL", "FULL") if mended else Journal("DELETE", "EXTRA")


def prepare_sqlite(connection: Any, record: "ConnectionPoolEntry") -> None:  # noqa: ANN401, ARG001
    """Set up a new connection; the driver's own transactions are off, see `begin_sqlite`."""
    connection.isolation_level = None
    settings = journal(sqlite3.sqlite_version_info)
    connection.execute(f"PRAGMA busy_timeout = {PATIENCE * 1000}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA journal_mode = {settings.mode}")
    connection.execute(f"PRAGMA synchronous = {settings.synchronous}")


def begin_sqlite(connection: Connection) -> None:
    """Begin a transaction: for writing at once, so that no writer fails half-way; or read-only.

    The documented way to real transactions on SQLite, DDL included: SQLAlchemy, "Enabling
    Non-Legacy SQLite Transactional Modes".
    """
    reads = connection.get_execution_options().get(READS, False)
    driver = connection.connection.driver_connection
    assert driver is not None
    if connection.info.get(READS) is not reads:
        driver.execute(f"PRAGMA query_only = {'ON' if reads else 'OFF'}")
        connection.info[READS] = reads
    driver.execute("BEGIN" if reads else "BEGIN IMMEDIATE")
