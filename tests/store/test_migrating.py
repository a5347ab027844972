"""A migration goes all of its way or not at all, whoever kills it, and however often it is run."""

import shutil
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from tests.databases import MIGRATIONS, connected
from tests.store.samples import LAW, saved
from tracker.store.head import HEAD, current_revision
from tracker.store.migrating import MigrationError, head, migrate
from tracker.store.session import reading
from tracker.store.versions import load_agreement

REVISION = """
import os, signal
import sqlalchemy as sa
from alembic import op

revision = "0999_next"
down_revision = "{head}"


def upgrade() -> None:
    op.create_table("half", sa.Column("a", sa.Integer))
    op.execute("INSERT INTO half VALUES (1)")
    {then}


def downgrade() -> None:
    op.drop_table("half")
"""
PROGRAM = """
import sys
from pathlib import Path
from tracker.store.engine import connect
from tracker.store.migrating import migrate
migrate(connect(sys.argv[1]), Path(sys.argv[2]))
"""


def folder_with(path: Path, then: str) -> Path:
    """A copy of the migrations with one more, which does that in its middle."""
    copy = path / "100 % migrations"
    shutil.copytree(MIGRATIONS, copy, dirs_exist_ok=True)
    (copy / "versions" / "0999_next.py").write_text(REVISION.format(head=HEAD, then=then))
    return copy


def has_half(engine: Engine) -> bool:
    with engine.connect() as connection:
        return engine.dialect.has_table(connection, "half")


def test_running_again_changes_nothing(empty_engine: Engine) -> None:
    assert migrate(empty_engine, MIGRATIONS) == HEAD
    assert migrate(empty_engine, MIGRATIONS) == HEAD


def test_a_killed_run_leaves_nothing_and_can_be_run_again(
    database_url: str, tmp_path: Path
) -> None:
    killing = folder_with(tmp_path, "os.kill(os.getpid(), signal.SIGKILL)")
    killed = subprocess.run([sys.executable, "-c", PROGRAM, database_url, killing], check=False)
    assert killed.returncode == -signal.SIGKILL
    with connected(database_url) as engine:
        assert current_revision(engine) is None
        assert not has_half(engine)
        assert migrate(engine, folder_with(tmp_path, "pass")) == "0999_next"
        assert has_half(engine)


def test_a_failed_run_leaves_nothing_of_any_revision(empty_engine: Engine, tmp_path: Path) -> None:
    failing = folder_with(tmp_path, "raise OSError('disk full')")
    with pytest.raises(OSError, match="disk full"):
        migrate(empty_engine, failing)
    assert current_revision(empty_engine) is None
    assert migrate(empty_engine, MIGRATIONS) == HEAD


def test_two_runs_at_once_take_turns(database_url: str) -> None:
    def run(_number: int) -> str | None:
        with connected(database_url) as engine:
            return migrate(engine, MIGRATIONS)

    with ThreadPoolExecutor(2) as threads:
        assert list(threads.map(run, range(2))) == [HEAD, HEAD]


def test_a_database_from_a_newer_tracker_is_left_alone(
    empty_engine: Engine, tmp_path: Path
) -> None:
    migrate(empty_engine, folder_with(tmp_path, "pass"))
    with pytest.raises(MigrationError, match=r"cannot go to revision head: .*0999_next"):
        migrate(empty_engine, MIGRATIONS)
    assert current_revision(empty_engine) == "0999_next"


def test_an_unknown_revision_is_named(empty_engine: Engine) -> None:
    with pytest.raises(MigrationError, match="cannot go to revision 9999"):
        migrate(empty_engine, MIGRATIONS, "9999")


def test_the_newest_revision_is_found_in_the_folder(tmp_path: Path) -> None:
    assert head(folder_with(tmp_path, "pass")) == "0999_next"


def test_a_table_that_others_refer_to_can_be_replaced(empty_engine: Engine, tmp_path: Path) -> None:
    """Alembic's batch mode copies the table on SQLite, drops the old one and renames the copy."""
    migrate(empty_engine, MIGRATIONS)
    saved(empty_engine)
    batch = 'op.batch_alter_table("agreement", recreate="always")'
    folder = folder_with(tmp_path, f'with {batch} as t: t.add_column(sa.Column("b", sa.Text))')
    if empty_engine.dialect.name == "postgresql":
        folder = folder_with(tmp_path, 'op.add_column("agreement", sa.Column("b", sa.Text))')
    migrate(empty_engine, folder)
    with reading(empty_engine) as session:
        assert load_agreement(session, "truce") == LAW
        assert session.execute(text("SELECT b FROM agreement")).all() == [(None,)]


def test_rows_that_would_refer_to_nothing_stop_it(migrated_sqlite_url: str, tmp_path: Path) -> None:
    """Foreign keys are off while SQLite migrates, so they are checked in the end."""
    wrong = "op.execute(\"INSERT INTO note_source VALUES (1, 7, 1, 'x')\")"
    with connected(migrated_sqlite_url) as engine:
        with pytest.raises(MigrationError, match="note_source: row 1 would refer to nothing"):
            migrate(engine, folder_with(tmp_path, wrong))
        assert current_revision(engine) == HEAD
        with engine.connect() as connection:
            assert connection.scalar(text("PRAGMA foreign_keys")) == 1
