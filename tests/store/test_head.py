"""Whether a database is current is asked without the library that changes it."""

import subprocess
import sys

from sqlalchemy import Engine

from tests.databases import MIGRATIONS
from tracker.store.head import HEAD, current_revision
from tracker.store.migrating import migrate, roll_back


def test_a_new_database_has_no_revision(empty_engine: Engine) -> None:
    assert current_revision(empty_engine) is None


def test_a_database_is_current_at_the_newest_revision_only(empty_engine: Engine) -> None:
    migrate(empty_engine, MIGRATIONS, "0001_agreements")
    assert current_revision(empty_engine) == "0001_agreements"
    migrate(empty_engine, MIGRATIONS)
    assert current_revision(empty_engine) == HEAD


def test_going_all_the_way_down_leaves_no_revision(empty_engine: Engine) -> None:
    migrate(empty_engine, MIGRATIONS)
    assert roll_back(empty_engine, MIGRATIONS, "base") is None


def test_reading_imports_nothing_that_it_does_not_need() -> None:
    """The commands that only read have to start at once."""
    program = """
import sys
from tracker.store import engine, head, log, session, stamp, versions
heavy = {"alembic", "flask", "mako", "psycopg", "pydantic", "sqlalchemy.dialects.postgresql"}
assert not heavy & sys.modules.keys(), heavy & sys.modules.keys()
"""
    subprocess.run([sys.executable, "-c", program], check=True)
