"""The databases of the tests are real, empty, and leave nothing behind."""

import contextlib
import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa
from sqlalchemy import URL

from tests import postgresql
from tests.demands import Demands
from tests.postgresql import debian_programs, find_server, wheel_programs
from tests.postgresql_server import Server, ServerFailedError, plain, started, unprivileged_user


def version_of(url: URL) -> str:
    with psycopg.connect(plain(url)) as connection:
        return str(connection.execute("select version()").fetchone())


def test_both_databases_answer_and_are_empty(database_url: str) -> None:
    sqlite = database_url.startswith("sqlite:///")
    engine = sa.create_engine(database_url)
    with engine.connect() as connection:
        version = connection.scalar(
            sa.text("select sqlite_version()" if sqlite else "select version()")
        )
        tables = sa.inspect(connection).get_table_names()
    engine.dispose()
    assert version.startswith("3." if sqlite else "PostgreSQL ")
    assert tables == []


def test_a_fresh_database_is_dropped_although_somebody_is_connected(postgresql_server: URL) -> None:
    with postgresql.fresh_database(postgresql_server) as url:
        left_open = psycopg.connect(plain(url))
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(plain(url))
    left_open.close()


@pytest.fixture
def programs(demands: Demands) -> Path:
    """Find what the wheel brings."""
    return demands.need(wheel_programs(postgresql.WHEEL), "PostgreSQL", postgresql.PACKAGES)


@pytest.fixture
def hidden_programs(programs: Path, tmp_path: Path) -> Path:
    """Lay the wheel's programs out anew, in a folder that only its owner may enter."""
    package = programs.parents[1]
    site = tmp_path / "hidden"
    site.mkdir(mode=0o700)
    for part in package.parent.glob(f"{package.name}*"):
        (site / part.name).symlink_to(part)
    return site / programs.relative_to(package.parent)


def test_the_programs_of_the_wheel_serve_even_where_nobody_reaches_them(
    hidden_programs: Path,
) -> None:
    with started(hidden_programs) as url:
        folder = Path(str(url.query["host"]))
        assert "PostgreSQL" in version_of(url)
        assert (folder / "programs").exists() == bool(unprivileged_user())
    assert not folder.exists()


def test_nothing_is_left_when_the_tests_are_interrupted(programs: Path) -> None:
    interrupted = contextlib.ExitStack()
    url = interrupted.enter_context(started(programs))
    folder = Path(str(url.query["host"]))
    process = int((folder / "data" / "postmaster.pid").read_text().split()[0])
    interrupted.__exit__(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not folder.exists()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


@pytest.fixture
def short_folder() -> Iterator[Path]:
    """Make a folder that the server's user reaches, unlike those of the other tests."""
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        yield Path(folder)


@pytest.fixture
def false_programs(short_folder: Path) -> Path:
    """Lay out programs that can be reached and make nothing."""
    programs = short_folder / "package" / "installation" / "bin"
    programs.mkdir(parents=True)
    (short_folder / "package.libs").mkdir()
    for name, ending in {"initdb": 1, "postgres": 0}.items():
        (programs / name).write_text(f"#!/bin/sh\necho no such luck; exit {ending}\n")
        (programs / name).chmod(0o755)
    return programs


def test_a_server_that_cannot_be_prepared_says_why(
    false_programs: Path, short_folder: Path
) -> None:
    with pytest.raises(ServerFailedError, match="no such luck"):
        Server(false_programs, short_folder).prepare()


def test_programs_that_nobody_may_run_are_an_error(
    false_programs: Path, short_folder: Path
) -> None:
    for program in false_programs.iterdir():
        program.chmod(0o644)
    with pytest.raises(PermissionError):
        Server(false_programs, short_folder).prepare()


def test_a_server_that_does_not_start_says_why(tmp_path: Path) -> None:
    server = Server(Path("/bin"), tmp_path)
    server.log.write_text("out of luck")
    with subprocess.Popen(["true"]) as process:
        process.wait()
        with pytest.raises(ServerFailedError, match="out of luck"):
            server._wait_for(process)


def test_only_root_becomes_somebody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert unprivileged_user() == {}
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert unprivileged_user()["user"] > 0


def test_the_newest_debian_programs_are_taken_unless_too_old(tmp_path: Path) -> None:
    taken = []
    for version in ("9.6", "14", "15", "17", "16"):
        (tmp_path / version / "bin").mkdir(parents=True)
        (tmp_path / version / "bin" / "initdb").touch()
        taken.append(debian_programs(tmp_path))
    fifteen, seventeen = tmp_path / "15" / "bin", tmp_path / "17" / "bin"
    assert taken == [None, None, fifteen, seventeen, seventeen]


@pytest.mark.usefixtures("programs")
def test_without_debians_programs_those_of_the_wheel_are_taken(tmp_path: Path) -> None:
    assert find_server({}, debian=tmp_path) is not None


def test_a_server_is_named_or_missing(tmp_path: Path) -> None:
    assert find_server({}, debian=tmp_path, wheel="no_such_package") is None
    named = find_server({"TEST_DATABASE_URL": "postgresql://me:secret@there/"}, debian=tmp_path)
    assert named is not None
    with named as url:
        assert url.render_as_string(hide_password=False) == (
            "postgresql+psycopg://me:secret@there/"
        )
