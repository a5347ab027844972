import sqlite3
from pathlib import Path

from sqlalchemy import Engine, text

from tests.databases import connected
from tests.loaded import CODE, holding
from tracker.services.doctor import (
    Finding,
    State,
    agreement,
    database,
    journal_finding,
    schema,
    versions,
)
from tracker.store.engine import Journal, journal
from tracker.store.head import HEAD
from tracker.store.session import reading


def test_the_versions_of_what_it_stands_on() -> None:
    found = {one.what: one.found for one in versions("1.2.3")}
    assert found["tracker"] == "1.2.3"
    assert found["Python"].startswith("3.")
    assert {"SQLAlchemy", "Flask", "tzdata"} <= found.keys()


def test_the_schema(empty_engine: Engine, migrated_engine: Engine) -> None:
    assert schema(migrated_engine) == Finding("schema", State.FINE, HEAD)
    assert schema(empty_engine).found == "not set up; run `tracker init`"


def test_an_older_schema(migrated_engine: Engine) -> None:
    with migrated_engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0001_agreements'"))
    found = schema(migrated_engine)
    assert found.state is State.FAULT
    assert found.found == f"at 0001_agreements, and {HEAD} is needed; run `tracker init`"


def test_the_database(migrated_engine: Engine) -> None:
    with reading(migrated_engine) as session:
        found = {one.what: one for one in database(session)}
    if migrated_engine.dialect.name == "sqlite":
        assert found["database"].found == f"SQLite {sqlite3.sqlite_version}"
        assert found["journal"].found.startswith(journal(sqlite3.sqlite_version_info).mode)
        assert found["integrity"] == Finding("integrity", State.FINE, "ok")
    else:
        assert found["database"].found.startswith("PostgreSQL ")


WAL, ROLLBACK = Journal("WAL", "FULL"), Journal("DELETE", "EXTRA")


def test_the_journal() -> None:
    assert journal_finding(WAL, WAL).state is State.FINE
    assert "can corrupt" in journal_finding(ROLLBACK, ROLLBACK).found
    assert journal_finding(Journal("WAL", "NORMAL"), WAL) == Finding(
        "journal",
        State.WARNING,
        "WAL, synchronous NORMAL; this version of SQLite wants WAL with FULL",
    )


def test_a_broken_file_is_a_fault(loaded_file: Path, tmp_path: Path) -> None:
    content = bytearray(loaded_file.read_bytes())
    content[-2000:] = bytes(2000)
    broken = tmp_path / "broken.db"
    broken.write_bytes(content)
    with connected(f"sqlite:///{broken}") as engine, reading(engine) as session:
        found = {one.what: one.state for one in database(session)}
    assert found["integrity"] is State.FAULT


def test_what_is_on_record(shared_url: str) -> None:
    found = f"version 1, {holding().revision} notes"
    with connected(shared_url) as engine, reading(engine) as session:
        assert agreement(session, CODE, needed=True) == Finding(CODE, State.FINE, found)
        assert agreement(session, "moon", needed=True).state is State.FAULT
        assert agreement(session, "moon", needed=False).state is State.WARNING
