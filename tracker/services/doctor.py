"""Looking over an installation: what is there, what is missing, what may go wrong."""

import platform
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import version

from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from tracker.core.words.fault import UnknownError
from tracker.store.engine import Journal, journal
from tracker.store.head import HEAD, current_revision
from tracker.store.stamp import stamp_of

LIBRARIES = ("SQLAlchemy", "alembic", "click", "Flask", "tzdata")
SYNCHRONOUS = ("OFF", "NORMAL", "FULL", "EXTRA")
"""What the numbers mean that SQLite gives for this setting."""


class State(StrEnum):
    """How a finding is meant."""

    FINE = "fine"
    WARNING = "warning"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at, and what was found."""

    what: str
    state: State
    found: str


def versions(own: str) -> Iterator[Finding]:
    """The versions of what the tracker stands on; `own` is the tracker's."""
    yield Finding("tracker", State.FINE, own)
    yield Finding("Python", State.FINE, platform.python_version())
    for library in LIBRARIES:
        yield Finding(library, State.FINE, version(library))


def schema(engine: Engine) -> Finding:
    """Whether the database has the schema that this version needs."""
    found = current_revision(engine)
    if found == HEAD:
        return Finding("schema", State.FINE, found)
    there = "not set up" if found is None else f"at {found}, and {HEAD} is needed"
    return Finding("schema", State.FAULT, f"{there}; run `tracker init`")


def database(session: Session) -> Iterator[Finding]:
    """The database's kind and version, and on SQLite how it keeps its promises across a crash."""
    dialect = session.get_bind().dialect
    if dialect.name != "sqlite":
        yield Finding(
            "database", State.FINE, f"PostgreSQL {session.scalar(text('SHOW server_version'))}"
        )
        return
    yield Finding("database", State.FINE, f"SQLite {sqlite3.sqlite_version}")
    wanted = journal(sqlite3.sqlite_version_info)
    level = session.scalar(text("PRAGMA synchronous"))
    found = Journal(
        str(session.scalar(text("PRAGMA journal_mode"))).upper(), SYNCHRONOUS[int(level or 0)]
    )
    yield journal_finding(found, wanted)
    broken = session.scalar(text("PRAGMA quick_check"))
    state = State.FINE if broken == "ok" else State.FAULT
    yield Finding("integrity", state, str(broken))


def journal_finding(found: Journal, wanted: Journal) -> Finding:
    """Whether SQLite writes as its version allows."""
    kept = f"{found.mode}, synchronous {found.synchronous}"
    if found != wanted:
        right = f"{wanted.mode} with {wanted.synchronous}"
        return Finding("journal", State.WARNING, f"{kept}; this version of SQLite wants {right}")
    if wanted.mode == "WAL":
        return Finding("journal", State.FINE, kept)
    why = "this version of SQLite can corrupt a database in WAL mode, so the slower journal is used"
    return Finding("journal", State.WARNING, f"{kept}; {why}")


def agreement(session: Session, code: str, *, needed: bool) -> Finding:
    """Whether an agreement is on record, with its version and the length of its log."""
    try:
        stamp = stamp_of(session, code)
    except UnknownError:
        state = State.FAULT if needed else State.WARNING
        return Finding(code, state, "not on record; run `tracker init`")
    return Finding(code, State.FINE, f"version {stamp.version}, {stamp.revision} notes")
