"""The bundled statement: as values, and in databases made once and copied for each test."""

import contextlib
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import URL

from tests import databases, postgresql
from tests.databases import connected
from tests.postgresql_server import plain
from tracker.core.log.draft import note_of
from tracker.core.log.note import Note
from tracker.formats.seed import Seed, read_seed
from tracker.services.library import Holding
from tracker.services.seeds import load
from tracker.store.session import writing
from tracker.store.stamp import Stamp

CODE = "trilateral-2020"
FOLDER = Path(__file__).parents[1] / "seeds" / CODE
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TODAY = date(2026, 11, 23)


@cache
def seed() -> Seed:
    """The bundled seed, read once."""
    return read_seed(FOLDER)


@cache
def holding() -> Holding:
    """The agreement as a database would hold it after loading."""
    law, notes = seed().agreement, logged(seed())
    return Holding(law, notes, Stamp(1, len(notes), len(law.actors), len(law.sources)))


def logged(read: Seed) -> tuple[Note, ...]:
    """The seed's notes as the log numbers them."""
    numbers: dict[int | str | None, int | None] = {None: None}
    notes = []
    for number, draft in enumerate(read.notes, 1):
        numbers[draft.key] = number
        about = numbers[draft.about]
        note = note_of(draft, number=number, about=about, recorded_at=NOW, recorded_by="tests")
        notes.append(note)
    return tuple(notes)


def fill(address: str) -> None:
    """Load the statement into a migrated database."""
    with connected(address) as engine, writing(engine) as session:
        load(session, seed(), today=TODAY, recorded_at=NOW, recorded_by="tests")


@pytest.fixture(scope="session")
def loaded_file(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an SQLite file with the statement; tests get copies."""
    path = tmp_path_factory.mktemp("loaded") / "tracker.db"
    shutil.copy(migrated_file, path)
    fill(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def loaded_template(postgresql_server: URL) -> Iterator[URL]:
    """Give a PostgreSQL database with the statement to copy; nobody stays connected to it."""
    with postgresql.fresh_database(postgresql_server) as url:
        address = url.render_as_string(hide_password=False)
        databases.fill(address)
        fill(address)
        yield url


@pytest.fixture(scope="session")
def loaded_database(postgresql_server: URL, loaded_template: URL) -> Iterator[URL]:
    """Give a PostgreSQL database with the statement for all tests that only read."""
    with copied(postgresql_server, loaded_template, "read") as url:
        yield url


@contextlib.contextmanager
def copied(server: URL, template: URL, purpose: str) -> Iterator[URL]:
    """Copy a database, give the copy's address, and drop it in the end, connections and all."""
    name = f"{template.database}_{purpose}"
    with psycopg.connect(plain(server), autocommit=True) as connection:
        copy = f'CREATE DATABASE "{name}" TEMPLATE "{template.database}"'
        connection.execute(copy.encode())
        yield server.set(database=name)
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)'.encode())


@pytest.fixture
def loaded_sqlite_url(loaded_file: Path, tmp_path: Path) -> str:
    """Give the address of an SQLite file with the statement."""
    return f"sqlite:///{shutil.copy(loaded_file, tmp_path / 'loaded.db')}"


@pytest.fixture
def loaded_postgresql_url(postgresql_server: URL, loaded_template: URL) -> Iterator[str]:
    """Give the address of a PostgreSQL database with the statement."""
    with copied(postgresql_server, loaded_template, "copy") as url:
        yield url.render_as_string(hide_password=False)


@pytest.fixture(params=["sqlite", "postgresql"])
def loaded_url(request: pytest.FixtureRequest) -> str:
    """Run the test twice: with the statement in SQLite and in PostgreSQL."""
    url: str = request.getfixturevalue(f"loaded_{request.param}_url")
    return url


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def shared_url(request: pytest.FixtureRequest) -> str:
    """Run the test twice, on databases that all tests share which only read."""
    if request.param == "sqlite":
        return f"sqlite:///{request.getfixturevalue('loaded_file')}"
    url: URL = request.getfixturevalue("loaded_database")
    return url.render_as_string(hide_password=False)
